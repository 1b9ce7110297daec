import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { positionKey } from '../geometry/grid.ts';
import { fullSet } from '../geometry/input-set.ts';
import type { LineType } from '../geometry/line-type.ts';
import { overlay } from '../geometry/overlay.ts';
import { separateBoundary } from '../geometry/separation/separate-boundary.ts';
import type { ComparedMap } from './comparison.ts';
import { sharedKeys } from './shared-keys.ts';

/** One party's map as it is and as an edit would make it. */
export interface EditEffectRequest {
  readonly before: ComparedMap;
  readonly after: ComparedMap;
  readonly lineType: LineType;
}

/** What an edit changes of one zone. Areas and distances on the WGS 84 ellipsoid. */
export interface ZoneEffect {
  readonly zoneId: ZoneId;
  /** Null where a boundary is not valid, so that there is no area to speak of. */
  readonly gainedM2: number | null;
  readonly lostM2: number | null;
  readonly pointsAdded: number;
  readonly pointsRemoved: number;
  /** How far a place of the one boundary is from the other at most; null where there is only one. */
  readonly largestMoveM: number | null;
}

/** What an edit changes of a map. */
export interface EditEffect {
  /** The zones that change, in the order of the map. */
  readonly zones: readonly ZoneEffect[];
  /** How many turning points stay that two zones shared and do not share any more. */
  readonly pointsUnshared: number;
}

/** Measure what an edit changes, zone by zone. n log n in the zones that change. */
export function editEffect({ before, after, lineType }: EditEffectRequest): EditEffect {
  const zoneIds = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  const changed = zoneIds.filter((zoneId) => !sameCoordinates(before[zoneId] ?? [], after[zoneId] ?? []));
  const sharedAfter = sharedKeys(after);
  const present = new Set(Object.values(after).flatMap((geometry) => geometry.flat(2).map(positionKey)));
  const unshared = [...sharedKeys(before)].filter((key) => present.has(key) && !sharedAfter.has(key));
  return {
    zones: changed.map((zoneId) => zoneEffect(zoneId, before[zoneId] ?? [], after[zoneId] ?? [], lineType)),
    pointsUnshared: unshared.length,
  };
}

function zoneEffect(
  zoneId: ZoneId,
  before: MultiPolygonCoordinates,
  after: MultiPolygonCoordinates,
  lineType: LineType,
): ZoneEffect {
  const [one, other] = [asStraightEdges(before, lineType), asStraightEdges(after, lineType)];
  const overlaid = overlay([one, other]);
  const measured = overlaid.validInputs === fullSet(2) && overlaid.defect === null;
  const [was, is] = [keysOf(before), keysOf(after)];
  const [away, back] = [separateBoundary(one, other), separateBoundary(other, one)];
  return {
    zoneId,
    lostM2: measured ? overlaid.areaM2(1) : null,
    gainedM2: measured ? overlaid.areaM2(2) : null,
    pointsAdded: [...is].filter((key) => !was.has(key)).length,
    pointsRemoved: [...was].filter((key) => !is.has(key)).length,
    largestMoveM: away && back ? Math.max(away.largest.separationM, back.largest.separationM) : null,
  };
}

function keysOf(geometry: MultiPolygonCoordinates): ReadonlySet<string> {
  return new Set(geometry.flat(2).map(positionKey));
}

function sameCoordinates(one: MultiPolygonCoordinates, other: MultiPolygonCoordinates): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other);
}
