import type { ComparedMap, ComparisonRequest } from '../analysis/comparison.ts';
import type { ZoneMap } from '../domain/delimitation.ts';
import type { VersionId, ZoneId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { draftOf, partyOf } from '../domain/workspace.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { AppState } from './app-state.ts';
import { MOST_MAPS } from './no-comparison.ts';
import { isShown, mapOf, versionOf, versionsOfParty } from './selectors.ts';

/** Name a reference in one string, unique within a workspace. */
export function referenceKey(reference: MapReference): string {
  return reference.kind === 'draft' ? `draft/${reference.partyId}` : `version/${reference.versionId}`;
}

/** Tell whether what a reference means still stands in the workspace. */
export function isKnown(state: AppState, reference: MapReference): boolean {
  if (reference.kind === 'draft') return partyOf(state.workspace, reference.partyId) !== undefined;
  const version = versionOf(state, reference.versionId);
  return version !== undefined && isShown(state, version);
}

/** The maps of one party that can be compared. A party that was removed still has its versions. */
export interface ComparableMaps {
  readonly party: Party | null;
  readonly partyName: string;
  readonly draft: { readonly reference: MapReference; readonly zones: number } | null;
  readonly versions: readonly Version[];
}

/** List everything that can be compared, by party. */
export function comparableMaps(state: AppState): readonly ComparableMaps[] {
  const { workspace } = state;
  const present = workspace.parties.map((party) => ({
    party,
    partyName: party.name,
    draft: { reference: { kind: 'draft', partyId: party.id } as const, zones: proposedZones(state, party).length },
    versions: versionsOfParty(state, party.id),
  }));
  const former = state.versions.filter(
    (version) => !partyOf(workspace, version.record.partyId) && isShown(state, version),
  );
  const removed = [...new Set(former.map((version) => version.record.partyId))].map((partyId) => {
    const versions = former.filter((version) => version.record.partyId === partyId);
    return { party: null, partyName: versions.at(-1)?.record.partyName ?? partyId, draft: null, versions };
  });
  return [...present, ...removed];
}

function proposedZones(state: AppState, party: Party): readonly ZoneId[] {
  const { map } = draftOf(state.workspace, party.id);
  return state.workspace.zones.map((zone) => zone.id).filter((zoneId) => map[zoneId] !== undefined);
}

/**
 * Give the drafts of the parties that propose anything, in the order of the workspace and 5 at most; none where there
 * are not two.
 */
export function firstDrafts(state: AppState): readonly MapReference[] {
  const drafts = comparableMaps(state).flatMap(({ draft }) => (draft && draft.zones > 0 ? [draft.reference] : []));
  return drafts.length < 2 ? [] : drafts.slice(0, MOST_MAPS);
}

/** What is to be compared now. */
export interface ComparisonInputs {
  /** Versions whose boundaries have not been read; while there are any, nothing can be compared. */
  readonly unread: readonly VersionId[];
  /** The maps, the zones, the line type and every geometry: the comparison is the same while each is identical. */
  readonly identity: readonly unknown[];
  readonly request: () => ComparisonRequest;
}

/** Give what is to be compared, or null where not two different maps are chosen. */
export function comparisonInputs(state: AppState): ComparisonInputs | null {
  const { maps: references } = state.comparison;
  const keys = references.map(referenceKey);
  if (keys.length < 2 || new Set(keys).size < keys.length) return null;
  const { id: workspaceId, lineType } = state.workspace;
  const zoneIds = state.workspace.zones.map((zone) => zone.id);
  const maps = references.map((reference) => mapOf(state, reference));
  const unread = references.flatMap((one, index) =>
    one.kind === 'version' && maps[index] === null ? [one.versionId] : [],
  );
  const geometries = maps.flatMap((map) => zoneIds.map((zoneId) => map && (map[zoneId]?.geometry ?? 'no-proposal')));
  return {
    unread,
    identity: [lineType, ...keys, ...zoneIds, ...geometries],
    // Parties of two workspaces may have the same ids, and the cells of one go by their own numbers.
    request: () => ({
      zoneIds,
      maps: maps.map((map) => comparedMap(zoneIds, map)),
      mapKeys: keys.map((key) => `${workspaceId}/${key}`),
      lineType,
    }),
  };
}

function comparedMap(zoneIds: readonly ZoneId[], map: ZoneMap | null): ComparedMap {
  const entries = zoneIds.flatMap((zoneId): [ZoneId, MultiPolygonCoordinates][] => {
    const geometry = map?.[zoneId]?.geometry;
    return geometry ? [[zoneId, geometry]] : [];
  });
  return Object.fromEntries(entries);
}

/** Tell whether two comparisons would be of the same geometry. */
export function sameInputs(one: readonly unknown[] | null, other: readonly unknown[] | null): boolean {
  if (one === null || other === null) return one === other;
  return one.length === other.length && one.every((item, index) => item === other[index]);
}
