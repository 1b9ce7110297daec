import '@awesome.me/webawesome/dist/components/progress-bar/progress-bar.js';
import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { acceptImport, importObstacle } from '../commands/accept-import.ts';
import { boundaryFor } from '../commands/import-as-reference.ts';
import { cancelImport, chooseImportKind } from '../commands/importing.ts';
import { openDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import type { ImportSession } from '../state/app-state.ts';
import type { ImportReading } from '../exchange/import-reading.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './import-adjustments.ts';
import './import-feature.ts';
import './import-findings.ts';
import './import-reference.ts';

const words = messages.exchange;

/** More rows would make the panel slow and nobody reads them; the rest is counted. */
const MAXIMUM_ROWS = 300;

/** What was found in a file, what it would become, and the button that takes it over. */
@customElement('import-panel')
export class ImportPanel extends ApplicationElement {
  protected override readonly watched = ['importing', 'workspace'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: 0 var(--space-4) var(--space-4);
      }
      fieldset {
        border: none;
        margin: 0;
        padding: 0;
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
      }
      legend {
        padding: 0;
        font-size: var(--text-small);
        font-weight: 700;
      }
      .choice {
        display: flex;
        gap: var(--space-2);
        align-items: baseline;
        font-size: var(--text-small);
      }
      .from {
        display: flex;
        flex-direction: column;
        gap: var(--space-1);
        font-size: var(--text-small);
      }
      /* It stays in the page, so that what is said in it later is spoken; without text it takes no room. */
      #obstacle:empty {
        margin-block-end: calc(-1 * var(--space-3));
      }
      .end {
        position: sticky;
        inset-block-end: 0;
        padding-block: var(--space-3);
        background: var(--panel);
        border-block-start: 1px solid var(--hairline);
      }
      code {
        font-size: 12px;
        overflow-wrap: anywhere;
      }
    `,
  ];

  override render(): unknown {
    const session = this.state.importing;
    if (!session) return nothing;
    return html`<div class="stack">
      <h2 class="wrap"><bdi>${words.previewTitle(session.fileName)}</bdi></h2>
      ${this.renderStatus(session)}
    </div>`;
  }

  private cancelButton(label: string): unknown {
    const cancel = (): void => {
      cancelImport(this.app);
      this.app.map?.focus();
    };
    return html`<button @click=${cancel}>${label}</button>`;
  }

  /** The pressed button goes with the panel; the keyboard goes on at the map. */
  private async accept(): Promise<void> {
    await acceptImport(this.app);
    if (!this.state.importing) this.app.map?.focus();
  }

  private renderStatus(session: ImportSession): unknown {
    switch (session.status) {
      case 'reading':
        return html`<p aria-live="polite">${words.reading(session.fileName)}</p>
          <wa-progress-bar
            ?indeterminate=${session.progress === undefined}
            value=${Math.round(100 * (session.progress ?? 0))}
            label=${words.reading(session.fileName)}
          ></wa-progress-bar>
          <div class="row">${this.cancelButton(words.cancelImport)}</div>`;
      case 'failed':
        return html`<p role="alert" class="wrap">${session.failure}</p>
          <div class="row">
            <button @click=${() => openDialog(this.app, 'paste')}>${words.pasteText}</button>
            ${this.cancelButton(words.closeImport)}
          </div>`;
      case 'read':
        return session.reading ? this.renderReading(session, session.reading) : nothing;
    }
  }

  private renderReading(session: ImportSession, reading: ImportReading): unknown {
    const asReference = session.as === 'reference';
    const usable = reading.features.filter((feature) =>
      asReference ? feature.asReference : boundaryFor(session.as, feature),
    );
    const hasBoundaries = reading.features.some((feature) => boundaryFor('draft', feature));
    const moves = reading.features.map((feature) => (asReference ? feature.asReference : feature));
    const moved = moves.reduce((sum, move) => sum + (move?.movedPositions ?? 0), 0);
    const largest = Math.max(0, ...moves.map((move) => move?.largestMoveM ?? 0));
    const obstacle = importObstacle(this.state);
    const shown = reading.features.slice(0, MAXIMUM_ROWS);
    return html`
      <p>${words.fileSummary(reading.features.length, usable.length)} ${words.nothingChangesYet}</p>
      ${usable.length > 0 ? html`<p class="small quiet">${words.movedToGrid(moved, formatLength(largest))}</p>` : nothing}
      <import-findings></import-findings>
      <import-adjustments></import-adjustments>
      ${hasBoundaries || reading.features.some((feature) => feature.asReference) ? this.renderKind(session, reading) : nothing}
      <ul aria-label=${words.features}>
        ${shown.map(
          (feature, index) =>
            html`<import-feature
              role="listitem"
              .feature=${feature}
              .choice=${session.choices[index] ?? null}
              .index=${index}
              .kind=${session.as}
            ></import-feature>`,
        )}
      </ul>
      ${
        reading.features.length > shown.length
          ? html`<p class="small quiet">${words.moreFeatures(reading.features.length - shown.length)}</p>`
          : nothing
      }
      <p class="small quiet"><code>${words.hash(reading.sha256)}</code></p>
      <div class="end stack">
        <p class="small" id="obstacle" role="status">${obstacle}</p>
        <div class="row">
          <button
            class="primary"
            aria-describedby="obstacle"
            ?disabled=${obstacle !== null}
            @click=${() => void this.accept()}
          >
            ${words.import}
          </button>
          <span class="small quiet"
            >${(asReference ? messages.referenceLayers : words).tickedCount(session.choices.filter((choice) => choice.ticked).length)}</span
          >
          ${this.cancelButton(words.cancelImport)}
        </div>
      </div>
    `;
  }

  private renderKind(session: ImportSession, { features }: ImportReading): unknown {
    const canBecome = (as: ImportSession['as']): boolean =>
      as === 'reference' || features.some((feature) => boundaryFor(as, feature));
    const option = (as: ImportSession['as'], label: string, hint: string): unknown =>
      html`<label class="choice"
        ><input
          type="radio"
          name="as"
          .checked=${session.as === as}
          ?disabled=${!canBecome(as)}
          @change=${() => chooseImportKind(this.app, { as })}
        /><span>${label}<br /><span class="quiet">${hint}</span></span></label
      >`;
    return html`<fieldset>
        <legend>${words.asWhat}</legend>
        ${option('draft', words.asDraft, words.asDraftHint)}
        ${option('received', words.asReceived, words.asReceivedHint)}
        ${option('reference', messages.referenceLayers.asReference, messages.referenceLayers.asReferenceHint)}
      </fieldset>
      ${session.as === 'reference' ? html`<import-reference></import-reference>` : nothing}
      ${
        session.as === 'received'
          ? html`<label class="from"
              >${words.receivedFrom}<input
                type="text"
                maxlength="200"
                .value=${session.receivedFrom}
                placeholder=${words.receivedFromHint}
                @input=${(event: Event) => {
                  if (event.target instanceof HTMLInputElement) {
                    chooseImportKind(this.app, { receivedFrom: event.target.value });
                  }
                }}
            /></label>`
          : nothing
      }`;
  }
}
