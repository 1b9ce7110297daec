import type { CellRemark } from './cell-remark.ts';
import type { UnfinishedBoundary, ZoneMap } from './delimitation.ts';
import type { PartyId, VersionId, WorkspaceId, ZoneId } from './identifiers.ts';
import type { Party } from './party.ts';
import type { LineType } from './provenance.ts';
import type { ReferenceLayer } from './reference-layer.ts';
import type { Zone } from './zone.ts';

/** A party's working map, saved by itself after every edit, the unfinished line included. */
export interface Draft {
  readonly map: ZoneMap;
  readonly unfinished: UnfinishedBoundary | null;
  /** The version this draft was last saved as or restored from. */
  readonly basedOn: VersionId | null;
}

/** One negotiation. Immutable: every change makes a new workspace that shares what did not change. */
export interface Workspace {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly createdAt: string;
  readonly lineType: LineType;
  readonly zones: readonly Zone[];
  readonly parties: readonly Party[];
  /** Every party of `parties` has an entry. */
  readonly drafts: Readonly<Record<PartyId, Draft>>;
  /** Received versions that this workspace shows; undoing an import takes them off this list, never off the disk. */
  readonly received: readonly VersionId[];
  /** What was said about contested cells, oldest first. */
  readonly cellRemarks: readonly CellRemark[];
  /** Lines that are nobody's proposal. Not there while there are none, as in what was kept before there were any. */
  readonly referenceLayers?: readonly ReferenceLayer[];
  /** The party this machine draws for; other parties' drafts are locked. Null locks none. */
  readonly drawingFor: PartyId | null;
}

/** What a list of workspaces shows. */
export interface WorkspaceSummary {
  readonly id: WorkspaceId;
  readonly name: string;
  readonly changedAt: string;
  /** When it was deleted (ISO 8601); it can be recovered for 30 days. */
  readonly deletedAt: string | null;
}

const NO_LAYERS: readonly ReferenceLayer[] = [];

/** The draft of a party that has drawn nothing. */
export const EMPTY_DRAFT: Draft = { map: {}, unfinished: null, basedOn: null };

/** Find a party, or undefined. */
export function partyOf(workspace: Workspace, partyId: PartyId): Party | undefined {
  return workspace.parties.find((party) => party.id === partyId);
}

/** Find a zone, or undefined. */
export function zoneOf(workspace: Workspace, zoneId: ZoneId): Zone | undefined {
  return workspace.zones.find((zone) => zone.id === zoneId);
}

/** Give a party's draft; an unknown party has an empty one. */
export function draftOf(workspace: Workspace, partyId: PartyId): Draft {
  return workspace.drafts[partyId] ?? EMPTY_DRAFT;
}

/** Give the reference layers of a workspace. */
export function referenceLayersOf({ referenceLayers }: Workspace): readonly ReferenceLayer[] {
  return referenceLayers ?? NO_LAYERS;
}

/** Tell whether a party's draft may not be edited on this machine. */
export function isLocked(workspace: Workspace, partyId: PartyId): boolean {
  return workspace.drawingFor !== null && workspace.drawingFor !== partyId;
}
