import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { notify } from '../commands/notify.ts';
import { remarkVersion } from '../commands/versions.ts';
import { closeDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { versionOf } from '../state/selectors.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = laterMessages.versionHistory.dialogs;

/** Mark a version as tabled: to whom and when. */
@customElement('tabled-dialog')
export class TabledDialog extends DialogElement {
  @property() subject: string | null = null;
  @query('#to') private readonly toField!: HTMLInputElement;
  @query('#when') private readonly whenField!: HTMLInputElement;

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

  /** What the time field starts with: it must not run on while the user types. */
  private startsWith: string | null = null;

  /** A `datetime-local` field speaks local time without a zone. */
  private localNow(): string {
    const now = new Date(this.app.now());
    return new Date(now.getTime() - now.getTimezoneOffset() * 60_000).toISOString().slice(0, 16);
  }

  private async mark(event: Event): Promise<void> {
    event.preventDefault();
    const version = versionOf(this.state, this.subject);
    if (!version) return;
    const to = this.toField.value.trim();
    if (to === '') {
      this.toField.value = '';
      this.toField.reportValidity();
      return;
    }
    const kept = await remarkVersion(this.app, {
      kind: 'tabled',
      versionId: version.id,
      to,
      tabledAt: new Date(this.whenField.value).toISOString(),
      at: this.app.now(),
    });
    if (!kept) return;
    notify(this.app, 'success', messages.versions.tabledSaved(version.record.number, to));
    closeDialog(this.app);
  }

  override render(): unknown {
    const version = versionOf(this.state, this.subject);
    if (!version) return nothing;
    this.startsWith ??= this.localNow();
    return html`<wa-dialog open label=${words.tabledTitle(version.record.number)} @wa-after-hide=${this.onHidden}>
      <form class="stack" @submit=${(event: Event) => void this.mark(event)}>
        <label>${words.to}<input id="to" type="text" required maxlength="200" autofocus /></label>
        <label>${words.when}<input id="when" type="datetime-local" required .value=${this.startsWith} /></label>
        <div class="row"><button type="submit" class="primary">${words.markTabled}</button></div>
      </form>
      <notice-list in-dialog></notice-list>
    </wa-dialog>`;
  }
}
