import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { DraftFinding } from '../analysis/draft-findings.ts';
import { applyFix, describeDraftFinding, fixOf, showDraftFinding } from '../commands/draft-findings.ts';
import { draftOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import type { DraftFindings } from '../state/draft-findings.ts';
import { selectionIsLocked } from '../state/selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import { warningBoxStyles } from './warning-box-styles.ts';

const words = messages.draftFindings;

/** More are counted and not listed. */
const LISTED = 30;

/** What was noticed about the zone being drawn: how much, where, and what can be done with one press. */
@customElement('draft-finding-list')
export class DraftFindingList extends ApplicationElement {
  protected override readonly watched = ['workspace', 'selection', 'draftFindings'] as const;

  static override styles = [
    base,
    warningBoxStyles,
    css`
      li {
        padding-block: var(--space-2);
      }
      .row {
        padding-block-start: var(--space-1);
      }
    `,
  ];

  override render(): unknown {
    const { draftFindings: found, selection } = this.state;
    if (!found || found.partyId !== selection.partyId || found.zoneId !== selection.zoneId) return nothing;
    const { list } = found;
    if (list.length === 0) return html`<p class="quiet small" role="status">${words.none}</p>`;
    return html`<section aria-label=${words.title(list.length)}>
      <h3 role="status">${words.title(list.length)}</h3>
      <ul>
        ${list.slice(0, LISTED).map((item) => this.item(found, item))}
      </ul>
      ${list.length > LISTED ? html`<p>${words.more(list.length - LISTED)}</p>` : nothing}
    </section>`;
  }

  private item(found: DraftFindings, item: DraftFinding): unknown {
    const fix = fixOf(this.state, found, item);
    // While the draft is looked at anew, what the list names may not be there any more.
    const isCurrent = draftOf(this.state.workspace, found.partyId).map === found.map;
    return html`<li>
      <p class="wrap">${describeDraftFinding(this.state, item)}</p>
      <div class="row">
        ${
          item.finding.position
            ? html`<button @click=${() => showDraftFinding(this.app, item)}>${words.show}</button>`
            : nothing
        }
        ${
          fix
            ? html`<button
                ?disabled=${!isCurrent || selectionIsLocked(this.state)}
                @click=${() => applyFix(this.app, found, fix)}
              >
                ${fix.name}
              </button>`
            : nothing
        }
      </div>
    </li>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'draft-finding-list': DraftFindingList;
  }
}
