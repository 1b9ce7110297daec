import { sameBytes } from '../same-bytes.ts';
import type { StoredVersion } from '../schema.ts';

/** Whether bytes and copies beside them are those of a verified version. */
export function isSameVersion(kept: StoredVersion, { workspaceId, partyId, number, record }: StoredVersion): boolean {
  const sameCopies = kept.workspaceId === workspaceId && kept.partyId === partyId && kept.number === number;
  return sameCopies && sameBytes(kept.record, record);
}
