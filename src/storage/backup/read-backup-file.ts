import type { Result } from '../../domain/result.ts';
import { faulty, type BackupFault } from './backup-fault.ts';
import { MAXIMUM_BYTES } from './hashed-text.ts';
import { readBackup } from './read-backup.ts';
import type { Progress } from './verify-versions.ts';
import type { Backup } from './workspace-parts.ts';

/**
 * Read a file and verify it as a backup, see `readBackup`. One that the browser cannot read, or that is too large to be
 * loaded, is a fault of it.
 */
export async function readBackupFile(
  file: Blob,
  passphrase: string | null,
  onProgress?: Progress,
): Promise<Result<Backup, BackupFault>> {
  if (file.size > MAXIMUM_BYTES) return faulty('too-large');
  let bytes: Uint8Array;
  try {
    bytes = new Uint8Array(await file.arrayBuffer());
  } catch {
    // A folder, or a file that was moved or changed since it was chosen.
    return faulty('not-readable');
  }
  return readBackup(bytes, passphrase, onProgress);
}
