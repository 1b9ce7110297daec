import type { Application } from '../commands/application.ts';
import { isBackupName, openBackupFile } from '../commands/backup-file.ts';
import { openImportFile } from '../commands/importing.ts';
import { notify } from '../commands/notify.ts';
import { closeDialog } from '../commands/view.ts';
import { messages } from '../messages/catalogue.ts';

/** What the system hands to the installed program: files opened by double click. */
export interface LaunchQueue {
  setConsumer(consumer: (launched: { readonly files?: readonly LaunchedFile[] }) => void): void;
}
export interface LaunchedFile {
  readonly name: string;
  /** A folder has none. */
  getFile?(): Promise<File>;
}

/** Receive a file, in the way its name says: a backup is opened, anything else imported; both ask before they change anything. */
export function receiveFile(app: Application, file: File): void {
  if (isBackupName(file.name)) openBackupFile(app, file);
  else void openImportFile(app, file);
}

/** Receive the files with which the system opens the installed program; of several the first. Where there is no queue, nothing happens. */
export function receiveLaunchedFiles(app: Application, queue: LaunchQueue | undefined): void {
  queue?.setConsumer(({ files = [] }) => void receiveFirst(app, files));
}

async function receiveFirst(app: Application, [launched, ...others]: readonly LaunchedFile[]): Promise<void> {
  if (!launched) return;
  const file = await fileOf(launched);
  // What a file opens would stand behind a dialog.
  closeDialog(app);
  if (!file) return notify(app, 'error', messages.exchange.fileNotReadable(launched.name));
  if (others.length > 0) notify(app, 'warning', messages.exchange.oneFileOnly(file.name));
  receiveFile(app, file);
}

/** Null for a folder, and for what was moved or may not be read. */
async function fileOf(launched: LaunchedFile): Promise<File | null> {
  try {
    return (await launched.getFile?.()) ?? null;
  } catch {
    return null;
  }
}
