import { boundingBoxOfPositions } from '../geometry/bounding-box.ts';
import { visitBoxPairsBetween } from '../geometry/box-pairs.ts';
import type { PolygonCoordinates, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { fullSet } from '../geometry/input-set.ts';
import { overlay } from '../geometry/overlay.ts';
import type { ContestedCell, NumberedContestedCell } from './comparison.ts';
import { largestFirst } from './largest-first.ts';

/** Tell whether two closed rings of one direction are the same, wherever they start. */
function sameRing(one: Ring, other: Ring): boolean {
  const count = one.length - 1;
  const [first] = one;
  if (first === undefined || one.length !== other.length) return false;
  const start = other.findIndex((position) => samePosition(position, first));
  if (start < 0) return false;
  return one.every((position, index) => {
    const counterpart = other[(start + index) % count];
    return counterpart !== undefined && samePosition(position, counterpart);
  });
}

function samePolygon(one: PolygonCoordinates, other: PolygonCoordinates): boolean {
  return one.length === other.length && one.every((ring, index) => sameRing(ring, other[index] ?? []));
}

/** What identical cells have in common, so that only few have to be compared position by position. */
function likenessOf({ zoneId, maps, polygon }: ContestedCell): string {
  const shell = polygon[0] ?? [];
  return [maps, polygon.length, shell.length, boundingBoxOfPositions(shell)?.join(), zoneId].join('/');
}

/** Pair each cell with the earlier one that is identical, where there is one. */
function identicalOf(
  cells: readonly ContestedCell[],
  previous: readonly NumberedContestedCell[],
): Map<ContestedCell, NumberedContestedCell> {
  // Cells of one result are disjoint: of those with one likeness, later ones win, and the others are overlaid below.
  const alike = new Map(previous.map((earlier) => [likenessOf(earlier), earlier]));
  const found = new Map<ContestedCell, NumberedContestedCell>();
  if (alike.size === 0) return found;
  for (const cell of cells) {
    const earlier = alike.get(likenessOf(cell));
    if (earlier !== undefined && samePolygon(cell.polygon, earlier.polygon)) found.set(cell, earlier);
  }
  return found;
}

/** Give the area that two cells have in common, in m2. */
function commonM2(one: ContestedCell, other: ContestedCell): number {
  const overlaid = overlay([[one.polygon], [other.polygon]]);
  return overlaid.defect === null ? overlaid.areaM2(fullSet(2)) : 0;
}

/** A cell may be the heir of an earlier one: they have more than half of the smaller one in common. */
interface Inheritance {
  readonly cell: ContestedCell;
  readonly earlier: NumberedContestedCell;
  readonly areaM2: number;
}

/** The boxes of cells, four numbers each. */
function boxesOf(cells: readonly ContestedCell[]): Float64Array {
  const boxes = new Float64Array(cells.length * 4);
  cells.forEach(({ polygon, pole: [longitude, latitude] }, index) => {
    const around = boundingBoxOfPositions(polygon[0] ?? []);
    boxes.set(around ?? [longitude, latitude, longitude, latitude], index * 4);
  });
  return boxes;
}

function inheritancesOf(cells: readonly ContestedCell[], previous: readonly NumberedContestedCell[]): Inheritance[] {
  const found: Inheritance[] = [];
  visitBoxPairsBetween(boxesOf(cells), boxesOf(previous), (index, earlierIndex) => {
    const cell = cells[index];
    const earlier = previous[earlierIndex];
    if (cell && earlier && cell.zoneId === earlier.zoneId && cell.maps === earlier.maps) {
      const areaM2 = commonM2(cell, earlier);
      if (areaM2 > Math.min(cell.areaM2, earlier.areaM2) / 2) found.push({ cell, earlier, areaM2 });
    }
    return true;
  });
  return largestFirst(found);
}

/**
 * Number contested cells. A cell keeps the number of an earlier cell of the same zone and the same maps if they have more
 * than half of the smaller one in common; where several could, those with the most in common, so that a number is kept
 * once. All others get the next free numbers, largest first. Numbers that were given up are not given again.
 *
 * @param previous - the cells of the result before, of the same maps in the same order
 * @param cells - the cells to number
 * @param highestNumber - the highest number that was ever given; the highest of `previous` unless stated
 * @returns the numbered cells in the order of `cells`. Only cells whose boxes meet are looked at, and identical ones cost
 * next to nothing.
 */
export function numberCells(
  previous: readonly NumberedContestedCell[],
  cells: readonly ContestedCell[],
  highestNumber = highestOf(previous),
): readonly NumberedContestedCell[] {
  // An identical cell has all of both in common: nothing can have more.
  const identical = identicalOf(cells, previous);
  const numbers = new Map([...identical].map(([cell, { number }]) => [cell, number]));
  const kept = new Set(numbers.values());
  const changed = cells.filter((cell) => !numbers.has(cell));
  const gone = previous.filter(({ number }) => !kept.has(number));
  for (const { cell, earlier } of inheritancesOf(changed, gone)) {
    if (numbers.has(cell) || kept.has(earlier.number)) continue;
    numbers.set(cell, earlier.number);
    kept.add(earlier.number);
  }
  let next = highestNumber;
  for (const cell of largestFirst(cells)) {
    if (numbers.has(cell)) continue;
    next += 1;
    numbers.set(cell, next);
  }
  // Every cell has got a number above.
  return cells.map((cell) => ({ ...cell, number: numbers.get(cell) ?? 0 }));
}

/** Give the highest number of some cells; 0 for none. */
export function highestOf(cells: readonly NumberedContestedCell[]): number {
  return cells.reduce((highest, { number }) => Math.max(highest, number), 0);
}
