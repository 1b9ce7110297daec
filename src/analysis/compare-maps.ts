import { compareZone, type UnnumberedZoneComparison } from './compare-zone.ts';
import type { ComparisonRequest, MapComparison, ZoneComparison, ZoneOverlap } from './comparison.ts';
import { totalsOf } from './figures.ts';
import { overlapSearch } from './find-overlaps.ts';
import { largestFirst } from './largest-first.ts';
import { highestOf, numberCells } from './number-cells.ts';

/** Number the contested cells of all zones together. */
function numberZones(
  zones: readonly UnnumberedZoneComparison[],
  { earlier }: ComparisonRequest,
): Pick<MapComparison, 'zones' | 'highestNumber'> {
  const cells = zones.flatMap((zone) => (zone.kind === 'compared' ? zone.contested : []));
  const numbered = numberCells(earlier?.contested ?? [], cells, earlier?.highestNumber);
  let next = 0;
  return {
    zones: zones.map((zone): ZoneComparison => {
      if (zone.kind !== 'compared') return zone;
      const contested = numbered.slice(next, next + zone.contested.length);
      next += zone.contested.length;
      return { ...zone, contested };
    }),
    highestNumber: Math.max(earlier?.highestNumber ?? 0, highestOf(numbered)),
  };
}

/**
 * Compare maps zone by zone, in the order of the request, and find the places that they put in different zones, or one
 * map in two of them, largest first.
 *
 * Zones that a map has but that are not in `zoneIds` are not compared; they are only searched for overlaps with those
 * that are. A zone that cannot be computed, or not searched for overlaps, is reported as failed and the others stand.
 * `onZoneDone` is awaited after each zone and may throw to give up: what it throws is thrown on.
 */
export async function compareMaps(
  request: ComparisonRequest,
  onZoneDone?: (done: number, of: number) => void | Promise<void>,
): Promise<MapComparison> {
  const { zoneIds, maps, lineType } = request;
  const overlapsOf = overlapSearch(request);
  const zones: UnnumberedZoneComparison[] = [];
  const overlaps: ZoneOverlap[] = [];
  for (const [index, zoneId] of zoneIds.entries()) {
    const geometries = maps.map((map) => (Object.hasOwn(map, zoneId) ? map[zoneId] : undefined));
    const zone = compareZone(zoneId, geometries, lineType);
    const found = overlapsOf(zoneId);
    if (found.ok) {
      zones.push(zone);
      overlaps.push(...found.value);
    } else {
      zones.push({ kind: 'failed', zoneId, detail: found.error });
    }
    // One zone after the other, so that whoever asked can see how far it is, and stop it.
    await onZoneDone?.(index + 1, zoneIds.length);
  }
  const numbered = numberZones(zones, request);
  return {
    mapCount: maps.length,
    ...numbered,
    ...totalsOf(numbered.zones, maps.length),
    overlaps: largestFirst(overlaps),
  };
}
