import type { Application } from '../commands/application.ts';
import { isBackupName, openBackupFile } from '../commands/backup-file.ts';
import { openImportFile } from '../commands/importing.ts';
import { notify } from '../commands/notify.ts';
import { messages } from '../messages/catalogue.ts';

/** What the system hands to the installed program: files opened by double click. */
export interface LaunchQueue {
  setConsumer(consumer: (launched: { readonly files?: readonly LaunchedFile[] }) => void): void;
}
export interface LaunchedFile {
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

async function receiveFirst(app: Application, files: readonly LaunchedFile[]): Promise<void> {
  const file = await files[0]?.getFile?.();
  if (!file) return;
  if (files.length > 1) notify(app, 'warning', messages.exchange.oneFileOnly(file.name));
  receiveFile(app, file);
}
