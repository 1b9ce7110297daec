import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { goToPosition } from '../commands/go-to-position.ts';
import { findPlaces, type FoundPlace } from '../commands/go-to.ts';
import { closeDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = messages.map;

/** Go to a place name or a coordinate. */
@customElement('go-to-dialog')
export class GoToDialog extends DialogElement {
  protected override readonly watched = [] as const;
  @reactive() private text = '';

  static override styles = [
    base,
    css`
      input {
        width: 100%;
      }
      li button {
        width: 100%;
        text-align: start;
        border-color: transparent;
        background: transparent;
      }
    `,
  ];

  private go(place: FoundPlace): void {
    closeDialog(this.app);
    goToPosition(this.app, place.position);
  }

  override render(): unknown {
    const found = findPlaces(this.app, this.text);
    return html`<wa-dialog open label=${words.goTo} @wa-after-hide=${this.onHidden}>
      <form
        class="stack"
        @submit=${(event: Event) => {
          event.preventDefault();
          if (found[0]) this.go(found[0]);
        }}
      >
        <p class="quiet small">${words.goToHelp}</p>
        <input
          type="search"
          autofocus
          autocomplete="off"
          aria-label=${words.goToField}
          @input=${(event: Event) => {
            if (event.target instanceof HTMLInputElement) this.text = event.target.value;
          }}
        />
        <ul aria-live="polite">
          ${found.map(
            (place) =>
              html`<li>
                <button type="button" @click=${() => this.go(place)}><bdi>${place.name}</bdi></button>
              </li>`,
          )}
        </ul>
        ${this.text.trim() !== '' && found.length === 0 ? html`<p role="status">${words.noPlace}</p>` : nothing}
      </form>
    </wa-dialog>`;
  }
}
