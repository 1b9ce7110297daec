import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, state as reactive } from 'lit/decorators.js';
import { cancelLineSeparation, separateAgain, showLineSeparation } from '../commands/line-separation.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import { comparedMaps } from '../state/comparison-selectors.ts';
import { chosenLines, invalidLines, lineInputs, missingLines } from '../state/line-separation.ts';
import { ApplicationElement } from './application-element.ts';
import { mapName } from '../commands/comparison-names.ts';
import { base } from './theme.ts';
import './line-separation-chart.ts';
import './line-separation-choice.ts';
import './line-separation-stretches.ts';
import './line-separation-table.ts';

const words = messages.lineSeparation;

/** What is over sooner is not announced. */
const SLOW_AFTER_MS = 200;

/** How far two of the compared maps part along the boundary of one zone. Measured while the section is open. */
@customElement('line-against-line')
export class LineAgainstLine extends ApplicationElement {
  protected override readonly watched = [
    'lineComparison',
    'comparison',
    'workspace',
    'versions',
    'versionMaps',
  ] as const;
  @reactive() private slow = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      summary {
        cursor: pointer;
        min-height: 28px;
      }
      summary h2 {
        display: inline;
      }
      .stack {
        padding-block-start: var(--space-1);
      }
      progress {
        flex: 1;
        min-width: 80px;
        accent-color: var(--accent);
      }
    `,
  ];

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.stopWaiting();
  }

  protected override willUpdate(_changed: PropertyValues): void {
    if (this.state.lineComparison.status !== 'running') this.stopWaiting();
    else this.timer ??= setTimeout(() => (this.slow = true), SLOW_AFTER_MS);
  }

  private stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.slow = false;
  }

  override render(): unknown {
    if (!chosenLines(this.state)) return nothing;
    const { shown } = this.state.lineComparison;
    return html`<details ?open=${shown} @toggle=${this.onToggle}>
      <summary><h2>${words.title}</h2></summary>
      ${
        shown
          ? html`<div class="stack">
              <p class="quiet small">${words.hint}</p>
              <line-separation-choice></line-separation-choice>
              <div role="status">${this.status()}</div>
              ${this.result()}
            </div>`
          : nothing
      }
    </details>`;
  }

  private onToggle(event: Event): void {
    if (event.currentTarget instanceof HTMLDetailsElement) showLineSeparation(this.app, event.currentTarget.open);
  }

  private status(): unknown {
    const { status, result } = this.state.lineComparison;
    switch (status) {
      case 'idle':
        return html`<p class="small wrap">${this.obstacle()}</p>`;
      case 'running':
        return this.slow ? this.running() : nothing;
      case 'done':
        return result ? nothing : html`<p class="small">${words.empty}</p>`;
      case 'cancelled':
        return this.again(words.cancelled);
      case 'failed':
        return this.again(words.failed);
    }
  }

  /** Why nothing is measured. */
  private obstacle(): unknown {
    const maps = comparedMaps(this.state);
    const missing = missingLines(this.state).flatMap((place) => maps[place] ?? []);
    if (missing.length > 0) return missing.map((map) => html`<bdi>${words.missing(mapName(map))}</bdi> `);
    return lineInputs(this.state) ? nothing : words.unread;
  }

  private running(): unknown {
    const { progress } = this.state.lineComparison;
    const share = progress && progress.of > 0 ? progress.done / progress.of : null;
    const percent = share === null ? null : `${formatNumber(share * 100)}\u00a0%`;
    return html`<p class="small">${words.running(percent)}</p>
      <div class="row">
        <progress aria-label=${words.progress} max="1" value=${share ?? nothing}></progress>
        <button @click=${() => cancelLineSeparation(this.app)}>${words.cancel}</button>
      </div>`;
  }

  private again(text: string): unknown {
    return html`<p class="small">${text}</p>
      <div><button @click=${() => separateAgain(this.app)}>${words.again}</button></div>`;
  }

  private result(): unknown {
    const { lineComparison, workspace } = this.state;
    const { result } = lineComparison;
    const chosen = chosenLines(this.state);
    const maps = comparedMaps(this.state);
    const [first, second] = [maps[chosen?.first ?? -1], maps[chosen?.second ?? -1]];
    if (!result || !first || !second) return nothing;
    const invalid = invalidLines(this.state).flatMap((place) => maps[place] ?? []);
    return html`
      ${invalid.map((map) => html`<p class="small wrap" data-invalid><bdi>${words.invalid(mapName(map))}</bdi></p>`)}
      <line-separation-table></line-separation-table>
      <line-separation-chart
        .profile=${result.profile}
        .toleranceM=${result.toleranceM}
        .logarithmic=${lineComparison.logarithmic}
        .label=${words.chart.title(mapName(first), mapName(second))}
      ></line-separation-chart>
      <line-separation-stretches></line-separation-stretches>
      <p class="quiet small">${words.method[workspace.lineType]}</p>
    `;
  }
}
