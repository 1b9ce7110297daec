import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { inputsOf, type InputSet } from '../geometry/input-set.ts';
import { areaM2 } from '../geometry/measure/area.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import {
  overlayByTurf,
  symmetricDifferenceByTurf,
  TurfFailure,
  turfOverlaySeconds,
  type TurfOverlay,
} from '../geometry/turf-overlay.ts';
import type { ComparisonRequest, MapComparison, ZoneComparison } from './comparison.ts';
import { largestFirst } from './largest-first.ts';

/** A larger difference, relative to the largest area of a party in the zone, is told with both numbers. */
export const TOLERATED_DIFFERENCE = 1e-6;

/** A comparison whose zones would keep Turf busy longer is checked only as far as this goes. */
export const LONGEST_CHECK_SECONDS = 20;

/** A figure on which the two computations differ by more than is tolerated. */
export interface Disagreement {
  /** The maps whose exact set it is; null for the union. */
  readonly maps: InputSet | null;
  readonly ownM2: number;
  readonly turfM2: number;
  /** A place in what only one of the two has, or else in the set; null where neither has any area. */
  readonly place: Position | null;
}

/** What Turf makes of one zone. */
export type ZoneOpinion =
  | {
      readonly kind: 'checked';
      readonly zoneId: ZoneId;
      /** The largest difference of any set or of the union, relative to the largest area of a map in the zone. */
      readonly largestDifference: number;
      /** The largest one, if it is more than is tolerated. */
      readonly disagreement: Disagreement | null;
    }
  | { readonly kind: 'could-not-compute'; readonly zoneId: ZoneId; readonly detail: string }
  /** Turf was still at it, or at another zone, when the time was over, and was stopped. */
  | { readonly kind: 'out-of-time'; readonly zoneId: ZoneId }
  /** Turf would take too long for all zones together. */
  | { readonly kind: 'skipped'; readonly zoneId: ZoneId; readonly positionCount: number };

/** The second opinion on a comparison: one on each zone that was compared, in the order of the result. */
export interface SecondOpinion {
  readonly zones: readonly ZoneOpinion[];
}

type ComparedZone = Extract<ZoneComparison, { readonly kind: 'compared' }>;

/** One figure computed twice. */
interface Pair {
  readonly maps: InputSet | null;
  readonly ownM2: number;
  readonly turfM2: number;
}

/** Turf numbers the maps that take part from 0; give the set of maps that one of its sets means. */
function mapsOf(set: InputSet, takingPart: readonly number[]): InputSet {
  return inputsOf(set).reduce((maps, input) => maps | (1 << (takingPart[input] ?? 0)), 0);
}

function pairs({ figures }: ComparedZone, turf: TurfOverlay, takingPart: readonly number[]): Pair[] {
  const byTurf = new Map(turf.cells.map(({ inputs, polygons }) => [mapsOf(inputs, takingPart), areaM2(polygons)]));
  const byUs = new Map(figures.sets.map((set) => [set.maps, set.areaM2]));
  const sets = [...new Set([...byUs.keys(), ...byTurf.keys()])];
  return [
    ...sets.map((maps) => ({ maps, ownM2: byUs.get(maps) ?? 0, turfM2: byTurf.get(maps) ?? 0 })),
    { maps: null, ownM2: figures.unionM2, turfM2: areaM2(turf.union) },
  ];
}

/** A figure that is no number differs from any number. */
function differenceOf({ ownM2, turfM2 }: Pair): number {
  const differenceM2 = Math.abs(ownM2 - turfM2);
  return Number.isNaN(differenceM2) ? Infinity : differenceM2;
}

function largestOf(geometry: MultiPolygonCoordinates): PolygonCoordinates | undefined {
  return largestFirst(geometry.map((polygon) => ({ polygon, areaM2: areaM2([polygon]) })))[0]?.polygon;
}

/** Find a place to look at: in the difference if Turf can compute it and it has any area, else in the set. */
function placeOf(own: MultiPolygonCoordinates, byTurf: MultiPolygonCoordinates): Position | null {
  let difference: MultiPolygonCoordinates = [];
  try {
    difference = symmetricDifferenceByTurf(own, byTurf);
  } catch (error) {
    if (!(error instanceof TurfFailure)) throw error;
  }
  const polygon = largestOf(difference) ?? largestOf(byTurf) ?? largestOf(own);
  return polygon === undefined ? null : poleOfInaccessibility(polygon);
}

function checkZone(
  zone: ComparedZone,
  inputs: readonly MultiPolygonCoordinates[],
  takingPart: readonly number[],
): ZoneOpinion {
  const turf = overlayByTurf(inputs);
  const largestPartyM2 = Math.max(...zone.figures.areasM2.map((area) => area ?? 0));
  const [worst] = pairs(zone, turf, takingPart)
    .map((pair) => ({ pair, differenceM2: differenceOf(pair) }))
    .toSorted((one, other) => other.differenceM2 - one.differenceM2);
  const { zoneId } = zone;
  if (worst === undefined || worst.differenceM2 === 0) {
    return { kind: 'checked', zoneId, largestDifference: 0, disagreement: null };
  }
  const largestDifference = worst.differenceM2 / largestPartyM2;
  if (largestDifference <= TOLERATED_DIFFERENCE) {
    return { kind: 'checked', zoneId, largestDifference, disagreement: null };
  }
  const { maps } = worst.pair;
  const own = zone.cells.filter((cell) => maps === null || cell.maps === maps).flatMap(({ geometry }) => geometry);
  const byTurf =
    maps === null
      ? turf.union
      : turf.cells.filter(({ inputs: set }) => mapsOf(set, takingPart) === maps).flatMap(({ polygons }) => polygons);
  return { kind: 'checked', zoneId, largestDifference, disagreement: { ...worst.pair, place: placeOf(own, byTurf) } };
}

/**
 * Compute every set of a comparison again with Turf, measure it with the same function, and compare the areas.
 *
 * The difference is relative to the largest area of a map in its zone, and the largest one of any set, or of the union,
 * stands for the zone. Zones are taken in the order of the result; one that would take Turf beyond 20 seconds in all is
 * skipped, and one that Turf cannot compute is reported as such. Zones without figures have no opinion. Slow.
 */
export function secondOpinion(request: ComparisonRequest, result: MapComparison): SecondOpinion {
  let seconds = 0;
  const zones = result.zones.flatMap((zone): ZoneOpinion[] => {
    if (zone.kind !== 'compared') return [];
    const { zoneId } = zone;
    const takingPart = inputsOf(zone.takingPart);
    const inputs = takingPart.map((map) => asStraightEdges(request.maps[map]?.[zoneId] ?? [], request.lineType));
    const needed = turfOverlaySeconds(inputs);
    if (seconds + needed > LONGEST_CHECK_SECONDS) {
      const positionCount = inputs.flat(2).reduce((sum, ring) => sum + ring.length, 0);
      return [{ kind: 'skipped', zoneId, positionCount }];
    }
    seconds += needed;
    try {
      return [checkZone(zone, inputs, takingPart)];
    } catch (error) {
      if (!(error instanceof TurfFailure)) throw error;
      return [{ kind: 'could-not-compute', zoneId, detail: error.message }];
    }
  });
  return { zones };
}
