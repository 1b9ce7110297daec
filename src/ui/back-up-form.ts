import { html, LitElement, nothing } from 'lit';
import { customElement, property, state as reactive } from 'lit/decorators.js';
import { backUpWorkspace } from '../commands/write-backup.ts';
import type { WorkspaceSummary } from '../domain/workspace.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { backupStyles, backupWork, passphraseField, passphraseShown, type BackupProgress } from './backup-parts.ts';
import { base } from './theme.ts';

const words = laterMessages.backup.writing;

/**
 * Writes a workspace into one file, encrypted if a passphrase is typed twice. Sends `backed-up` when the file was handed
 * over.
 */
@customElement('back-up-form')
export class BackUpForm extends ApplicationElement {
  protected override readonly watched = [] as const;
  /** The workspace to be written. */
  @property({ attribute: false }) of: Pick<WorkspaceSummary, 'id' | 'name'> | null = null;
  @reactive() private passphrase = '';
  @reactive() private again = '';
  @reactive() private shown = false;
  @reactive() private obstacle: string | null = null;
  @reactive() private progress: BackupProgress = null;
  @reactive() private work: AbortController | null = null;

  static override shadowRootOptions: ShadowRootInit = { ...LitElement.shadowRootOptions, delegatesFocus: true };
  static override styles = [base, backupStyles];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.work?.abort();
  }

  private giveUp(): void {
    this.work?.abort();
    this.work = null;
  }

  private async write(event: Event): Promise<void> {
    event.preventDefault();
    if (this.work || !this.of) return;
    this.obstacle = this.passphrase === this.again ? null : words.differ;
    if (this.obstacle !== null) return;
    const work = new AbortController();
    this.work = work;
    this.progress = null;
    const outcome = await backUpWorkspace(
      this.app,
      this.of,
      this.passphrase === '' ? null : this.passphrase,
      (done, of) => {
        this.progress = { done, of };
      },
      work.signal,
    );
    // It may have been given up meanwhile.
    if (this.work !== work) return;
    this.work = null;
    if (outcome === 'written') this.dispatchEvent(new Event('backed-up'));
    else if (outcome !== 'cancelled') this.obstacle = outcome.obstacle;
  }

  override render(): unknown {
    return html`<form class="stack" @submit=${(event: Event) => void this.write(event)}>
      <p class="wrap"><bdi>${this.of?.name ?? ''}</bdi></p>
      <p class="small">${words.what}</p>
      ${passphraseField(words.passphrase, { value: this.passphrase, shown: this.shown, first: true }, (value) => {
        this.passphrase = value;
      })}
      ${passphraseField(words.again, { value: this.again, shown: this.shown }, (value) => {
        this.again = value;
      })}
      ${passphraseShown(this.shown, (shown) => {
        this.shown = shown;
      })}
      <p class="small quiet">${words.passphraseHelp}</p>
      ${this.obstacle === null ? nothing : html`<p role="alert" class="problem wrap">${this.obstacle}</p>`}
      ${this.work ? backupWork(this.progress, () => this.giveUp()) : nothing}
      <div class="row">
        <button type="submit" class="primary" ?disabled=${this.work !== null}>${words.write}</button>
      </div>
    </form>`;
  }
}
