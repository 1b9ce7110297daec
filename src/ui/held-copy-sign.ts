import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { describeCopyInBrief } from '../commands/describe-held-copy.ts';
import { continueCopy } from '../commands/hold-copy.ts';
import { openDialog } from '../commands/view.ts';
import { isCopyStopped } from '../state/held-copy.ts';
import { EverySoOften } from './every-so-often.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

/** Says in the top bar what of the workspace lies outside this browser. Pressed, it goes on, or tells more. */
@customElement('held-copy-sign')
export class HeldCopySign extends ApplicationElement {
  protected override readonly watched = ['keeping'] as const;

  constructor() {
    super();
    // What it says of minutes goes by.
    this.addController(new EverySoOften(this));
  }

  static override styles = [
    base,
    css`
      :host {
        display: block;
        min-width: 0;
      }
      button {
        display: block;
        max-width: 100%;
        min-height: 24px;
        padding: 0 var(--space-1);
        overflow: hidden;
        border-color: transparent;
        background: transparent;
        color: var(--ink-quiet);
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      button[data-bad] {
        color: var(--danger);
        font-weight: 700;
      }
      .short {
        display: none;
      }
      @media (max-width: 1380px) {
        .long {
          display: none;
        }
        .short {
          display: inline;
        }
      }
    `,
  ];

  override render(): unknown {
    const copy = this.state.keeping?.copy;
    if (!copy) return html``;
    const { text, short } = describeCopyInBrief(copy, this.app.now());
    const paused = copy.status.kind === 'paused';
    // What is spoken has in it what is seen, the short text too.
    const name = text.includes(short) ? text : `${short}: ${text}`;
    return html`<button
      ?data-bad=${isCopyStopped(copy)}
      aria-label=${name}
      title=${text}
      @click=${() => (paused ? void continueCopy(this.app) : openDialog(this.app, 'keeping'))}
    >
      <span class="long"><bdi>${text}</bdi></span
      ><span class="short">${short}</span>
    </button>`;
  }
}
