import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { checkFile, closeFileCheck } from '../commands/check-file.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { formatLength } from '../messages/format.ts';
import type { FileCheck, FileCheckResult } from '../state/file-check.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './checked-map.ts';

const words = laterMessages.fileCheck;

/** Whether a file is a stored version, and where it differs. Nothing is taken over from it. */
@customElement('check-panel')
export class CheckPanel extends ApplicationElement {
  protected override readonly watched = ['checking', 'workspace'] as const;
  @query('input') private readonly input!: HTMLInputElement | null;
  @query('#choose') private readonly chooser!: HTMLElement | null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 0 var(--space-4) var(--space-4);
      }
      code {
        font-size: 12px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  protected override firstUpdated(): void {
    if (this.session()?.status === 'choosing') this.chooser?.focus();
  }

  /** The check, as long as the workspace is open whose versions it is about. */
  private session(): FileCheck | null {
    const { checking, workspace } = this.state;
    return checking && checking.workspaceId === workspace.id ? checking : null;
  }

  private close(): void {
    closeFileCheck(this.app);
    this.app.map?.focus();
  }

  override render(): unknown {
    const session = this.session();
    return html`<div class="stack">
      ${session?.fileName ? html`<h2 class="wrap"><bdi>${words.title(session.fileName)}</bdi></h2>` : nothing}
      ${session ? this.content(session) : html`<p class="wrap">${words.otherWorkspace}</p>`}
      <input
        hidden
        type="file"
        accept=".geojson,.json,application/geo+json,application/json"
        aria-label=${words.choose}
        @change=${(event: Event) => {
          const input = event.target;
          const file = input instanceof HTMLInputElement ? input.files?.[0] : undefined;
          if (file) void checkFile(this.app, file);
          if (this.input) this.input.value = '';
        }}
      />
      <div class="row">
        <button id="choose" @click=${() => this.input?.click()}>
          ${session?.fileName ? words.chooseAnother : words.choose}
        </button>
        <button @click=${() => this.close()}>${this.isBusy(session) ? words.cancel : words.close}</button>
      </div>
    </div>`;
  }

  private isBusy(session: FileCheck | null): boolean {
    return session?.status === 'reading' || session?.status === 'comparing';
  }

  private content(session: FileCheck): unknown {
    const { fileName, progress, failure, result } = session;
    switch (session.status) {
      case 'choosing':
        return html`<p class="wrap">${words.explain}</p>
          <p class="small quiet">${words.nothingChanges}</p>`;
      case 'reading':
        return html`<p aria-live="polite" class="wrap">${words.reading(fileName ?? '')}</p>
          <wa-progress-bar indeterminate label=${words.reading(fileName ?? '')}></wa-progress-bar>`;
      case 'comparing':
        return html`<p aria-live="polite">${words.comparing}</p>
          <wa-progress-bar
            label=${words.comparing}
            value=${progress && progress.of > 0 ? (100 * progress.done) / progress.of : 0}
          ></wa-progress-bar>
          ${progress ? html`<p class="small quiet">${words.progress(progress.done, progress.of)}</p>` : nothing}`;
      case 'failed':
        return html`<p role="alert" class="wrap">${failure}</p>`;
      case 'done':
        return result ? this.outcome(result) : nothing;
    }
  }

  private outcome({ maps, lookedAt, unread, movedPositions, largestMoveM, sha256 }: FileCheckResult): unknown {
    return html`<div class="stack" role="status">
        <p class="small quiet">${words.lookedAt(lookedAt)} ${words.nothingChanges}</p>
        ${unread.length > 0 ? html`<p class="small wrap">${words.unread(unread)}</p>` : nothing}
        ${movedPositions > 0 ? html`<p class="small wrap">${words.moved(movedPositions, formatLength(largestMoveM))}</p>` : nothing}
      </div>
      <ul aria-label=${words.maps} class="stack">
        ${maps.map((map) => html`<checked-map role="listitem" .map=${map}></checked-map>`)}
      </ul>
      <p class="small quiet"><code>${words.hash(sha256)}</code></p>`;
  }
}
