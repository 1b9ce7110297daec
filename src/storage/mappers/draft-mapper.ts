import type { BoundaryPurpose, Delimitation, UnfinishedBoundary } from '../../domain/delimitation.ts';
import type { PartyId, WorkspaceId } from '../../domain/identifiers.ts';
import { isPosition, readDelimitation, readTracedFrom } from '../../domain/identity/read-delimitation.ts';
import { isListOf, isPlain, isText, isTextOrNull } from '../../domain/identity/read-plain.ts';
import type { Draft } from '../../domain/workspace.ts';
import type { StoredDraft } from '../schema.ts';

/** Give the stored form of a party's draft. */
export function draftToStored(workspaceId: WorkspaceId, partyId: PartyId, draft: Draft): StoredDraft {
  const { map, unfinished, basedOn } = draft;
  return { workspaceId, partyId, map, unfinished, basedOn };
}

/** Read a draft; null if what is stored is damaged or not there. */
export function draftFromStored(stored: unknown): Draft | null {
  if (!isPlain(stored) || !isPlain(stored['map']) || !isTextOrNull(stored['basedOn'])) return null;
  const unfinished = stored['unfinished'] === null ? null : unfinishedFromStored(stored['unfinished']);
  if (unfinished === undefined) return null;
  const delimitations: [string, Delimitation][] = [];
  for (const [zoneId, value] of Object.entries(stored['map'])) {
    const delimitation = isPlain(value) ? readDelimitation(value['geometry'], value['provenance']) : null;
    if (!delimitation) return null;
    delimitations.push([zoneId, delimitation]);
  }
  return { map: Object.fromEntries(delimitations), unfinished, basedOn: stored['basedOn'] };
}

function unfinishedFromStored(value: unknown): UnfinishedBoundary | undefined {
  if (!isPlain(value) || !isPurpose(value['purpose'])) return undefined;
  const { zoneId, purpose, positions } = value;
  const traced = readTracedFrom(value['tracedFrom']);
  if (!isText(zoneId) || !isListOf(positions, isPosition) || !traced) return undefined;
  const flag = value['illustrative'] === true ? { illustrative: true } : {};
  return { zoneId, purpose, positions, ...flag, ...traced };
}

function isPurpose(value: unknown): value is BoundaryPurpose {
  return isPlain(value) && (value['kind'] === 'part' || value['kind'] === 'hole');
}
