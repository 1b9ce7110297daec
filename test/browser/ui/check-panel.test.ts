import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { diffMaps } from '../../../src/analysis/diff-maps.ts';
import type { Application } from '../../../src/commands/application.ts';
import { checkBytes } from '../../../src/commands/check-file.ts';
import { exportFile } from '../../../src/commands/exporting.ts';
import { startFileCheck } from '../../../src/commands/start-file-check.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/check-panel.ts';
import '../../../src/ui/file-drop.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, readingEngine, rectangle } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';

const HOMS = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);
const GHOUTA = drawn([rectangle(36.3, 33.5, 36.4, 33.6)]);

const engine: EngineClient = {
  ...readingEngine,
  diffMaps: (request) => Promise.resolve({ kind: 'done', value: diffMaps(request) }),
};

interface World {
  readonly app: Application;
  readonly text: string;
  readonly flags: (Position | null)[];
  readonly fitted: unknown[];
}

/** Iran has a version of two zones; its export is the text. */
async function world(parts: Partial<EngineClient> = {}): Promise<World> {
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-2': HOMS, 'zone-3': GHOUTA }, 'iran'),
    parts: { engine: { ...engine, ...parts } },
  });
  const flags: (Position | null)[] = [];
  const fitted: unknown[] = [];
  const map: Partial<MapView> = {
    fit: (box) => void fitted.push(box),
    flag: (position) => void flags.push(position),
    focus: () => undefined,
  };
  app.map = map as MapView;
  await saveVersion(app);
  const versionId = app.store.get().versions[0]?.id ?? '';
  const text = exportFile(app, { kind: 'map', map: { kind: 'version', versionId } })?.text ?? '';
  return { app, text, flags, fitted };
}

async function panel(app: Application): Promise<void> {
  startFileCheck(app);
  await show(
    app,
    html`<section aria-label="Check a file" style="width: 300px"><check-panel></check-panel></section>
      <file-drop></file-drop>`,
  );
}

const check = (app: Application, text: string): Promise<void> =>
  checkBytes(app, 'offer.geojson', new TextEncoder().encode(text));
const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

function drop(target: EventTarget, text: string, name = 'dropped.geojson'): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  target.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, composed: true, cancelable: true }));
}

function dragOver(): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['{}'], 'a.geojson'));
  window.dispatchEvent(new DragEvent('dragover', { dataTransfer, bubbles: true, cancelable: true }));
}

describe('the check of a file', () => {
  it('says what it does before a file is chosen, with the focus on choosing one', async () => {
    const { app } = await world();
    await panel(app);
    await expect.element(page.getByText('Nothing is imported, nothing is changed.')).toBeVisible();
    await expect.poll(focused).toBe('Choose a file to check');
    await userEvent.keyboard('{Tab}{Enter}');
    expect(app.store.get().checking).toBeNull();
  });

  it('says that the file is the export of a version, with its nickname', async () => {
    const { app, text } = await world();
    await panel(app);
    await check(app, text);
    await expect
      .element(page.getByRole('heading', { name: /^Byte for byte the export of version 1 of Iran: Northern Homs/u }))
      .toBeVisible();
    await expect
      .element(page.getByText(/^The whole fingerprint is the same\. Nickname: [a-z]+ [a-z]+ [a-z]+ [a-z]+, /u))
      .toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent(/^Held against 1 stored version\./u);
    expect(Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {})).toHaveLength(2);
    const section = page.getByRole('region', { name: 'Check a file' }).element();
    expect(section.scrollWidth).toBe(section.clientWidth);
  });

  it('says where the file differs, and shows it on the map', async () => {
    const { app, text, flags, fitted } = await world();
    await panel(app);
    await check(app, text.replaceAll('[36.8,34.9]', '[36.8,34.91]'));
    await expect
      .element(page.getByRole('heading', { name: 'Different from version 1 of Iran, which the file says it is' }))
      .toBeVisible();
    await expect.element(page.getByText('Identical: Eastern Ghouta.')).toBeVisible();
    await button(/^Show: 1 turning point moved by .* \(Northern Homs\)$/u).click();
    await button(/^Show 34\.9100000° N 36\.8000000° E of Northern Homs$/u).click();
    expect(flags).toEqual([
      [36.8, 34.91],
      [36.8, 34.91],
    ]);
    expect(fitted).toHaveLength(2);
    const names = page
      .getByRole('button')
      .elements()
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.trim());
    expect(new Set(names).size).toBe(names.length);
  });

  it('says what is wrong with a boundary that cannot be read', async () => {
    const { app } = await world();
    await panel(app);
    await check(app, JSON.stringify({ type: 'Polygon', coordinates: [[[0, 0]]] }));
    await expect.element(page.getByRole('heading', { name: /^No boundary of it can be read/u })).toBeVisible();
    const list = page.getByRole('list', { name: 'What is wrong with Feature 1' });
    expect(list.getByRole('listitem').elements().length).toBeGreaterThan(0);
  });

  it('can be cancelled while the file is read', async () => {
    const { app, text } = await world({ readGeoJson: () => new Promise(() => undefined) });
    await panel(app);
    void check(app, text);
    await button('Cancel the check').click();
    expect(app.store.get().checking).toBeNull();
  });

  it('does not stand for another workspace', async () => {
    const { app, text } = await world();
    await panel(app);
    await check(app, text);
    app.store.set((state) => ({ ...state, workspace: { ...state.workspace, id: 'other' } }));
    await expect.element(page.getByText(/^Another workspace is open now\./u)).toBeVisible();
    await expect.element(page.getByRole('heading', { name: /^Byte for byte/u })).not.toBeInTheDocument();
  });
});

describe('a dropped file', () => {
  it('is checked where it is dropped on the place for that, and imported elsewhere', async () => {
    const { app, text } = await world();
    await show(app, html`<file-drop></file-drop>`);
    dragOver();
    const target = page.getByText('Drop a file here to check it against the stored versions');
    await expect.element(target).toBeVisible();
    await expect.element(page.getByText('Drop a GeoJSON file to import it')).toBeVisible();
    drop(target.element(), text);
    await expect.poll(() => app.store.get().checking?.result?.maps[0]?.verdict.kind).toBe('identical');
    expect(app.store.get().importing).toBeNull();
    app.store.set((state) => ({ ...state, checking: null }));
    drop(window, text);
    await expect.poll(() => app.store.get().importing?.status).toBe('read');
    expect(app.store.get().checking).toBeNull();
  });

  it('is checked anywhere while the check is open', async () => {
    const { app, text } = await world();
    await panel(app);
    dragOver();
    await expect.element(page.getByText('Drop a GeoJSON file to import it')).not.toBeInTheDocument();
    drop(window, text);
    await expect.poll(() => app.store.get().checking?.status).toBe('done');
    await expect.element(page.getByRole('heading', { name: 'Check of dropped.geojson' })).toBeVisible();
  });
});
