import { isListOf, isPlain, isText, isTextOrNull } from '../../domain/identity/read-plain.ts';
import type { PartyId } from '../../domain/identifiers.ts';
import { PARTY_PATTERNS, type Party } from '../../domain/party.ts';
import { failure, success, type Result } from '../../domain/result.ts';
import type { Draft, Workspace, WorkspaceSummary } from '../../domain/workspace.ts';
import type { Zone } from '../../domain/zone.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import type { StoredDraft, StoredDraftChange, StoredWorkspace } from '../schema.ts';
import { cellRemarksFromStored } from './cell-remark-mapper.ts';
import { draftFromChanges } from './draft-change-mapper.ts';
import { referenceLayersFromStored } from './reference-layer-mapper.ts';
import { timeFromStored } from './time-mapper.ts';

/** Give the stored form of a workspace; its drafts are stored one by one. */
export function workspaceToStored(
  workspace: WorkspaceFrame,
  changedAt: string,
  deletedAt: string | null,
): StoredWorkspace {
  const { id, name, createdAt, lineType, zones, parties, received, cellRemarks, drawingFor } = workspace;
  const frame = { id, name, createdAt, lineType, zones, parties, received, cellRemarks, drawingFor };
  const { referenceLayers } = workspace;
  return { ...frame, ...(referenceLayers ? { referenceLayers } : {}), changedAt, deletedAt };
}

/**
 * Read the line of a workspace for the list. Always succeeds, so that a damaged workspace stays in the list, under its id
 * where it has no name, and hides no other; opening it tells.
 */
export function summaryFromStored(stored: StoredWorkspace): WorkspaceSummary {
  const { id, name, changedAt, deletedAt }: Record<keyof WorkspaceSummary, unknown> = stored;
  return {
    id: String(id),
    name: isText(name) ? name : String(id),
    changedAt: timeFromStored(changedAt),
    deletedAt: isText(deletedAt) ? timeFromStored(deletedAt) : null,
  };
}

function isZone(value: unknown): value is Zone {
  return isPlain(value) && isText(value['id']) && isText(value['name']) && isTextOrNull(value['formalName']);
}

function isParty(value: unknown): value is Party {
  if (!isPlain(value)) return false;
  const { id, name, formalName, letter, pattern, colour } = value;
  return (
    [id, name, letter].every(isText) &&
    isTextOrNull(formalName) &&
    PARTY_PATTERNS.some((known) => known === pattern) &&
    isPlain(colour) &&
    isText(colour['light']) &&
    isText(colour['dark'])
  );
}

/** Read what is stored of a workspace beside its drafts; null if it is damaged. */
export function frameFromStored(stored: unknown): WorkspaceFrame | null {
  if (!isPlain(stored)) return null;
  const { id, name, createdAt, lineType, zones, parties, received, drawingFor } = stored;
  if (!isText(id) || !isText(name) || !isText(createdAt) || !isTextOrNull(drawingFor)) return null;
  if (lineType !== 'longitude-latitude' && lineType !== 'geodesic') return null;
  if (!isListOf(zones, isZone) || !isListOf(parties, isParty) || !isListOf(received, isText)) return null;
  const cellRemarks = cellRemarksFromStored(stored['cellRemarks']);
  const layers = referenceLayersFromStored(stored['referenceLayers']);
  if (!cellRemarks || !layers) return null;
  return { id, name, createdAt, lineType, zones, parties, received, cellRemarks, drawingFor, ...layers };
}

/**
 * Read a workspace with the drafts of its parties, each with what was changed after it was written as a whole. Fails with what is damaged: the workspace, or a draft that does not
 * read or is missing, since every party's is written with the party.
 */
export function workspaceFromStored(
  stored: StoredWorkspace,
  storedDrafts: readonly StoredDraft[],
  storedChanges: readonly StoredDraftChange[],
): Result<Workspace, string> {
  const frame = frameFromStored(stored);
  if (!frame) return failure(`workspace ${stored.id}`);
  const drafts: [PartyId, Draft][] = [];
  for (const { id } of frame.parties) {
    const draft = draftOfParty(id, storedDrafts, storedChanges);
    if (!draft) return failure(`the draft of ${id}`);
    drafts.push([id, draft]);
  }
  return success({ ...frame, drafts: Object.fromEntries(drafts) });
}

/** Read the draft of one party of a workspace; null if it is damaged or not there. */
export function draftOfParty(
  id: PartyId,
  storedDrafts: readonly StoredDraft[],
  storedChanges: readonly StoredDraftChange[],
): Draft | null {
  const changes = storedChanges
    .filter(({ partyId, change }) => partyId === id && change !== null)
    .toSorted((one, other) => one.revision - other.revision);
  return draftFromChanges(
    storedDrafts.find(({ partyId }) => partyId === id),
    changes.map(({ change }) => change),
  );
}
