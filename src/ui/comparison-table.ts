import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import { guard } from 'lit/directives/guard.js';
import type { ComparisonFigures, MapComparison, ZoneComparison } from '../analysis/comparison.ts';
import { zoneOf } from '../domain/workspace.ts';
import { fullSet, type InputSet } from '../geometry/input-set.ts';
import { messages } from '../messages/catalogue.ts';
import { formatExactArea, formatLength, formatNumber } from '../messages/format.ts';
import {
  comparedMaps,
  figureRows,
  mapsOfSet,
  printedFigures,
  type ChosenMap,
  type FigureRow,
  type PrintedFigures,
} from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { mapName, setName, shareText } from '../commands/comparison-names.ts';
import { comparisonTableStyles } from './comparison-table-styles.ts';
import { base } from './theme.ts';
import { zoneRemarks } from '../commands/zone-remarks.ts';
import './comparison-set-sign.ts';
import './comparison-share-bar.ts';

/** The exact figure has four decimals of a km². */
const EXACT_UNIT_M2 = 100;

const words = messages.comparing.table;

/** A block of lines: a zone, or the totals. */
interface Block {
  readonly figures: ComparisonFigures;
  readonly printed: PrintedFigures;
  readonly takingPart: InputSet;
}

/** Who includes how much of every zone and in total; printed figures add up, exact ones on hover. */
@customElement('comparison-table')
export class ComparisonTable extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;
  private maps: readonly ChosenMap[] = [];
  private fractionDigits = 0;

  static override styles = [base, comparisonTableStyles];

  override render(): unknown {
    const { comparison } = this.state;
    const { result } = comparison;
    this.maps = comparedMaps(this.state);
    if (!result || this.maps.length !== result.mapCount) return nothing;
    const printed = printedFigures(result);
    this.fractionDigits = printed.fractionDigits;
    return html`<table aria-busy=${comparison.status === 'running'}>
        <caption class="quiet">
          ${words.caption}
        </caption>
        <thead>
          <tr>
            <th scope="col">${words.who}</th>
            <th scope="col">${words.area}</th>
            <th scope="col">${words.share}</th>
          </tr>
        </thead>
        ${result.zones.map((zone) => this.zone(zone, printed.zones[zone.zoneId]))} ${this.total(result, printed.total)}
      </table>
      ${this.note(result)}`;
  }

  private zone(zone: ZoneComparison, printed: PrintedFigures | undefined): unknown {
    const { workspace } = this.state;
    const place = workspace.zones.findIndex((one) => one.id === zone.zoneId) + 1;
    const name = `${place} ${zoneOf(workspace, zone.zoneId)?.name ?? zone.zoneId}`;
    const block = zone.kind === 'compared' && printed ? { ...zone, printed } : null;
    return html`<tbody data-zone=${zone.zoneId}>
      ${this.heading(name)} ${this.remarks(zone)} ${block ? this.block(block) : nothing}
    </tbody>`;
  }

  private total({ zones, totalledZoneIds, totals, mapCount }: MapComparison, printed: PrintedFigures): unknown {
    const count = totalledZoneIds.length;
    if (count === 0) return nothing;
    const name = count === zones.length ? words.total : words.totalOf(count, zones.length);
    return html`<tbody class="total" data-zone="total">
      ${this.heading(name)} ${this.block({ figures: totals, printed, takingPart: fullSet(mapCount) })}
    </tbody>`;
  }

  private note({ zones, totalledZoneIds }: MapComparison): unknown {
    const left = zones.some(({ kind, zoneId }) => kind === 'compared' && !totalledZoneIds.includes(zoneId));
    return left ? html`<p class="quiet small">${words.totalledOnly}</p>` : nothing;
  }

  private heading(name: string): unknown {
    return html`<tr>
      <th class="wrap" scope="rowgroup" colspan="3"><bdi>${name}</bdi></th>
    </tr>`;
  }

  private remarks(zone: ZoneComparison): unknown {
    const texts = zoneRemarks(zone, this.maps);
    if (texts.length === 0) return nothing;
    return html`<tr>
      <td class="remark wrap" colspan="3">${texts.map((text) => html`<p><bdi>${text}</bdi></p>`)}</td>
    </tr>`;
  }

  private block({ figures, printed, takingPart }: Block): unknown {
    const rows = figureRows(figures, printed, takingPart, this.maps.length);
    const shares = rows
      .filter(({ share }) => share !== null)
      .map(({ set, share }) => words.shareOf(setName(this.maps, set, takingPart), shareText(share ?? 0)));
    const lengths = figures.perimetersM.flatMap((lengthM, index) => {
      const map = this.maps[index];
      return map && lengthM !== null ? [words.perimeterOf(mapName(map), formatLength(lengthM))] : [];
    });
    return html`
      ${rows.map((row) => this.guardedRow(row, takingPart))}
      <tr class="union">
        <th scope="row">${words.union}</th>
        ${this.figure('union', words.union, figures.unionM2, printed.unionKm2)}
        <td class="figure">${figures.unionM2 > 0 ? shareText(1) : words.noShare}</td>
      </tr>
      <tr>
        <td colspan="3">
          <comparison-share-bar .rows=${rows} .maps=${this.maps} .label=${shares.join(', ')}></comparison-share-bar>
          <p class="quiet wrap"><bdi>${words.perimeter}: ${lengths.join(', ')}</bdi></p>
        </td>
      </tr>
    `;
  }

  /** While a turning point is dragged, most rows say with every move what they said before. */
  private guardedRow(row: FigureRow, takingPart: InputSet): unknown {
    const { set, areaM2, km2, share } = row;
    const { lineType } = this.state.workspace;
    const exactly = Math.round(areaM2 / EXACT_UNIT_M2);
    const shown = [set, exactly, km2, share, takingPart, this.maps, this.fractionDigits, lineType];
    return guard(shown, () => this.row(row, takingPart));
  }

  private row({ set, agreed, areaM2, km2, share }: FigureRow, takingPart: InputSet): unknown {
    const name = setName(this.maps, set, takingPart);
    return html`<tr>
      <th scope="row">
        <span class="who">
          <comparison-set-sign .maps=${mapsOfSet(this.maps, set)} ?agreed=${agreed}></comparison-set-sign>
          <bdi class="wrap">${name}</bdi>
        </span>
      </th>
      ${this.figure(agreed ? 'agreed' : `set-${set}`, name, areaM2, km2)}
      <td class="figure" data-share=${agreed ? 'agreed' : `set-${set}`}>
        ${share === null ? words.noShare : shareText(share)}
      </td>
    </tr>`;
  }

  private figure(key: string, name: string, areaM2: number, km2: number): unknown {
    const method = messages.comparing.methods[this.state.workspace.lineType];
    return html`<td class="figure" data-figure=${key} title=${words.exact(name, formatExactArea(areaM2), method)}>
      ${formatNumber(km2, this.fractionDigits)}
    </td>`;
  }
}
