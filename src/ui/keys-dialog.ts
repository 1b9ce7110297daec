import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { commands } from '../commands/registry.ts';
import { messages } from '../messages/catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = messages.keys;

/** The list of keys. */
@customElement('keys-dialog')
export class KeysDialog extends DialogElement {
  protected override readonly watched = [] as const;

  static override styles = [
    base,
    css`
      table {
        width: 100%;
      }
      th,
      td {
        padding: var(--space-1) var(--space-2);
        border-block-end: 1px solid var(--hairline);
      }
      kbd {
        font: inherit;
        border: 1px solid var(--field-border);
        border-radius: var(--radius);
        padding: 0 6px;
        white-space: nowrap;
      }
    `,
  ];

  override render(): unknown {
    const rows = [...words.onMap.map(([name, key]) => ({ name, key })), ...commands];
    return html`<wa-dialog open label=${words.title} @wa-after-hide=${this.onHidden}>
      <div class="stack" role="group" aria-label=${words.title} tabindex="0">
        <p class="quiet small">${words.onMapOnly}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.command}</th>
              <th scope="col">${words.key}</th>
            </tr>
          </thead>
          <tbody>
            ${rows.map(
              ({ name, key }) =>
                html`<tr>
                  <td>${name}</td>
                  <td>${key === null ? html`<span class="quiet">${words.none}</span>` : html`<kbd>${key}</kbd>`}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </wa-dialog>`;
  }
}
