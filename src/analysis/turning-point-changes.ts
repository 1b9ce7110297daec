import type { MultiPolygonCoordinates, Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { pathLengthOfM } from '../geometry/measure/by-line-type.ts';
import { openRing } from '../geometry/ring.ts';
import { alignRings } from './ring-alignment.ts';

/** A turning point that is somewhere else now. */
export interface PointMove {
  readonly from: Position;
  readonly to: Position;
  readonly lengthM: number;
}

/** What became of the turning points of a delimitation. */
export interface TurningPointChanges {
  readonly moved: number;
  readonly added: number;
  readonly deleted: number;
  /** Null where none moved. */
  readonly largestMove: PointMove | null;
}

interface RoledRing {
  readonly ring: Ring;
  readonly isHole: boolean;
}

function ringsOf(geometry: MultiPolygonCoordinates): RoledRing[] {
  return geometry.flatMap((polygon) => polygon.map((ring, index) => ({ ring, isHole: index > 0 })));
}

/** Two rings, by their places in their lists, and how many turning points they have in common. */
interface Kinship {
  readonly before: number;
  readonly after: number;
  readonly common: number;
}

/** Count the common turning points of all rings that have any, in linear time. */
function kinshipsOf(before: readonly RoledRing[], after: readonly RoledRing[]): Kinship[] {
  const ringsAt = new Map<string, number[]>();
  before.forEach(({ ring }, index) => {
    for (const position of openRing(ring)) {
      const key = position.join();
      const rings = ringsAt.get(key);
      if (rings === undefined) ringsAt.set(key, [index]);
      else rings.push(index);
    }
  });
  return after.flatMap(({ ring }, index) => {
    const counts = new Map<number, number>();
    for (const position of openRing(ring)) {
      for (const one of ringsAt.get(position.join()) ?? []) counts.set(one, (counts.get(one) ?? 0) + 1);
    }
    return [...counts].map(([one, common]) => ({ before: one, after: index, common }));
  });
}

/**
 * Pair the rings of two delimitations: those with most turning points in common first, then what is left with a ring of
 * the same kind and number of turning points, which was moved as a whole. Every ring is in one pair; one that is new or
 * gone has an empty counterpart.
 */
function pairRings(before: MultiPolygonCoordinates, after: MultiPolygonCoordinates): (readonly [Ring, Ring])[] {
  const olds = ringsOf(before);
  const news = ringsOf(after);
  const newOf = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (one: number, other: number): void => {
    if (newOf.has(one) || taken.has(other)) return;
    newOf.set(one, other);
    taken.add(other);
  };
  for (const kin of kinshipsOf(olds, news).toSorted((a, b) => b.common - a.common)) pair(kin.before, kin.after);
  olds.forEach(({ ring, isHole }, index) => {
    if (newOf.has(index)) return;
    const moved = news.findIndex(
      (one, other) => !taken.has(other) && one.isHole === isHole && one.ring.length === ring.length,
    );
    if (moved >= 0) pair(index, moved);
  });
  return [
    ...olds.map(({ ring }, index) => [ring, news[newOf.get(index) ?? -1]?.ring ?? []] as const),
    ...news.flatMap(({ ring }, index) => (taken.has(index) ? [] : [[[], ring] as const])),
  ];
}

/**
 * Tell what became of the turning points of a delimitation. Between two that stayed, as many as before have moved, one
 * after the other; otherwise those before were deleted and those now were added. Moves are measured along the line type.
 * n log n.
 */
export function turningPointChanges(
  before: MultiPolygonCoordinates,
  after: MultiPolygonCoordinates,
  lineType: LineType,
): TurningPointChanges {
  let moved = 0;
  let added = 0;
  let deleted = 0;
  let largestMove: PointMove | null = null;
  for (const [old, now] of pairRings(before, after)) {
    for (const stretch of alignRings(old, now)) {
      if (stretch.before.length !== stretch.after.length) {
        deleted += stretch.before.length;
        added += stretch.after.length;
        continue;
      }
      for (const [index, from] of stretch.before.entries()) {
        const to = stretch.after[index] ?? from;
        if (samePosition(from, to)) continue;
        moved += 1;
        const lengthM = pathLengthOfM([from, to], lineType);
        if (largestMove === null || lengthM > largestMove.lengthM) largestMove = { from, to, lengthM };
      }
    }
  }
  return { moved, added, deleted, largestMove };
}
