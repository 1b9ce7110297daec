import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { failure, success, type Result } from '../domain/result.ts';
import { fullSet } from '../geometry/input-set.ts';
import { areaM2 as areaOf } from '../geometry/measure/area.ts';
import { perimeterM } from '../geometry/measure/length.ts';
import { overlay } from '../geometry/overlay.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import type { ZoneOverlap } from './comparison.ts';
import { largestFirst } from './largest-first.ts';
import { isSliver } from './sliver.ts';

/** What two delimitations have in common. */
export type SharedGround = Pick<ZoneOverlap, 'geometry' | 'areaM2' | 'pole'>;

/**
 * Find what two delimitations have in common, slivers left out; null if that is nothing, or if one of them is invalid.
 * Edges straight in longitude and latitude. Fails where the overlay reports a defect, with its detail.
 */
export function sharedGround(
  one: MultiPolygonCoordinates,
  other: MultiPolygonCoordinates,
): Result<SharedGround | null, string> {
  const both = fullSet(2);
  const overlaid = overlay([one, other]);
  if (overlaid.validInputs !== both) return success(null);
  if (overlaid.defect !== null) return failure(overlaid.defect);
  const pieces = largestFirst(
    overlaid
      .polygons(both)
      .map((polygon) => ({ polygon, areaM2: areaOf([polygon]) }))
      .filter(({ polygon, areaM2 }) => !isSliver(areaM2, perimeterM([polygon]))),
  );
  const [largest] = pieces;
  if (largest === undefined) return success(null);
  return success({
    geometry: pieces.map(({ polygon }) => polygon),
    areaM2: pieces.reduce((sum, { areaM2 }) => sum + areaM2, 0),
    pole: poleOfInaccessibility(largest.polygon),
  });
}
