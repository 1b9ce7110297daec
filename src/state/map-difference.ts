import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MapReference } from '../domain/version.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { AppState } from './app-state.ts';
import { referenceKey } from './comparison-inputs.ts';
import { isSameBoundary, mapOf } from './selectors.ts';

/** What became of one zone from one map to another of the same party. Zones with the identical boundary have none. */
export type ZoneChange =
  | { readonly kind: 'first' | 'withdrawn'; readonly zoneId: ZoneId; readonly geometry: MultiPolygonCoordinates }
  | {
      readonly kind: 'changed';
      readonly zoneId: ZoneId;
      readonly before: MultiPolygonCoordinates;
      readonly after: MultiPolygonCoordinates;
    };

/** Two maps to be told apart. */
export interface DifferenceInputs {
  /** Everything the answer depends on. */
  readonly identity: readonly unknown[];
  /** One of the maps is a version whose boundaries have not been read. */
  readonly unread: boolean;
  /** In the order of the zones of the workspace; zones that it has no more come last. */
  readonly changes: readonly ZoneChange[];
}

/** Give what changed between two maps, as far as it shows without computing anything. */
export function differenceInputs(state: AppState, before: MapReference, after: MapReference): DifferenceInputs {
  const { lineType, zones } = state.workspace;
  const [old, now] = [mapOf(state, before), mapOf(state, after)];
  const present = zones.map((zone) => zone.id);
  const gone = [...new Set([...Object.keys(old ?? {}), ...Object.keys(now ?? {})])].filter(
    (zoneId) => !present.includes(zoneId),
  );
  const zoneIds = [...present, ...gone];
  const geometries = [old, now].flatMap((map) => zoneIds.map((zoneId) => map && (map[zoneId]?.geometry ?? null)));
  const unread = old === null || now === null;
  return {
    identity: [lineType, referenceKey(before), referenceKey(after), unread, ...zoneIds, ...geometries],
    unread,
    changes: old && now ? zoneIds.flatMap((zoneId) => changeOf(zoneId, old, now) ?? []) : [],
  };
}

function changeOf(zoneId: ZoneId, old: ZoneMap, now: ZoneMap): ZoneChange | null {
  const before: Delimitation | undefined = old[zoneId];
  const after: Delimitation | undefined = now[zoneId];
  if (!before) return after ? { kind: 'first', zoneId, geometry: after.geometry } : null;
  if (!after) return { kind: 'withdrawn', zoneId, geometry: before.geometry };
  if (isSameBoundary(before.geometry, after.geometry)) return null;
  return { kind: 'changed', zoneId, before: before.geometry, after: after.geometry };
}
