import { css, html } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { openImport } from '../commands/importing.ts';
import { closeDialog } from '../commands/view.ts';
import { bytesOfPastedText } from '../exchange/pasted-bytes.ts';
import { messages } from '../messages/catalogue.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';

const words = messages.exchange;

/** Import from text. */
@customElement('paste-dialog')
export class PasteDialog extends DialogElement {
  @query('textarea') private readonly field!: HTMLTextAreaElement;

  static override styles = [
    base,
    css`
      textarea {
        width: 100%;
        font-family: monospace;
      }
    `,
  ];

  private read(event: Event): void {
    event.preventDefault();
    const bytes = bytesOfPastedText(this.field.value);
    closeDialog(this.app);
    void openImport(this.app, words.pastedFileName, bytes);
  }

  override render(): unknown {
    return html`<wa-dialog open label=${words.pasteText} @wa-after-hide=${this.onHidden}>
      <form class="stack" @submit=${this.read}>
        <textarea rows="12" required aria-label=${words.pasteField} spellcheck="false" autofocus></textarea>
        <div class="row"><button type="submit" class="primary">${words.readText}</button></div>
      </form>
    </wa-dialog>`;
  }
}
