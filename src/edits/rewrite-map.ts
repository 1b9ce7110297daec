import type { ZoneMap } from '../domain/delimitation.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionKey, samePosition } from '../geometry/grid.ts';
import { closeRing, openRing } from '../geometry/ring.ts';
import type { RingPlace } from './ring-change.ts';

/** What becomes of turning points, wherever in a map they stand: so that what zones share stays shared. */
export interface PointRewriting {
  /** By the key of a position: where it goes, or null where it goes away. */
  readonly moved?: ReadonlyMap<string, Position | null>;
  /** By the key of a segment: what is put between its ends, from the lower one on (see `isLowerEnd`). */
  readonly inserted?: ReadonlyMap<string, readonly Position[]>;
}

/** Tell whether a position is the end of a segment from which its inserted points are listed: west, then south. */
export function isLowerEnd(position: Position, other: Position): boolean {
  return position[0] < other[0] || (position[0] === other[0] && position[1] < other[1]);
}

/** Name a segment, the same in either direction. */
export function segmentKey(one: Position, other: Position): string {
  const [lower, upper] = isLowerEnd(one, other) ? [one, other] : [other, one];
  return `${positionKey(lower)}/${positionKey(upper)}`;
}

/** Change every ring of a map; what a change gives back as it was stays the same object, the map too. Nothing is judged. */
export function mapRings(map: ZoneMap, change: (ring: Ring, place: RingPlace) => Ring): ZoneMap {
  let next = map;
  for (const [zoneId, delimitation] of Object.entries(map)) {
    let changed = false;
    const geometry = delimitation.geometry.map((polygon, part) =>
      polygon.map((positions, ring) => {
        const after = change(positions, { zoneId, part, ring });
        changed ||= after !== positions;
        return after;
      }),
    );
    if (changed) next = { ...next, [zoneId]: { ...delimitation, geometry } };
  }
  return next;
}

/** Rewrite the turning points of one ring; the same ring where none of them is meant. Linear. */
export function rewriteRing(ring: Ring, { moved, inserted }: PointRewriting): Ring {
  const after: Position[] = [];
  let changed = false;
  const open = openRing(ring);
  for (const [index, position] of open.entries()) {
    const to = moved?.get(positionKey(position));
    if (to === undefined) after.push(position);
    else {
      changed = true;
      if (to) after.push(to);
    }
    const next = open[(index + 1) % open.length];
    if (!inserted || inserted.size === 0 || !next || samePosition(position, next)) continue;
    const between = inserted.get(segmentKey(position, next));
    if (!between) continue;
    changed = true;
    after.push(...(isLowerEnd(position, next) ? between : between.toReversed()));
  }
  return changed ? closeRing(after) : ring;
}

/** Rewrite turning points in every ring of a map that has them. Linear in the map. */
export function rewriteMap(map: ZoneMap, rewriting: PointRewriting): ZoneMap {
  return mapRings(map, (ring) => rewriteRing(ring, rewriting));
}
