import { describe, expect, it } from 'vitest';
import { acceptImport, importObstacle } from '../../../src/commands/accept-import.ts';
import type { Application } from '../../../src/commands/application.ts';
import { redoStep, undoStep } from '../../../src/commands/edit.ts';
import {
  cancelImport,
  chooseForFeature,
  chooseImportKind,
  openImport,
  openImportFile,
} from '../../../src/commands/importing.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import type { BoundingBox } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { versionsOfParty } from '../../../src/state/selectors.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import { fakeApplication, readingEngine, rectangle, said } from './fake-application.ts';

const HOMS = rectangle(36.7, 34.8, 36.8, 34.9);
const GHOUTA = rectangle(36.3, 33.5, 36.4, 33.6);
const BOW_TIE = [
  [36.7, 34.8],
  [36.8, 34.9],
  [36.8, 34.8],
  [36.7, 34.9],
  [36.7, 34.8],
];

function feature(ring: unknown, properties: Record<string, unknown> = {}): object {
  return { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
}

function bytesOf(...features: readonly object[]): Uint8Array {
  return new TextEncoder().encode(JSON.stringify({ type: 'FeatureCollection', features }));
}

const RUSSIAN_HOMS = feature(HOMS, { party_id: 'russia', zone_id: 'zone-2' });
const TURKISH_GHOUTA = feature(GHOUTA, { party: 'Turkey', zone: 'Eastern Ghouta' });

async function opened(features: readonly object[], given: Parameters<typeof fakeApplication>[0] = {}) {
  const app = fakeApplication({ ...given, parts: { engine: readingEngine, ...given.parts } });
  await openImport(app, 'offer.geojson', bytesOf(...features));
  return app;
}

const choices = (app: Application): unknown => app.store.get().importing?.choices;
const obstacle = (app: Application): string | null => importObstacle(app.store.get());

describe('looking at a file', () => {
  it('assigns and ticks what the file says, shows it on the map and changes nothing', async () => {
    const fits: BoundingBox[] = [];
    const map: Partial<MapView> = { fit: (box) => void fits.push(box) };
    const app = await opened([RUSSIAN_HOMS, TURKISH_GHOUTA], { parts: { map: map as MapView } });
    expect(app.store.get().importing).toMatchObject({ fileName: 'offer.geojson', status: 'read', as: 'draft' });
    expect(choices(app)).toEqual([
      { ticked: true, partyId: 'russia', zoneId: 'zone-2' },
      { ticked: true, partyId: 'turkey', zoneId: 'zone-3' },
    ]);
    expect(fits).toEqual([[36.3, 33.5, 36.8, 34.9]]);
    expect(app.store.get().history.done).toEqual([]);
    expect(obstacle(app)).toBeNull();
  });

  it('gives a single boundary without a word of its own to the selected cell', async () => {
    const app = await opened([feature(HOMS), feature(BOW_TIE)]);
    expect(choices(app)).toEqual([
      { ticked: true, partyId: 'iran', zoneId: 'zone-2' },
      { ticked: false, partyId: 'iran', zoneId: 'zone-2' },
    ]);
  });

  it('ticks only the first of two boundaries for one cell', async () => {
    const app = await opened([RUSSIAN_HOMS, feature(GHOUTA, { party_id: 'russia', zone_id: 'zone-2' })]);
    expect(choices(app)).toMatchObject([{ ticked: true }, { ticked: false }]);
  });

  it('opens the panel that shows it, where that was closed', async () => {
    const { preferences } = fakeApplication().store.get();
    const app = await opened([RUSSIAN_HOMS], { state: { preferences: { ...preferences, rightOpen: false } } });
    expect(app.store.get().preferences.rightOpen).toBe(true);
  });

  it('says where a text is no JSON', async () => {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    await openImport(app, 'broken.geojson', new TextEncoder().encode('{"type":\n  nonsense}'));
    const session = app.store.get().importing;
    expect(session?.status).toBe('failed');
    expect(session?.failure).toContain('2');
  });

  it('is given up without a trace', async () => {
    const app = await opened([RUSSIAN_HOMS]);
    const { workspace, history } = app.store.get();
    cancelImport(app);
    expect(app.store.get()).toMatchObject({ importing: null, workspace, history });
    expect(said(app)).toEqual([]);
  });

  it('is not brought back by a reader that answers after it was given up', async () => {
    const answers: (() => void)[] = [];
    const engine: EngineClient = {
      ...readingEngine,
      readGeoJson: (request) =>
        new Promise((resolve) => answers.push(() => resolve(readingEngine.readGeoJson(request)))),
    };
    const fits: BoundingBox[] = [];
    const map: Partial<MapView> = { fit: (box) => void fits.push(box) };
    const app = fakeApplication({ parts: { engine, map: map as MapView } });
    const reading = openImport(app, 'late.geojson', bytesOf(RUSSIAN_HOMS));
    cancelImport(app);
    answers[0]?.();
    await reading;
    expect(app.store.get().importing).toBeNull();
    expect(fits).toEqual([]);
  });
});

describe('a file from the disk', () => {
  it('is read with its name', async () => {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    const { buffer } = new Uint8Array(bytesOf(RUSSIAN_HOMS));
    await openImportFile(app, { name: 'a.geojson', size: 1, arrayBuffer: () => Promise.resolve(buffer) });
    expect(app.store.get().importing).toMatchObject({ fileName: 'a.geojson', status: 'read' });
  });

  it('that is too large is not even loaded', async () => {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    let loaded = false;
    const arrayBuffer = (): Promise<ArrayBuffer> => {
      loaded = true;
      return Promise.resolve(new ArrayBuffer(0));
    };
    await openImportFile(app, { name: 'world.geojson', size: 100_000_001, arrayBuffer });
    expect(loaded).toBe(false);
    expect(app.store.get().importing).toMatchObject({ status: 'failed' });
    expect(app.store.get().importing?.failure).toMatch(/100\s?MB/u);
  });

  it('that cannot be read, such as a folder, is told', async () => {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    await openImportFile(app, { name: 'maps', size: 4096, arrayBuffer: () => Promise.reject(new Error('NotFound')) });
    expect(app.store.get().importing?.failure).toBe(
      'maps cannot be read from the disk. If it is a folder, open one file of it; if it was moved, choose it again.',
    );
  });
});

describe('what stands in the way of importing', () => {
  it('is nothing ticked, or nothing that could be ticked', async () => {
    const app = await opened([RUSSIAN_HOMS]);
    chooseForFeature(app, 0, { ticked: false });
    expect(obstacle(app)).toBe('Tick at least one feature to import it.');
    expect(obstacle(await opened([feature(HOMS.slice(0, 4))]))).toBe(
      'No feature of this file can be imported. What is wrong stands with each of them.',
    );
  });

  it('is a feature without party or zone', async () => {
    const app = await opened([RUSSIAN_HOMS, feature(GHOUTA)]);
    chooseForFeature(app, 1, { ticked: true, partyId: 'turkey' });
    expect(obstacle(app)).toBe('1 ticked feature has no party or zone yet. Assign or untick.');
  });

  it('is a party that was removed meanwhile', async () => {
    const app = await opened([RUSSIAN_HOMS]);
    app.store.set((state) => ({
      ...state,
      workspace: { ...state.workspace, parties: state.workspace.parties.filter(({ id }) => id !== 'russia') },
    }));
    expect(obstacle(app)).toBe('1 ticked feature has no party or zone yet. Assign or untick.');
  });

  it('is a second feature for the same cell', async () => {
    const app = await opened([RUSSIAN_HOMS, feature(GHOUTA)]);
    chooseForFeature(app, 1, { ticked: true, partyId: 'russia', zoneId: 'zone-2' });
    expect(obstacle(app)).toBe(
      'Two features are assigned to Northern Homs of Russia. Untick one, or assign it elsewhere.',
    );
  });

  it('is a locked draft, but not for a received version', async () => {
    const app = await opened([RUSSIAN_HOMS]);
    drawFor(app, 'iran');
    expect(obstacle(app)).toBe('The draft of Russia is locked. Import it as a received version, or unlock it.');
    chooseImportKind(app, { as: 'received', receivedFrom: '  ' });
    expect(obstacle(app)).toBe('Say who handed it over.');
    chooseImportKind(app, { receivedFrom: 'The Russian delegation' });
    expect(obstacle(app)).toBeNull();
  });

  it('keeps a press of Import from doing anything', async () => {
    const app = await opened([RUSSIAN_HOMS]);
    chooseForFeature(app, 0, { zoneId: null });
    const { workspace } = app.store.get();
    await acceptImport(app);
    expect(app.store.get().workspace).toBe(workspace);
    expect(app.store.get().importing).not.toBeNull();
  });
});

describe('importing into drafts', () => {
  it('puts every ticked boundary into its draft in one step that one undo takes back', async () => {
    const app = await opened([RUSSIAN_HOMS, TURKISH_GHOUTA]);
    const before = app.store.get().workspace;
    await acceptImport(app);
    const { drafts } = app.store.get().workspace;
    expect(drafts['russia']?.map['zone-2']?.geometry).toEqual([[HOMS]]);
    expect(drafts['turkey']?.map['zone-3']?.geometry).toEqual([[GHOUTA]]);
    expect(drafts['turkey']?.map['zone-3']?.provenance.source?.fileName).toBe('offer.geojson');
    expect(app.store.get().history.done).toHaveLength(1);
    expect(app.store.get().importing).toBeNull();
    expect(app.store.get().selection).toEqual({ partyId: 'russia', zoneId: 'zone-2', point: null });
    expect(said(app)).toEqual(['Imported 2 boundaries from offer.geojson.']);
    undoStep(app);
    expect(app.store.get().workspace).toEqual(before);
  });

  it('lets go of the pen when another cell is selected by it', async () => {
    const app = await opened([RUSSIAN_HOMS], { state: { pointerMode: 'draw' } });
    await acceptImport(app);
    expect(app.store.get().pointerMode).toBe('select');
  });
});

describe('importing as received versions', () => {
  async function received(): Promise<Application> {
    const app = await opened([RUSSIAN_HOMS, TURKISH_GHOUTA]);
    chooseImportKind(app, { as: 'received', receivedFrom: ' The mediator ' });
    await acceptImport(app);
    return app;
  }

  it('keeps one version a party, with who handed it over, the file and its hash, and touches no draft', async () => {
    const app = await received();
    const { versions, workspace } = app.store.get();
    expect(versions.map(({ record }) => [record.partyId, record.number, record.parents])).toEqual([
      ['russia', 1, []],
      ['turkey', 1, []],
    ]);
    const text = bytesOf(RUSSIAN_HOMS, TURKISH_GHOUTA);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(text)));
    expect(versions[0]?.record.origin).toEqual({
      kind: 'received',
      from: 'The mediator',
      fileName: 'offer.geojson',
      fileSha256: Buffer.from(digest).toString('hex'),
    });
    expect(Object.values(workspace.drafts).every((draft) => Object.keys(draft.map).length === 0)).toBe(true);
  });

  it('is hidden by undo and shown again by redo, and never deleted', async () => {
    const app = await received();
    const shown = (): number => versionsOfParty(app.store.get(), 'russia').length;
    const [version] = app.store.get().versions;
    app.store.set((state) => ({ ...state, viewedVersionId: version?.id ?? null }));
    expect(shown()).toBe(1);
    undoStep(app);
    expect(shown()).toBe(0);
    expect(app.store.get().viewedVersionId).toBeNull();
    expect((await app.repository.openVersion(version?.id ?? '')).ok).toBe(true);
    redoStep(app);
    expect(shown()).toBe(1);
  });

  it('is made once where Import is pressed twice', async () => {
    const app = await opened([RUSSIAN_HOMS]);
    chooseImportKind(app, { as: 'received', receivedFrom: 'The mediator' });
    await Promise.all([acceptImport(app), acceptImport(app)]);
    expect(app.store.get().versions).toHaveLength(1);
  });

  it('keeps the preview open and tells why where nothing could be written', async () => {
    const repository = createMemoryRepository();
    const app = await opened([RUSSIAN_HOMS], {
      repository: {
        ...repository,
        saveVersion: () => Promise.resolve({ ok: false, error: { code: 'aborted', detail: '' } }),
      },
    });
    chooseImportKind(app, { as: 'received', receivedFrom: 'The mediator' });
    await acceptImport(app);
    expect(app.store.get().importing).not.toBeNull();
    expect(app.store.get().workspace.received).toEqual([]);
    expect(said(app)).toEqual([
      'The version was not saved: The browser broke off the writing. The draft is unchanged; export still works.',
    ]);
  });
});
