import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { Run } from '../../../src/geometry/trace-run.ts';
import type { Snap } from '../../../src/map/drawing/snapping/snap.ts';
import { box, proposal, startTestMap, turkishStyle, type TestMap } from './map-fixture.ts';

// The box is 0.3 degrees wide and 0.2 high round 36.7 E 34.9 N.
const turkey = proposal('turkey', box(), turkishStyle);
const southWest: Position = [36.55, 34.8];
const northWest: Position = [36.55, 35];
const near = (map: TestMap, position: Position) => {
  const { x, y } = map.view.project(position);
  return { x: x + 4, y: y + 4 };
};

async function startedTrace(): Promise<TestMap> {
  const map = await startTestMap({ proposals: [turkey] });
  map.view.setMode('trace');
  await map.click(near(map, southWest));
  return map;
}

const taken = (map: TestMap): readonly Position[] => (map.calls.at(-1)?.given[0] as Run | undefined)?.positions ?? [];

test('the shorter way is offered between two clicks, and taken with a click on its end', async () => {
  const map = await startedTrace();
  await userEvent.hover(map.surface, { position: near(map, northWest) });
  await map.view.idle();
  expect(map.word()).toBe('2 points or the other way');
  expect(map.paintedNear(map.view.project([36.55, 34.9]), 3)).toBeGreaterThan(0);
  await map.click(near(map, northWest));
  expect(map.calls).toEqual([]);
  await map.click(near(map, northWest));
  expect(map.calls.map(({ name }) => name)).toEqual(['takeRun']);
  expect(taken(map).map(([longitude, latitude]) => [longitude.toFixed(7), latitude.toFixed(7)])).toEqual([
    ['36.5500000', '34.8000000'],
    ['36.5500000', '35.0000000'],
  ]);
});

test('the other way round is taken where it is asked for', async () => {
  const map = await startedTrace();
  await map.click(near(map, northWest));
  map.view.tracing.turn();
  await map.view.idle();
  expect(map.word()).toBe('4 points or the other way');
  map.view.tracing.take();
  expect(taken(map)).toHaveLength(4);
});

test('beside every line it says what to click, and nothing is taken', async () => {
  const map = await startTestMap({ proposals: [turkey] });
  map.view.setMode('trace');
  await userEvent.hover(map.surface, { position: { x: 20, y: 20 } });
  await map.view.idle();
  expect(map.word()).toBe('start?');
  expect(map.cursor()).toBe('not-allowed');
  await map.click({ x: 20, y: 20 });
  map.view.tracing.take();
  expect(map.calls).toEqual([]);
});

test('what is refused is said, and stays offered', async () => {
  const map = await startedTrace();
  map.answers.takeRun = { accepted: false, reason: 'It would cross itself.' };
  await map.doubleClick(near(map, northWest));
  expect(map.hint()).toBe('It would cross itself.');
  map.answers.takeRun = { accepted: true };
  map.view.tracing.take();
  expect(map.calls.map(({ name }) => name)).toEqual(['takeRun', 'takeRun']);
});

test('it starts at a place that is given, as if it had been clicked, and says so where the pointer rests', async () => {
  const map = await startTestMap({ proposals: [turkey] });
  await userEvent.hover(map.surface, { position: near(map, northWest) });
  const ring = turkey.geometry[0]?.[0] ?? [];
  const owner = { kind: 'proposal', key: 'turkey', partyId: 'turkey', zoneId: 'zone-2' } as const;
  map.view.tracing.startAt({ kind: 'point', position: southWest, owner, line: ring });
  map.view.setMode('trace');
  await map.view.idle();
  expect(map.word()).toBe('2 points or the other way');
  await map.click(near(map, northWest));
  map.view.tracing.take();
  expect(taken(map)).toHaveLength(2);
});

test('the menu is told which places of lines are there, of a reference layer too, and of none beside them', async () => {
  const road: readonly Position[] = [
    [36.5, 34.75],
    [36.9, 34.75],
  ];
  const map = await startTestMap({
    proposals: [turkey],
    referenceLayers: [{ layerId: 'road', name: 'M5', lines: [road] }],
  });
  const places = [near(map, southWest), near(map, [36.7, 34.75]), map.view.project([36.7, 34.9])];
  for (const position of places) await userEvent.click(map.surface, { position, button: 'right' });
  expect(map.calls.map(({ given }) => kindsOf(given[3]))).toEqual([['point proposal'], ['edge reference'], []]);
  map.view.crossHair.openMenu();
  expect(map.calls.at(-1)?.given[3]).toEqual([]);
  map.view.moveTo({ centre: southWest, zoom: 9 });
  map.view.crossHair.openMenu();
  expect(map.calls.at(-1)?.given[3]).toMatchObject([{ kind: 'point', owner: { partyId: 'turkey' } }]);
});

test('the menu is told of every line at a place, points before edges, the nearest first, of five at most', async () => {
  const russia = proposal('russia', [[[southWest, [36.4, 34.7], [36.4, 34.9], southWest]]]);
  // Nine tenths of a pixel apart; the last one passes under the pointer, 4 px south of the corner that two parties share.
  const roads = [4, 3, 2, 1, 0].map((number): readonly Position[] => [
    [36.3, 34.7955 - number * 0.001],
    [36.9, 34.7955 - number * 0.001],
  ]);
  const map = await startTestMap({
    proposals: [turkey, russia],
    referenceLayers: [{ layerId: 'roads', name: 'Roads', lines: roads }],
  });
  await userEvent.click(map.surface, { position: near(map, southWest), button: 'right' });
  const traceable = map.calls.at(-1)?.given[3];
  expect(kindsOf(traceable)).toEqual([
    'point proposal',
    'point proposal',
    'edge reference',
    'edge reference',
    'edge reference',
  ]);
  const rings = [turkey, russia].map(({ geometry }) => geometry[0]?.[0]);
  expect((traceable as readonly Snap[]).map(({ line }) => line)).toEqual([...rings, roads[4], roads[3], roads[2]]);
});

/** What the menu was told of the lines at a place: point or edge, and whose. */
function kindsOf(traceable: unknown): readonly string[] {
  return (traceable as readonly Snap[]).map(({ kind, owner }) => `${kind} ${owner.kind}`);
}
