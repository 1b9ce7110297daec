import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { deleteRemark, remarkExcerpt, remarkOnCell } from '../commands/remarking.ts';
import { dropUnsentRemark, holdUnsentRemark, unsentRemark, type UnsentText } from '../commands/unsent-remarks.ts';
import type { CellRemark } from '../domain/cell-remark.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { partyOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import { remarksByCell } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.agenda;

/** What was said about one contested area, and by whom; more can be said, changed and deleted. */
@customElement('cell-remarks')
export class CellRemarks extends ApplicationElement {
  protected override readonly watched = ['workspace', 'comparison', 'remarkAsked'] as const;
  @property() cellKey = '';
  /** The remark that is being written: a new one, or the id of one that is changed. */
  @reactive() private writing: 'new' | { readonly remarkId: string } | null = null;
  @query('textarea') private readonly field!: HTMLTextAreaElement | null;
  @query('select') private readonly author!: HTMLSelectElement | null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      li {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto auto;
        align-items: start;
        gap: 2px;
        padding-block: var(--space-1);
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
      form {
        display: grid;
        gap: var(--space-1);
      }
      textarea {
        width: 100%;
        min-height: 64px;
        resize: vertical;
      }
      label {
        display: grid;
        gap: 2px;
      }
    `,
  ];

  /** Whoever comes back to an area finds what was being written there. */
  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('cellKey')) return;
    const remarks = remarksByCell(this.state).get(this.cellKey) ?? [];
    const changedOne = remarks.find(({ id }) => this.unsent(id));
    this.writing = changedOne ? { remarkId: changedOne.id } : this.unsent(null) ? 'new' : null;
  }

  /** A remark that was asked for on the map is written at once. */
  protected override updated(): void {
    const { remarkAsked } = this.state;
    if (remarkAsked !== this.cellKey) return;
    this.app.store.set((state) => ({ ...state, remarkAsked: null }));
    this.write('new');
  }

  private unsent(remarkId: string | null): UnsentText | null {
    return unsentRemark(this.app, this.cellKey, remarkId);
  }

  override render(): unknown {
    const { writing } = this;
    const remarks = remarksByCell(this.state).get(this.cellKey) ?? [];
    return html`
      ${
        remarks.length === 0
          ? nothing
          : html`<ul aria-label=${words.remarks}>
              ${repeat(
                remarks,
                ({ id }) => id,
                (remark) =>
                  html`<li>
                    ${
                      writing !== null && writing !== 'new' && writing.remarkId === remark.id
                        ? this.form(remark)
                        : this.remark(remark)
                    }
                  </li>`,
              )}
            </ul>`
      }
      ${
        writing === 'new'
          ? this.form(null)
          : html`<button class="add" @click=${() => this.write('new')}>
              ${this.unsent(null) ? words.continueRemark : words.addRemark}
            </button>`
      }
    `;
  }

  private remark(remark: CellRemark): unknown {
    const party = partyOf(this.state.workspace, remark.partyId)?.name ?? words.formerParty;
    const edit = words.editRemark(party, remarkExcerpt(remark.text));
    const remove = words.deleteRemark(party, remarkExcerpt(remark.text));
    return html`<div>
        <p class="text wrap"><bdi>${remark.text}</bdi></p>
        <p class="quiet wrap"><bdi>${words.saidBy(party, formatDateTime(remark.at))}</bdi></p>
        ${this.unsent(remark.id) ? html`<p class="quiet">${words.unsent}</p>` : nothing}
      </div>
      <button aria-label=${edit} title=${edit} @click=${() => this.write({ remarkId: remark.id })}>
        <wa-icon name="pencil"></wa-icon>
      </button>
      <button
        aria-label=${remove}
        title=${remove}
        @click=${() => {
          deleteRemark(this.app, remark.id);
          this.focusAdd();
        }}
      >
        <wa-icon name="trash-2"></wa-icon>
      </button>`;
  }

  private form(remark: CellRemark | null): unknown {
    const unsent = this.unsent(remark?.id ?? null);
    const speakers = this.speakers(remark);
    const wanted = unsent?.partyId ?? remark?.partyId ?? this.authorNow();
    return html`<form
      @submit=${(event: Event) => this.keep(event, remark)}
      @input=${() => this.hold(remark)}
      @keydown=${(event: KeyboardEvent) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        event.preventDefault();
        this.leave();
      }}
    >
      <label>
        ${words.remarkField}
        <textarea maxlength="2000" required .value=${unsent?.text ?? remark?.text ?? ''}></textarea>
      </label>
      <label>
        ${words.remarkBy}
        <select>
          ${speakers.map(({ id, name }) => html`<option value=${id} ?selected=${id === wanted}>${name}</option>`)}
        </select>
      </label>
      <div class="row">
        <button type="submit">${words.saveRemark}</button>
        <button
          type="button"
          class="plain"
          @click=${() => {
            dropUnsentRemark(this.app, this.cellKey, remark?.id ?? null);
            this.leave();
          }}
        >
          ${words.cancelRemark}
        </button>
      </div>
    </form>`;
  }

  /** Who can be the one who speaks: a party that is no longer one stays the author of what it said. */
  private speakers(remark: CellRemark | null): readonly { readonly id: PartyId; readonly name: string }[] {
    const { parties } = this.state.workspace;
    if (!remark || parties.some(({ id }) => id === remark.partyId)) return parties;
    return [...parties, { id: remark.partyId, name: words.formerParty }];
  }

  /** The party this machine draws for, or whose draft is selected, speaks first. */
  private authorNow(): PartyId | null {
    const { workspace, selection } = this.state;
    return workspace.drawingFor ?? selection.partyId ?? workspace.parties[0]?.id ?? null;
  }

  private write(what: 'new' | { readonly remarkId: string }): void {
    this.writing = what;
    void this.updateComplete.then(() => this.field?.focus());
  }

  private typed(): UnsentText {
    return { text: this.field?.value ?? '', partyId: this.author?.value ?? '' };
  }

  private hold(remark: CellRemark | null): void {
    const typed = this.typed();
    const remarkId = remark?.id ?? null;
    const same = remark ? typed.text === remark.text && typed.partyId === remark.partyId : typed.text === '';
    if (same) dropUnsentRemark(this.app, this.cellKey, remarkId);
    else holdUnsentRemark(this.app, this.cellKey, remarkId, typed);
  }

  private keep(event: Event, remark: CellRemark | null): void {
    event.preventDefault();
    const remarkId = remark?.id ?? null;
    if (!remarkOnCell(this.app, this.cellKey, { ...this.typed(), remarkId })) return;
    dropUnsentRemark(this.app, this.cellKey, remarkId);
    this.leave();
  }

  /** Close the form; what was typed stays unless it was sent or given up. */
  private leave(): void {
    this.writing = null;
    this.focusAdd();
  }

  private focusAdd(): void {
    void this.updateComplete.then(() => this.renderRoot.querySelector<HTMLElement>('button.add')?.focus());
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'cell-remarks': CellRemarks;
  }
}
