import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { PartyId, VersionId, ZoneId } from '../domain/identifiers.ts';
import type { MapReference, Version } from '../domain/version.ts';
import { sameBoundary } from '../domain/identity/same-boundary.ts';
import { sameData } from '../domain/same-data.ts';
import { draftOf, isLocked, type Workspace } from '../domain/workspace.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { LineType } from '../geometry/line-type.ts';
import { areaOfM2, perimeterOfM } from '../geometry/measure/by-line-type.ts';
import type { AppState } from './app-state.ts';

/** Give the delimitation that is selected, or null. */
export function selectedDelimitation(state: AppState): Delimitation | null {
  const { partyId, zoneId } = state.selection;
  if (partyId === null || zoneId === null) return null;
  return draftOf(state.workspace, partyId).map[zoneId] ?? null;
}

/** Tell whether the selected draft may be edited on this machine. */
export function selectionIsLocked(state: AppState): boolean {
  const { partyId } = state.selection;
  return partyId !== null && isLocked(state.workspace, partyId);
}

/** A figure of geometries, computed once for each geometry and line type. */
function remembered(
  measure: (geometry: MultiPolygonCoordinates, lineType: LineType) => number,
): (geometry: MultiPolygonCoordinates, lineType: LineType) => number {
  const known: Readonly<Record<LineType, WeakMap<MultiPolygonCoordinates, number>>> = {
    'longitude-latitude': new WeakMap(),
    geodesic: new WeakMap(),
  };
  return (geometry, lineType) => {
    const figure = known[lineType].get(geometry) ?? measure(geometry, lineType);
    known[lineType].set(geometry, figure);
    return figure;
  };
}

/** Give the ellipsoidal area of a geometry in m2, its edges being of the workspace's line type. */
export const areaOf = remembered(areaOfM2);

/** Give the ellipsoidal perimeter (holes included) of a geometry in m, its edges being of the workspace's line type. */
export const perimeterOf = remembered(perimeterOfM);

/** Find a version, or undefined. */
export function versionOf(state: AppState, id: VersionId | null): Version | undefined {
  return id === null ? undefined : state.versions.find((version) => version.id === id);
}

/** List the versions this workspace shows of a party: its own, and received ones that were taken over. */
export function versionsOfParty(state: AppState, partyId: PartyId): readonly Version[] {
  return state.versions.filter((version) => version.record.partyId === partyId && isShown(state, version));
}

/** Tell whether a version is shown: an undone import hides a received version without deleting it. */
export function isShown({ workspace }: { readonly workspace: Pick<Workspace, 'received'> }, version: Version): boolean {
  return version.record.origin.kind === 'own' || workspace.received.includes(version.id);
}

/** Give the map a reference means, or null where a version has not been read yet. */
export function mapOf(state: AppState, reference: MapReference): ZoneMap | null {
  switch (reference.kind) {
    case 'draft':
      return draftOf(state.workspace, reference.partyId).map;
    case 'version':
      return state.versionMaps[reference.versionId] ?? null;
  }
}

/** What a cell of the matrix says of one zone in one party's draft. */
export type CellState =
  | { readonly kind: 'none' }
  | { readonly kind: 'unfinished'; readonly positions: number }
  | { readonly kind: 'draft'; readonly areaM2: number; readonly unfinished: boolean }
  | { readonly kind: 'version'; readonly areaM2: number; readonly number: number; readonly changed: boolean };

/**
 * Tell the state of one cell of the matrix. A draft whose version has not been read yet counts as unchanged, because
 * it was stored together with the mark of its version.
 */
export function cellState(state: AppState, partyId: PartyId, zoneId: ZoneId): CellState {
  const draft = draftOf(state.workspace, partyId);
  const unfinished = draft.unfinished?.zoneId === zoneId;
  const delimitation = draft.map[zoneId];
  if (!delimitation) {
    return unfinished ? { kind: 'unfinished', positions: draft.unfinished.positions.length } : { kind: 'none' };
  }
  const area = areaOf(delimitation.geometry, state.workspace.lineType);
  const version = versionOf(state, draft.basedOn);
  const savedMap = version ? state.versionMaps[version.id] : undefined;
  if (!version || (savedMap && !savedMap[zoneId])) return { kind: 'draft', areaM2: area, unfinished };
  const changed =
    savedMap !== undefined && savedMap[zoneId] !== delimitation && !sameDelimitation(savedMap[zoneId], delimitation);
  return { kind: 'version', areaM2: area, number: version.record.number, changed: changed || unfinished };
}

/** Tell whether a party's draft differs from the version it is based on (or holds anything, without a version). */
export function draftHasChanges(state: AppState, partyId: PartyId): boolean {
  const draft = draftOf(state.workspace, partyId);
  const saved = draft.basedOn === null ? undefined : state.versionMaps[draft.basedOn];
  if (!saved) return Object.keys(draft.map).length > 0 && draft.basedOn === null;
  const zones = new Set([...Object.keys(saved), ...Object.keys(draft.map)]);
  return [...zones].some((zoneId) => !sameDelimitation(saved[zoneId], draft.map[zoneId]));
}

const sameness = new WeakMap<Delimitation, WeakMap<Delimitation, boolean>>();

/** Tell whether two delimitations hold the same positions and provenance, in the same order. */
export function sameDelimitation(a: Delimitation | undefined, b: Delimitation | undefined): boolean {
  if (a === b) return true;
  if (!a || !b) return false;
  const known = sameness.get(a)?.get(b);
  if (known !== undefined) return known;
  const same = sameData(a, b);
  const row = sameness.get(a) ?? new WeakMap<Delimitation, boolean>();
  row.set(b, same);
  sameness.set(a, row);
  return same;
}

const boundaries = new WeakMap<MultiPolygonCoordinates, WeakMap<MultiPolygonCoordinates, boolean>>();

/** Tell whether two geometries are the identical boundary, worked out once for each pair. */
export function isSameBoundary(a: MultiPolygonCoordinates, b: MultiPolygonCoordinates): boolean {
  const row = boundaries.get(a) ?? new WeakMap<MultiPolygonCoordinates, boolean>();
  boundaries.set(a, row);
  const known = row.get(b) ?? sameBoundary(a, b);
  row.set(b, known);
  return known;
}
