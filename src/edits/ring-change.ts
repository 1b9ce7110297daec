import type { RingAddress, ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates, Position, Ring } from '../geometry/coordinates.ts';
import type { PlaceMap } from '../geometry/place-map.ts';

/** A ring of a party's map, by its place; ring 0 is the shell of the part. */
export type RingPlace = Omit<RingAddress, 'partyId'>;

/** Tell whether an address means the ring at a place. */
export function isAddressed(address: RingAddress, place: RingPlace): boolean {
  return address.zoneId === place.zoneId && address.part === place.part && address.ring === place.ring;
}

/** What an edit makes of one ring of a party's map. */
export interface RingChange extends RingPlace {
  /** The ring as it will be, closed. */
  readonly after: Ring;
  /** Which of its segments are new; segment i runs from `after[i]` to `after[i + 1]`. */
  readonly newSegments: readonly number[];
  /** The turning points taken away, put in or moved, and their neighbours: all that changes lies among them. */
  readonly touched: readonly Position[];
  /** Where a turning point is put that was not there before; null if points only go. */
  readonly placed: Position | null;
  /** Where several turning points are put at once. */
  readonly placedTogether?: Pick<PlaceMap<true>, 'has'>;
  /** The ring moved as a whole and kept its shape: nothing is new between its own segments. */
  readonly keepsShape?: boolean;
}

/** Ask for a change of every ring of a map; null leaves a ring as it is. */
export function changeRings(
  map: ZoneMap,
  change: (ring: Ring, place: RingPlace) => RingChange | null,
): readonly RingChange[] {
  const changes: RingChange[] = [];
  for (const [zoneId, { geometry }] of Object.entries(map)) {
    for (const [part, polygon] of geometry.entries()) {
      for (const [ring, positions] of polygon.entries()) {
        const made = change(positions, { zoneId, part, ring });
        if (made) changes.push(made);
      }
    }
  }
  return changes;
}

/** Put the changed rings of one zone into its geometry; everything else is shared. */
export function withChangedRings(
  geometry: MultiPolygonCoordinates,
  changes: readonly RingChange[],
): MultiPolygonCoordinates {
  let next = geometry;
  for (const { part, ring, after } of changes) {
    const polygon = next[part];
    if (polygon) next = next.with(part, polygon.with(ring, after));
  }
  return next;
}

/** Group changes by the zone they belong to. */
export function changesByZone(changes: readonly RingChange[]): ReadonlyMap<ZoneId, readonly RingChange[]> {
  const groups = new Map<ZoneId, RingChange[]>();
  for (const change of changes) {
    const group = groups.get(change.zoneId);
    if (group) group.push(change);
    else groups.set(change.zoneId, [change]);
  }
  return groups;
}
