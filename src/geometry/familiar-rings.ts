import type { MultiPolygonCoordinates, PolygonCoordinates, Position, Ring } from './coordinates.ts';
import { positionKey, samePosition } from './grid.ts';
import { openRing } from './ring.ts';

/** A ring as it was drawn, and how many turning points all rings before it have. */
interface Origin {
  readonly ring: Ring;
  readonly rank: number;
}

/** A ring or polygon with the rank of its earliest turning point that was there before. */
interface Ranked<Shape> {
  readonly shape: Shape;
  readonly rank: number;
}

/**
 * Write rings that were computed as they would have been drawn: each starts at the turning point that comes first in the
 * rings it came from, one that did not change at all is the same object again, and parts come in the order of those they
 * came from. Directions stay. Linear.
 */
export function familiarRings(
  geometry: MultiPolygonCoordinates,
  before: MultiPolygonCoordinates,
): MultiPolygonCoordinates {
  const ranks = new Map<string, number>();
  const origins: Origin[] = [];
  for (const ring of before.flat()) {
    const rank = ranks.size;
    origins.push({ ring, rank });
    for (const position of ring) {
      const key = positionKey(position);
      if (!ranks.has(key)) ranks.set(key, ranks.size);
    }
  }
  const ranked = geometry.map((polygon): Ranked<PolygonCoordinates> => {
    const [shell, ...holes] = polygon.map((ring) => fromFirst(ring, ranks, origins));
    const ordered = holes.toSorted((one, other) => one.rank - other.rank);
    return {
      shape: shell ? [shell, ...ordered].map(({ shape }) => shape) : polygon,
      rank: shell?.rank ?? Infinity,
    };
  });
  return ranked.toSorted((one, other) => one.rank - other.rank).map(({ shape }) => shape);
}

function fromFirst(ring: Ring, ranks: ReadonlyMap<string, number>, origins: readonly Origin[]): Ranked<Ring> {
  const open = openRing(ring);
  let start = 0;
  let rank = Infinity;
  for (const [index, position] of open.entries()) {
    const own = ranks.get(positionKey(position)) ?? Infinity;
    if (own < rank) [start, rank] = [index, own];
  }
  const turned: readonly Position[] = [...open.slice(start), ...open.slice(0, start)];
  const closed = [...turned, ...turned.slice(0, 1)];
  const known = origins.find((origin) => origin.rank === rank)?.ring;
  return { shape: known && sameRing(known, closed) ? known : closed, rank };
}

function sameRing(one: Ring, other: Ring): boolean {
  return (
    one.length === other.length &&
    one.every((position, index) => {
      const there = other[index];
      return there !== undefined && samePosition(position, there);
    })
  );
}
