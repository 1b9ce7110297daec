import type { ZoneId } from '../domain/identifiers.ts';
import { boundingBoxesMeet, boundingBoxOf } from '../geometry/bounding-box.ts';
import type { ComparedDelimitation, ComparedMap, ComparisonRequest, MapComparison } from './comparison.ts';
import { totalsOf } from './figures.ts';
import { delimitationKey } from './find-overlaps.ts';
import { largestFirst } from './largest-first.ts';

/** A comparison with the request that it answers. */
export interface AnsweredComparison {
  readonly request: ComparisonRequest;
  readonly result: MapComparison;
}

/** What is left to compute of a request, and how its answer becomes the answer to the whole request. */
export interface Continuation {
  readonly request: ComparisonRequest;
  readonly complete: (computed: MapComparison) => MapComparison;
}

/** Tell whether two requests compare the same maps in the same order, whatever these hold, by the same kind of line. */
function compareSameMaps(one: ComparisonRequest, other: ComparisonRequest): boolean {
  return (
    one.lineType === other.lineType &&
    one.mapKeys.length === other.mapKeys.length &&
    one.mapKeys.every((key, map) => key === other.mapKeys[map])
  );
}

/** List the delimitations of a request that are not the very same objects in an earlier one. */
function changesOf(request: ComparisonRequest, earlier: ComparisonRequest): ComparedDelimitation[] {
  return request.maps.flatMap((zones, map) =>
    request.zoneIds.flatMap((zoneId) => (zones[zoneId] === earlier.maps[map]?.[zoneId] ? [] : [{ map, zoneId }])),
  );
}

/**
 * Keep of the maps the zones to compare, and those that may overlap a delimitation that changed. Geodesics bulge out of
 * the box of their turning points, so that of geodesic maps everything is kept.
 */
function neededOf(
  { maps, lineType }: ComparisonRequest,
  zoneIds: ReadonlySet<ZoneId>,
  changed: readonly ComparedDelimitation[],
): readonly ComparedMap[] {
  if (lineType === 'geodesic') return maps;
  const boxes = changed
    .map(({ map, zoneId }) => boundingBoxOf(maps[map]?.[zoneId] ?? []))
    .filter((box) => box !== null);
  return maps.map((zones) =>
    Object.fromEntries(
      Object.entries(zones).filter(([zoneId, geometry]) => {
        if (zoneIds.has(zoneId)) return true;
        const own = boundingBoxOf(geometry);
        return own !== null && boxes.some((box) => boundingBoxesMeet(own, box));
      }),
    ),
  );
}

/**
 * Find what a request needs beyond an earlier answer of the same maps; of other maps everything is asked. A zone is
 * unchanged if every map holds the very same geometry object as before: domain data are immutable, so an edit gives the
 * edited zone a new object and leaves the others. Zones that failed are tried again. Contested cells of zones that stand
 * keep their numbers; the earlier ones of the others go with the request.
 */
export function continueComparison(request: ComparisonRequest, earlier: AnsweredComparison | null): Continuation {
  if (earlier === null || !compareSameMaps(request, earlier.request)) {
    return { request, complete: (computed) => computed };
  }
  const { zoneIds, maps, mapKeys, lineType } = request;
  const zonesBefore = new Map(earlier.result.zones.map((zone) => [zone.zoneId, zone]));
  const toRetry = (zoneId: ZoneId): boolean => {
    const before = zonesBefore.get(zoneId);
    return before === undefined || before.kind === 'failed';
  };
  const retried = maps.flatMap((_, map) => zoneIds.filter(toRetry).map((zoneId) => ({ map, zoneId })));
  const changed = [...changesOf(request, earlier.request).filter(({ zoneId }) => !toRetry(zoneId)), ...retried];
  const changedZones = new Set(changed.map(({ zoneId }) => zoneId));
  const changedKeys = new Set(changed.map(({ map, zoneId }) => delimitationKey(map, zoneId)));
  const stillAsked = new Set(zoneIds);
  const stands = (map: number, zoneId: ZoneId): boolean =>
    stillAsked.has(zoneId) && !changedKeys.has(delimitationKey(map, zoneId));
  return {
    request: {
      zoneIds: zoneIds.filter((zoneId) => changedZones.has(zoneId)),
      maps: neededOf(request, changedZones, changed),
      mapKeys,
      lineType,
      earlier: {
        contested: earlier.result.zones.flatMap((zone) =>
          zone.kind === 'compared' && changedZones.has(zone.zoneId) ? zone.contested : [],
        ),
        highestNumber: earlier.result.highestNumber,
        changed,
      },
    },
    complete: (computed) => {
      const zonesNow = new Map(computed.zones.map((zone) => [zone.zoneId, zone]));
      const zones = zoneIds.flatMap((zoneId) => zonesNow.get(zoneId) ?? zonesBefore.get(zoneId) ?? []);
      const standing = earlier.result.overlaps.filter(
        ({ mapA, zoneIdA, mapB, zoneIdB }) => stands(mapA, zoneIdA) && stands(mapB, zoneIdB),
      );
      return {
        mapCount: maps.length,
        zones,
        ...totalsOf(zones, maps.length),
        overlaps: largestFirst([...standing, ...computed.overlaps]),
        highestNumber: computed.highestNumber,
      };
    },
  };
}
