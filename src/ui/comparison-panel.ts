import { css, html } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chooseTask } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';
import { comparableMaps, sameReference } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './comparison-agenda.ts';
import './comparison-choice.ts';
import './comparison-findings.ts';
import './comparison-status.ts';
import './comparison-table.ts';

const words = messages.comparing.empty;

/**
 * The inspector of Compare: which two maps, how they differ in figures, and the contested areas as an agenda. The frame
 * gives it its heading and its region.
 */
@customElement('comparison-panel')
export class ComparisonPanel extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;

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
    `,
  ];

  override render(): unknown {
    const { a, b } = this.state.comparison;
    return html`<div class="stack">
      <comparison-choice></comparison-choice>
      ${a && b && !sameReference(a, b) ? this.results() : this.nothingToCompare()}
    </div>`;
  }

  private results(): unknown {
    return html`
      <comparison-status></comparison-status>
      <comparison-table></comparison-table>
      <comparison-findings></comparison-findings>
      <comparison-agenda></comparison-agenda>
    `;
  }

  /** Say what is missing for a comparison, and the one thing to do next. */
  private nothingToCompare(): unknown {
    const { a, b } = this.state.comparison;
    if (a && b) return html`<p>${words.same}</p>`;
    const filled = comparableMaps(this.state).filter(
      ({ draft, versions }) => (draft !== null && draft.zones > 0) || versions.length > 0,
    );
    const maps = filled.reduce(
      (sum, { draft, versions }) => sum + (draft && draft.zones > 0 ? 1 : 0) + versions.length,
      0,
    );
    if (maps >= 2) return html`<p>${words.choose}</p>`;
    const [only] = filled;
    return html`<div class="stack">
      <p class="wrap">${only ? words.one(only.partyName) : words.nothing}</p>
      <div><button @click=${() => chooseTask(this.app, 'draw')}>${words.draw}</button></div>
    </div>`;
  }
}
