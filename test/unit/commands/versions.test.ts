import { describe, expect, it } from 'vitest';
import { undoStep } from '../../../src/commands/edit.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { remarkVersion, saveVersion, toggleViewedVersion } from '../../../src/commands/versions.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import type { Application } from '../../../src/commands/application.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import { cellState } from '../../../src/state/selectors.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import { drawn, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, press, rectangle, said } from './fake-application.ts';

const SQUARE = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);
/** The ring crosses itself at 36.75 E 34.85 N. */
const BOW_TIE = drawn([
  [
    [36.7, 34.8],
    [36.8, 34.9],
    [36.8, 34.8],
    [36.7, 34.9],
    [36.7, 34.8],
  ],
]);

function iranWith(map: Parameters<typeof workspaceWith>[0], given: Parameters<typeof fakeApplication>[0] = {}) {
  return fakeApplication({ ...given, workspace: workspaceWith(map, 'iran') });
}

const numbers = (app: Application): readonly number[] => app.store.get().versions.map(({ record }) => record.number);
const basedOn = (app: Application): unknown => app.store.get().workspace.drafts['iran']?.basedOn;

describe('saving a version', () => {
  it('appends version 1 with the map as it is, and the draft is based on it', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    await saveVersion(app);
    const [version] = app.store.get().versions;
    expect(version?.record).toMatchObject({
      partyId: 'iran',
      partyName: 'Iran',
      number: 1,
      parents: [],
      origin: { kind: 'own' },
    });
    // The area of this rectangle on WGS 84, computed with another program (authalic latitude).
    expect(version?.areasM2['zone-2']).toBeCloseTo(101_457_565.9081, 2);
    expect(basedOn(app)).toBe(version?.id);
    expect(said(app)).toEqual(['Saved as version 1 of Iran.']);
    expect(cellState(app.store.get(), 'iran', 'zone-2')).toMatchObject({ kind: 'version', number: 1, changed: false });
  });

  it('has the version the draft came from as its parent', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    await saveVersion(app);
    stateEmptyArea(app, 'iran', 'zone-3');
    await saveVersion(app);
    const [first, second] = app.store.get().versions;
    expect(second?.record.parents).toEqual([first?.id]);
    expect(second?.record.payloads.map((payload) => payload.zoneId)).toEqual(['zone-2', 'zone-3']);
  });

  it('is not made again where nothing changed, and says so', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    await saveVersion(app);
    await saveVersion(app);
    expect(numbers(app)).toEqual([1]);
    expect(said(app).at(-1)).toBe('The draft of Iran is the same as version 1. Nothing was saved.');
  });

  it('is made once where the key is pressed twice', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    await Promise.all([saveVersion(app), saveVersion(app)]);
    expect(numbers(app)).toEqual([1]);
  });

  it('keeps what the draft is based on when an edit made before it is undone', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    stateEmptyArea(app, 'iran', 'zone-3');
    await saveVersion(app);
    const version = app.store.get().versions[0]?.id;
    undoStep(app);
    expect(app.store.get().workspace.drafts['iran']?.map['zone-3']).toBeUndefined();
    expect(basedOn(app)).toBe(version);
    await saveVersion(app);
    expect(app.store.get().versions[1]?.record.parents).toEqual([version]);
  });

  it('asks for a party, and for something drawn', async () => {
    const none = fakeApplication({ state: { selection: { partyId: null, zoneId: null, point: null } } });
    await saveVersion(none);
    expect(said(none)).toEqual(['Choose a party in the table first: a version is one party’s map.']);
    const empty = fakeApplication();
    await saveVersion(empty);
    expect(said(empty)).toEqual(['Iran has nothing drawn yet. Draw or import a boundary first.']);
  });

  it('is refused for a locked draft', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    drawFor(app, 'russia');
    await saveVersion(app);
    expect(numbers(app)).toEqual([]);
    expect(said(app)).toEqual(['The draft of Iran is locked on this machine, so no version of it is saved here.']);
  });

  it('tells a failure and leaves the draft as it is', async () => {
    const repository = createMemoryRepository();
    const full: typeof repository = {
      ...repository,
      saveVersion: () => Promise.resolve({ ok: false, error: { code: 'quota-exceeded', detail: '' } }),
    };
    const app = iranWith({ 'zone-2': SQUARE }, { repository: full });
    const before = app.store.get().workspace;
    await saveVersion(app);
    expect(app.store.get().workspace).toBe(before);
    expect(numbers(app)).toEqual([]);
    expect(said(app)).toEqual([
      'The version was not saved: This browser has no room left. The draft is unchanged; export still works.',
    ]);
  });
});

describe('a zone with an invalid boundary', () => {
  it('is named with the place and stops the save, with two ways on', async () => {
    const flags: unknown[] = [];
    const map: Partial<MapView> = { flag: (position) => void flags.push(position), fit: () => undefined };
    const app = iranWith({ 'zone-2': BOW_TIE, 'zone-3': SQUARE }, { parts: { map: map as MapView } });
    await saveVersion(app);
    const [notice] = app.store.get().notices;
    expect(notice?.text).toContain('Not saved: Northern Homs.');
    expect(notice?.text).toContain('34.85000');
    expect(notice?.actions.map((action) => action.label)).toEqual(['Show it', 'Save without Northern Homs']);
    press(app, 'Show it');
    expect(flags).toEqual([[36.75, 34.85]]);
    expect(numbers(app)).toEqual([]);
  });

  it('can be left out, for the party it was about, whoever is selected by then', async () => {
    const app = iranWith({ 'zone-2': BOW_TIE, 'zone-3': SQUARE });
    await saveVersion(app);
    app.store.set((state) => ({ ...state, selection: { partyId: 'russia', zoneId: 'zone-1', point: null } }));
    press(app, 'Save without Northern Homs');
    await expect.poll(() => numbers(app)).toEqual([1]);
    const { record } = app.store.get().versions[0] ?? {};
    expect(record?.partyId).toBe('iran');
    expect(record?.payloads.map((payload) => payload.zoneId)).toEqual(['zone-3']);
    expect(app.store.get().workspace.drafts['iran']?.map['zone-2']).toEqual(BOW_TIE);
    expect(cellState(app.store.get(), 'iran', 'zone-2').kind).toBe('draft');
  });

  it('is found in the engine, which is asked for no boundary again that was sound', async () => {
    const asked: unknown[] = [];
    const { engine } = fakeApplication();
    const counting = {
      ...engine,
      checkGeometry: (geometry: MultiPolygonCoordinates) => {
        asked.push(geometry);
        return engine.checkGeometry(geometry);
      },
    };
    const zones = { 'zone-2': { ...SQUARE, geometry: [...SQUARE.geometry] }, 'zone-3': BOW_TIE };
    const app = iranWith(zones, { parts: { engine: counting } });
    await saveVersion(app);
    await saveVersion(app);
    expect(asked).toEqual([zones['zone-2'].geometry, BOW_TIE.geometry, BOW_TIE.geometry]);
  });

  it('stops the save and lets a sound one be saved where the engine breaks down', async () => {
    const { engine } = fakeApplication();
    const parts = {
      engine: { ...engine, checkGeometry: () => Promise.resolve({ kind: 'failed', detail: '' } as const) },
    };
    const invalid = iranWith({ 'zone-2': BOW_TIE }, { parts });
    await saveVersion(invalid);
    expect(numbers(invalid)).toEqual([]);
    const fresh = { ...SQUARE, geometry: [...SQUARE.geometry] };
    const valid = iranWith({ 'zone-2': fresh }, { parts });
    await saveVersion(valid);
    expect(numbers(valid)).toEqual([1]);
  });

  it('cannot be left out where there is no other', async () => {
    const app = iranWith({ 'zone-2': BOW_TIE });
    await saveVersion(app);
    expect(app.store.get().notices[0]?.actions.map((action) => action.label)).toEqual(['Show it']);
  });
});

describe('a version that is shown on the map', () => {
  it('is shown and hidden again by the same button', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    await saveVersion(app);
    const id = app.store.get().versions[0]?.id ?? '';
    app.store.set((state) => ({ ...state, versionMaps: {} }));
    await toggleViewedVersion(app, id);
    expect(app.store.get().viewedVersionId).toBe(id);
    expect(app.store.get().versionMaps[id]?.['zone-2']?.geometry).toEqual(SQUARE.geometry);
    await toggleViewedVersion(app, id);
    expect(app.store.get().viewedVersionId).toBeNull();
  });
});

describe('what is said about a version later', () => {
  it('is listed with it and changes neither its record nor its id', async () => {
    const app = iranWith({ 'zone-2': SQUARE });
    await saveVersion(app);
    const [before] = app.store.get().versions;
    const versionId = before?.id ?? '';
    await remarkVersion(app, { kind: 'name', versionId, name: 'First offer', at: '2017-07-05T10:05:00Z' });
    await remarkVersion(app, {
      kind: 'tabled',
      versionId,
      to: 'Turkey',
      tabledAt: '2017-07-05T10:00:00Z',
      at: '2017-07-05T10:06:00Z',
    });
    const [after] = app.store.get().versions;
    expect(after).toMatchObject({ id: versionId, name: 'First offer', tabled: { to: 'Turkey' } });
    expect(after?.record).toEqual(before?.record);
  });

  it('is told as not kept where the storage refuses', async () => {
    const app = iranWith({});
    expect(await remarkVersion(app, { kind: 'note', versionId: 'gone', note: 'x', at: '2017-07-05T10:00:00Z' })).toBe(
      false,
    );
    expect(said(app)).toEqual(['What was said about the version is not kept: It is not kept in this browser.']);
  });
});
