import type { ZoneId } from '../domain/identifiers.ts';
import type { Version } from '../domain/version.ts';
import type { AppState } from './app-state.ts';
import { versionOf } from './selectors.ts';

/** What changed from a version's parent to the version, told from payload hashes and stored areas alone. */
export interface VersionChange {
  /** Null for a first version. */
  readonly parentNumber: number | null;
  readonly zones: readonly { readonly zoneId: ZoneId; readonly areaChangeM2: number }[];
}

/** Tell what a version changed against its parent, without reading any boundary. */
export function versionChange(state: AppState, version: Version): VersionChange {
  const parent = versionOf(state, version.record.parents[0] ?? null);
  const before = new Map(parent?.record.payloads.map((payload) => [payload.zoneId, payload.sha256]));
  const after = new Map(version.record.payloads.map((payload) => [payload.zoneId, payload.sha256]));
  const zoneIds = [...new Set([...before.keys(), ...after.keys()])];
  return {
    parentNumber: parent?.record.number ?? null,
    zones: zoneIds
      .filter((zoneId) => before.get(zoneId) !== after.get(zoneId))
      .map((zoneId) => ({
        zoneId,
        areaChangeM2: (version.areasM2[zoneId] ?? 0) - (parent?.areasM2[zoneId] ?? 0),
      })),
  };
}
