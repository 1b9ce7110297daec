import type { Sha256, WorkspaceId } from '../../domain/identifiers.ts';
import { canonicalBytes } from '../../domain/identity/canonical-json.ts';
import { isPlain, isText } from '../../domain/identity/read-plain.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import type { VersionRemark } from '../../domain/version.ts';
import { MUTANT } from '../mutant.ts';
import type { StoredRemark } from '../schema.ts';

/** Give the stored form of a remark. */
export function remarkToStored(workspaceId: WorkspaceId, remark: VersionRemark): StoredRemark {
  return { workspaceId, versionId: remark.versionId, remark };
}

/** Give the hash that is kept beside a remark: of its canonical JSON. */
export function hashOfRemark(remark: unknown): Promise<Sha256> {
  return sha256(canonicalBytes(remark));
}

/**
 * Tell whether a remark fits the hash beside it. One without a hash was written before there were any, and one that is
 * no plain data fits none.
 */
export async function remarkFits({ remark, sha256: kept }: StoredRemark): Promise<boolean> {
  if (kept === undefined || MUTANT === 'remark-unverified') return true;
  try {
    return (await sha256(canonicalBytes(remark))) === kept;
  } catch {
    return false;
  }
}

/** Read a remark: null if it is damaged, `unknown-kind` if a newer release wrote it and it can be passed over. */
export function remarkFromStored(stored: unknown): VersionRemark | 'unknown-kind' | null {
  if (!isPlain(stored) || !isPlain(stored['remark'])) return null;
  const { kind, versionId, at, name, note, to, tabledAt } = stored['remark'];
  if (!isText(kind) || !isText(at) || !isText(versionId) || versionId !== stored['versionId']) return null;
  switch (kind) {
    case 'name':
      return isText(name) ? { kind, versionId, name, at } : null;
    case 'note':
      return isText(note) ? { kind, versionId, note, at } : null;
    case 'tabled':
      return isText(to) && isText(tabledAt) ? { kind, versionId, to, tabledAt, at } : null;
    default:
      return 'unknown-kind';
  }
}
