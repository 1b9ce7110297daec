import { html, type PropertyValues } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { closeDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import type { BackUpForm } from './back-up-form.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './back-up-form.ts';

/** Writes the open workspace into one file. */
@customElement('back-up-dialog')
export class BackUpDialog extends DialogElement {
  protected override readonly watched = ['workspace'] as const;
  @query('back-up-form') private readonly form!: BackUpForm;

  static override styles = [base];

  protected override firstUpdated(changed: PropertyValues): void {
    super.firstUpdated(changed);
    void this.form.updateComplete.then(() => this.form.focus());
  }

  override render(): unknown {
    return html`<wa-dialog open label=${messages.files.backUp} @wa-after-hide=${this.onHidden}>
      <back-up-form .of=${this.state.workspace} @backed-up=${() => closeDialog(this.app)}></back-up-form>
    </wa-dialog>`;
  }
}
