import { css, html, nothing } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { loadLicences, type Licences } from './licences.ts';
import { base } from './theme.ts';

const words = laterMessages.about;

/** What the program is, what leaves the machine, whose work is in it. */
@customElement('about-dialog')
export class AboutDialog extends DialogElement {
  protected override readonly watched = [] as const;
  /** Undefined while it is read. */
  @reactive() private licences: Licences | null | undefined;
  @reactive() private textsOpen = false;

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
      pre {
        white-space: pre-wrap;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    void this.readLicences();
  }

  private async readLicences(): Promise<void> {
    this.licences = await loadLicences(document.baseURI);
  }

  override render(): unknown {
    return html`<wa-dialog open label=${words.title} style="--width: 44rem" @wa-after-hide=${this.onHidden}>
      <div class="stack" role="group" aria-label=${words.title} tabindex="0">
        <p>${words.what}</p>
        <p>${words.privacy}</p>
        <p>${words.illustrative}</p>
        <p>${words.baseMap}</p>
        <h3 id="works">${words.works}</h3>
        <p class="small">${words.lgpl}</p>
        ${this.licences ? this.list(this.licences) : this.noList()}
      </div>
    </wa-dialog>`;
  }

  private noList(): unknown {
    return html`<p role="status">${this.licences === null ? words.unread : words.reading}</p>`;
  }

  private list({ works, text }: Licences): unknown {
    const { columns } = words;
    return html`<table aria-labelledby="works">
        <thead>
          <tr>
            <th scope="col">${columns.name}</th>
            <th scope="col">${columns.version}</th>
            <th scope="col">${columns.licence}</th>
            <th scope="col">${columns.source}</th>
          </tr>
        </thead>
        <tbody>
          ${works.map(
            ({ name, version, licence, source }) =>
              html`<tr>
                <td>${name}</td>
                <td>${version}</td>
                <td>${licence}</td>
                <td>${source}</td>
              </tr>`,
          )}
        </tbody>
      </table>
      <details
        @toggle=${({ target }: Event) => {
          this.textsOpen = target instanceof HTMLDetailsElement && target.open;
        }}
      >
        <summary>${words.texts}</summary>
        ${this.textsOpen ? html`<pre class="small">${text}</pre>` : nothing}
      </details>`;
  }
}
