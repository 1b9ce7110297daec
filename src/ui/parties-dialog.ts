import { html, nothing } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import {
  addDelegation,
  addNamedParty,
  changeParty,
  dropParty,
  offeredDelegations,
  shiftParty,
} from '../commands/parties.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { PARTY_PATTERNS, type Party } from '../domain/party.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { confirmRemoval, rowButtons, rowStyles } from './ordered-rows.ts';
import { base } from './theme.ts';
import './notice-list.ts';
import './party-sign.ts';

const words = laterMessages.workspaceDialogs.parties;

/** Add, rename, restyle, reorder and remove parties. */
@customElement('parties-dialog')
export class PartiesDialog extends DialogElement {
  @reactive() private removing: PartyId | null = null;
  @query('#new-party') private readonly newField!: HTMLInputElement;

  static override styles = [base, rowStyles];

  private add(event: Event): void {
    event.preventDefault();
    if (addNamedParty(this.app, this.newField.value)) this.newField.value = '';
  }

  private change(
    event: Event,
    party: Party,
    change: (value: string) => Partial<Omit<Party, 'id'>>,
    before: string,
  ): void {
    const field = event.target;
    if (!(field instanceof HTMLInputElement || field instanceof HTMLSelectElement)) return;
    if (!changeParty(this.app, party.id, change(field.value))) field.value = before;
  }

  private renderParty(party: Party, index: number, count: number): unknown {
    const { theme } = this.state;
    return html`<li>
      <party-sign .party=${party}></party-sign>
      <input
        type="text"
        maxlength="120"
        aria-label=${words.name(index + 1)}
        .value=${party.name}
        @change=${(event: Event) => this.change(event, party, (name) => ({ name }), party.name)}
      />
      <input
        type="text"
        class="letter"
        maxlength="3"
        aria-label=${words.letter(party.name)}
        .value=${party.letter}
        @change=${(event: Event) => this.change(event, party, (letter) => ({ letter }), party.letter)}
      />
      <input
        type="color"
        aria-label=${words.colour(party.name)}
        .value=${party.colour[theme].toLowerCase()}
        @change=${(event: Event) =>
          this.change(event, party, (value) => ({ colour: { ...party.colour, [theme]: value } }), party.colour[theme])}
      />
      <select
        aria-label=${words.pattern(party.name)}
        @change=${(event: Event) =>
          this.change(
            event,
            party,
            (value) => ({ pattern: PARTY_PATTERNS.find((pattern) => pattern === value) ?? party.pattern }),
            party.pattern,
          )}
      >
        ${PARTY_PATTERNS.map(
          (pattern) =>
            html`<option value=${pattern} ?selected=${pattern === party.pattern}>${words.patterns[pattern]}</option>`,
        )}
      </select>
      ${rowButtons({
        words: { up: words.up(party.name), down: words.down(party.name), remove: words.remove(party.name) },
        first: index === 0,
        last: index === count - 1,
        only: count === 1,
        move: (by) => shiftParty(this.app, party.id, by),
        ask: () => {
          this.removing = party.id;
        },
      })}
      ${confirmRemoval(
        this.removing === party.id,
        words.confirmRemove(party.name),
        { remove: messages.workspaces.remove, keep: words.keep(party.name) },
        (remove) => {
          this.removing = null;
          if (remove) dropParty(this.app, party.id);
        },
      )}
    </li>`;
  }

  override render(): unknown {
    const { parties } = this.state.workspace;
    const offered = offeredDelegations(this.app);
    return html`<wa-dialog open label=${words.title} style="--width: 46rem" @wa-after-hide=${this.onHidden}>
      <div class="stack">
        <ol class="rows">
          ${repeat(
            parties,
            (party) => party.id,
            (party, index) => this.renderParty(party, index, parties.length),
          )}
        </ol>
        <form class="row" @submit=${this.add}>
          <input
            id="new-party"
            type="text"
            maxlength="120"
            required
            aria-label=${words.addName}
            placeholder=${words.addName}
          />
          <button type="submit">${words.add}</button>
        </form>
        ${
          offered.length > 0
            ? html`<h3>${words.offered}</h3>
                <div class="row">
                  ${offered.map(
                    (party) =>
                      html`<button type="button" @click=${() => addDelegation(this.app, party)}>
                        ${words.addOffered(party.name)}
                      </button>`,
                  )}
                </div>`
            : nothing
        }
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }
}
