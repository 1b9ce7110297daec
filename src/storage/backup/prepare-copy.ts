import { canonicalJson } from '../../domain/identity/canonical-json.ts';
import type { Result } from '../../domain/result.ts';
import type { BackupFault } from './backup-fault.ts';
import { readBackupFile } from './read-backup-file.ts';
import { readBackup } from './read-backup.ts';
import type { Progress } from './verify-versions.ts';
import type { Backup, LeftOutVersion, WorkspaceParts } from './workspace-parts.ts';
import { writeBackup } from './write-backup.ts';

/** A copy to be written over a file of the user's, or why that file must stay as it is. */
export type PreparedCopy =
  | {
      readonly kind: 'ready';
      readonly content: Blob;
      readonly versionCount: number;
      readonly leftOut: readonly LeftOutVersion[];
      /** When the file was written that holds the same versions and what was said about them; null if it does not. */
      readonly thereSince: string | null;
    }
  /** What is to be written does not read back, so it would be no copy. */
  | { readonly kind: 'unsound'; readonly fault: BackupFault }
  /** The file is no backup, or a damaged or encrypted one: nobody knows what it holds. */
  | { readonly kind: 'unknown-file'; readonly fault: BackupFault }
  | { readonly kind: 'other-workspace'; readonly name: string }
  /** The file holds versions, or things said about versions, that would be lost. */
  | { readonly kind: 'file-has-more'; readonly versionCount: number; readonly remarkCount: number };

/**
 * Write the backup of a workspace for a file that exists already, or not yet (null). What is written is read back and
 * verified. The file is only to be replaced if nothing in it is lost by that: it must be a sound backup of the same
 * workspace whose versions and remarks are all in the new one. A version that is damaged here and whole there counts as
 * lost, because the new one leaves it out.
 */
export async function prepareCopy(
  given: { readonly parts: WorkspaceParts; readonly writtenAt: string; readonly existing: Blob | null },
  onProgress?: Progress,
): Promise<PreparedCopy> {
  const { text, versionCount, leftOut } = await writeBackup(given.parts, { ...given, passphrase: null }, onProgress);
  const content = new Blob([text], { type: 'application/octet-stream' });
  const own = await readBackup(new Uint8Array(await content.arrayBuffer()), null);
  if (!own.ok) return { kind: 'unsound', fault: own.error };
  const ready = { kind: 'ready', content, versionCount, leftOut, thereSince: null } as const;
  if (!given.existing || given.existing.size === 0) return ready;
  const there: Result<Backup, BackupFault> = await readBackupFile(given.existing, null);
  if (!there.ok) return { kind: 'unknown-file', fault: there.error };
  const { frame, writtenAt } = there.value;
  if (frame.id !== own.value.frame.id) return { kind: 'other-workspace', name: frame.name };
  const lost = notIn(there.value, own.value);
  if (lost.versionCount > 0 || lost.remarkCount > 0) return { kind: 'file-has-more', ...lost };
  const fresh = notIn(own.value, there.value);
  return fresh.versionCount > 0 || fresh.remarkCount > 0 ? ready : { ...ready, thereSince: writtenAt };
}

/** Count what the one has and the other has not. */
function notIn(one: Backup, other: Backup): { readonly versionCount: number; readonly remarkCount: number } {
  const [versions, remarks] = [idsIn(other), remarksIn(other)];
  return {
    versionCount: [...idsIn(one)].filter((id) => !versions.has(id)).length,
    remarkCount: [...remarksIn(one)].filter((remark) => !remarks.has(remark)).length,
  };
}

function idsIn({ versions }: Backup): ReadonlySet<string> {
  return new Set(versions.map(({ id }) => id));
}

function remarksIn({ remarks }: Backup): ReadonlySet<string> {
  return new Set(remarks.map(({ versionId, remark }) => canonicalJson({ versionId, remark })));
}
