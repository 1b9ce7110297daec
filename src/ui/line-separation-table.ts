import { css, html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { ROUNDING_TOLERANCE_M, type BoundarySeparation } from '../analysis/line-separation.ts';
import { showLinePlace } from '../commands/line-separation.ts';
import { placeName } from '../commands/place-name.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import { comparedMaps, type ChosenMap } from '../state/comparison-selectors.ts';
import { chosenLines } from '../state/line-separation.ts';
import { ApplicationElement } from './application-element.ts';
import { mapName, shareText } from '../commands/comparison-names.ts';
import { separationText } from './line-separation-length.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.lineSeparation.table;

/** The figures of two lines against each other, seen from the one and from the other. */
@customElement('line-separation-table')
export class LineSeparationTable extends ApplicationElement {
  protected override readonly watched = ['lineComparison', 'comparison', 'workspace', 'versions'] as const;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      table {
        width: 100%;
      }
      caption {
        text-align: start;
        padding-inline: var(--space-1);
      }
      th,
      td {
        padding: 2px var(--space-1);
        vertical-align: top;
        font-weight: 400;
      }
      td,
      thead th:not(:first-child) {
        text-align: end;
      }
      tbody tr {
        border-block-start: 1px solid var(--hairline);
      }
      tbody th {
        color: var(--ink-quiet);
      }
      td span {
        display: block;
      }
      td button {
        margin-block-start: 2px;
        min-height: 26px;
        padding: 0 var(--space-2);
      }
      table[aria-busy='true'] td {
        color: var(--ink-quiet);
      }
    `,
  ];

  override render(): unknown {
    const { result, status } = this.state.lineComparison;
    const chosen = chosenLines(this.state);
    const maps = comparedMaps(this.state);
    const [first, second] = [maps[chosen?.first ?? -1], maps[chosen?.second ?? -1]];
    if (!result || !first || !second) return nothing;
    const { alongA, alongB } = result;
    const row = (key: string, name: string, text: (along: BoundarySeparation) => unknown): unknown =>
      html`<tr data-row=${key}>
        <th scope="row">${name}</th>
        <td class="figure">${text(alongA)}</td>
        <td class="figure">${text(alongB)}</td>
      </tr>`;
    return html`<table aria-busy=${status === 'running'}>
      <caption class="quiet">
        ${words.caption}
      </caption>
      <thead>
        <tr>
          <td></td>
          ${[first, second].map((map) => html`<th scope="col" class="wrap">${sign(map)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row('whole', words.whole, ({ lengthM }) => formatLength(lengthM))}
        ${row('within', words.within(formatLength(result.toleranceM)), (along) => part(along, along.withinM))}
        ${row('rounding', words.rounding(formatLength(ROUNDING_TOLERANCE_M)), (along) =>
          part(along, along.withinRoundingM),
        )}
        ${row('common', words.common, (along) => part(along, along.commonM))}
        ${row('mean', words.mean, ({ meanM }) => separationText(meanM))}
        <tr data-row="largest">
          <th scope="row">${words.largest}</th>
          <td class="figure">${this.largest(alongA, first)}</td>
          <td class="figure">${this.largest(alongB, second)}</td>
        </tr>
      </tbody>
    </table>`;
  }

  private largest({ largestM, largestAt }: BoundarySeparation, map: ChosenMap): unknown {
    if (largestM === 0) return separationText(0);
    const hint = words.flyHint(mapName(map), placeName(this.app.gazetteer, largestAt));
    return html`<span>${separationText(largestM)}</span>
      <button title=${hint} aria-label=${hint} @click=${() => showLinePlace(this.app, largestAt, largestM)}>
        ${words.fly}
      </button>`;
  }
}

function sign(map: ChosenMap): unknown {
  return html`<party-sign small .party=${map.party}></party-sign> <bdi>${words.along(mapName(map))}</bdi>`;
}

/** A part of a boundary as a length and as a share of the whole. */
function part({ lengthM }: BoundarySeparation, partM: number): unknown {
  return html`<span>${formatLength(partM)}</span><span class="quiet">${shareText(partM / lengthM)}</span>`;
}
