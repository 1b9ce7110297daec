import type { ZoneMap } from '../domain/delimitation.ts';
import type { Position } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { refusalBetweenRings } from './between-rings.ts';
import { ownRingCrossing } from './own-ring-crossing.ts';
import { refuse, type Refused } from './refuse.ts';
import { changesByZone, withChangedRings, type RingChange } from './ring-change.ts';
import { segmentOf } from './segment-meeting.ts';
import { hasThreeDistinctPositions } from './stored-geometry.ts';

/**
 * Tell why changed rings cannot stand in a party's map, with the place, or null if they can: `too-few-points`,
 * `would-cross-itself` and what `refusalBetweenRings` refuses. Zones of one map are not compared with each other: that
 * they overlap is a finding, not a fault of the edit. Only new segments are judged, as fast as
 * `ownRingCrossing` and `refusalBetweenRings` do.
 */
export function refusalOfRingChanges(map: ZoneMap, changes: readonly RingChange[]): Refused | null {
  for (const [zoneId, ofZone] of changesByZone(changes)) {
    const geometry = withChangedRings(map[zoneId]?.geometry ?? [], ofZone);
    for (const { part, ring, after, newSegments, touched, placed, placedTogether, keepsShape } of ofZone) {
      if (!hasThreeDistinctPositions(after)) return refuse('too-few-points', after[0] ?? null);
      const place = keepsShape === true ? null : ownRingCrossing(after, newSegments);
      if (place) return refuse('would-cross-itself', place);
      const segments = newSegments.map((index) => segmentOf(after, index));
      // A point that two rings of a part shared is placed in both of them; any other common point was there before.
      const touchedBefore = (otherRing: number, at: Position): boolean =>
        ((placed === null || !samePosition(at, placed)) && placedTogether?.has(at) !== true) ||
        ofZone.some((other) => other.part === part && other.ring === otherRing);
      const refused = refusalBetweenRings({ geometry, part, ring, newSegments: segments, touched, touchedBefore });
      if (refused) return refused;
    }
  }
  return null;
}
