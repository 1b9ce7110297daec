import { html, nothing } from 'lit';
import { customElement } from 'lit/decorators.js';
import type { ComparisonFigures, MapComparison, Side, ZoneComparison } from '../analysis/comparison.ts';
import { zoneOf } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import { formatArea, formatExactArea, formatLength, formatNumber } from '../messages/format.ts';
import {
  comparedSides,
  printedFigures,
  type ComparedSides,
  type PrintedComparison,
  type PrintedFigures,
} from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { shareText, sideName } from './comparison-names.ts';
import { comparisonTableStyles } from './comparison-table-styles.ts';
import { base } from './theme.ts';
import './comparison-share-bar.ts';
import './party-sign.ts';

const words = messages.comparing.table;

/** Agreed, only A and only B of every zone and in total; printed figures add up, exact ones on hover. */
@customElement('comparison-table')
export class ComparisonTable extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions'] as const;

  static override styles = [base, comparisonTableStyles];

  override render(): unknown {
    const { comparison } = this.state;
    const { result } = comparison;
    const sides = comparedSides(this.state);
    if (!result || !sides.a || !sides.b) return nothing;
    return html`<div class="scroll">
      <table aria-busy=${comparison.status === 'running'}>
        <caption class="quiet">
          ${words.caption}
        </caption>
        ${this.head(sides)} ${this.bodies(result, printedFigures(result), sides)}
      </table>
    </div>`;
  }

  private head(sides: ComparedSides): unknown {
    const only = (side: Side): unknown => {
      const text = messages.comparing.only(sideName(sides, side));
      return html`<th scope="col" title=${text}>
        <span class="head">
          <party-sign small .party=${sides[side]?.party ?? null}></party-sign>
          <span class="name"><bdi>${text}</bdi></span>
        </span>
      </th>`;
    };
    return html`<thead>
      <tr>
        <th scope="col">${messages.comparing.agreed}</th>
        ${only('a')} ${only('b')}
        <th scope="col">${words.union}</th>
      </tr>
    </thead>`;
  }

  private bodies(result: MapComparison, printed: PrintedComparison, sides: ComparedSides): unknown {
    const compared = result.zones.filter((zone) => zone.kind === 'compared').length;
    const total = compared === result.zones.length ? words.total : words.totalOf(compared, result.zones.length);
    return html`
      ${result.zones.map((zone) => this.zone(zone, printed, sides))}
      ${
        compared === 0
          ? nothing
          : html`<tbody class="total" data-zone="total">
              ${this.heading(total, result.totals)} ${this.figures(result.totals, printed.total, printed, sides)}
            </tbody>`
      }
    `;
  }

  private zone(zone: ZoneComparison, printed: PrintedComparison, sides: ComparedSides): unknown {
    const { workspace } = this.state;
    const place = workspace.zones.findIndex((one) => one.id === zone.zoneId) + 1;
    const name = `${place} ${zoneOf(workspace, zone.zoneId)?.name ?? zone.zoneId}`;
    const figures = zone.kind === 'compared' ? zone.figures : null;
    const rounded = printed.zones[zone.zoneId];
    return html`<tbody data-zone=${zone.zoneId}>
      ${this.heading(name, figures)} ${this.remarks(zone, sides)}
      ${figures && rounded ? this.figures(figures, rounded, printed, sides) : nothing}
    </tbody>`;
  }

  private heading(name: string, figures: ComparisonFigures | null): unknown {
    const share = figures?.agreedShare ?? null;
    const text = share === null ? words.noUnion : words.agreedShare(shareText(share));
    return html`<tr>
      <th scope="rowgroup" colspan="4">
        <span class="title">
          <span class="wrap"><bdi>${name}</bdi></span>
          ${figures ? html`<span class="figure share">${text}</span>` : nothing}
        </span>
      </th>
    </tr>`;
  }

  private remarks(zone: ZoneComparison, sides: ComparedSides): unknown {
    const texts = remarksOf(zone, sides);
    if (texts.length === 0) return nothing;
    return html`<tr>
      <td class="remark wrap" colspan="4">${texts.map((text) => html`<p><bdi>${text}</bdi></p>`)}</td>
    </tr>`;
  }

  private figures(
    figures: ComparisonFigures,
    printed: PrintedFigures,
    { fractionDigits }: PrintedComparison,
    sides: ComparedSides,
  ): unknown {
    const { agreed, only } = messages.comparing;
    const onlyA = only(sideName(sides, 'a'));
    const onlyB = only(sideName(sides, 'b'));
    const cell = (key: string, name: string, areaM2: number, km2: number): unknown =>
      html`<td class="figure" data-figure=${key} title=${words.exact(name, formatExactArea(areaM2))}>
        ${formatNumber(km2, fractionDigits)}
      </td>`;
    const share = (name: string, areaM2: number): string =>
      words.shareOf(name, shareText(figures.unionM2 > 0 ? areaM2 / figures.unionM2 : 0));
    const shares = [share(agreed, figures.agreedM2), share(onlyA, figures.onlyAM2), share(onlyB, figures.onlyBM2)];
    return html`
      <tr>
        ${cell('agreed', agreed, figures.agreedM2, printed.agreedKm2)}
        ${cell('only-a', onlyA, figures.onlyAM2, printed.onlyAKm2)}
        ${cell('only-b', onlyB, figures.onlyBM2, printed.onlyBKm2)}
        ${cell('union', words.union, figures.unionM2, printed.unionKm2)}
      </tr>
      <tr>
        <td colspan="4">
          <comparison-share-bar
            .figures=${figures}
            .partyA=${sides.a?.party ?? null}
            .partyB=${sides.b?.party ?? null}
            .label=${shares.join(', ')}
          ></comparison-share-bar>
          <p class="quiet wrap">
            ${words.perimeter}:
            <bdi>${words.perimeterOf(sideName(sides, 'a'), formatLength(figures.perimeterAM))}</bdi>,
            <bdi>${words.perimeterOf(sideName(sides, 'b'), formatLength(figures.perimeterBM))}</bdi>
          </p>
        </td>
      </tr>
    `;
  }
}

/** Say of a zone what its figures do not: who proposes nothing or an empty area, what could not be computed. */
function remarksOf(zone: ZoneComparison, sides: ComparedSides): readonly string[] {
  const names = (which: readonly Side[]): string[] => which.map((side) => sideName(sides, side));
  switch (zone.kind) {
    case 'compared':
      return zone.empty.length > 0 ? [words.emptyArea(names(zone.empty))] : [];
    case 'no-proposal': {
      const others = [
        { side: 'a' as const, areaM2: zone.areaAM2 },
        { side: 'b' as const, areaM2: zone.areaBM2 },
      ].flatMap(({ side, areaM2 }) =>
        areaM2 === null || zone.missing.includes(side)
          ? []
          : [words.otherArea(sideName(sides, side), formatArea(areaM2))],
      );
      return [words.noProposal(names(zone.missing)), ...others];
    }
    case 'invalid':
      return [words.invalid(names(zone.sides))];
    case 'failed':
      return [words.failed(zone.detail)];
  }
}
