import type { Result } from '../../domain/result.ts';
import type { BackupFault } from './backup-fault.ts';
import { prepareCopy, type PreparedCopy } from './prepare-copy.ts';
import { readBackupFile } from './read-backup-file.ts';
import type { Progress } from './verify-versions.ts';
import type { Backup, LeftOutVersion, WorkspaceParts } from './workspace-parts.ts';
import { writeBackup } from './write-backup.ts';

/** What the worker for backups is asked: to write one, to read and verify one, or to write one for a file that exists. */
export type BackupRequest =
  | {
      readonly kind: 'write';
      readonly parts: WorkspaceParts;
      readonly writtenAt: string;
      readonly passphrase: string | null;
    }
  | { readonly kind: 'read'; readonly file: Blob; readonly passphrase: string | null }
  | {
      readonly kind: 'copy';
      readonly parts: WorkspaceParts;
      readonly writtenAt: string;
      readonly existing: Blob | null;
    };

/** A backup that was written, as the file to hand over. */
export interface BackupFile {
  readonly file: Blob;
  readonly versionCount: number;
  readonly leftOut: readonly LeftOutVersion[];
  readonly remarksLeftOut: number;
}

/** What comes of each request. */
export interface BackupAnswers {
  readonly write: BackupFile;
  readonly read: Result<Backup, BackupFault>;
  readonly copy: PreparedCopy;
}

/** Do the work of a request. */
export async function doBackupWork(
  request: BackupRequest,
  onProgress: Progress,
): Promise<BackupAnswers[keyof BackupAnswers]> {
  switch (request.kind) {
    case 'write': {
      const { text, ...told } = await writeBackup(request.parts, request, onProgress);
      return { ...told, file: new Blob([text], { type: 'application/octet-stream' }) };
    }
    case 'read':
      return readBackupFile(request.file, request.passphrase, onProgress);
    case 'copy':
      return prepareCopy(request, onProgress);
  }
}
