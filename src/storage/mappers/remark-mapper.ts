import type { WorkspaceId } from '../../domain/identifiers.ts';
import { isPlain, isText } from '../../domain/identity/read-plain.ts';
import type { VersionRemark } from '../../domain/version.ts';
import type { StoredRemark } from '../schema.ts';

/** Give the stored form of a remark. */
export function remarkToStored(workspaceId: WorkspaceId, remark: VersionRemark): StoredRemark {
  return { workspaceId, versionId: remark.versionId, remark };
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
