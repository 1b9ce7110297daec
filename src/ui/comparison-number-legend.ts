import { css, html, nothing, svg } from 'lit';
import { customElement } from 'lit/decorators.js';
import { countLook } from '../map/count-look.ts';
import { messages } from '../messages/catalogue.ts';
import { formatExactArea, formatNumber } from '../messages/format.ts';
import { zoneOf } from '../domain/workspace.ts';
import { comparedMaps, figuresByNumber, type NumberRow } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { comparisonColours } from './comparison-colours.ts';
import { base } from './theme.ts';

const words = messages.views.byNumber;

/** What the tones and numbers of the view by number mean, and how large each is; the areas add up to the union. */
@customElement('comparison-number-legend')
export class ComparisonNumberLegend extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions', 'hiddenZones'] as const;

  static override styles = [
    base,
    comparisonColours,
    css`
      :host {
        display: block;
      }
      div {
        display: inline-block;
        max-width: 280px;
        padding: var(--space-2);
        border-radius: var(--radius);
        background: color-mix(in srgb, var(--raised) 92%, transparent);
        font-size: var(--text-small);
        pointer-events: auto;
      }
      caption {
        text-align: start;
        font-weight: 700;
        padding-block-end: var(--space-1);
      }
      th,
      td {
        padding: 1px var(--space-2) 1px 0;
        font-weight: 400;
        text-align: start;
      }
      .figure {
        text-align: end;
        padding-inline-end: 0;
      }
      thead .figure {
        color: var(--ink-quiet);
      }
      tfoot th,
      tfoot td {
        border-block-start: 1px solid var(--hairline);
        font-weight: 700;
      }
      svg {
        display: block;
        width: 22px;
        height: 22px;
        border: 1px solid var(--count);
        border-radius: 3px;
        background: var(--paper);
      }
      text {
        font-size: 12px;
        font-weight: 700;
        fill: var(--ink);
        stroke: var(--paper);
        stroke-width: 3px;
        paint-order: stroke;
        text-anchor: middle;
        dominant-baseline: central;
      }
      p {
        padding-block-start: var(--space-1);
      }
    `,
  ];

  override render(): unknown {
    const { workspace, comparison, hiddenZones } = this.state;
    const { result } = comparison;
    const maps = comparedMaps(this.state);
    if (!result || maps.length !== result.mapCount) return nothing;
    const { rows, unionM2, unionKm2, fractionDigits, withoutSomeMap } = figuresByNumber(result);
    const left = result.zones
      .filter(({ kind }) => kind !== 'compared')
      .map(({ zoneId }) => zoneOf(workspace, zoneId)?.name ?? zoneId);
    const notes = [
      ...(withoutSomeMap > 0 ? [words.withoutSomeMap(withoutSomeMap)] : []),
      ...(left.length > 0 ? [words.notCompared(left)] : []),
      ...(hiddenZones.length > 0 ? [words.hiddenZones] : []),
    ];
    const figure = (areaM2: number, km2: number): unknown =>
      html`<td class="figure" title="${formatExactArea(areaM2)}. ${messages.comparing.methods[workspace.lineType]}">
        ${formatNumber(km2, fractionDigits)}
      </td>`;
    return html`<div>
      <table>
        <caption>
          ${words.legend(maps.length)}
        </caption>
        <thead>
          <tr>
            <th scope="col" colspan="2"><span class="visually-hidden">${words.number}</span></th>
            <th scope="col" class="figure">${words.area}</th>
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr data-number=${row.number}>
                <td>${sample(row, maps.length)}</td>
                <th scope="row">${numberName(row.number, maps.length)}</th>
                ${figure(row.areaM2, row.km2)}
              </tr>`,
          )}
        </tbody>
        <tfoot>
          <tr>
            <td></td>
            <th scope="row">${words.union}</th>
            ${figure(unionM2, unionKm2)}
          </tr>
        </tfoot>
      </table>
      ${notes.map((note) => html`<p class="quiet wrap"><bdi>${note}</bdi></p>`)}
    </div>`;
  }
}

function numberName(number: number, of: number): string {
  if (number === of) return words.all;
  if (number === 1) return words.one;
  return number === of - 1 ? words.allButOne : words.some(number, of);
}

/** The tile of the map, in the same tone and with the same hatch. */
function sample({ number }: NumberRow, of: number): unknown {
  const { tone, hatchEveryPx, crossed } = countLook(number, of);
  const every = hatchEveryPx ?? 0;
  const offsets = every === 0 ? [] : Array.from({ length: 80 / every + 1 }, (_, index) => -40 + index * every);
  return html`<svg viewBox="9 9 22 22" role="img" aria-label=${number}>
    <rect width="40" height="40" fill="var(--count)" fill-opacity=${tone} />
    <g stroke="var(--count)" stroke-opacity="0.45">
      ${offsets.map((x) => svg`<path d="M${x} 40 L${x + 40} 0" />`)}
      ${crossed ? offsets.map((x) => svg`<path d="M${x} 0 L${x + 40} 40" />`) : nothing}
    </g>
    <text x="20" y="20">${number}</text>
  </svg>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-number-legend': ComparisonNumberLegend;
  }
}
