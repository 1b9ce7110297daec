import { css, html, nothing } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { isBackupName } from '../commands/backup-file.ts';
import { openImport } from '../commands/importing.ts';
import { startFileCheck } from '../commands/start-file-check.ts';
import { notify } from '../commands/notify.ts';
import { closeDialog } from '../commands/view.ts';
import { bytesOfPastedText } from '../exchange/pasted-bytes.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { receiveFile } from './launched-files.ts';
import { base } from './theme.ts';

/** The ways a file comes in: the file input, dropping anywhere, pasting outside a field. */
@customElement('file-drop')
export class FileDrop extends ApplicationElement {
  protected override readonly watched = [] as const;
  @reactive() private dragging = false;
  @query('input') private readonly input!: HTMLInputElement;
  @query('.check') private readonly checkTarget!: HTMLElement | null;

  static override styles = [
    base,
    css`
      :host {
        position: absolute;
        width: 0;
        height: 0;
      }
      .drop {
        position: fixed;
        inset: var(--space-2);
        z-index: 20;
        display: grid;
        gap: var(--space-2);
        grid-template-columns: 3fr 2fr;
      }
      .target {
        display: grid;
        place-content: center;
        justify-items: center;
        text-align: center;
        padding: var(--space-4);
        border: 3px dashed var(--accent);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--raised) 85%, transparent);
        font-size: var(--text-large);
      }
      .target:only-child {
        grid-column: 1 / -1;
      }
    `,
  ];

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('delimit-choose-file', this.choose);
    window.addEventListener('dragover', this.onDragOver);
    window.addEventListener('dragleave', this.onDragLeave);
    window.addEventListener('drop', this.onDrop);
    window.addEventListener('paste', this.onPaste);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    document.removeEventListener('delimit-choose-file', this.choose);
    window.removeEventListener('dragover', this.onDragOver);
    window.removeEventListener('dragleave', this.onDragLeave);
    window.removeEventListener('drop', this.onDrop);
    window.removeEventListener('paste', this.onPaste);
  }

  private readonly choose = (): void => this.input.click();

  private readonly onDragOver = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    this.dragging = true;
  };

  private readonly onDragLeave = (event: DragEvent): void => {
    if (event.relatedTarget === null) this.dragging = false;
  };

  private readonly onDrop = (event: DragEvent): void => {
    // Which target it was is known before the targets go.
    const onCheck = this.checkTarget !== null && event.composedPath().includes(this.checkTarget);
    this.dragging = false;
    const files = event.dataTransfer?.files;
    const file = files?.[0];
    if (!files || !file) return;
    event.preventDefault();
    closeDialog(this.app);
    const check = (this.state.checking || onCheck) && !isBackupName(file.name);
    const words = check ? messages.files : messages.exchange;
    if (files.length > 1) notify(this.app, 'warning', words.oneFileOnly(file.name));
    if (check) void this.check(file);
    else receiveFile(this.app, file);
  };

  /** The panel is opened first; what compares is fetched with it. */
  private async check(file: File): Promise<void> {
    startFileCheck(this.app);
    const { checkFile } = await import('../commands/check-file.ts');
    await checkFile(this.app, file);
  }

  private readonly onPaste = (event: ClipboardEvent): void => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || this.state.dialog) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    void openImport(this.app, messages.exchange.pastedFileName, bytesOfPastedText(text));
  };

  override render(): unknown {
    return html`<input
        class="visually-hidden"
        type="file"
        tabindex="-1"
        accept=".geojson,.json,.delimit,application/geo+json,application/json"
        aria-label=${messages.exchange.chooseFile}
        @change=${(event: Event) => {
          const input = event.target;
          const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
          if (file) receiveFile(this.app, file);
          this.input.value = '';
        }}
      />
      ${this.dragging ? this.targets() : nothing}`;
  }

  /** Where a file can be dropped: to be imported, or only to be checked; while one is checked, the next is too. */
  private targets(): unknown {
    const words = messages.files;
    return html`<div class="drop">
      ${this.state.checking ? nothing : html`<div class="target">${messages.exchange.dropHere}</div>`}
      <div class="target check">
        ${words.dropToCheck}
        <p class="small quiet">${words.dropToCheckHint}</p>
      </div>
    </div>`;
  }
}
