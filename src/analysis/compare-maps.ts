import type { ZoneId } from '../domain/identifiers.ts';
import { OverlayFailure } from '../geometry/turf-overlay.ts';
import type { ComparedZone } from './compare-zone.ts';
import { compareZone } from './compare-zone.ts';
import type { ComparedMap, ComparisonRequest, CrossZoneConflict, MapComparison, ZoneComparison } from './comparison.ts';
import { totalsOf } from './figures.ts';
import { largestFirst } from './largest-first.ts';
import { isValid } from './validate-map.ts';
import { zoneConflict } from './zone-conflict.ts';

/** The zones of a map with their validity, each checked once and only when it is asked for. */
function checkedZones(map: ComparedMap): (zoneId: ZoneId) => ComparedZone {
  const checked = new Map<ZoneId, ComparedZone>();
  return (zoneId) => {
    const geometry = Object.hasOwn(map, zoneId) ? map[zoneId] : undefined;
    if (geometry !== undefined && !checked.has(zoneId)) checked.set(zoneId, { geometry, valid: isValid(geometry) });
    return checked.get(zoneId);
  };
}

/**
 * Compare two maps zone by zone, in the order of the request, and find the places that A puts in one zone and B in
 * another, largest first.
 *
 * Zones that a map has but that are not in `zoneIds` are not compared; they are only searched for conflicts with those
 * that are. Invalid geometries have no figures and no conflicts. A zone that the overlay cannot compute, or cannot search
 * for conflicts, is reported as failed and the others stand. `onZoneDone` is awaited after each zone and may throw to
 * give up: what it throws is thrown on.
 */
export async function compareMaps(
  request: ComparisonRequest,
  onZoneDone?: (done: number, of: number) => void | Promise<void>,
): Promise<MapComparison> {
  const { zoneIds, a, b } = request;
  const ofA = checkedZones(a);
  const ofB = checkedZones(b);
  const asked = new Set(zoneIds);
  const zones: ZoneComparison[] = [];
  const conflicts: CrossZoneConflict[] = [];

  const searchConflict = (zoneIdA: ZoneId, zoneIdB: ZoneId): void => {
    const zoneA = ofA(zoneIdA);
    const zoneB = ofB(zoneIdB);
    if (zoneIdA === zoneIdB || !zoneA?.valid || !zoneB?.valid) return;
    const conflict = zoneConflict(zoneIdA, zoneA.geometry, zoneIdB, zoneB.geometry);
    if (conflict !== null) conflicts.push(conflict);
  };
  const searchConflictsOf = (zoneId: ZoneId): void => {
    for (const zoneIdB of Object.keys(b)) searchConflict(zoneId, zoneIdB);
    for (const zoneIdA of Object.keys(a)) if (!asked.has(zoneIdA)) searchConflict(zoneIdA, zoneId);
  };

  for (const [index, zoneId] of zoneIds.entries()) {
    try {
      const zone = compareZone(zoneId, ofA(zoneId), ofB(zoneId));
      searchConflictsOf(zoneId);
      zones.push(zone);
    } catch (error) {
      if (!(error instanceof OverlayFailure)) throw error;
      zones.push({ kind: 'failed', zoneId, detail: error.message });
    }
    // One zone after the other, so that whoever asked can see how far it is, and stop it.
    await onZoneDone?.(index + 1, zoneIds.length);
  }
  return { zones, totals: totalsOf(zones), conflicts: largestFirst(conflicts) };
}
