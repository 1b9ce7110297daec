import { html } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { addNamedZone, changeZone, dropZone, shiftZone } from '../commands/parties.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { confirmRemoval, rowButtons, rowStyles } from './ordered-rows.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = laterMessages.workspaceDialogs.zones;

/** Add, rename, reorder and remove zones. */
@customElement('zones-dialog')
export class ZonesDialog extends DialogElement {
  @reactive() private removing: ZoneId | null = null;
  @query('#new-zone') private readonly newField!: HTMLInputElement;

  static override styles = [base, rowStyles];

  private add(event: Event): void {
    event.preventDefault();
    if (addNamedZone(this.app, this.newField.value)) this.newField.value = '';
  }

  override render(): unknown {
    const { zones } = this.state.workspace;
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${this.onHidden}>
      <div class="stack">
        <ol class="rows">
          ${repeat(
            zones,
            (zone) => zone.id,
            (zone, index) =>
              html`<li>
                <input
                  type="text"
                  maxlength="120"
                  aria-label=${words.name(index + 1)}
                  .value=${zone.name}
                  @change=${(event: Event) => {
                    if (!(event.target instanceof HTMLInputElement)) return;
                    if (!changeZone(this.app, zone.id, { name: event.target.value })) event.target.value = zone.name;
                  }}
                />
                ${rowButtons({
                  words: { up: words.up(zone.name), down: words.down(zone.name), remove: words.remove(zone.name) },
                  first: index === 0,
                  last: index === zones.length - 1,
                  only: zones.length === 1,
                  move: (by) => shiftZone(this.app, zone.id, by),
                  ask: () => {
                    this.removing = zone.id;
                  },
                })}
                ${confirmRemoval(
                  this.removing === zone.id,
                  words.confirmRemove(zone.name),
                  { remove: messages.workspaces.remove, keep: words.keep(zone.name) },
                  (remove) => {
                    this.removing = null;
                    if (remove) dropZone(this.app, zone.id);
                  },
                )}
              </li>`,
          )}
        </ol>
        <form class="row" @submit=${this.add}>
          <input
            id="new-zone"
            type="text"
            maxlength="120"
            required
            aria-label=${words.addName}
            placeholder=${words.addName}
          />
          <button type="submit">${words.add}</button>
        </form>
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }
}
