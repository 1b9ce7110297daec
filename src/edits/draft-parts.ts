import type { UnfinishedBoundary } from '../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import type { Provenance } from '../domain/provenance.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { putDraft } from './put-draft.ts';

/** One zone of a draft, its geometry apart from the rest. */
export interface ZoneParts {
  readonly zoneId: ZoneId;
  readonly coordinates: MultiPolygonCoordinates;
  readonly provenance: Provenance;
}

/** An unfinished boundary, its positions apart from the rest. */
export interface LineParts {
  readonly path: readonly Position[];
  readonly about: Omit<UnfinishedBoundary, 'positions'>;
}

/** What an edit can change of a draft, taken apart so that geometry can be sent to another thread by itself. */
export interface DraftParts {
  /** In the order of the map. */
  readonly zones: readonly ZoneParts[];
  readonly line: LineParts | null;
}

/** Take a party's draft apart. What it consists of stays the same objects. */
export function takeDraftApart(workspace: Workspace, partyId: PartyId): DraftParts {
  const { map, unfinished } = draftOf(workspace, partyId);
  const zones = Object.entries(map).map(([zoneId, { geometry, provenance }]) => ({
    zoneId,
    coordinates: geometry,
    provenance,
  }));
  if (!unfinished) return { zones, line: null };
  const { positions, ...about } = unfinished;
  return { zones, line: { path: positions, about } };
}

/** Put a draft together again, as that of a party. A zone whose parts are those it had stays the same object. */
export function putDraftTogether(workspace: Workspace, partyId: PartyId, { zones, line }: DraftParts): Workspace {
  const before = draftOf(workspace, partyId);
  const map = Object.fromEntries(
    zones.map(({ zoneId, coordinates, provenance }) => {
      const former = before.map[zoneId];
      const isSame = former?.geometry === coordinates && former.provenance === provenance;
      return [zoneId, isSame ? former : { geometry: coordinates, provenance }];
    }),
  );
  const isSameLine = line !== null && before.unfinished?.positions === line.path;
  const unfinished = line && (isSameLine ? before.unfinished : { ...line.about, positions: line.path });
  return putDraft(workspace, partyId, { map, unfinished });
}

/** Leave out what an edit of one party's draft does not ask for: all drafts, and what was drawn or said beside them. */
export function withoutDrafts(workspace: Workspace): Workspace {
  return { ...workspace, drafts: {}, cellRemarks: [], referenceLayers: [], received: [] };
}
