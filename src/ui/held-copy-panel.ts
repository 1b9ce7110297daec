import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { describeCopy } from '../commands/describe-held-copy.ts';
import {
  continueCopy,
  keepCopyInFile,
  keepCopyInFolder,
  keepCopyInNewFile,
  openHeldFile,
  stopKeepingCopy,
} from '../commands/hold-copy.ts';
import { openDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { isCopyStopped, type HeldCopy } from '../state/held-copy.ts';
import { ApplicationElement } from './application-element.ts';
import { EverySoOften } from './every-so-often.ts';
import { base } from './theme.ts';

const words = laterMessages.heldCopy;

/** What of the workspace lies outside this browser, and what can be done about it. Part of a dialog. */
@customElement('held-copy-panel')
export class HeldCopyPanel extends ApplicationElement {
  protected override readonly watched = ['keeping', 'versions', 'elsewhere'] as const;

  constructor() {
    super();
    this.addController(new EverySoOften(this));
  }

  static override styles = [
    base,
    css`
      .bad {
        color: var(--danger);
      }
    `,
  ];

  private renderStopped({ place, status }: HeldCopy): unknown {
    switch (status.kind) {
      case 'paused':
        return html`<button class="primary" @click=${() => void continueCopy(this.app)}>${words.goOn}</button>`;
      case 'failed':
        return html`<button class="primary" @click=${() => void continueCopy(this.app)}>${words.again}</button>`;
      case 'kept-back':
        return html`<button class="primary" @click=${() => void openHeldFile(this.app)}>
          <bdi>${words.open(place?.fileName ?? '')}</bdi>
        </button>`;
      default:
        return nothing;
    }
  }

  private renderChoices({ place, canHold }: HeldCopy): unknown {
    if (!canHold) {
      return html`<button @click=${() => openDialog(this.app, 'back-up')}>${messages.files.backUp}</button>`;
    }
    return html`<button @click=${() => void keepCopyInNewFile(this.app)}>${words.inFile}</button>
      <button @click=${() => void keepCopyInFile(this.app)}>${words.inExistingFile}</button>
      <button @click=${() => void keepCopyInFolder(this.app)}>${words.inFolder}</button>
      ${place ? html`<button @click=${() => void stopKeepingCopy(this.app)}>${words.stop}</button>` : nothing}`;
  }

  override render(): unknown {
    const copy = this.state.keeping?.copy;
    if (!copy) return nothing;
    const sentences = describeCopy(copy, this.state.versions.length, this.app.now());
    return html`<section class="stack" aria-labelledby="title">
      <h3 id="title">${words.title}</h3>
      <p class="wrap ${isCopyStopped(copy) ? 'bad' : ''}"><bdi>${sentences.join(' ')}</bdi></p>
      ${
        this.state.elsewhere
          ? nothing
          : html`${copy.canHold ? html`<p class="small quiet">${words.what} ${words.newName}</p>` : nothing}
              <div class="row">${this.renderStopped(copy)}${this.renderChoices(copy)}</div>`
      }
    </section>`;
  }
}
