import { css, html, nothing } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { chooseTask } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { comparableMaps } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './comparison-agenda.ts';
import './comparison-choice.ts';
import './comparison-findings.ts';
import './comparison-print.ts';
import './comparison-sheet.ts';
import './comparison-second-opinion.ts';
import './comparison-status.ts';
import './comparison-table.ts';
import './comparison-version-difference.ts';
import './line-against-line.ts';
import './stray-remarks.ts';

const words = messages.comparing.empty;

/**
 * The inspector of Compare: which maps, how they differ in figures, and the contested areas as an agenda. The frame
 * gives it its heading and its region.
 */
@customElement('comparison-panel')
export class ComparisonPanel extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;
  @query('.results') private readonly results!: HTMLElement | null;
  /** How tall the last result was: while the next one is computed nothing jumps. */
  private resultHeightPx = 0;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        padding: var(--space-3);
      }
      .stack {
        gap: var(--space-4);
      }
      /* Their code comes after the first load; until then they take no room. */
      .results > :not(:defined) {
        display: none;
      }
    `,
  ];

  protected override willUpdate(): void {
    const { status, result } = this.state.comparison;
    if (status !== 'running') this.resultHeightPx = 0;
    else if (!result && this.resultHeightPx === 0) this.resultHeightPx = this.results?.offsetHeight ?? 0;
    else if (result) this.resultHeightPx = 0;
  }

  override render(): unknown {
    const { maps } = this.state.comparison;
    return html`<div class="stack">
      <comparison-choice></comparison-choice>
      ${maps.length >= 2 ? this.renderResults() : this.nothingToCompare()}
    </div>`;
  }

  private renderResults(): unknown {
    const { resultHeightPx } = this;
    return html`<div
      class="stack results"
      style=${resultHeightPx > 0 ? styleMap({ minHeight: `${resultHeightPx}px` }) : nothing}
    >
      <comparison-status></comparison-status>
      <comparison-second-opinion></comparison-second-opinion>
      <comparison-table></comparison-table>
      <comparison-print></comparison-print>
      <comparison-version-difference></comparison-version-difference>
      <line-against-line></line-against-line>
      <comparison-findings></comparison-findings>
      <comparison-agenda></comparison-agenda>
      <stray-remarks></stray-remarks>
    </div>`;
  }

  /** Say what is missing for a comparison, and the one thing to do next. */
  private nothingToCompare(): unknown {
    const filled = comparableMaps(this.state).filter(
      ({ draft, versions }) => (draft !== null && draft.zones > 0) || versions.length > 0,
    );
    const maps = filled.reduce(
      (sum, { draft, versions }) => sum + (draft && draft.zones > 0 ? 1 : 0) + versions.length,
      0,
    );
    if (maps >= 2) return html`<p>${this.state.comparison.maps.length === 0 ? words.choose : words.oneMore}</p>`;
    const [only] = filled;
    return html`<div class="stack">
      <p class="wrap">${only ? words.one(only.partyName) : words.nothing}</p>
      <div><button @click=${() => chooseTask(this.app, 'draw')}>${words.draw}</button></div>
    </div>`;
  }
}
