import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { cancelCheckUp, runCheckUp } from '../commands/check-up.ts';
import { messages } from '../messages/catalogue.ts';
import { formatShare } from '../messages/format.ts';
import { KEEPING_AT_FIRST, type Keeping } from '../state/keeping.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './held-copy-panel.ts';
import './notice-list.ts';

const words = messages.keeping;

/** How versions are kept in this browser, and the check-up of everything that is kept. */
@customElement('keeping-dialog')
export class KeepingDialog extends DialogElement {
  protected override readonly watched = ['keeping', 'saving'] as const;

  static override styles = [
    base,
    css`
      dl {
        display: grid;
        grid-template-columns: max-content minmax(0, 1fr);
        gap: var(--space-1) var(--space-3);
        margin: 0;
      }
      dt {
        font-weight: 700;
      }
      dd {
        margin: 0;
      }
      .bad {
        color: var(--danger);
      }
      progress {
        inline-size: 100%;
      }
    `,
  ];

  private renderStatus({ secondCopy, protection }: Keeping): unknown {
    const { saving } = this.state;
    if (saving.kind === 'nowhere') return html`<p class="bad">${saving.text}</p>`;
    const bad = secondCopy.kind === 'not-kept';
    const status = bad ? words.secondCopyStatus.notKept(secondCopy.reason) : words.secondCopyStatus[secondCopy.kind];
    return html`<dl>
        <dt>${words.database}</dt>
        <dd>${words.saved}</dd>
        <dt>${words.secondCopy}</dt>
        <dd class=${bad ? 'bad' : ''}>${status}</dd>
        <dt>${words.protection}</dt>
        <dd>${words.protectionStatus[protection]}</dd>
      </dl>
      <p class="quiet">${words.leaving}</p>`;
  }

  private renderCheckUp({ checkUp }: Keeping): unknown {
    switch (checkUp.kind) {
      case 'none':
        return nothing;
      case 'running':
        return html`<progress aria-label=${words.verify} .value=${checkUp.share}></progress>
          <p class="small quiet">${words.running(formatShare(checkUp.share))}</p>`;
      case 'ended':
        return html`<p>${checkUp.text}</p>`;
      case 'done':
        return html`<p class=${checkUp.sound ? '' : 'bad'}>${checkUp.summary}</p>
          ${
            checkUp.findings.length > 0
              ? html`<ul class="wrap" aria-label=${words.findings}>
                  ${checkUp.findings.map((text) => html`<li><bdi>${text}</bdi></li>`)}
                </ul>`
              : nothing
          }`;
    }
  }

  override render(): unknown {
    const keeping = this.state.keeping ?? KEEPING_AT_FIRST;
    const running = keeping.checkUp.kind === 'running';
    return html`<wa-dialog open label=${words.title} style="--width: 36rem" @wa-after-hide=${this.onHidden}>
      <div class="stack">
        ${this.renderStatus(keeping)}
        <held-copy-panel></held-copy-panel>
        <div class="row">
          <button autofocus @click=${() => (running ? cancelCheckUp(this.app) : void runCheckUp(this.app, true))}>
            ${running ? words.cancel : words.verify}
          </button>
        </div>
        <div role="status" aria-live=${running ? 'off' : 'polite'}>${this.renderCheckUp(keeping)}</div>
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }
}
