import type { Application } from './application.ts';
import { openDialog } from './view.ts';

const EXTENSION = /\.delimit$/iu;

/** Files that were dropped or chosen, until the dialog takes them. */
const handedOver = new Map<string, File>();
let lastKey = 0;

/** Tell by its name whether a file is a backup. */
export function isBackupName(fileName: string): boolean {
  return EXTENSION.test(fileName);
}

/** Open the dialog that opens backups, with a file that is there already. */
export function openBackupFile(app: Application, file: File): void {
  lastKey += 1;
  const key = String(lastKey);
  handedOver.set(key, file);
  openDialog(app, 'open-backup', key);
}

/** Give the file of a dialog once; null if it has none. */
export function takeBackupFile(key: string | null): File | null {
  const file = key === null ? undefined : handedOver.get(key);
  if (key !== null) handedOver.delete(key);
  return file ?? null;
}
