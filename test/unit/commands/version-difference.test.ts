import { describe, expect, it } from 'vitest';
import { diffMaps } from '../../../src/analysis/diff-maps.ts';
import type { Application } from '../../../src/commands/application.ts';
import type { DescribedZone } from '../../../src/commands/describe-difference.ts';
import { showDifference, tellDifference } from '../../../src/commands/version-difference.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { BoundingBox, Position, Ring } from '../../../src/geometry/coordinates.ts';
import { makeGazetteer } from '../../../src/map/base-map/places.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import { drawn, ring, workspaceWith } from '../edits/workspace-builder.ts';
import { fakeApplication, rectangle } from './fake-application.ts';

/** Places on the meridian 36.7 E, and one beside it. */
const places = [
  ['Rastan', 36.73, 34.93],
  ['Houla', 36.45, 34.885],
].map(([name, longitude, latitude]) => ({
  name: String(name),
  nameArabic: null,
  position: [Number(longitude), Number(latitude)] as Position,
  rank: 4,
  population: null,
  governorate: null,
}));

interface World {
  readonly app: Application;
  readonly requests: Parameters<EngineClient['diffMaps']>[0][];
  readonly fits: BoundingBox[];
  readonly flags: (Position | null)[];
}

const DRAFT = { kind: 'draft', partyId: 'iran' } as const;

/** Iran saves a map as version 1 and goes on to another; the engine works in this thread. */
async function world(before: ZoneMap, after: ZoneMap, engine?: Partial<EngineClient>): Promise<World> {
  const requests: World['requests'] = [];
  const fits: BoundingBox[] = [];
  const flags: World['flags'] = [];
  const map: Partial<MapView> = { fit: (box) => void fits.push(box), flag: (place) => void flags.push(place) };
  const idle = fakeApplication().engine;
  const app = fakeApplication({
    workspace: workspaceWith(before, 'iran'),
    parts: {
      gazetteer: makeGazetteer(places),
      map: map as MapView,
      engine: {
        ...idle,
        diffMaps: (request) => {
          requests.push(request);
          return Promise.resolve({ kind: 'done', value: diffMaps(request) });
        },
        ...engine,
      },
    },
  });
  await saveVersion(app);
  app.store.set((state) => {
    const draft = { map: after, unfinished: null, basedOn: state.versions[0]?.id ?? null };
    return { ...state, workspace: { ...state.workspace, drafts: { ...state.workspace.drafts, iran: draft } } };
  });
  return { app, requests, fits, flags };
}

const version = (app: Application) => ({ kind: 'version', versionId: app.store.get().versions[0]?.id ?? '' }) as const;

async function told({ app }: World): Promise<readonly DescribedZone[]> {
  const difference = await tellDifference(app, version(app), DRAFT);
  if (difference.kind !== 'told') throw new Error(difference.kind);
  return difference.zones;
}

const spaces = (text: string): string => text.replaceAll(/\s/gu, ' ');
const sentences = (zone: DescribedZone | undefined): string[] => (zone?.clauses ?? []).map(({ text }) => spaces(text));

/** From 36.4 to 36.8 E and 34.8 to 35 N. */
const SQUARE = rectangle(36.4, 34.8, 36.8, 35);

// Areas of rectangles are by the closed form of the authalic latitude, made in another program.
describe('what changed between two versions', () => {
  it('is told as gains and cessions by the nearest place, and as turning points that came and went', async () => {
    // The northern edge moves 0.1 degrees north between 36.6 and 36.8; a notch is cut at Houla.
    const after = ring(
      [36.4, 34.8],
      [36.44, 34.8],
      [36.44, 34.89],
      [36.46, 34.89],
      [36.46, 34.8],
      [36.8, 34.8],
      [36.8, 35.1],
      [36.6, 35.1],
      [36.6, 35],
      [36.4, 35],
    );
    const one = await world({ 'zone-2': drawn([SQUARE]) }, { 'zone-2': drawn([after]) });
    const [zone, ...others] = await told(one);
    expect(others).toEqual([]);
    // 0.1 by 0.2 and 0.09 by 0.02 degrees: 202.43 and 18.26 km2. The middle of the first is 13.3 km north of Rastan and
    // 2.7 km west of its meridian. The corner at 36.8 E 35 N is gone; three points took its place, four are the notch.
    expect(spaces(zone?.title ?? '')).toBe('Northern Homs: +184.2 km²');
    expect(sentences(zone)).toEqual([
      'Gained 202.4 km², 14 km north of Rastan',
      'Ceded 18.3 km² south of Houla',
      '7 turning points added',
      '1 turning point deleted',
    ]);
  });

  it('says at a place within a kilometre, and the plain direction within ten', async () => {
    const around = rectangle(36.72, 34.92, 36.74, 34.94);
    const west = rectangle(36.4, 34.87, 36.42, 34.9);
    const one = await world({ 'zone-2': drawn([around]) }, { 'zone-2': drawn([around], [west]) });
    expect(sentences((await told(one))[0])[0]).toBe('Gained 6.08 km² west of Houla');
    const other = await world({ 'zone-2': drawn([west]) }, { 'zone-2': drawn([west], [around]) });
    expect(sentences((await told(other))[0])[0]).toBe('Gained 4.05 km² at Rastan');
  });

  it('names places by coordinates where there is no gazetteer', async () => {
    const one = await world({ 'zone-2': drawn([SQUARE]) }, { 'zone-2': drawn([rectangle(36.4, 34.8, 36.8, 35.01)]) });
    one.app.gazetteer = null;
    expect(sentences((await told(one))[0])[0]).toMatch(/^Gained 40\.5 km² at 35\.0050° N 36\.\d{4}° E$/u);
  });

  it('tells several points by the largest move', async () => {
    const moved = ring([36.4, 34.8], [36.8, 34.8], [36.81, 35], [36.4, 35.02]);
    const one = await world({ 'zone-2': drawn([SQUARE]) }, { 'zone-2': drawn([moved]) });
    // 0.02 degrees of the meridian at 35 N: 110,941 m a degree.
    expect(sentences((await told(one))[0])).toContain('2 turning points moved, the largest by 2.2 km');
  });

  it('sums what is beyond five, and slivers', async () => {
    const strips: Ring[] = Array.from({ length: 7 }, (_, index) => {
      const west = 37 + index / 10;
      return rectangle(west, 34.8, west + 0.02, 34.82);
    });
    const sliver = rectangle(38, 34.8, 38.0005, 34.8005);
    const one = await world(
      { 'zone-2': drawn([SQUARE]) },
      { 'zone-2': drawn([SQUARE], ...strips.map((strip) => [strip]), [sliver]) },
    );
    const clauses = sentences((await told(one))[0]);
    expect(clauses.filter((clause) => clause.startsWith('Gained 4.06 km²'))).toHaveLength(5);
    expect(clauses).toContain('Gained 2 more areas, 8.12 km²');
    expect(clauses).toContain('Gained 0.003 km² in 1 sliver');
    expect(clauses).toContain('32 turning points added');
  });

  it('names zones that are proposed for the first time or no longer, without asking the engine', async () => {
    const one = await world({ 'zone-2': drawn([SQUARE]) }, { 'zone-3': drawn([SQUARE]), 'zone-4': drawn() });
    const zones = await told(one);
    expect(one.requests).toEqual([]);
    expect(zones.map((zone) => [zone.zoneId, ...sentences(zone)])).toEqual([
      ['zone-2', 'No longer proposed: 811.2 km²'],
      ['zone-3', 'Proposed for the first time: 811.2 km², 4 turning points'],
      ['zone-4', 'Proposed for the first time: 0 km², 0 turning points'],
    ]);
    expect(zones.map(({ gainedM2, cededM2 }) => [gainedM2 === 0, cededM2 === 0])).toEqual([
      [true, false],
      [false, true],
      [true, true],
    ]);
  });

  it('is nothing where the boundary is identical, from whichever point it is written', async () => {
    const turned = [...SQUARE.slice(2), ...SQUARE.slice(1, 3)];
    const one = await world({ 'zone-2': drawn([SQUARE]) }, { 'zone-2': drawn([turned]) });
    expect(await told(one)).toEqual([]);
    expect(one.requests).toEqual([]);
  });

  it('says that an area is empty now, and that an invalid boundary has no figures', async () => {
    const bow = ring([36.4, 34.8], [36.8, 35], [36.8, 34.8], [36.4, 35]);
    const before = { 'zone-2': drawn([SQUARE]), 'zone-3': drawn([SQUARE]) };
    const one = await world(before, { 'zone-2': drawn(), 'zone-3': drawn([bow]) });
    const [empty, invalid] = await told(one);
    expect(sentences(empty)[0]).toBe('Now states an empty area');
    expect(sentences(empty)[1]).toMatch(/^Ceded 811\.2 km²/u);
    expect(sentences(invalid)).toEqual([
      'Gains and cessions cannot be told: the boundary is not valid in one of the two',
    ]);
    expect(invalid?.title).toBe('Eastern Ghouta');
  });

  it('flies to what a clause is about and marks it', async () => {
    const one = await world({ 'zone-2': drawn([SQUARE]) }, { 'zone-2': drawn([rectangle(36.4, 34.8, 36.9, 35)]) });
    const [zone] = await told(one);
    const [gained] = zone?.clauses ?? [];
    if (!gained) throw new Error('Nothing was gained');
    showDifference(one.app, gained);
    // The strip from 36.8 to 36.9, with half its size around it.
    const [west = 0, south = 0, east = 0, north = 0] = one.fits[0] ?? [];
    expect([west, south, east, north].map((degrees) => Number(degrees.toFixed(6)))).toEqual([36.75, 34.7, 36.95, 35.1]);
    expect(one.flags).toEqual([gained.place]);
  });

  it('cannot be told of a version that cannot be read, and passes on how the engine ended', async () => {
    const one = await world(
      { 'zone-2': drawn([SQUARE]) },
      { 'zone-2': drawn([rectangle(36.4, 34.8, 36.9, 35)]) },
      { diffMaps: () => Promise.resolve({ kind: 'failed', detail: 'no memory' }) },
    );
    expect(await tellDifference(one.app, { kind: 'version', versionId: 'gone' }, DRAFT)).toEqual({ kind: 'unread' });
    expect(await tellDifference(one.app, version(one.app), DRAFT)).toEqual({ kind: 'failed', detail: 'no memory' });
  });
});
