import { success } from '../domain/result.ts';
import type { PartyId } from '../domain/identifiers.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import {
  putDraftTogether,
  takeDraftApart,
  withoutDrafts,
  type DraftParts,
  type LineParts,
  type ZoneParts,
} from '../edits/draft-parts.ts';
import { partyOfEdit, type HeavyEdit } from '../edits/heavy-edit.ts';
import type { EditOutcome, Refusal } from '../edits/refusal.ts';
import type { TakenPoints } from '../edits/take-points.ts';
import type { Position } from '../geometry/coordinates.ts';
import { KnownPolygons } from '../geometry/known-polygons.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

/** A zone of a draft as it is sent: geometry in typed arrays. */
type PackedZone = Omit<ZoneParts, 'coordinates'> & { readonly coordinates: PackedCoordinates };
type PackedLine = Omit<LineParts, 'path'> & { readonly path: PackedCoordinates };

interface PackedParts {
  readonly zones: readonly PackedZone[];
  readonly line: PackedLine | null;
}

type PackedHeavyEdit =
  | Extract<HeavyEdit, { verb: 'simplify-stretch' }>
  | {
      readonly verb: 'take-points';
      readonly taken: Omit<TakenPoints, 'positions'> & { readonly path: PackedCoordinates };
    };

/** An edit to be made, with the draft that it changes and what else of the workspace it asks for. */
export interface PackedEditRequest {
  readonly surroundings: Workspace;
  readonly draft: PackedParts;
  readonly edit: PackedHeavyEdit;
}

/** What came of an edit: the draft as it would be, or why not. What stays as it was is not sent back. */
export type PackedEditOutcome =
  | { readonly ok: false; readonly error: Refusal }
  | {
      readonly ok: true;
      readonly zones: readonly (PackedZone | { readonly zoneId: string; readonly coordinates: null })[];
      readonly line: PackedLine | null | 'as-before';
    };

const packPath = (path: readonly Position[]): PackedCoordinates => packCoordinates([[path]]);
const unpackPath = (path: PackedCoordinates): readonly Position[] => unpackCoordinates(path)[0]?.[0] ?? [];
const packZone = ({ coordinates, ...rest }: ZoneParts): PackedZone => ({
  ...rest,
  coordinates: packCoordinates(coordinates),
});
const packLine = ({ path, about }: LineParts): PackedLine => ({ about, path: packPath(path) });

/** Pack an edit to be made of a workspace. Geometry is copied; the workspace stays whole. Linear. */
export function packEdit(workspace: Workspace, edit: HeavyEdit): Parcel<PackedEditRequest> {
  const parts = takeDraftApart(workspace, partyOfEdit(edit));
  const draft = { zones: parts.zones.map(packZone), line: parts.line && packLine(parts.line) };
  const packed = packHeavyEdit(edit);
  const paths = [
    ...(draft.line ? [draft.line.path] : []),
    ...(packed.verb === 'take-points' ? [packed.taken.path] : []),
  ];
  return {
    content: { surroundings: withoutDrafts(workspace), draft, edit: packed },
    buffers: buffersOf([...draft.zones.map(({ coordinates }) => coordinates), ...paths]),
  };
}

function packHeavyEdit(edit: HeavyEdit): PackedHeavyEdit {
  if (edit.verb === 'simplify-stretch') return edit;
  const { positions, ...rest } = edit.taken;
  return { verb: edit.verb, taken: { ...rest, path: packPath(positions) } };
}

/** Unpack an edit, with a workspace in which it comes out as in the one it was packed with. Linear. */
export function unpackEdit(request: PackedEditRequest): { readonly workspace: Workspace; readonly edit: HeavyEdit } {
  const edit = unpackHeavyEdit(request.edit);
  const { zones, line } = request.draft;
  const parts: DraftParts = {
    zones: zones.map((zone) => ({ ...zone, coordinates: unpackCoordinates(zone.coordinates) })),
    line: line && { about: line.about, path: unpackPath(line.path) },
  };
  return { workspace: putDraftTogether(request.surroundings, partyOfEdit(edit), parts), edit };
}

function unpackHeavyEdit(edit: PackedHeavyEdit): HeavyEdit {
  if (edit.verb === 'simplify-stretch') return edit;
  const { path, ...rest } = edit.taken;
  return { verb: edit.verb, taken: { ...rest, positions: unpackPath(path) } };
}

/** Pack what came of an edit of a party's draft: what is the same object as before is not sent. Linear. */
export function packOutcome(before: Workspace, partyId: PartyId, outcome: EditOutcome): Parcel<PackedEditOutcome> {
  if (!outcome.ok) return { content: outcome, buffers: [] };
  const former = takeDraftApart(before, partyId);
  const parts = takeDraftApart(outcome.value, partyId);
  const known = new Map(former.zones.map((zone) => [zone.zoneId, zone]));
  const zones = parts.zones.map((zone) => {
    const was = known.get(zone.zoneId);
    const isSame = was?.coordinates === zone.coordinates && was.provenance === zone.provenance;
    return isSame ? { zoneId: zone.zoneId, coordinates: null } : packZone(zone);
  });
  const isSameLine = draftOf(outcome.value, partyId).unfinished === draftOf(before, partyId).unfinished;
  const line = isSameLine ? 'as-before' : parts.line && packLine(parts.line);
  const sent = zones.flatMap(({ coordinates }) => (coordinates ? [coordinates] : []));
  const path = line !== null && line !== 'as-before' ? [line.path] : [];
  return { content: { ok: true, zones, line }, buffers: buffersOf([...sent, ...path]) };
}

/** Unpack what came of an edit into the workspace it was asked of. Polygons that did not change stay the same objects. */
export function unpackOutcome(before: Workspace, partyId: PartyId, outcome: PackedEditOutcome): EditOutcome {
  if (!outcome.ok) return outcome;
  const former = takeDraftApart(before, partyId);
  const known = new Map(former.zones.map((zone) => [zone.zoneId, zone]));
  const zones = outcome.zones.flatMap((zone): readonly ZoneParts[] => {
    const was = known.get(zone.zoneId);
    if (zone.coordinates === null) return was ? [was] : [];
    return [{ ...zone, coordinates: unpackCoordinates(zone.coordinates, new KnownPolygons(was?.coordinates ?? [])) }];
  });
  const line =
    outcome.line === 'as-before'
      ? former.line
      : outcome.line && { about: outcome.line.about, path: unpackPath(outcome.line.path) };
  return success(putDraftTogether(before, partyId, { zones, line }));
}
