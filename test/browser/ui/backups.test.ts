import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { openBackupFile } from '../../../src/commands/backup-file.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { nickname } from '../../../src/domain/identity/fingerprint-words.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { workOnBackup } from '../../../src/storage/backup/backup-client.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle, said } from '../../unit/commands/fake-application.ts';
import '../../../src/ui/file-drop.ts';
import '../../../src/ui/first-run-panel.ts';
import { newDatabaseName, openRepository } from '../storage/raw-database.ts';
import { valueOf } from '../../unit/storage/stored-things.ts';
import { focused, show } from './program-frame.ts';

const SQUARE = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);
const OTHER = drawn([rectangle(36.1, 34.1, 36.2, 34.2)]);
/** Only to end a test that hangs: a worker starts, and a key is derived. */
const AFTER_WORK = { timeout: 30_000 };
const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByLabelText(name, { exact: true });

interface Delivered {
  readonly fileName: string;
  readonly file: File;
}

/** A program on the real database with one version of Iran's, and what it hands over. */
async function program(): Promise<{
  readonly app: Application;
  readonly delivered: Delivered[];
  readonly leave: () => void;
}> {
  const delivered: Delivered[] = [];
  const repository = await openRepository(newDatabaseName());
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-2': SQUARE }, 'iran'),
    repository,
    parts: {
      deliverFile: (fileName, _mediaType, content) => delivered.push({ fileName, file: new File([content], fileName) }),
    },
  });
  await saveVersion(app);
  valueOf(await repository.saveWorkspace(app.store.get().workspace, null, app.now()));
  const frame = await show(app, html`<file-drop></file-drop>`);
  return { app, delivered, leave: () => frame.remove() };
}

/** A program in another browser, in which nobody has worked. */
async function emptyProgram(state: Parameters<typeof fakeApplication>[0] = {}): Promise<Application> {
  const repository = await openRepository(newDatabaseName());
  const app = fakeApplication({ workspace: builtInWorkspace(), repository, ...state });
  valueOf(await repository.saveWorkspace(app.store.get().workspace, null, app.now()));
  await show(app, html`<first-run-panel></first-run-panel><file-drop></file-drop>`);
  return app;
}

async function backUp(app: Application, delivered: Delivered[], passphrase = ''): Promise<File> {
  openDialog(app, 'back-up');
  await expect.element(field('Passphrase (optional)')).toBeVisible();
  if (passphrase !== '') {
    await field('Passphrase (optional)').fill(passphrase);
    await field('Passphrase once more').fill(passphrase);
  }
  await button('Download backup').click();
  await expect.poll(() => delivered.length, AFTER_WORK).toBe(1);
  const file = delivered[0]?.file;
  if (!file) throw new Error('nothing was handed over');
  return file;
}

async function idsIn(repository: Repository): Promise<readonly string[]> {
  return valueOf(await repository.listVersions('astana-2017')).map(({ id }) => id);
}

describe('backing a workspace up', () => {
  it('hands one file over, with the draft as it is on screen, and says how many versions are in it', async () => {
    const { app, delivered } = await program();
    await backUp(app, delivered);
    expect(delivered[0]?.fileName).toBe('Astana-July-2017_2017-07-05.delimit');
    await expect.poll(() => app.store.get().dialog, AFTER_WORK).toBeNull();
    expect(said(app).at(-1)).toContain('with 1 version.');
    expect(await delivered[0]?.file.text()).toContain('"format":"delimit-backup"');
  });

  it('asks for the passphrase twice, hides it, and shows it on request', async () => {
    const { app, delivered } = await program();
    openDialog(app, 'back-up');
    await expect.poll(() => field('Passphrase (optional)').element().matches(':focus')).toBe(true);
    expect(field('Passphrase (optional)').element()).toHaveProperty('type', 'password');
    await userEvent.keyboard('open sesame');
    await field('Passphrase once more').fill('open Sesame');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert'), AFTER_WORK).toHaveTextContent('The two passphrases differ');
    expect(delivered).toEqual([]);
    await field('Show what is typed').click();
    expect(field('Passphrase (optional)').element()).toHaveProperty('type', 'text');
    await field('Passphrase once more').fill('open sesame');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => delivered.length, AFTER_WORK).toBe(1);
    expect(await delivered[0]?.file.text()).not.toContain('Astana');
  });

  it('names what was damaged and is not in the file', async () => {
    const { app, delivered } = await program();
    const kept = app.repository;
    const repository: Repository = {
      ...kept,
      readParts: async (id) => {
        const parts = valueOf(await kept.readParts(id));
        return { ok: true, value: { ...parts, payloads: [] } };
      },
    };
    Object.assign(app, { repository });
    await backUp(app, delivered);
    expect(said(app).at(-1)).toContain('Damaged here and therefore not in the backup: version 1 of Iran.');
  });
});

describe('opening a backup', () => {
  it('begins at the empty start, asks for the passphrase, shows what is new, and adds it', async () => {
    const { app: source, delivered } = await program();
    const file = await backUp(source, delivered, 'open sesame');
    const app = await emptyProgram();
    await button('I have worked here before: open my copy').click();
    await expect.poll(() => focused()).toBe('Choose a backup file');
    await userEvent.upload(page.getByLabelText('Backup file'), file);
    await expect.element(page.getByText('is encrypted.'), AFTER_WORK).toBeVisible();
    await button('Decrypt and verify').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Type its passphrase');
    await field('Passphrase').fill('open Sesame');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert'), AFTER_WORK).toHaveTextContent('The passphrase does not fit');
    await field('Passphrase').fill('open sesame');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText('Iran: 1 new version'), AFTER_WORK).toBeVisible();
    await expect.element(page.getByText('is here and empty. It becomes as it is in the backup.')).toBeVisible();
    expect(await idsIn(app.repository)).toEqual([]);
    await button('Add to this browser').click();
    await expect.poll(() => said(app).at(-1), AFTER_WORK).toContain('1 version came with it');
    expect(await idsIn(app.repository)).toEqual(await idsIn(source.repository));
    expect(app.store.get().versions.map(({ id }) => id)).toEqual(await idsIn(source.repository));
    expect(app.store.get().workspace.drafts).toEqual(source.store.get().workspace.drafts);
    expect(app.store.get().dialog).toBeNull();
  });

  it('takes a dropped file, and one that was chosen for import', async () => {
    const { app: source, delivered, leave } = await program();
    const file = await backUp(source, delivered);
    leave();
    const app = await emptyProgram();
    const transfer = new DataTransfer();
    transfer.items.add(file);
    window.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, cancelable: true }));
    await expect.element(page.getByText('Iran: 1 new version'), AFTER_WORK).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog, AFTER_WORK).toBeNull();
    await userEvent.upload(page.getByLabelText('Choose a file to import'), file);
    await expect.element(page.getByText('Iran: 1 new version'), AFTER_WORK).toBeVisible();
    expect(app.store.get().importing).toBeNull();
  });

  it('says what is wrong with a file, where, and what to do, and adds nothing', async () => {
    const { app: source, delivered } = await program();
    const text = await (await backUp(source, delivered)).text();
    const app = await emptyProgram();
    const cases: readonly (readonly [string, string])[] = [
      [text.slice(0, 900), 'The file was cut off'],
      [text.replace('Astana', 'Astara'), 'its hash does not fit'],
      [text.replace('"formatVersion":1', '"formatVersion":2'), 'A newer release of this program'],
      ['{"type":"FeatureCollection"}', 'This is not a backup of this program'],
    ];
    for (const [content, sentence] of cases) {
      openBackupFile(app, new File([content], 'x.delimit'));
      await expect.element(page.getByRole('alert'), AFTER_WORK).toHaveTextContent(sentence);
      expect(button('Add to this browser').elements()).toEqual([]);
      await expect.poll(() => focused()).toBe('Choose another file');
    }
    expect(await idsIn(app.repository)).toEqual([]);
  });

  it('leaves a draft that was drawn here, and takes the one of the backup only when ticked, in a step', async () => {
    const { app: source, delivered } = await program();
    const file = await backUp(source, delivered);
    const app = await emptyProgram({ workspace: workspaceWith({ 'zone-1': OTHER }, 'iran') });
    const own = app.store.get().workspace.drafts['iran'];
    const theirs = source.store.get().workspace.drafts['iran'];
    openBackupFile(app, file);
    const tick = page.getByRole('checkbox', { name: 'Take the draft of Iran from the backup (can be undone)' });
    await expect.element(tick, AFTER_WORK).not.toBeChecked();
    await button('Add to this browser').click();
    await expect.poll(() => said(app).at(-1), AFTER_WORK).toContain('1 version came with it');
    expect(app.store.get().workspace.drafts['iran']).toEqual(own);
    openBackupFile(app, file);
    await expect.element(tick, AFTER_WORK).toBeVisible();
    await tick.click();
    await button('Add to this browser').click();
    await expect.poll(() => app.store.get().workspace.drafts['iran'], AFTER_WORK).toEqual(theirs);
    undoStep(app);
    expect(app.store.get().workspace.drafts['iran']).toEqual(own);
  });

  it('names where histories part', async () => {
    const { app: source, delivered } = await program();
    const file = await backUp(source, delivered);
    const app = await emptyProgram({ workspace: workspaceWith({ 'zone-2': OTHER }, 'iran') });
    await saveVersion(app);
    openBackupFile(app, file);
    await expect.element(page.getByText('Histories part at version 1 of Iran.'), AFTER_WORK).toBeVisible();
    // By words that can be said, as everywhere else, and not by hexadecimal digits.
    for (const [where, one] of [
      ['here', app],
      ['in the backup', source],
    ] as const) {
      const [version] = one.store.get().versions;
      const called = nickname(version?.record.mapFingerprint ?? '');
      await expect.element(page.getByText(new RegExp(`^${where}: .*, nickname ${called}$`, 'u'))).toBeVisible();
    }
    await button('Add to this browser').click();
    await expect.poll(() => app.store.get().versions.map(({ record }) => record.number), AFTER_WORK).toEqual([1, 1]);
    expect(await idsIn(app.repository)).toHaveLength(2);
  });

  it('can be given up while the file is verified', async () => {
    const { app: source, delivered } = await program();
    const file = await backUp(source, delivered);
    const app = await emptyProgram();
    const kept = app.repository;
    let goOn = (): void => undefined;
    const gate = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const waiting: Repository = {
      ...kept,
      previewBackup: async (backup) => {
        await gate;
        return kept.previewBackup(backup);
      },
    };
    Object.assign(app, { repository: waiting });
    openBackupFile(app, file);
    await expect.element(page.getByRole('progressbar', { name: 'Verifying' })).toBeVisible();
    await button('Cancel').click();
    await expect.element(button('Choose a backup file')).toBeVisible();
    goOn();
    await expect.poll(focused).toBe('Choose a backup file');
    expect(button('Add to this browser').elements()).toEqual([]);
    expect(await idsIn(app.repository)).toEqual([]);
  });

  it('ends its worker when it is given up, and one that is given up at once does not begin', async () => {
    const work = new AbortController();
    const file = new Blob(['x'.repeat(1000)]);
    const running = workOnBackup({ kind: 'read', file, passphrase: null }, () => undefined, work.signal);
    work.abort();
    expect(await running).toEqual({ kind: 'cancelled' });
    const late = workOnBackup({ kind: 'read', file, passphrase: null }, () => undefined, work.signal);
    expect(await late).toEqual({ kind: 'cancelled' });
  });
});
