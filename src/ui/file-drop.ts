import { css, html, nothing } from 'lit';
import { customElement, query, state as reactive } from 'lit/decorators.js';
import { openImport, openImportFile } from '../commands/importing.ts';
import { notify } from '../commands/notify.ts';
import { closeDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

/** The ways a file comes in: the file input, dropping anywhere, pasting outside a field. */
@customElement('file-drop')
export class FileDrop extends ApplicationElement {
  protected override readonly watched = [] as const;
  @reactive() private dragging = false;
  @query('input') private readonly input!: HTMLInputElement;

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
        place-content: center;
        border: 3px dashed var(--accent);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--raised) 85%, transparent);
        font-size: var(--text-large);
        pointer-events: none;
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
    this.dragging = false;
    const files = event.dataTransfer?.files;
    const file = files?.[0];
    if (!files || !file) return;
    event.preventDefault();
    closeDialog(this.app);
    if (files.length > 1) notify(this.app, 'warning', messages.exchange.oneFileOnly(file.name));
    void openImportFile(this.app, file);
  };

  private readonly onPaste = (event: ClipboardEvent): void => {
    const target = event.composedPath()[0];
    if (target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || this.state.dialog) return;
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (text.trim() === '') return;
    void openImport(this.app, messages.exchange.pastedFileName, new TextEncoder().encode(text));
  };

  override render(): unknown {
    return html`<input
        class="visually-hidden"
        type="file"
        tabindex="-1"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-label=${messages.exchange.chooseFile}
        @change=${(event: Event) => {
          const input = event.target;
          const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
          if (file) void openImportFile(this.app, file);
          this.input.value = '';
        }}
      />
      ${this.dragging ? html`<div class="drop">${messages.exchange.dropHere}</div>` : nothing}`;
  }
}
