import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mapsOfSet, type ChosenMap, type FigureRow } from '../state/comparison-selectors.ts';
import { comparisonColours, severalSample } from './comparison-colours.ts';
import { patternSample } from './party-pattern.ts';

/** A letter needs about this share of the bar to be read; a part that is narrower has none. */
const LETTER_PERCENT = 4;

/** The shares of a union as one bar: agreed in a solid tone, one map in its party's pattern, several hatched. */
@customElement('comparison-share-bar')
export class ComparisonShareBar extends LitElement {
  @property({ attribute: false }) rows: readonly FigureRow[] = [];
  @property({ attribute: false }) maps: readonly ChosenMap[] = [];
  /** The shares in words. */
  @property() label = '';

  static override styles = [
    comparisonColours,
    css`
      :host {
        display: block;
      }
      .bar {
        display: block;
        width: 100%;
        height: 16px;
        border: 1px solid var(--field-border);
        border-radius: 2px;
        background: var(--paper);
      }
      text {
        font-size: 11px;
        font-weight: 700;
        fill: var(--ink);
        stroke: var(--paper);
        stroke-width: 3px;
        paint-order: stroke;
        text-anchor: middle;
        dominant-baseline: central;
      }
    `,
  ];

  override render(): unknown {
    if (this.rows.every(({ share }) => share === null)) return nothing;
    // Exact areas, not the printed shares: these are rounded to add up, and a bar adds up by itself.
    const unionM2 = this.rows.reduce((sum, { areaM2 }) => sum + areaM2, 0);
    let from = 0;
    const parts = this.rows.map((row) => {
      const width = (row.areaM2 / unionM2) * 100;
      const part = this.segment(row, from, width);
      from += width;
      return part;
    });
    return html`<svg class="bar" role="img" aria-label=${this.label}>
      <title>${this.label}</title>
      <defs>
        ${this.maps.map(({ party }, index) => pattern(`map-${index}`, `color: light-dark(${party.colour.light}, ${party.colour.dark})`, patternSample(party.pattern)))}
        ${pattern('several', '', severalSample())}
      </defs>
      ${parts}
    </svg>`;
  }

  private segment({ set, agreed }: FigureRow, from: number, width: number): unknown {
    const maps = mapsOfSet(this.maps, set);
    const [only] = maps;
    const letters = agreed ? '' : maps.map(({ party }) => party.letter).join('\u2009');
    const fill = agreed
      ? 'var(--agreed)'
      : maps.length === 1 && only
        ? `url(#map-${this.maps.indexOf(only)})`
        : 'url(#several)';
    const fits = letters !== '' && width >= LETTER_PERCENT * (letters.length + 1);
    return svg`<rect data-set=${set} x="${from}%" width="${width}%" height="100%" fill=${fill} />
      ${fits ? svg`<text x="${from + width / 2}%" y="50%">${letters}</text>` : nothing}`;
  }
}

function pattern(id: string, style: string, sample: unknown): unknown {
  return svg`<pattern
    id=${id}
    width="20"
    height="20"
    patternUnits="userSpaceOnUse"
    patternTransform="scale(0.6)"
    style=${style}
  >${sample}</pattern>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-share-bar': ComparisonShareBar;
  }
}
