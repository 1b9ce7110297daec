import { describe, expect, it } from 'vitest';
import { acceptImport, importObstacle } from '../../../src/commands/accept-import.ts';
import { createSceneBuilder } from '../../../src/commands/build-scene.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { chooseImportKind, openImport } from '../../../src/commands/importing.ts';
import { nameSnap } from '../../../src/commands/name-snap.ts';
import { removeReferenceLayer, toggleReferenceLayer } from '../../../src/commands/reference-layers.ts';
import { takeRun } from '../../../src/commands/tracing.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { fakeApplication, readingEngine, rectangle, said } from './fake-application.ts';

const LINE: readonly Position[] = [
  [36.7, 34.8],
  [36.71, 34.95],
];
const file = (geometry: unknown): Uint8Array =>
  new TextEncoder().encode(JSON.stringify({ type: 'Feature', properties: {}, geometry }));

async function withLayer() {
  const app = fakeApplication({ parts: { engine: readingEngine } });
  await openImport(app, 'm5.geojson', file({ type: 'LineString', coordinates: LINE }));
  chooseImportKind(app, { reference: { name: 'M5', date: '2017-05', source: ' Survey office ', accuracyM: '30' } });
  await acceptImport(app);
  return app;
}

describe('importing a file of lines', () => {
  it('offers it as a reference layer by itself, named after the file', async () => {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    await openImport(app, 'm5.geojson', file({ type: 'LineString', coordinates: LINE }));
    expect(app.store.get().importing).toMatchObject({ as: 'reference', choices: [{ ticked: true }] });
    expect(importObstacle(app.store.get())).toBeNull();
    for (const accuracyM of ['good', '0x10', '1e2', '0', '-5']) {
      chooseImportKind(app, { reference: { name: 'M5', date: '', source: '', accuracyM } });
      expect(importObstacle(app.store.get()), accuracyM).toBe('The accuracy is a number of metres above 0, or empty.');
    }
    for (const accuracyM of ['', '12.5', ' 12,5 ']) {
      chooseImportKind(app, { reference: { name: 'M5', date: '', source: '', accuracyM } });
      expect(importObstacle(app.store.get()), accuracyM).toBeNull();
    }
  });

  it('takes it over with what was stated, in one step that can be undone', async () => {
    const app = await withLayer();
    const { workspace, importing } = app.store.get();
    expect(importing).toBeNull();
    expect(workspace.referenceLayers).toEqual([
      {
        id: expect.any(String) as string,
        name: 'M5',
        lines: [LINE],
        fileName: 'm5.geojson',
        sha256: expect.stringMatching(/^[0-9a-f]{64}$/u) as string,
        date: '2017-05',
        statedAccuracyM: 30,
        source: 'Survey office',
      },
    ]);
    expect(said(app)).toContain('Imported as reference layer: M5');
    undoStep(app);
    expect(app.store.get().workspace).not.toHaveProperty('referenceLayers');
  });

  it('leaves boundaries boundaries unless it is asked', async () => {
    const app = fakeApplication({ parts: { engine: readingEngine } });
    await openImport(app, 'zone.geojson', file({ type: 'Polygon', coordinates: [rectangle(36, 34, 37, 35)] }));
    expect(app.store.get().importing).toMatchObject({ as: 'draft', choices: [{ ticked: true }] });
    chooseImportKind(app, { as: 'reference' });
    await acceptImport(app);
    expect(app.store.get().workspace.referenceLayers?.[0]?.lines).toEqual([rectangle(36, 34, 37, 35)]);
    expect(app.store.get().workspace.drafts['iran']?.map).toEqual({});
  });
});

describe('a reference layer', () => {
  it('is on the map until it is hidden or deleted, and the same object while nothing of it changes', async () => {
    const app = await withLayer();
    const build = createSceneBuilder();
    const [layer] = build(app.store.get()).referenceLayers;
    expect(layer).toMatchObject({ name: 'M5', lines: [LINE] });
    expect(build(app.store.get()).referenceLayers[0]).toBe(layer);
    const id = layer?.layerId ?? '';
    toggleReferenceLayer(app, id);
    expect(build(app.store.get()).referenceLayers).toEqual([]);
    toggleReferenceLayer(app, id);
    removeReferenceLayer(app, id);
    expect(build(app.store.get()).referenceLayers).toEqual([]);
  });

  it('is named at the pointer, and goes into the provenance of what is traced from it', async () => {
    const app = await withLayer();
    const layerId = app.store.get().workspace.referenceLayers?.[0]?.id ?? '';
    const owner = { kind: 'reference', layerId } as const;
    expect(nameSnap(app, { kind: 'point', position: [36.7, 34.8], owner, line: null })).toBe('point of M5');
    expect(takeRun(app, { positions: LINE, lengthM: 1 }, owner)).toEqual({ accepted: true });
    expect(app.store.get().pointerMode).toBe('draw');
    expect(app.store.get().workspace.drafts['iran']?.unfinished).toMatchObject({
      positions: LINE,
      tracedFrom: [{ name: 'M5', fileName: 'm5.geojson', date: '2017-05', statedAccuracyM: 30 }],
    });
  });

  it('of the base map says how far it may be off', () => {
    const app = fakeApplication();
    takeRun(app, { positions: LINE, lengthM: 1 }, { kind: 'base-map' });
    expect(app.store.get().workspace.drafts['iran']?.unfinished?.tracedFrom).toEqual([
      { name: 'Base map of the program', fileName: null, sha256: null, date: null, statedAccuracyM: 3000 },
    ]);
  });
});
