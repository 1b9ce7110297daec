import { readProvenance } from '../../domain/identity/payload.ts';
import { PARTY_PATTERNS } from '../../domain/party.ts';
import { EMPTY_DRAFT, type Draft, type Workspace } from '../../domain/workspace.ts';
import type { StoredDraft, StoredWorkspace } from '../schema.ts';

/** Take the drafts off a workspace: they are stored one by one. */
export function toStored(workspace: Workspace, changedAt: string, deletedAt: string | null): StoredWorkspace {
  const { drafts: _stored_apart, ...rest } = workspace;
  return { ...rest, changedAt, deletedAt };
}

type Plain = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isListOf(value: unknown, is: (item: unknown) => boolean): boolean {
  return Array.isArray(value) && value.every(is);
}

function isZone(value: unknown): boolean {
  return isRecord(value) && typeof value['id'] === 'string' && typeof value['name'] === 'string';
}

function isParty(value: unknown): boolean {
  if (!isRecord(value) || !isRecord(value['colour'])) return false;
  const { id, name, letter, pattern, colour } = value;
  return (
    [id, name, letter, colour['light'], colour['dark']].every((text) => typeof text === 'string') &&
    PARTY_PATTERNS.some((known) => known === pattern)
  );
}

function isDraft(value: unknown): value is Draft {
  if (!isRecord(value) || !isRecord(value['map'])) return false;
  const { map, unfinished, basedOn } = value;
  if (basedOn !== null && typeof basedOn !== 'string') return false;
  if (unfinished !== null && !(isRecord(unfinished) && Array.isArray(unfinished['positions']))) return false;
  return Object.values(map).every(
    (one) => isRecord(one) && Array.isArray(one['geometry']) && readProvenance(one['provenance']) !== null,
  );
}

/** Put a workspace together from what was stored; null if it is damaged. A party without a draft gets an empty one. */
export function fromStored(stored: StoredWorkspace, drafts: readonly StoredDraft[]): Workspace | null {
  const { id, name, createdAt, lineType, zones, parties, received, drawingFor } = stored;
  const texts = [id, name, createdAt].every((text) => typeof text === 'string');
  const lists = isListOf(zones, isZone) && isListOf(parties, isParty) && Array.isArray(received);
  if (!texts || !lists || (lineType !== 'longitude-latitude' && lineType !== 'geodesic')) return null;
  if (!drafts.every(({ draft }) => isDraft(draft))) return null;
  const byParty = new Map(drafts.map(({ partyId, draft }) => [partyId, draft]));
  return {
    id,
    name,
    createdAt,
    lineType,
    zones,
    parties,
    received,
    drawingFor,
    drafts: Object.fromEntries(parties.map((party) => [party.id, byParty.get(party.id) ?? EMPTY_DRAFT])),
  };
}
