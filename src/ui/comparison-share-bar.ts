import { css, html, LitElement, nothing, svg } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ComparisonFigures } from '../analysis/comparison.ts';
import type { Party } from '../domain/party.ts';
import { comparisonColours } from './comparison-colours.ts';
import { patternSample } from './party-pattern.ts';

/** The shares of a union as one bar: agreed in a solid tone, each side in its party's pattern and colour. */
@customElement('comparison-share-bar')
export class ComparisonShareBar extends LitElement {
  @property({ attribute: false }) figures: ComparisonFigures | null = null;
  @property({ attribute: false }) partyA: Party | null = null;
  @property({ attribute: false }) partyB: Party | null = null;
  /** The shares in words. */
  @property() label = '';

  static override styles = [
    comparisonColours,
    css`
      :host {
        display: block;
      }
      svg {
        display: block;
        width: 100%;
        height: 14px;
        border: 1px solid var(--field-border);
        border-radius: 2px;
        background: var(--paper);
      }
      :host(:dir(rtl)) svg {
        transform: scaleX(-1);
      }
    `,
  ];

  override render(): unknown {
    const { figures, partyA, partyB } = this;
    if (!figures || !partyA || !partyB || figures.unionM2 <= 0) return nothing;
    const share = (areaM2: number): number => (areaM2 / figures.unionM2) * 100;
    const agreed = share(figures.agreedM2);
    const onlyA = share(figures.onlyAM2);
    const bars = [
      { kind: 'agreed', from: 0, width: agreed, fill: 'var(--agreed)' },
      { kind: 'only-a', from: agreed, width: onlyA, fill: 'url(#a)' },
      { kind: 'only-b', from: agreed + onlyA, width: share(figures.onlyBM2), fill: 'url(#b)' },
    ];
    return html`<svg role="img" aria-label=${this.label}>
      <title>${this.label}</title>
      <defs>${pattern('a', partyA)} ${pattern('b', partyB)}</defs>
      ${bars.map(
        (bar) =>
          svg`<rect data-kind=${bar.kind} x="${bar.from}%" width="${bar.width}%" height="100%" fill=${bar.fill} />`,
      )}
    </svg>`;
  }
}

function pattern(id: string, party: Party): unknown {
  return svg`<pattern
    id=${id}
    width="20"
    height="20"
    patternUnits="userSpaceOnUse"
    patternTransform="scale(0.6)"
    style="color: light-dark(${party.colour.light}, ${party.colour.dark})"
  >${patternSample(party.pattern)}</pattern>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-share-bar': ComparisonShareBar;
  }
}
