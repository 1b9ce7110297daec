import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { leaveReport } from '../commands/leave-everything.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = laterMessages.removing;

/** Says what was removed, that it was looked for afterwards, and what is still there; then the program starts anew. */
@customElement('removed-dialog')
export class RemovedDialog extends DialogElement {
  protected override readonly watched = ['removal'] as const;

  static override styles = [
    base,
    css`
      ul {
        margin: 0;
        padding-inline-start: var(--space-4);
        list-style: disc;
      }
      .bad {
        color: var(--danger);
      }
    `,
  ];

  private readonly onClosed = (event: Event): void => {
    if (event.target === event.currentTarget) leaveReport(this.app);
  };

  private renderList(label: string, lines: readonly string[]): unknown {
    if (lines.length === 0) return nothing;
    return html`<h3>${label}</h3>
      <ul class="wrap" aria-label=${label}>
        ${lines.map((line) => html`<li><bdi>${line}</bdi></li>`)}
      </ul>`;
  }

  override render(): unknown {
    const { removal } = this.state;
    if (!removal) return nothing;
    const isClean = removal.left.length === 0;
    return html`<wa-dialog open label=${removal.title} style="--width: 36rem" @wa-after-hide=${this.onClosed}>
      <div class="stack">
        <p class=${isClean ? 'row' : 'row bad'} role="status">
          <wa-icon name=${isClean ? 'check' : 'triangle-alert'}></wa-icon><span>${removal.verdict}</span>
        </p>
        ${this.renderList(words.leftList, removal.left)} ${this.renderList(words.removedList, removal.removed)}
        ${removal.beyond === '' ? nothing : html`<p class="small quiet">${removal.beyond}</p>`}
        <div class="row">
          <button class="primary" autofocus @click=${() => leaveReport(this.app)}>
            ${removal.everything ? words.startAnew : words.close}
          </button>
        </div>
      </div>
    </wa-dialog>`;
  }
}
