import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = laterMessages.about;

/** What the program is, what leaves the machine, whose work is in it. */
@customElement('about-dialog')
export class AboutDialog extends DialogElement {
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
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render(): unknown {
    return html`<wa-dialog open label=${words.title} style="--width: 44rem" @wa-after-hide=${this.onHidden}>
      <div class="stack" role="group" aria-label=${words.title} tabindex="0">
        <p>${words.what}</p>
        <p>${words.privacy}</p>
        <p>${words.illustrative}</p>
        <p>${words.baseMap}</p>
        <h3>${words.libraries}</h3>
        <p class="small">${words.lgpl}</p>
        <table>
          <thead>
            <tr>
              <th scope="col">${words.columns.name}</th>
              <th scope="col">${words.columns.licence}</th>
              <th scope="col">${words.columns.source}</th>
            </tr>
          </thead>
          <tbody>
            ${words.works.map(
              ([name, licence, source]) =>
                html`<tr>
                  <td>${name}</td>
                  <td>${licence}</td>
                  <td>${source}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
    </wa-dialog>`;
  }
}
