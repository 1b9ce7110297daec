import type { ComparisonFigures, MapComparison } from '../analysis/comparison.ts';
import { fullSet, setOf, sizeOf, type InputSet } from '../geometry/input-set.ts';
import type { SheetCell, SheetRow, SheetSign, SheetTable } from '../map/sheet/comparison-sheet.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import { mapsOfSet, printedFigures, type ChosenMap, type PrintedFigures } from '../state/comparison-selectors.ts';
import { roundAddingUp } from '../state/controlled-rounding.ts';
import { printedShares } from '../state/printed-shares.ts';
import { mapName, mapNames, shareText } from './comparison-names.ts';

const { comparing, comparisonSheet: words } = messages;

/** So many zones stand side by side on a sheet; more begin another table below. */
const COLUMNS_AT_ONCE = 6;

/** Perimeters are printed with two decimals: 10 m. */
const PERIMETER_DIGITS = 2;
const UNITS_PER_KM = 100;

/** One zone, or the totals. A zone that was not compared has no figures. */
interface Column {
  readonly name: string;
  /** By map, in hundredths of a km; those of the zones that are totalled add up to the total. */
  readonly perimeters: readonly (number | null)[];
  readonly compared: {
    readonly figures: ComparisonFigures;
    readonly printed: PrintedFigures;
    readonly takingPart: InputSet;
  } | null;
}

/** Give the sign of what the maps of a set include. */
export function signOfSet(maps: readonly ChosenMap[], set: InputSet): SheetSign {
  const including = mapsOfSet(maps, set);
  const [only] = including;
  if (including.length === 1 && only) {
    const { colour, pattern, letter } = only.party;
    return { kind: 'one', colour: colour.light, pattern, letter };
  }
  return { kind: 'several', letters: including.map(({ party }) => party.letter).join(' ') };
}

/** Round perimeters to whole units, map by map, so that those of the totalled zones add up to the total. */
function printedPerimeters({ zones, totalledZoneIds, mapCount }: MapComparison): {
  readonly zones: Readonly<Record<string, readonly (number | null)[]>>;
  readonly total: readonly number[];
} {
  const compared = zones.filter((zone) => zone.kind === 'compared');
  const totalled = compared.filter(({ zoneId }) => totalledZoneIds.includes(zoneId));
  const maps = Array.from({ length: mapCount }, (_, map) => map);
  const rows = maps.map((map) => {
    const lengthsM = totalled.map(({ figures }) => figures.perimetersM[map] ?? 0);
    return roundAddingUp([lengthsM], 1000 / UNITS_PER_KM)[0] ?? [];
  });
  const unitsOf = (zone: (typeof compared)[number], map: number): number | null => {
    const lengthM = zone.figures.perimetersM[map] ?? null;
    const inTotal = rows[map]?.[totalled.indexOf(zone)];
    return lengthM === null ? null : (inTotal ?? Math.round((lengthM / 1000) * UNITS_PER_KM));
  };
  return {
    zones: Object.fromEntries(compared.map((zone) => [zone.zoneId, maps.map((map) => unitsOf(zone, map))])),
    total: rows.map((row) => row.reduce((sum, units) => sum + units, 0)),
  };
}

function columnsOf(result: MapComparison, zoneName: (zoneId: string) => string): Column[] {
  const printed = printedFigures(result);
  const { zones, totals, totalledZoneIds, mapCount } = result;
  const perimeters = printedPerimeters(result);
  const total = totalledZoneIds.length === zones.length ? comparing.table.total : null;
  return [
    ...zones.map((zone) => {
      const figures = printed.zones[zone.zoneId];
      const compared =
        zone.kind === 'compared' && figures
          ? { figures: zone.figures, printed: figures, takingPart: zone.takingPart }
          : null;
      return { name: zoneName(zone.zoneId), perimeters: perimeters.zones[zone.zoneId] ?? [], compared };
    }),
    ...(totalledZoneIds.length === 0
      ? []
      : [
          {
            name: total ?? comparing.table.totalOf(totalledZoneIds.length, zones.length),
            perimeters: perimeters.total,
            compared: { figures: totals, printed: printed.total, takingPart: fullSet(mapCount) },
          },
        ]),
  ];
}

/** The sets that are contested somewhere, largest first over all zones; of two maps always both. */
function contestedSets({ zones, mapCount }: MapComparison): readonly InputSet[] {
  if (mapCount === 2) return [setOf(0), setOf(1)];
  const areas = new Map<InputSet, number>();
  for (const zone of zones) {
    if (zone.kind !== 'compared') continue;
    for (const { maps, areaM2 } of zone.figures.sets) {
      if (maps !== zone.takingPart) areas.set(maps, (areas.get(maps) ?? 0) + areaM2);
    }
  }
  return [...areas].toSorted(([, one], [, other]) => other - one).map(([set]) => set);
}

const NO_CELL: SheetCell = { figure: comparing.table.noShare, share: '' };

/** The rows of some columns. Named in full, since who takes part is not the same in every column. */
function rowsOf(result: MapComparison, maps: readonly ChosenMap[], columns: readonly Column[]): SheetRow[] {
  const { fractionDigits } = printedFigures(result);
  const cells = (set: (column: NonNullable<Column['compared']>) => InputSet | null): SheetCell[] =>
    columns.map(({ compared }) => {
      const wanted = compared && set(compared);
      if (!compared || wanted === null) return NO_CELL;
      const { figures, printed } = compared;
      const areaM2 = figures.sets.find((one) => one.maps === wanted)?.areaM2 ?? 0;
      if (areaM2 === 0 && wanted !== compared.takingPart) return NO_CELL;
      const figure = formatNumber(printed.setsKm2.get(wanted) ?? 0, fractionDigits);
      return { figure, share: figures.unionM2 > 0 ? shareText(printedShares(figures).get(wanted) ?? 0) : '' };
    });
  const contested = contestedSets(result).map((set): SheetRow => {
    const names = mapNames(maps, set);
    const name = sizeOf(set) === 1 ? comparing.only(names[0] ?? '') : comparing.several(names);
    const within = ({ takingPart }: NonNullable<Column['compared']>): InputSet | null =>
      set === takingPart ? null : set;
    return { sign: signOfSet(maps, set), name, cells: cells(within), ruled: false };
  });
  const union = columns.map(({ compared }): SheetCell => {
    if (!compared) return NO_CELL;
    const { figures, printed } = compared;
    return {
      figure: formatNumber(printed.unionKm2, fractionDigits),
      share: figures.unionM2 > 0 ? shareText(1) : '',
    };
  });
  const perimeters = maps.map((map, index): SheetRow => {
    const lengths = columns.map((column): SheetCell => {
      const units = column.perimeters[index] ?? null;
      return units === null ? NO_CELL : { figure: formatNumber(units / UNITS_PER_KM, PERIMETER_DIGITS), share: '' };
    });
    return { sign: null, name: words.perimeter(mapName(map)), cells: lengths, ruled: index === 0 };
  });
  const agreed = cells(({ takingPart }) => takingPart);
  return [
    { sign: { kind: 'agreed' }, name: comparing.agreed, cells: agreed, ruled: false },
    ...contested,
    { sign: null, name: comparing.table.union, cells: union, ruled: true },
    ...perimeters,
  ];
}

/**
 * Give the figures of a comparison with the zones side by side: what all maps that take part include, every other set of
 * maps, the union, perimeters. The figures are those of the table on screen, which add up both ways.
 */
export function sheetTables(
  result: MapComparison,
  maps: readonly ChosenMap[],
  zoneName: (zoneId: string) => string,
): readonly SheetTable[] {
  const columns = columnsOf(result, zoneName);
  const tables: SheetTable[] = [];
  for (let first = 0; first < columns.length; first += COLUMNS_AT_ONCE) {
    const some = columns.slice(first, first + COLUMNS_AT_ONCE);
    tables.push({
      caption: words.table(comparing.table.area),
      columns: some.map(({ name }) => name),
      rows: rowsOf(result, maps, some),
    });
  }
  return tables;
}
