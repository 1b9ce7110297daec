import { describe, expect, it, onTestFinished } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import { followHeldCopy } from '../../../src/commands/follow-held-copy.ts';
import { keepCopyInFolder, keepCopyInNewFile } from '../../../src/commands/hold-copy.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { browserCopyPlaces } from '../../../src/storage/held-copy/browser-copy-places.ts';
import type { Result } from '../../../src/domain/result.ts';
import type { CopyFailure, CopyPermission, CopyPlace, FileMark } from '../../../src/storage/held-copy/copy-place.ts';
import { placeOfHandle } from '../../../src/storage/held-copy/handle-place.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle, said } from '../../unit/commands/fake-application.ts';
import { AT, verified } from '../../unit/storage/backup/backed-up.ts';
import { valueOf } from '../../unit/storage/stored-things.ts';
import { newDatabaseName, openRepository } from './raw-database.ts';

/** Only to end a test that hangs: workers start. */
const AFTER_WORK = { timeout: 30_000 };
const always = (): Promise<boolean> => Promise.resolve(true);
const text = (content: string): Blob => new Blob([content]);

/** A folder of the origin-private file system that stands for one of the user's; it is removed after the test. */
async function newFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  const name = `copy-${crypto.randomUUID()}`;
  onTestFinished(() => root.removeEntry(name, { recursive: true }).catch(() => undefined));
  return root.getDirectoryHandle(name, { create: true });
}

async function newFile(
  content: string,
): Promise<{ place: CopyPlace; handle: FileSystemFileHandle; folder: FileSystemDirectoryHandle }> {
  const folder = await newFolder();
  const handle = await folder.getFileHandle('Astana.delimit', { create: true });
  const place = placeOfHandle({ kind: 'file', handle });
  if (content !== '') given(await written(place, content, null));
  return { place, handle, folder };
}

const written = (place: CopyPlace, content: string, over: FileMark) => place.write(text(content), over, always);
const contentOf = async (handle: FileSystemFileHandle): Promise<string> => (await handle.getFile()).text();
const markOf = async (place: CopyPlace): Promise<FileMark> => given(await place.read())?.mark ?? null;
function given<Value>(result: Result<Value, CopyFailure>): Value {
  if (!result.ok) throw new Error(`${result.error.code}: ${result.error.detail}`);
  return result.value;
}
const codeOf = (result: { readonly ok: boolean; readonly error?: { readonly code: string } }): string =>
  result.ok ? 'it succeeded' : (result.error?.code ?? '');

/** A window whose pickers give what a user would have chosen. */
const windowOf = (folder: FileSystemDirectoryHandle): object => ({
  showSaveFilePicker: ({ suggestedName }: { suggestedName: string }) =>
    folder.getFileHandle(suggestedName, { create: true }),
  showOpenFilePicker: async () => [await folder.getFileHandle('Astana.delimit')],
  showDirectoryPicker: () => Promise.resolve(folder),
});

/** Handles that answer about permission as the browser does of files of the user's. */
function permitting(
  handle: FileSystemFileHandle,
  answers: { query: CopyPermission; request: CopyPermission },
): CopyPlace {
  Object.assign(handle, {
    queryPermission: () => Promise.resolve(answers.query),
    requestPermission: () => Promise.resolve((answers.query = answers.request)),
  });
  return placeOfHandle({ kind: 'file', handle });
}

describe('a file', () => {
  it('is replaced as a whole, by something shorter too, and gives the mark of what stands there', async () => {
    const { place, handle } = await newFile('');
    expect(given(await place.read())).toBeNull();
    const mark = given(await written(place, 'a long content', null));
    expect(mark).toEqual(await markOf(place));
    const next = given(await written(place, 'short', mark));
    expect(await contentOf(handle)).toBe('short');
    expect(next).toEqual({ bytes: 5, modifiedMs: (await handle.getFile()).lastModified });
    expect(given(await place.read())?.file.name).toBe('Astana.delimit');
  });

  it('keeps its old bytes until it is closed', async () => {
    const { place, handle } = await newFile('old');
    let during = '';
    const mark = await markOf(place);
    const isWanted = async (): Promise<boolean> => {
      during = await contentOf(handle);
      return true;
    };
    given(await place.write(text('new'), mark, isWanted));
    expect(during).toBe('old');
    expect(await contentOf(handle)).toBe('new');
  });

  it('keeps its old bytes where writing fails, or is withdrawn, and can be written afterwards', async () => {
    const { place, handle } = await newFile('old');
    const mark = await markOf(place);
    expect(codeOf(await place.write(text('new'), mark, () => Promise.resolve(false)))).toBe('withdrawn');
    expect(await contentOf(handle)).toBe('old');
    const broken = (): Promise<boolean> => Promise.reject(new DOMException('no room', 'QuotaExceededError'));
    expect(codeOf(await place.write(text('new'), mark, broken))).toBe('full');
    expect(await contentOf(handle)).toBe('old');
    given(await written(place, 'new', mark));
    expect(await contentOf(handle)).toBe('new');
  });

  it('gives up what it has begun, so that nothing is left open', async () => {
    const { place, handle } = await newFile('old');
    const ends: string[] = [];
    const begin = handle.createWritable.bind(handle);
    Object.assign(handle, {
      createWritable: async (options: FileSystemCreateWritableOptions) => {
        expect(options).toEqual({ keepExistingData: false });
        const writable = await begin(options);
        return {
          write: () => Promise.reject(new DOMException('no room', 'QuotaExceededError')),
          abort: () => ends.push('abort') && writable.abort(),
          close: () => ends.push('close') && writable.close(),
        };
      },
    });
    const mark = await markOf(place);
    expect(codeOf(await written(place, 'new', mark))).toBe('full');
    expect(ends).toEqual(['abort']);
    expect(await contentOf(handle)).toBe('old');
  });

  it('is not replaced where somebody else wrote it after it was read', async () => {
    const { place, handle } = await newFile('old');
    const mark = await markOf(place);
    const other = async (): Promise<boolean> => {
      const writable = await handle.createWritable();
      await writable.write('theirs');
      await writable.close();
      return true;
    };
    expect(codeOf(await place.write(text('new'), mark, other))).toBe('changed');
    expect(await contentOf(handle)).toBe('theirs');
    expect(codeOf(await written(place, 'new', null))).toBe('changed');
    expect(await contentOf(handle)).toBe('theirs');
  });

  it('that was removed is gone', async () => {
    const { place, folder } = await newFile('old');
    const mark = await markOf(place);
    await folder.removeEntry('Astana.delimit');
    expect(codeOf(await place.read())).toBe('gone');
    expect(codeOf(await written(place, 'new', mark))).toBe('gone');
  });

  it('answers about permission as its handle does; one that needs none is granted', async () => {
    const { place, handle } = await newFile('old');
    expect(await place.permission()).toBe('granted');
    const asking = permitting(handle, { query: 'prompt', request: 'granted' });
    expect(await asking.permission()).toBe('prompt');
    expect(await asking.askPermission()).toBe('granted');
    expect(await asking.permission()).toBe('granted');
    const denying = permitting(handle, { query: 'denied', request: 'denied' });
    expect(await denying.permission()).toBe('denied');
    // Asked without a press the browser throws; then what holds is what held.
    Object.assign(handle, {
      queryPermission: () => Promise.resolve('prompt'),
      requestPermission: () => Promise.reject(new DOMException('no press', 'SecurityError')),
    });
    expect(await place.askPermission()).toBe('prompt');
  });
});

describe('a folder', () => {
  it('gets the file when it is written, and another one under another name', async () => {
    const folder = await newFolder();
    const place = placeOfHandle({ kind: 'folder', handle: folder, fileName: 'Astana.delimit' });
    expect(place).toMatchObject({ fileName: 'Astana.delimit', folderName: folder.name });
    expect(given(await place.read())).toBeNull();
    given(await written(place, 'one', null));
    const other = place.named('Geneva.delimit');
    if (!other) throw new Error('no other name');
    given(await written(other, 'two', null));
    expect(await contentOf(await folder.getFileHandle('Astana.delimit'))).toBe('one');
    expect(await contentOf(await folder.getFileHandle('Geneva.delimit'))).toBe('two');
    expect((await newFile('')).place.named('x.delimit')).toBeNull();
  });

  it('that was removed is gone, and not an empty one', async () => {
    const folder = await newFolder();
    const place = placeOfHandle({ kind: 'folder', handle: folder, fileName: 'Astana.delimit' });
    await (await navigator.storage.getDirectory()).removeEntry(folder.name, { recursive: true });
    expect(codeOf(await place.read())).toBe('gone');
    expect(codeOf(await written(place, 'one', null))).toBe('gone');
  });
});

describe('the pickers', () => {
  it('are looked for, and a choice that was given up is none', async () => {
    expect(browserCopyPlaces('Backup', {}).canHold).toBe(false);
    const give = (name: string) => () => Promise.reject(new DOMException('', name));
    const closing = { showSaveFilePicker: give('AbortError'), showOpenFilePicker: give('NotAllowedError') };
    const places = browserCopyPlaces('Backup', { ...closing, showDirectoryPicker: give('AbortError') });
    expect(places.canHold).toBe(true);
    expect(given(await places.chooseNewFile('x.delimit'))).toBeNull();
    expect(given(await places.chooseFolder('x.delimit'))).toBeNull();
    expect(codeOf(await places.chooseFile())).toBe('denied');
  });

  it('give the file under the suggested name, one that is there, and a folder', async () => {
    const { folder } = await newFile('old');
    const places = browserCopyPlaces('Backup', windowOf(folder));
    expect(given(await places.chooseNewFile('New.delimit'))?.fileName).toBe('New.delimit');
    const there = given(await places.chooseFile());
    expect(there?.fileName).toBe('Astana.delimit');
    expect(await given((await there?.read()) ?? { ok: true, value: null })?.file.text()).toBe('old');
    expect(given(await places.chooseFolder('New.delimit'))).toMatchObject({ folderName: folder.name });
  });
});

describe('the copy of a workspace', () => {
  const workspace = workspaceWith({ 'zone-2': drawn([rectangle(36.7, 34.8, 36.8, 34.9)]) }, 'iran');

  async function program(repository: Repository, folder: FileSystemDirectoryHandle): Promise<Application> {
    const places = browserCopyPlaces('Backup', windowOf(folder));
    const app = fakeApplication({ workspace, repository, parts: { copyPlaces: () => Promise.resolve(places) } });
    await followHeldCopy(app);
    return app;
  }
  const copyOf = (app: Application) => app.store.get().keeping?.copy;
  const backupIn = async (folder: FileSystemDirectoryHandle) => {
    const file = await (await folder.getFileHandle('Astana-July-2017.delimit')).getFile();
    return verified(new Uint8Array(await file.arrayBuffer()));
  };

  it('is a sound backup made by the worker, and its handle is read back from the database after a start', async () => {
    for (const keep of [keepCopyInNewFile, keepCopyInFolder]) {
      const folder = await newFolder();
      const databaseName = newDatabaseName();
      const repository = await openRepository(databaseName);
      valueOf(await repository.saveWorkspace(workspace, null, AT));
      const app = await program(repository, folder);
      await keep(app);
      await expect.poll(() => copyOf(app)?.status.kind, AFTER_WORK).toBe('written');
      await saveVersion(app);
      const ids = app.store.get().versions.map(({ id }) => id);
      await expect.poll(async () => (await backupIn(folder)).versions.map(({ id }) => id), AFTER_WORK).toEqual(ids);
      // What was handed over to the worker was the copy's own: the database still has it.
      valueOf(await repository.openVersion(ids[0] ?? ''));
      await expect.poll(() => copyOf(app)?.status.kind, AFTER_WORK).toBe('written');
      const { lastModified } = await (await folder.getFileHandle('Astana-July-2017.delimit')).getFile();
      repository.close();

      const again = await program(await openRepository(databaseName), folder);
      expect(copyOf(again)?.place?.fileName).toBe('Astana-July-2017.delimit');
      await expect.poll(() => copyOf(again)?.status.kind, AFTER_WORK).toBe('written');
      const after = await (await folder.getFileHandle('Astana-July-2017.delimit')).getFile();
      expect(after.lastModified).toBe(lastModified);
      again.store.set((state) => ({ ...state, versions: [] }));
      const { drafts } = workspace;
      const iran = { ...drafts['iran'], map: { 'zone-2': drawn([rectangle(36.1, 34.8, 36.2, 34.9)]) } };
      again.store.set((state) => ({
        ...state,
        workspace: { ...workspace, drafts: { ...drafts, iran } as typeof drafts },
      }));
      await saveVersion(again);
      await expect.poll(async () => (await backupIn(folder)).versions.length, AFTER_WORK).toBe(2);
      expect(said(again).filter((one) => one.includes('not'))).toEqual([]);
    }
  });
});
