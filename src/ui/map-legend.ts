import { css, html, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { legendEntries, type LegendSample } from '../map/base-map/legend.ts';
import { messages } from '../messages/catalogue.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

const words = messages.baseMap;

/** What the lines of the base map mean and how exact it is. */
@customElement('map-legend')
export class MapLegend extends ApplicationElement {
  protected override readonly watched = ['theme'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        margin-block-start: auto;
        padding: var(--space-3);
        font-size: var(--text-small);
      }
      summary {
        cursor: pointer;
        font-weight: 700;
        min-height: 28px;
      }
      li {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: 24px;
      }
      svg {
        flex: none;
        width: 34px;
        height: 12px;
      }
      p {
        padding-block-start: var(--space-2);
      }
    `,
  ];

  private sample(sample: LegendSample): unknown {
    return sample.shape === 'area'
      ? svg`<rect x="0" y="1" width="34" height="10" fill=${sample.colour} />`
      : svg`<line x1="0" y1="6" x2="34" y2="6" stroke=${sample.colour} stroke-width=${sample.widthPx + 0.6}
          stroke-dasharray=${sample.dashPx.join(' ') || 'none'} />`;
  }

  override render(): unknown {
    return html`<details>
      <summary>${words.legend}</summary>
      <ul>
        ${legendEntries(this.state.theme).map(
          ({ kind, sample }) =>
            html`<li><svg viewBox="0 0 34 12" aria-hidden="true">${this.sample(sample)}</svg>${words.kinds[kind]}</li>`,
        )}
      </ul>
      <p>${words.disputed}</p>
      <p>${words.accuracy}</p>
    </details>`;
  }
}
