import type { ZoneId } from '../domain/identifiers.ts';
import { sameData } from '../domain/same-data.ts';
import { boundingBoxOf } from '../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { areaM2 } from '../geometry/measure/area.ts';
import { perimeterM } from '../geometry/measure/length.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import { intersectTwo, OverlayFailure, overlayTwo } from '../geometry/turf-overlay.ts';
import { validityFindings } from '../geometry/validity.ts';
import type {
  ComparedMap,
  ComparisonFigures,
  ComparisonRequest,
  ContestedCell,
  CrossZoneConflict,
  MapComparison,
  Side,
  ZoneComparison,
} from './comparison.ts';
import { isSliver, meanWidthM } from './sliver.ts';

/** Two units of the data grid, about 2 cm: narrower pieces come from rounding and are in the sums, never in the list. */
const ROUNDING_WIDTH_M = 0.02;

const NOTHING: ComparisonFigures = {
  areaAM2: 0,
  areaBM2: 0,
  agreedM2: 0,
  onlyAM2: 0,
  onlyBM2: 0,
  unionM2: 0,
  agreedShare: null,
  perimeterAM: 0,
  perimeterBM: 0,
};

/**
 * Compare two maps zone by zone: overlay by Turf, figures on the ellipsoid. An invalid geometry gets no figures, a zone
 * that Turf cannot compute is named, and the others stand. `onZoneDone` is awaited after every zone, so that a worker can
 * see a newer request.
 */
export async function compareMaps(
  request: ComparisonRequest,
  onZoneDone: (done: number, of: number) => void | Promise<void> = () => undefined,
): Promise<MapComparison> {
  const zones: ZoneComparison[] = [];
  for (const zoneId of request.zoneIds) {
    zones.push(compareZone(zoneId, request.a[zoneId], request.b[zoneId]));
    await onZoneDone(zones.length, request.zoneIds.length + 1);
  }
  const conflicts = findConflicts(request, zones);
  await onZoneDone(zones.length + 1, zones.length + 1);
  return { zones, totals: totalOf(zones), conflicts };
}

/** Compare one zone; a side that is undefined makes no proposal. */
export function compareZone(
  zoneId: ZoneId,
  a: MultiPolygonCoordinates | undefined,
  b: MultiPolygonCoordinates | undefined,
): ZoneComparison {
  const invalid = invalidSides(a, b);
  if (invalid.length > 0) return { kind: 'invalid', zoneId, sides: invalid };
  if (!a || !b) {
    const missing = [...(a ? [] : ['a' as const]), ...(b ? [] : ['b' as const])];
    return { kind: 'no-proposal', zoneId, missing, areaAM2: a ? areaM2(a) : null, areaBM2: b ? areaM2(b) : null };
  }
  try {
    const cells = sameData(a, b) ? { agreed: a, onlyA: [], onlyB: [] } : overlayTwo(a, b);
    const contested = [...contestedCells(zoneId, 'a', cells.onlyA), ...contestedCells(zoneId, 'b', cells.onlyB)];
    return {
      kind: 'compared',
      zoneId,
      figures: figuresOf(a, b, cells),
      ...cells,
      contested: contested.toSorted((one, two) => two.areaM2 - one.areaM2),
      empty: [...(a.length === 0 ? ['a' as const] : []), ...(b.length === 0 ? ['b' as const] : [])],
    };
  } catch (error) {
    if (!(error instanceof OverlayFailure)) throw error;
    return { kind: 'failed', zoneId, detail: error.message };
  }
}

function invalidSides(a: MultiPolygonCoordinates | undefined, b: MultiPolygonCoordinates | undefined): readonly Side[] {
  const isInvalid = (geometry: MultiPolygonCoordinates | undefined): boolean =>
    geometry !== undefined && validityFindings(geometry, 1).some((defect) => defect.kind !== 'repeated-position');
  return [...(isInvalid(a) ? ['a' as const] : []), ...(isInvalid(b) ? ['b' as const] : [])];
}

function figuresOf(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
  cells: ReturnType<typeof overlayTwo>,
): ComparisonFigures {
  const agreedM2 = areaM2(cells.agreed);
  const onlyAM2 = areaM2(cells.onlyA);
  const onlyBM2 = areaM2(cells.onlyB);
  const unionM2 = agreedM2 + onlyAM2 + onlyBM2;
  return {
    areaAM2: areaM2(a),
    areaBM2: areaM2(b),
    agreedM2,
    onlyAM2,
    onlyBM2,
    unionM2,
    agreedShare: unionM2 === 0 ? null : agreedM2 / unionM2,
    perimeterAM: perimeterM(a),
    perimeterBM: perimeterM(b),
  };
}

function contestedCells(zoneId: ZoneId, side: Side, pieces: MultiPolygonCoordinates): ContestedCell[] {
  return pieces.flatMap((polygon) => {
    const area = areaM2([polygon]);
    const perimeter = perimeterM([polygon]);
    if (meanWidthM(area, perimeter) < ROUNDING_WIDTH_M) return [];
    const pole = poleOfInaccessibility(polygon);
    const sliver = isSliver(area, perimeter);
    return [{ zoneId, side, polygon, areaM2: area, perimeterM: perimeter, pole, sliver }];
  });
}

function totalOf(zones: readonly ZoneComparison[]): ComparisonFigures {
  const sum = zones.reduce((total, zone) => {
    if (zone.kind !== 'compared') return total;
    const { figures } = zone;
    return {
      areaAM2: total.areaAM2 + figures.areaAM2,
      areaBM2: total.areaBM2 + figures.areaBM2,
      agreedM2: total.agreedM2 + figures.agreedM2,
      onlyAM2: total.onlyAM2 + figures.onlyAM2,
      onlyBM2: total.onlyBM2 + figures.onlyBM2,
      unionM2: total.unionM2 + figures.unionM2,
      agreedShare: null,
      perimeterAM: total.perimeterAM + figures.perimeterAM,
      perimeterBM: total.perimeterBM + figures.perimeterBM,
    };
  }, NOTHING);
  return { ...sum, agreedShare: sum.unionM2 === 0 ? null : sum.agreedM2 / sum.unionM2 };
}

/** Find the places that A puts in one zone and B in another; slivers are left out, and so is what is invalid. */
function findConflicts(request: ComparisonRequest, zones: readonly ZoneComparison[]): readonly CrossZoneConflict[] {
  const unusable = (side: Side): ReadonlySet<ZoneId> =>
    new Set(zones.flatMap((zone) => (zone.kind === 'invalid' && zone.sides.includes(side) ? [zone.zoneId] : [])));
  const boxed = (map: ComparedMap, side: Side): readonly Boxed[] =>
    request.zoneIds.flatMap((zoneId) => {
      const geometry = map[zoneId];
      const box = geometry && !unusable(side).has(zoneId) ? boundingBoxOf(geometry) : null;
      return geometry && box ? [{ zoneId, geometry, box }] : [];
    });
  const ofB = boxed(request.b, 'b');
  return boxed(request.a, 'a')
    .flatMap((a) => ofB.filter((b) => b.zoneId !== a.zoneId && boxesMeet(a.box, b.box)).map((b) => conflictOf(a, b)))
    .filter((conflict) => conflict !== null);
}

interface Boxed {
  readonly zoneId: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly box: BoundingBox;
}

function boxesMeet(a: BoundingBox, b: BoundingBox): boolean {
  return a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
}

function conflictOf(a: Boxed, b: Boxed): CrossZoneConflict | null {
  let common: MultiPolygonCoordinates;
  try {
    common = intersectTwo(a.geometry, b.geometry);
  } catch (error) {
    if (error instanceof OverlayFailure) return null;
    throw error;
  }
  const geometry = common.filter((polygon) => !isSliver(areaM2([polygon]), perimeterM([polygon])));
  const largest = geometry.toSorted((one, two) => areaM2([two]) - areaM2([one]))[0];
  if (!largest) return null;
  return {
    zoneIdA: a.zoneId,
    zoneIdB: b.zoneId,
    geometry,
    areaM2: areaM2(geometry),
    pole: poleOfInaccessibility(largest),
  };
}
