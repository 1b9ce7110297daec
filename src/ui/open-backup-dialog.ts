import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, query, state as reactive } from 'lit/decorators.js';
import { classMap } from 'lit/directives/class-map.js';
import { takeBackupFile } from '../commands/backup-file.ts';
import { describeAdditions, describeParting, partyNames } from '../commands/describe-additions.ts';
import { addBackup, readBackupFile, type BackupReading } from '../commands/open-backup.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import { backupStyles, backupWork, passphraseField, passphraseShown, type BackupProgress } from './backup-parts.ts';
import { deepestFocus } from './deepest-focus.ts';
import { DialogElement } from './dialog-element.ts';
import { base } from './theme.ts';
import './notice-list.ts';

const words = laterMessages.backup.opening;

type Verified = Extract<BackupReading, { kind: 'verified' }>;

/** Opens a backup: chooses the file, asks for the passphrase, shows what is new, adds it. `subject` may name a file. */
@customElement('open-backup-dialog')
export class OpenBackupDialog extends DialogElement {
  @property() subject: string | null = null;
  protected override readonly watched = ['notices'] as const;
  @reactive() private file: File | null = null;
  @reactive() private reading: BackupReading | null = null;
  @reactive() private passphrase = '';
  @reactive() private shown = false;
  @reactive() private progress: BackupProgress = null;
  @reactive() private work: AbortController | null = null;
  @reactive() private adding = false;
  @reactive() private draftsToTake: readonly PartyId[] = [];
  @query('input[type=file]') private readonly input!: HTMLInputElement;

  static override styles = [
    base,
    backupStyles,
    css`
      ul.list {
        list-style: disc;
        padding-inline-start: var(--space-4);
      }
      input[type='file'] {
        display: none;
      }
    `,
  ];

  protected override willUpdate(changed: PropertyValues): void {
    const given = changed.has('subject') ? takeBackupFile(this.subject) : null;
    if (given) this.choose(given);
  }

  /** What had the focus went with the step before: then the first thing to do of this one takes it. */
  protected override updated(): void {
    super.updated();
    if (deepestFocus() === null) this.renderRoot.querySelector<HTMLElement>('.first')?.focus();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.work?.abort();
  }

  private giveUp(): void {
    this.work?.abort();
    this.work = null;
    this.file = null;
  }

  private choose(file: File): void {
    this.file = file;
    this.passphrase = '';
    this.shown = false;
    this.draftsToTake = [];
    void this.read(null);
  }

  private async read(passphrase: string | null): Promise<void> {
    const { file } = this;
    if (!file) return;
    this.work?.abort();
    const work = new AbortController();
    this.work = work;
    this.progress = null;
    this.reading = null;
    const reading = await readBackupFile(
      this.app,
      file,
      passphrase,
      (done, of) => {
        this.progress = { done, of };
      },
      work.signal,
    );
    // It may have been given up, or another file chosen meanwhile.
    if (this.work !== work) return;
    this.work = null;
    this.reading = reading;
  }

  private async add({ backup }: Verified): Promise<void> {
    if (this.adding) return;
    this.adding = true;
    const obstacle = await addBackup(this.app, backup, this.draftsToTake);
    this.adding = false;
    if (obstacle !== null) this.reading = { kind: 'refused', obstacle };
  }

  private unlock(): void {
    if (this.passphrase === '') this.reading = { kind: 'locked', obstacle: laterMessages.backup.faults.locked() };
    else void this.read(this.passphrase);
  }

  /** `first`: nothing else is to be done in this step, so it takes the focus. */
  private renderChoice(primary: boolean, first = primary): unknown {
    return html`<input
        type="file"
        tabindex="-1"
        accept=".delimit"
        aria-label=${words.file}
        @change=${() => {
          const file = this.input.files?.[0];
          this.input.value = '';
          if (file) this.choose(file);
        }}
      />
      <button
        type="button"
        ?autofocus=${primary}
        class=${classMap({ primary, first })}
        @click=${() => this.input.click()}
      >
        ${primary ? words.choose : words.chooseOther}
      </button>`;
  }

  private renderLocked(fileName: string, obstacle: string | null): unknown {
    return html`<form
      class="stack"
      @submit=${(event: Event) => {
        event.preventDefault();
        this.unlock();
      }}
    >
      <p class="wrap"><bdi>${words.locked(fileName)}</bdi></p>
      ${passphraseField(words.passphrase, { value: this.passphrase, shown: this.shown, first: true }, (value) => {
        this.passphrase = value;
      })}
      ${passphraseShown(this.shown, (shown) => {
        this.shown = shown;
      })}
      ${obstacle === null ? nothing : html`<p role="alert" class="problem wrap">${obstacle}</p>`}
      <div class="row">
        <button type="submit" class="primary">${words.unlock}</button>
        ${this.renderChoice(false)}
      </div>
    </form>`;
  }

  private renderVerified(fileName: string, verified: Verified): unknown {
    const { backup, additions } = verified;
    const { differingDrafts, partings } = additions;
    return html`<div role="status" class="stack">
        <p class="wrap"><bdi>${words.verified(fileName, formatDateTime(backup.writtenAt))}</bdi></p>
        <ul class="list wrap">
          ${describeAdditions(backup, additions).map((sentence) => html`<li><bdi>${sentence}</bdi></li>`)}
        </ul>
        ${partings.map((parting) => {
          const { at, here, backup: theirs } = describeParting(parting);
          return html`<div class="wrap">
            <p><bdi>${at}</bdi></p>
            <ul class="list">
              <li><bdi>${here}</bdi></li>
              <li><bdi>${theirs}</bdi></li>
            </ul>
          </div>`;
        })}
      </div>
      ${
        differingDrafts.size === 0
          ? nothing
          : html`<p>${words.differing}</p>
              ${[...differingDrafts.keys()].map((id) => this.renderDraft(id, partyNames(backup.frame, [id])))}`
      }
      <div class="row">
        <button type="button" class="primary first" ?disabled=${this.adding} @click=${() => void this.add(verified)}>
          ${words.add}
        </button>
        ${this.renderChoice(false)}
      </div>`;
  }

  private renderDraft(partyId: PartyId, name: string): unknown {
    const taken = this.draftsToTake.includes(partyId);
    return html`<label class="choice"
      ><input
        type="checkbox"
        .checked=${taken}
        @change=${() => {
          const others = this.draftsToTake.filter((one) => one !== partyId);
          this.draftsToTake = taken ? others : [...others, partyId];
        }}
      /><bdi>${words.takeDraft(name)}</bdi></label
    >`;
  }

  private renderStep(): unknown {
    const { reading, file } = this;
    if (this.work) return backupWork(this.progress, () => this.giveUp());
    switch (reading?.kind) {
      case 'locked':
        return this.renderLocked(file?.name ?? '', reading.obstacle);
      case 'verified':
        return this.renderVerified(file?.name ?? '', reading);
      case 'refused':
        return html`<p role="alert" class="problem wrap"><bdi>${file?.name ?? ''}</bdi>: ${reading.obstacle}</p>
          <div class="row">${this.renderChoice(false, true)}</div>`;
      default:
        return html`<p>${words.what}</p>
          <div class="row">${this.renderChoice(true)}</div>`;
    }
  }

  override render(): unknown {
    return html`<wa-dialog open label=${messages.files.openBackup} @wa-after-hide=${this.onHidden}>
      <div class="stack">
        ${this.renderStep()}
        <notice-list in-dialog></notice-list>
      </div>
    </wa-dialog>`;
  }
}
