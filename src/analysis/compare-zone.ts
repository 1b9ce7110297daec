import type { ZoneId } from '../domain/identifiers.ts';
import { sameData } from '../domain/same-data.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { areaM2 } from '../geometry/measure/area.ts';
import { perimeterM } from '../geometry/measure/length.ts';
import type { OverlayOfTwo } from '../geometry/turf-overlay.ts';
import { OverlayFailure, overlayTwo } from '../geometry/turf-overlay.ts';
import type { Side, ZoneComparison } from './comparison.ts';
import { contestedCells } from './contested-cells.ts';
import { completeFigures } from './figures.ts';

/** What one map has for a zone: its geometry and whether that is valid; undefined if it makes no proposal. */
export type ComparedZone = { readonly geometry: MultiPolygonCoordinates; readonly valid: boolean } | undefined;

function overlay(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): OverlayOfTwo {
  return sameData(a, b) ? { agreed: a, onlyA: [], onlyB: [] } : overlayTwo(a, b);
}

function sides(a: boolean, b: boolean): Side[] {
  return [...(a ? (['a'] as const) : []), ...(b ? (['b'] as const) : [])];
}

/**
 * Compare two maps in one zone. An invalid side withholds all figures, a missing one those of the comparison; an empty
 * geometry is a statement and is compared. Identical geometries are not computed. Where the overlay fails, so says the
 * result; nothing is thrown.
 */
export function compareZone(zoneId: ZoneId, a: ComparedZone, b: ComparedZone): ZoneComparison {
  if (a?.valid === false || b?.valid === false) {
    return { kind: 'invalid', zoneId, sides: sides(a?.valid === false, b?.valid === false) };
  }
  const areaAM2 = a === undefined ? null : areaM2(a.geometry);
  const areaBM2 = b === undefined ? null : areaM2(b.geometry);
  if (a === undefined || b === undefined || areaAM2 === null || areaBM2 === null) {
    return { kind: 'no-proposal', zoneId, missing: sides(a === undefined, b === undefined), areaAM2, areaBM2 };
  }
  try {
    const { agreed, onlyA, onlyB } = overlay(a.geometry, b.geometry);
    const figures = completeFigures({
      areaAM2,
      areaBM2,
      agreedM2: areaM2(agreed),
      onlyAM2: areaM2(onlyA),
      onlyBM2: areaM2(onlyB),
      perimeterAM: perimeterM(a.geometry),
      perimeterBM: perimeterM(b.geometry),
    });
    const contested = contestedCells(zoneId, onlyA, onlyB);
    const empty = sides(a.geometry.length === 0, b.geometry.length === 0);
    return { kind: 'compared', zoneId, figures, agreed, onlyA, onlyB, contested, empty };
  } catch (error) {
    if (!(error instanceof OverlayFailure)) throw error;
    return { kind: 'failed', zoneId, detail: error.message };
  }
}
