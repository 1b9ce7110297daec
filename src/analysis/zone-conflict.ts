import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { areaM2 } from '../geometry/measure/area.ts';
import { perimeterM } from '../geometry/measure/length.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import { intersectTwo } from '../geometry/turf-overlay.ts';
import type { CrossZoneConflict } from './comparison.ts';
import { largestFirst } from './largest-first.ts';
import { isSliver } from './sliver.ts';

/**
 * Find what two different zones have in common, or null if that is nothing or slivers only. Both geometries are valid.
 * Throws `OverlayFailure` if it cannot be computed.
 */
export function zoneConflict(
  zoneIdA: ZoneId,
  a: MultiPolygonCoordinates,
  zoneIdB: ZoneId,
  b: MultiPolygonCoordinates,
): CrossZoneConflict | null {
  const pieces = largestFirst(
    intersectTwo(a, b)
      .map((polygon) => ({ polygon, areaM2: areaM2([polygon]) }))
      .filter((piece) => !isSliver(piece.areaM2, perimeterM([piece.polygon]))),
  );
  const [largest] = pieces;
  if (largest === undefined) return null;
  return {
    zoneIdA,
    zoneIdB,
    geometry: pieces.map(({ polygon }) => polygon),
    areaM2: pieces.reduce((sum, piece) => sum + piece.areaM2, 0),
    pole: poleOfInaccessibility(largest.polygon),
  };
}
