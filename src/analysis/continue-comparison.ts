import type { ZoneId } from '../domain/identifiers.ts';
import { boundingBoxesMeet, boundingBoxOf } from '../geometry/bounding-box.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { ComparedMap, ComparisonRequest, MapComparison } from './comparison.ts';
import { totalsOf } from './figures.ts';
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

function meet(one: MultiPolygonCoordinates | undefined, other: MultiPolygonCoordinates | undefined): boolean {
  const box = one && boundingBoxOf(one);
  const otherBox = other && boundingBoxOf(other);
  return !!box && !!otherBox && boundingBoxesMeet(box, otherBox);
}

/** The changed zones of a map, and those that may be in conflict with a changed zone of the other map. */
function neededOf(map: ComparedMap, other: ComparedMap, changed: ReadonlySet<ZoneId>): ComparedMap {
  return Object.fromEntries(
    Object.entries(map).filter(
      ([zoneId, geometry]) => changed.has(zoneId) || [...changed].some((changedId) => meet(other[changedId], geometry)),
    ),
  );
}

/**
 * Find what a request needs beyond an earlier answer. A zone is unchanged if both maps hold the very same geometry
 * objects as before: domain data are immutable, so an edit gives the edited zone a new object and leaves the others.
 * Zones that failed are tried again.
 */
export function continueComparison(request: ComparisonRequest, earlier: AnsweredComparison | null): Continuation {
  if (earlier === null) return { request, complete: (computed) => computed };
  const { zoneIds, a, b } = request;
  const zonesBefore = new Map(earlier.result.zones.map((zone) => [zone.zoneId, zone]));
  const changed = new Set(
    zoneIds.filter((zoneId) => {
      const before = zonesBefore.get(zoneId);
      const same = earlier.request.a[zoneId] === a[zoneId] && earlier.request.b[zoneId] === b[zoneId];
      return before === undefined || before.kind === 'failed' || !same;
    }),
  );
  const stillAsked = new Set(zoneIds);
  const stands = (zoneId: ZoneId): boolean => stillAsked.has(zoneId) && !changed.has(zoneId);
  return {
    request: {
      zoneIds: zoneIds.filter((zoneId) => changed.has(zoneId)),
      a: neededOf(a, b, changed),
      b: neededOf(b, a, changed),
    },
    complete: (computed) => {
      const zonesNow = new Map(computed.zones.map((zone) => [zone.zoneId, zone]));
      const zones = zoneIds.flatMap((zoneId) => zonesNow.get(zoneId) ?? zonesBefore.get(zoneId) ?? []);
      const standing = earlier.result.conflicts.filter(({ zoneIdA, zoneIdB }) => stands(zoneIdA) && stands(zoneIdB));
      return { zones, totals: totalsOf(zones), conflicts: largestFirst([...standing, ...computed.conflicts]) };
    },
  };
}
