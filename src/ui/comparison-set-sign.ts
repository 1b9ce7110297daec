import { css, html, LitElement, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ChosenMap } from '../state/comparison-selectors.ts';
import { agreedSample, comparisonColours, severalSample } from './comparison-colours.ts';
import './party-sign.ts';

/**
 * The sign of a set of maps, as it is on the map: the agreed tone, the party's pattern and letter, or the neutral hatch
 * with the letters of several. Decorative; the names stand next to it.
 */
@customElement('comparison-set-sign')
export class ComparisonSetSign extends LitElement {
  /** The maps of the set. */
  @property({ attribute: false }) maps: readonly ChosenMap[] = [];
  @property({ type: Boolean }) agreed = false;

  static override styles = [
    comparisonColours,
    css`
      :host {
        display: inline-flex;
        align-items: center;
        gap: 3px;
        flex: none;
        vertical-align: -2px;
      }
      svg {
        width: 14px;
        height: 14px;
        border-radius: 3px;
        border: 1.5px solid var(--several);
        background: var(--paper);
      }
      svg.agreed {
        border-color: var(--agreed);
      }
      b {
        font-size: 0.85em;
        font-weight: 700;
      }
    `,
  ];

  override render(): unknown {
    const { maps, agreed } = this;
    const [only] = maps;
    if (agreed) return html`<svg class="agreed" viewBox="0 0 20 20" aria-hidden="true">${agreedSample()}</svg>`;
    if (!only) return nothing;
    if (maps.length === 1) return html`<party-sign small .party=${only.party}></party-sign>`;
    const letters = maps.map(({ party }) => party.letter).join('\u2009');
    return html`<svg viewBox="0 0 20 20" aria-hidden="true">${severalSample()}</svg>
      <b aria-hidden="true"><bdi>${letters}</bdi></b>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-set-sign': ComparisonSetSign;
  }
}
