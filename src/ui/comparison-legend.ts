import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { Side } from '../analysis/comparison.ts';
import { messages } from '../messages/catalogue.ts';
import { comparedSides } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { agreedSample, comparisonColours, conflictSample } from './comparison-colours.ts';
import { sideName } from './comparison-names.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.comparing;

/** What the patterns of a comparison on the map mean; nothing while there is no result. */
@customElement('comparison-legend')
export class ComparisonLegend extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions', 'task'] as const;

  static override styles = [
    base,
    comparisonColours,
    css`
      :host {
        display: block;
        pointer-events: none;
      }
      ul {
        display: inline-flex;
        flex-direction: column;
        gap: 2px;
        max-width: 260px;
        padding: var(--space-2);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--raised) 92%, transparent);
        font-size: var(--text-small);
      }
      li {
        display: grid;
        grid-template-columns: 40px minmax(0, 1fr);
        align-items: center;
        gap: var(--space-1);
      }
      svg {
        width: 18px;
        height: 18px;
        border: 1.5px solid var(--agreed);
        border-radius: 3px;
        background: var(--paper);
      }
      svg.conflict {
        border-color: var(--conflict);
      }
    `,
  ];

  override render(): unknown {
    const { task, comparison } = this.state;
    const sides = comparedSides(this.state);
    if (task !== 'compare' || !comparison.result || !sides.a || !sides.b) return nothing;
    const only = (side: Side): unknown =>
      html`<li>
        <party-sign .party=${sides[side]?.party ?? null}></party-sign>
        <span class="wrap"><bdi>${words.only(sideName(sides, side))}</bdi></span>
      </li>`;
    return html`<ul aria-label=${words.legend}>
      <li>
        <svg viewBox="0 0 20 20" aria-hidden="true">${agreedSample()}</svg>
        <span>${words.agreed}</span>
      </li>
      ${only('a')} ${only('b')}
      ${
        comparison.result.conflicts.length === 0
          ? nothing
          : html`<li>
              <svg class="conflict" viewBox="0 0 20 20" aria-hidden="true">${conflictSample()}</svg>
              <span>${words.conflict}</span>
            </li>`
      }
    </ul>`;
  }
}
