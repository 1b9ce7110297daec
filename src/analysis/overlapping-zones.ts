import type { ComparedMap, CrossZoneConflict } from './comparison.ts';
import { largestFirst } from './largest-first.ts';
import { isValid } from './validate-map.ts';
import { zoneConflict } from './zone-conflict.ts';

/**
 * Find the zones of one map that overlap each other, each pair once, largest first; slivers are left out, and so are
 * zones that are not valid. Throws `OverlayFailure` if an overlap cannot be computed.
 */
export function zonesOfOneMapOverlap(map: ComparedMap): CrossZoneConflict[] {
  const zones = Object.entries(map).filter(([, geometry]) => isValid(geometry));
  return largestFirst(
    zones.flatMap(([zoneIdA, a], index) =>
      zones.slice(index + 1).flatMap(([zoneIdB, b]) => zoneConflict(zoneIdA, a, zoneIdB, b) ?? []),
    ),
  );
}
