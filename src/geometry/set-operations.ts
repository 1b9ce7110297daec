import type { MultiPolygonCoordinates, Position, Ring } from './coordinates.ts';
import { asStraightEdges } from './densify.ts';
import { familiarRings } from './familiar-rings.ts';
import { moveToGrid, positionKey, samePosition } from './grid.ts';
import { fullSet } from './input-set.ts';
import type { LineType } from './line-type.ts';
import { areaM2 } from './measure/area.ts';
import { perimeterM } from './measure/length.ts';
import { overlay, type Overlay } from './overlay.ts';
import { closeRing, openRing, planarRingArea } from './ring.ts';
import { validityFindings } from './validity.ts';

/** What is made of two areas: all of both, the first without the second, or what they have in common. */
export type SetOperation = 'union' | 'difference' | 'intersection';

/** An area made of two others. */
export interface CombinedArea {
  readonly kind: 'combined';
  /** Valid and on the data grid; empty where nothing is left. */
  readonly geometry: MultiPolygonCoordinates;
  /** How many crossings lay beside the data grid and were put on it. */
  readonly movedCrossings: number;
  /** The largest of these moves in metres: half a unit of the grid in each direction, a centimetre, at most. */
  readonly largestMoveM: number;
}

/** What two areas make, or why that cannot be told: one of them is not valid, or the result is too narrow for the data grid. */
export type Combination =
  CombinedArea | { readonly kind: 'invalid' } | { readonly kind: 'too-narrow'; readonly position: Position | null };

/** How far the area may be from that of the exact result for each metre of boundary: the two ends of an edge move by 8 mm at most. */
const ROUNDING_M2_PER_M = 0.02;

/**
 * Combine two valid areas. Every turning point of either that lies on the new boundary is kept exactly, one in the middle
 * of a straight line too; nothing is added but the crossings, which are put on the data grid. Where both run along the
 * same line, the turning points of both are on it. Rings start where they did, and those of the first area come first.
 *
 * A piece that has no area on the data grid is left out. If moving the crossings makes the result invalid, or changes its
 * area by more than 2 cm times its boundary, there is no result (`too-narrow`). Crossings are those of the lines that are
 * meant, geodesics where the line type says so. n log n.
 */
export function combineAreas(
  operation: SetOperation,
  one: MultiPolygonCoordinates,
  other: MultiPolygonCoordinates,
  lineType: LineType,
): Combination {
  const dense = [asStraightEdges(one, lineType), asStraightEdges(other, lineType)];
  const overlaid = overlay(dense);
  if (overlaid.validInputs !== fullSet(2)) return { kind: 'invalid' };
  if (overlaid.defect !== null) return { kind: 'too-narrow', position: null };
  const exact = resultOf(operation, overlaid);
  const bends = lineType === 'geodesic' ? bendsOf(dense, [one, other]) : null;
  const drawn = bends ? exact.map((polygon) => polygon.map((ring) => withoutBends(ring, bends))) : exact;
  const { geometry: rounded, movedPositions, largestMoveM } = moveToGrid(drawn);
  const geometry = familiarRings(withoutCollapsed(rounded), [...one, ...other]);
  const fault = validityFindings(geometry, 1).find(({ kind }) => kind !== 'repeated-position');
  if (fault) return { kind: 'too-narrow', position: fault.position };
  const before = areaM2(exact);
  const after = areaM2(asStraightEdges(geometry, lineType));
  if (Math.abs(after - before) > 1 + ROUNDING_M2_PER_M * perimeterM(exact))
    return { kind: 'too-narrow', position: null };
  return { kind: 'combined', geometry, movedCrossings: movedPositions, largestMoveM };
}

function resultOf(operation: SetOperation, overlaid: Overlay): MultiPolygonCoordinates {
  switch (operation) {
    case 'union':
      return overlaid.unionPolygons();
    case 'difference':
      return overlaid.polygons(1);
    case 'intersection':
      return overlaid.polygons(fullSet(2));
  }
}

function exactKey([longitude, latitude]: Position): string {
  return `${longitude},${latitude}`;
}

/** The positions that only trace the bend of a geodesic: they are nobody's turning points. */
function bendsOf(
  dense: readonly MultiPolygonCoordinates[],
  drawn: readonly MultiPolygonCoordinates[],
): ReadonlySet<string> {
  const bends = new Set(dense.flat(3).map(exactKey));
  for (const position of drawn.flat(3)) bends.delete(exactKey(position));
  return bends;
}

function withoutBends(ring: Ring, bends: ReadonlySet<string>): Ring {
  return closeRing(openRing(ring).filter((position) => !bends.has(exactKey(position))));
}

/** Take out what rounding left without a length or a width: repeated positions, spikes, rings without an area. */
function withoutCollapsed(geometry: MultiPolygonCoordinates): MultiPolygonCoordinates {
  return geometry.flatMap((polygon) => {
    const [shell, ...holes] = polygon.map(withoutSpikes);
    if (!shell || isCollapsed(shell)) return [];
    return [[shell, ...holes.filter((hole) => !isCollapsed(hole))]];
  });
}

function isCollapsed(ring: Ring): boolean {
  return new Set(ring.map(positionKey)).size < 3 || planarRingArea(ring) === 0;
}

function withoutSpikes(ring: Ring): Ring {
  const kept: Position[] = [];
  for (const position of openRing(ring)) {
    const last = kept.at(-1);
    const secondLast = kept.at(-2);
    if (last && samePosition(last, position)) continue;
    if (secondLast && samePosition(secondLast, position)) kept.pop();
    else kept.push(position);
  }
  for (let first = kept[0]; kept.length > 1 && first; first = kept[0]) {
    const last = kept.at(-1);
    const secondLast = kept.at(-2);
    const second = kept[1];
    if (last && samePosition(last, first)) kept.pop();
    else if (secondLast && samePosition(secondLast, first)) kept.splice(-2);
    else if (last && second && samePosition(last, second)) kept.splice(0, 2);
    else break;
  }
  return kept.length === ring.length - 1 ? ring : closeRing(kept);
}
