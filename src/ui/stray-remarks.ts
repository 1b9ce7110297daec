import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { placeName } from '../commands/place-name.ts';
import { deleteRemark, remarkExcerpt, showRemark } from '../commands/remarking.ts';
import type { CellRemark } from '../domain/cell-remark.ts';
import { partyOf, zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import { remarksOnNoCell } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.agenda;

/** What was said about ground that no area of the comparison is on: nothing that was said is out of reach. */
@customElement('stray-remarks')
export class StrayRemarks extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;

  static override styles = [
    base,
    css`
      /* Without remarks it takes no room, not even a gap. */
      :host {
        display: contents;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: start;
        gap: 2px;
        padding-block: var(--space-1);
        border-block-end: 1px solid var(--hairline);
        font-size: var(--text-small);
      }
      li button {
        width: 26px;
        padding: 0;
        min-height: 26px;
        border-color: transparent;
        background: transparent;
      }
      .text {
        white-space: pre-wrap;
      }
    `,
  ];

  override render(): unknown {
    const remarks = remarksOnNoCell(this.state);
    if (remarks.length === 0) return nothing;
    return html`<section>
      <h2>${words.stray}</h2>
      <p class="quiet small">${words.strayHelp}</p>
      <ul aria-label=${words.stray}>
        ${repeat(
          remarks,
          ({ id }) => id,
          (remark) => html`<li>${this.remark(remark)}</li>`,
        )}
      </ul>
    </section>`;
  }

  private remark({ id, partyId, zoneId, includedBy, position, text, at }: CellRemark): unknown {
    const { workspace } = this.state;
    const nameOf = (party: string): string => partyOf(workspace, party)?.name ?? words.formerParty;
    const place = placeName(this.app.gazetteer, position);
    const excerpt = remarkExcerpt(text);
    const show = words.showRemark(excerpt);
    const remove = words.deleteRemark(nameOf(partyId), excerpt);
    return html`<div>
        <p class="text wrap"><bdi>${text}</bdi></p>
        <p class="quiet wrap"><bdi>${words.saidBy(nameOf(partyId), formatDateTime(at))}</bdi></p>
        <p class="quiet wrap">
          <bdi>${words.strayPlace(zoneOf(workspace, zoneId)?.name ?? zoneId, place, includedBy.map(nameOf))}</bdi>
        </p>
      </div>
      <button aria-label=${show} title=${show} @click=${() => showRemark(this.app, id)}>
        <wa-icon name="crosshair"></wa-icon>
      </button>
      <button aria-label=${remove} title=${remove} @click=${() => void this.deleteOne(id)}>
        <wa-icon name="trash-2"></wa-icon>
      </button>`;
  }

  /** The button that was pressed goes with its row: the focus goes to the next remark, or after the last one to the agenda. */
  private async deleteOne(id: string): Promise<void> {
    const rows = [...this.renderRoot.querySelectorAll('li')];
    const place = remarksOnNoCell(this.state).findIndex((remark) => remark.id === id);
    const next = rows[place + 1] ?? rows[place - 1];
    deleteRemark(this.app, id);
    await this.updateComplete;
    const agenda = this.parentElement?.querySelector('comparison-agenda');
    (next?.querySelector('button') ?? agenda)?.focus();
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'stray-remarks': StrayRemarks;
  }
}
