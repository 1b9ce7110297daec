import type { ZoneId } from '../domain/identifiers.ts';
import { failure, success, type Result } from '../domain/result.ts';
import { boundingBoxesMeet, boundingBoxOf } from '../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import type { LineType } from '../geometry/line-type.ts';
import { sharedGround } from './shared-ground.ts';
import type { ComparedMap, ComparisonRequest, ZoneOverlap } from './comparison.ts';

/** A delimitation that can overlap another one. */
interface Candidate {
  readonly map: number;
  readonly zoneId: ZoneId;
  readonly geometry: MultiPolygonCoordinates;
  readonly box: BoundingBox;
  /** Whether overlaps with it are to be looked for. */
  readonly searched: boolean;
}

/** Name one zone of one map. */
export function delimitationKey(map: number, zoneId: ZoneId): string {
  return `${map}/${zoneId}`;
}

function candidatesOf(
  maps: readonly ComparedMap[],
  lineType: LineType,
  searched: (map: number, zoneId: ZoneId) => boolean,
): Candidate[] {
  return maps.flatMap((zones, map) =>
    Object.entries(zones).flatMap(([zoneId, drawn]): Candidate[] => {
      const geometry = asStraightEdges(drawn, lineType);
      const box = boundingBoxOf(geometry);
      return box === null ? [] : [{ map, zoneId, geometry, box, searched: searched(map, zoneId) }];
    }),
  );
}

/**
 * Prepare the search for places that one map puts in one zone and another map, or the same one, in another zone. The
 * function returned gives those of one zone with zones that it has not been asked for before, so that asking for every
 * zone of the request finds each pair once. The order of the maps decides which of two is A, then that of their zones.
 *
 * Looked at are the delimitations that changed where the request says which did, else all of its zones; the other ones
 * of the maps are only searched for overlaps with them. Invalid delimitations have none. It fails where an overlay does.
 */
export function overlapSearch({
  zoneIds,
  maps,
  lineType,
  earlier,
}: ComparisonRequest): (zoneId: ZoneId) => Result<readonly ZoneOverlap[], string> {
  const asked = new Set(zoneIds);
  const changed = earlier && new Set(earlier.changed.map(({ map, zoneId }) => delimitationKey(map, zoneId)));
  const candidates = candidatesOf(maps, lineType, (map, zoneId) =>
    changed ? changed.has(delimitationKey(map, zoneId)) : asked.has(zoneId),
  );
  const done = new Set<ZoneId>();
  return (zoneId) => {
    const overlaps: ZoneOverlap[] = [];
    done.add(zoneId);
    for (const [index, one] of candidates.entries()) {
      if (one.zoneId !== zoneId) continue;
      for (const [otherIndex, other] of candidates.entries()) {
        if (done.has(other.zoneId) || !(one.searched || other.searched)) continue;
        if (!boundingBoxesMeet(one.box, other.box)) continue;
        const [a, b] = index < otherIndex ? [one, other] : [other, one];
        const found = sharedGround(a.geometry, b.geometry);
        if (!found.ok) return failure(found.error);
        if (found.value === null) continue;
        overlaps.push({ mapA: a.map, zoneIdA: a.zoneId, mapB: b.map, zoneIdB: b.zoneId, ...found.value });
      }
    }
    return success(overlaps);
  };
}
