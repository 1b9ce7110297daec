import type { PartyId, WorkspaceId } from '../domain/identifiers.ts';
import type { IDBPObjectStore, StoreNames } from 'idb';
import type { DelimitSchema } from './schema.ts';

type Mode = 'readonly' | 'readwrite';
type Store<Name extends 'heads' | 'versions'> = IDBPObjectStore<DelimitSchema, StoreNames<DelimitSchema>[], Name, Mode>;

/**
 * Give the newest number of a party, 0 before its first version. The head says it; the versions themselves are asked too,
 * because with a lost or damaged head the same number would be given twice.
 */
export async function newestNumber(
  heads: Store<'heads'>,
  versions: Store<'versions'>,
  workspaceId: WorkspaceId,
  partyId: PartyId,
): Promise<number> {
  const ofParty = IDBKeyRange.bound([workspaceId, partyId, 1], [workspaceId, partyId, Number.MAX_SAFE_INTEGER]);
  const [head, last] = await Promise.all([
    heads.get([workspaceId, partyId]),
    versions.index('number').openKeyCursor(ofParty, 'prev'),
  ]);
  const told = head && Number.isSafeInteger(head.number) ? head.number : 0;
  return Math.max(told, last?.key[2] ?? 0);
}
