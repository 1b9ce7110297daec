import { html } from 'lit';
import { describe, expect, it, onTestFinished } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { receiveLaunchedFiles, type LaunchedFile, type LaunchQueue } from '../../../src/ui/launched-files.ts';
import '../../../src/ui/import-panel.ts';
import { fakeApplication, readingEngine, said } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const SQUARE = JSON.stringify({
  type: 'Feature',
  properties: { name: 'Rastan' },
  geometry: {
    type: 'Polygon',
    coordinates: [
      [
        [36.7, 34.9],
        [36.8, 34.9],
        [36.8, 35],
        [36.7, 34.9],
      ],
    ],
  },
});

/** The queue as the browser has it: what comes before somebody listens is kept until then. */
class FakeLaunchQueue implements LaunchQueue {
  private consumer: Parameters<LaunchQueue['setConsumer']>[0] | null = null;
  private readonly waiting: { readonly files?: readonly LaunchedFile[] }[] = [];

  setConsumer(consumer: Parameters<LaunchQueue['setConsumer']>[0]): void {
    this.consumer = consumer;
    for (const launched of this.waiting.splice(0)) consumer(launched);
  }

  launch(...files: readonly LaunchedFile[]): void {
    if (this.consumer) this.consumer({ files });
    else this.waiting.push({ files });
  }
}

/** A file of the browser's own file system, whose handles are of the kind that a double click gives. */
async function fileOnDisk(name: string, text: string): Promise<FileSystemFileHandle> {
  const folder = await navigator.storage.getDirectory();
  const handle = await folder.getFileHandle(name, { create: true });
  const writing = await handle.createWritable();
  await writing.write(text);
  await writing.close();
  onTestFinished(() => folder.removeEntry(name).catch(() => undefined));
  return handle;
}

async function program(): Promise<{ app: Application; queue: FakeLaunchQueue }> {
  const app = fakeApplication({ parts: { engine: readingEngine } });
  await show(app, html`<div style="width: 340px"><import-panel></import-panel></div>`);
  return { app, queue: new FakeLaunchQueue() };
}

const preview = (name: string) => page.getByRole('heading', { name: `Import ${name}` });

describe('a file opened by double click', () => {
  it('is shown in the preview of import, although it came before the program listened', async () => {
    const { app, queue } = await program();
    queue.launch(await fileOnDisk('offer.geojson', SQUARE));
    receiveLaunchedFiles(app, queue);
    await expect.element(preview('offer.geojson')).toBeVisible();
    await expect.element(page.getByRole('checkbox', { name: /^Import Feature 1/u })).toBeEnabled();
    expect(app.store.get().dialog).toBeNull();
    expect(app.store.get().history.done).toEqual([]);
  });

  it('is opened as a backup if its name says so, whatever the letters', async () => {
    const { app, queue } = await program();
    receiveLaunchedFiles(app, queue);
    queue.launch(await fileOnDisk('Astana.DELIMIT', 'no backup'));
    await expect.element(page.getByRole('dialog', { name: 'Open a backup' })).toBeVisible();
    await expect.element(page.getByText(/Astana\.DELIMIT/u)).toBeVisible();
    expect(app.store.get().importing).toBeNull();
  });

  it('comes before a dialog that is open', async () => {
    const { app, queue } = await program();
    receiveLaunchedFiles(app, queue);
    openDialog(app, 'keys');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    queue.launch(await fileOnDisk('offer.geojson', SQUARE));
    await expect.element(preview('offer.geojson')).toBeVisible();
    expect(app.store.get().dialog).toBeNull();
  });

  it('is the first of several, and that is said', async () => {
    const { app, queue } = await program();
    receiveLaunchedFiles(app, queue);
    queue.launch(await fileOnDisk('one.geojson', SQUARE), await fileOnDisk('two.delimit', 'x'));
    await expect.element(preview('one.geojson')).toBeVisible();
    expect(said(app)).toEqual(['One file at a time is imported: one.geojson.']);
    expect(app.store.get().dialog).toBeNull();
  });

  it('that cannot be read is named, and so is a folder', async () => {
    const { app, queue } = await program();
    receiveLaunchedFiles(app, queue);
    const gone = await fileOnDisk('gone.geojson', SQUARE);
    await (await navigator.storage.getDirectory()).removeEntry('gone.geojson');
    queue.launch(gone);
    await expect.poll(() => said(app).at(-1)).toMatch(/^gone\.geojson cannot be read from the disk\./u);
    queue.launch({ name: 'maps' });
    await expect.poll(() => said(app).at(-1)).toMatch(/^maps cannot be read from the disk\. If it is a folder/u);
    expect(app.store.get().importing).toBeNull();
  });

  it('is none: the program was started by itself, or the browser has no queue', async () => {
    const { app, queue } = await program();
    receiveLaunchedFiles(app, queue);
    queue.launch();
    receiveLaunchedFiles(app, undefined);
    await expect.poll(() => said(app)).toEqual([]);
    expect(app.store.get()).toMatchObject({ importing: null, dialog: null });
  });
});
