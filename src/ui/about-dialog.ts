import { css, html } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { licencesOfBuild } from './licences.ts';
import { base } from './theme.ts';

const words = laterMessages.about;

/** What the program is, what leaves the machine, whose work is in it. */
@customElement('about-dialog')
export class AboutDialog extends DialogElement {
  protected override readonly watched = [] as const;
  /** The licences of everything that is shipped, as the build wrote them; null until somebody asks. */
  @reactive() private licences: string | null = null;

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
      summary {
        cursor: pointer;
      }
      pre {
        max-height: 40vh;
        overflow: auto;
        white-space: pre-wrap;
        overflow-wrap: anywhere;
        margin-block: var(--space-2) 0;
      }
    `,
  ];

  private async readLicences(event: Event): Promise<void> {
    const { currentTarget } = event;
    if (!(currentTarget instanceof HTMLDetailsElement) || !currentTarget.open || this.licences !== null) return;
    this.licences = words.licences.loading;
    this.licences = (await licencesOfBuild()) ?? words.licences.missing;
  }

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
        <details @toggle=${(event: Event) => void this.readLicences(event)}>
          <summary>${words.licences.open}</summary>
          <pre class="small" role="region" tabindex="0" aria-label=${words.licences.open}>${this.licences}</pre>
        </details>
      </div>
    </wa-dialog>`;
  }
}
