import { success } from '../../domain/result.ts';
import { workOnBackup } from '../backup/backup-client.ts';
import { copyFailure } from './copy-failure.ts';
import type { ChosenPlace, CopyPlace, CopyPlaces } from './copy-place.ts';
import { filePickersOf } from './file-pickers.ts';
import { isStoredPlace, placeOfHandle, type StoredPlace } from './handle-place.ts';

/** Under this name browsers remember where their user last looked. */
const PICKER = 'delimit-copy';

/** Give the places of this browser. `kind` is what its pickers call a backup. */
export function browserCopyPlaces(kind: string, window: object = globalThis): CopyPlaces {
  const pickers = filePickersOf(window);
  const types = [{ description: kind, accept: { 'application/octet-stream': ['.delimit'] } }];
  const choose = async (pick: () => Promise<StoredPlace | null>): ChosenPlace => {
    try {
      const stored = await pick();
      return success(stored && placeOfHandle(stored));
    } catch (error) {
      // Closed without a choice.
      const isCancelled = error instanceof DOMException && error.name === 'AbortError';
      return isCancelled ? success<CopyPlace | null>(null) : { ok: false, error: copyFailure(error) };
    }
  };
  return {
    canHold: pickers !== null,
    chooseNewFile: (suggestedName) =>
      choose(async () => {
        const handle = await pickers?.showSaveFilePicker({ id: PICKER, suggestedName, types });
        return handle ? { kind: 'file', handle } : null;
      }),
    chooseFile: () =>
      choose(async () => {
        const [handle] = (await pickers?.showOpenFilePicker({ id: PICKER, types })) ?? [];
        return handle ? { kind: 'file', handle } : null;
      }),
    chooseFolder: (fileName) =>
      choose(async () => {
        const handle = await pickers?.showDirectoryPicker({ id: PICKER, mode: 'readwrite' });
        return handle ? { kind: 'folder', handle, fileName } : null;
      }),
    prepare: (copy, signal) => workOnBackup({ kind: 'copy', ...copy }, () => undefined, signal),
    restore: (stored) => (isStoredPlace(stored) ? placeOfHandle(stored) : null),
  };
}
