import { describe, expect, it } from 'vitest';
import { acceptImport, importObstacle } from '../../../src/commands/accept-import.ts';
import { adjustImport } from '../../../src/commands/adjust-import.ts';
import type { Application } from '../../../src/commands/application.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { findingsAsText } from '../../../src/commands/import-findings.ts';
import { chooseForFeature, chooseImportKind, openImport } from '../../../src/commands/importing.ts';
import { replaceDelimitations } from '../../../src/edits/replace-delimitations.ts';
import { drawnHere } from '../../../src/domain/provenance.ts';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { fakeApplication, readingEngine, rectangle } from './fake-application.ts';

const HOMS = rectangle(36.7, 34.8, 36.8, 34.9);
const BOW_TIE = [HOMS[0], HOMS[2], HOMS[1], HOMS[3], HOMS[0]];

function file(ring: unknown, properties: object = { party_id: 'russia', zone_id: 'zone-2' }): Uint8Array {
  const feature = { type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [ring] } };
  return new TextEncoder().encode(JSON.stringify(feature));
}

async function opened(ring: unknown, given: Parameters<typeof fakeApplication>[0] = {}): Promise<Application> {
  const app = fakeApplication({ ...given, parts: { engine: readingEngine } });
  await openImport(app, 'offer.geojson', file(ring));
  return app;
}

const session = (app: Application) => {
  const { importing } = app.store.get();
  if (!importing?.reading) throw new Error('Nothing was read');
  return { ...importing, reading: importing.reading };
};
const only = (app: Application) => {
  const [feature] = session(app).reading.features;
  if (!feature) throw new Error('There is no feature');
  return feature;
};
const draftOfRussia = (app: Application) => app.store.get().workspace.drafts['russia']?.map['zone-2'];

/** A workspace with a square of Iran near Homs. */
function withNeighbour(ring = HOMS) {
  const delimitation = { geometry: [[ring]], provenance: drawnHere('longitude-latitude') };
  const outcome = replaceDelimitations(builtInWorkspace(), 'iran', { 'zone-2': delimitation });
  if (!outcome.ok) throw new Error(outcome.error.code);
  return outcome.value;
}

describe('a boundary that is not closed', () => {
  it('is not closed by itself, and closed with its gap on request; the provenance says so; back again too', async () => {
    const app = await opened(HOMS.slice(0, 4));
    expect(only(app)).toMatchObject({ importable: false, geometry: null });
    expect(session(app).reading.offers?.closeRings).toEqual({ rings: 1, largestGapM: 11093.78 });
    const { workspace } = app.store.get();
    await adjustImport(app, { closeRings: true });
    expect(app.store.get().workspace).toBe(workspace);
    expect(only(app)).toMatchObject({ importable: true, geometry: [[HOMS]] });
    expect(only(app).findings).toMatchObject([{ kind: 'unclosed-ring', severity: 'warning', detail: '11093.78' }]);
    expect(session(app).choices).toEqual([{ ticked: true, partyId: 'russia', zoneId: 'zone-2' }]);
    await acceptImport(app);
    expect(draftOfRussia(app)).toMatchObject({
      geometry: [[HOMS]],
      provenance: { source: { transformation: 'rings closed' } },
    });
    undoStep(app);
    expect(draftOfRussia(app)).toBeUndefined();
  });

  it('is open again when the choice is taken back, and then not ticked', async () => {
    const app = await opened(HOMS.slice(0, 4));
    await adjustImport(app, { closeRings: true });
    await adjustImport(app, { closeRings: false });
    expect(only(app)).toMatchObject({ importable: false, geometry: null });
    expect(session(app).choices).toEqual([{ ticked: false, partyId: 'russia', zoneId: 'zone-2' }]);
    expect(importObstacle(app.store.get())).not.toBeNull();
  });
});

describe('numbers that look like something else', () => {
  const exchanged = HOMS.map(([longitude, latitude]) => [latitude, longitude]);
  const near = { workspace: withNeighbour() };

  it('are refused as latitude first where the workspace says so, and read so on request', async () => {
    const app = await opened(exchanged, near);
    // Said once, of the file.
    expect(session(app).reading.findings).toMatchObject([{ kind: 'looks-swapped', severity: 'error' }]);
    expect(only(app)).toMatchObject({ importable: false, geometry: null, asReference: null, findings: [] });
    await adjustImport(app, { coordinates: 'latitude-first' });
    // The exchange turns the ring round; what is kept runs counter-clockwise again.
    expect(new Set(only(app).geometry?.[0]?.[0]?.map(String))).toEqual(new Set(HOMS.map(String)));
    expect(only(app).provenance.source?.transformation).toBe('latitude and longitude exchanged');
  });

  it('are taken as they are written where the user says so', async () => {
    const app = await opened(exchanged, near);
    await adjustImport(app, { coordinates: 'as-written' });
    expect(only(app)).toMatchObject({ importable: true, findings: [] });
    expect(only(app).geometry?.[0]?.[0]?.[0]).toEqual(exchanged[0]);
    expect(only(app).provenance.source?.transformation).toBeNull();
  });

  it('are left alone near the workspace, and where their exchange lies nowhere', async () => {
    const app = await opened(HOMS, near);
    expect(only(app).findings).toEqual([]);
    const far = await opened(rectangle(10, 50, 11, 51), near);
    expect(only(far).findings).toEqual([]);
  });

  it('are converted from EPSG:3857 on request, to the places that PROJ gives', async () => {
    // cs2cs 9.1: 36.7 E 34.8 N and so on, to the millimetre.
    const metres = [
      [4085425.31, 4136888.35],
      [4096557.26, 4136888.35],
      [4096557.26, 4150449.76],
      [4085425.31, 4136888.35],
    ];
    const app = await opened(metres, near);
    expect(only(app).importable).toBe(false);
    expect(session(app).reading.findings).toMatchObject([{ kind: 'looks-like-metres', severity: 'error' }]);
    await adjustImport(app, { coordinates: 'web-mercator' });
    const ring = only(app).geometry?.[0]?.[0] ?? [];
    expect(ring[0]?.[0]).toBeCloseTo(36.7, 6);
    expect(ring[1]?.[0]).toBeCloseTo(36.8, 6);
    // Latitude by the inverse of spherical Mercator: 2 atan(exp(y / a)) - 90 degrees.
    const latitude = (y: number): number => (2 * Math.atan(Math.exp(y / 6_378_137)) * 180) / Math.PI - 90;
    expect(ring[0]?.[1]).toBeCloseTo(latitude(4136888.35), 7);
    expect(ring[2]?.[1]).toBeCloseTo(latitude(4150449.76), 7);
    expect(only(app).provenance.source?.transformation).toBe('EPSG:3857 to WGS 84');
  });
});

describe('points beside turning points that are here', () => {
  // A unit of the grid beside two corners, three beside a third.
  const beside = HOMS.map(([x, y], index) =>
    index === 1 ? [x + 1e-7, y] : index === 2 ? [x, y - 2e-7] : index === 3 ? [x - 3e-7, y] : [x, y],
  );

  it('stay where they are until it is asked for, and then lie on those within two units', async () => {
    const app = await opened(beside, { workspace: withNeighbour() });
    const offer = session(app).reading.offers?.matchPoints;
    expect(offer?.points).toBe(2);
    // Two units along the meridian: 2e-7 degrees of 110,940 m.
    expect(offer?.largestMoveM).toBeCloseTo(0.02219, 4);
    expect(only(app).geometry?.[0]?.[0]?.[1]).toEqual([36.8000001, 34.8]);
    await adjustImport(app, { matchPoints: true });
    expect(only(app).geometry?.[0]?.[0]).toEqual([HOMS[0], HOMS[1], HOMS[2], [36.6999997, 34.9], HOMS[4]]);
  });
});

describe('a boundary with a fault of its lines', () => {
  it('can come in as a draft, on request, with its finding, and never as a received version', async () => {
    const app = await opened(BOW_TIE);
    expect(only(app)).toMatchObject({ importable: false, geometry: null });
    expect(session(app).choices[0]?.ticked).toBe(false);
    chooseForFeature(app, 0, { ticked: true });
    expect(importObstacle(app.store.get())).toBeNull();
    chooseImportKind(app, { as: 'received', receivedFrom: 'The mediator' });
    expect(session(app).choices[0]?.ticked).toBe(false);
    expect(importObstacle(app.store.get())).toBe(
      'No feature of this file can be imported. What is wrong stands with each of them.',
    );
    chooseImportKind(app, { as: 'draft' });
    chooseForFeature(app, 0, { ticked: true });
    await acceptImport(app);
    expect(new Set(draftOfRussia(app)?.geometry[0]?.[0]?.map(String))).toEqual(new Set(HOMS.map(String)));
  });
});

describe('what was found in a file', () => {
  it('can be copied as text, with line, column and path', async () => {
    const app = await opened(BOW_TIE);
    expect(findingsAsText(session(app))).toMatch(
      /^Import offer\.geojson\nSHA-256 [0-9a-f]{64}\n\nFeature 1\n- The boundary crosses itself at .*\. Line 1, column 118 \(geometry\.coordinates\[0\]\[0\]\)\.\n$/u,
    );
  });
});
