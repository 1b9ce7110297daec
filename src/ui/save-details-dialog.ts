import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { remarkVersion } from '../commands/versions.ts';
import { closeDialog } from '../commands/view.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { versionOf } from '../state/selectors.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = laterMessages.versionHistory.dialogs;

/** Name and note of a version; they follow after it was saved and change nothing in it. */
@customElement('save-details-dialog')
export class SaveDetailsDialog extends DialogElement {
  @property() subject: string | null = null;
  @query('#name') private readonly nameField!: HTMLInputElement;
  @query('#note') private readonly noteField!: HTMLTextAreaElement;

  static override styles = [
    base,
    css`
      label {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
    `,
  ];

  private async keep(event: Event): Promise<void> {
    event.preventDefault();
    const version = versionOf(this.state, this.subject);
    if (!version) return;
    const at = this.app.now();
    const name = this.nameField.value.trim();
    const note = this.noteField.value.trim();
    const kept =
      (name === version.name || (await remarkVersion(this.app, { kind: 'name', versionId: version.id, name, at }))) &&
      (note === version.note || (await remarkVersion(this.app, { kind: 'note', versionId: version.id, note, at })));
    if (kept) closeDialog(this.app);
  }

  override render(): unknown {
    const version = versionOf(this.state, this.subject);
    if (!version) return nothing;
    return html`<wa-dialog open label=${words.detailsTitle(version.record.number)} @wa-after-hide=${this.onHidden}>
      <form class="stack" @submit=${(event: Event) => void this.keep(event)}>
        <p class="quiet small">${words.detailsHelp} ${version.name || version.note ? words.correctionHelp : nothing}</p>
        <label>${words.name}<input id="name" type="text" maxlength="200" .value=${version.name} autofocus /></label>
        <label>${words.note}<textarea id="note" rows="4" maxlength="4000" .value=${version.note}></textarea></label>
        <div class="row"><button type="submit" class="primary">${words.keep}</button></div>
      </form>
      <notice-list in-dialog></notice-list>
    </wa-dialog>`;
  }
}
