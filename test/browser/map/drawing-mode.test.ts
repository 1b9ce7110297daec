import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { toPixel, viewportOf } from '../../../src/map/viewport.ts';
import { CENTRE, emptyScene, HEIGHT_PX, russianStyle, startTestMap, WIDTH_PX } from './map-fixture.ts';

const positions: Position[] = [
  [36.6, 34.85],
  [36.8, 34.85],
  [36.8, 34.95],
];
const unfinished = { positions, style: russianStyle, kind: 'part' } as const;

test('a click places a point on the grid where the pointer is', async () => {
  const map = await startTestMap();
  map.view.setMode('draw');
  await map.click({ x: 150, y: 90 });
  expect(map.calls.map((call) => call.name)).toEqual(['placePoint']);
  const position = map.calls[0]?.given[0] as Position;
  expect(isOnGrid(position)).toBe(true);
  // Independently of the map: 512 px * 2^9 for 360 degrees.
  expect(position[0]).toBeCloseTo(36.7 - (150 * 360) / (512 * 512), 3);
  const pixel = map.view.project(position);
  expect(Math.hypot(pixel.x - 150, pixel.y - 90)).toBeLessThan(1);
});

test('a double-click places one point and finishes', async () => {
  const map = await startTestMap({ unfinished });
  map.view.setMode('draw');
  await map.doubleClick({ x: 200, y: 60 });
  expect(map.calls.map((call) => call.name)).toEqual(['placePoint', 'finish']);
});

test('a double-click whose point is refused does not finish, and says why', async () => {
  const map = await startTestMap({ unfinished });
  map.view.setMode('draw');
  map.answers.placePoint = { accepted: false, reason: 'It would cross itself.' };
  await map.doubleClick({ x: 200, y: 60 });
  expect(map.calls.map((call) => call.name)).toEqual(['placePoint']);
  expect(map.hint()).toBe('It would cross itself.');
});

test('the second click of a double-click on the first point is nobody’s, and does not zoom', async () => {
  const map = await startTestMap({ unfinished });
  map.view.setMode('draw');
  map.reactions.finish = () => map.view.setMode('select');
  const zoom = map.view.camera().zoom;
  await map.doubleClick(map.view.project([36.6, 34.85]));
  await map.view.idle();
  expect(map.calls.map((call) => call.name)).toEqual(['finish']);
  expect(map.view.camera().zoom).toBe(zoom);
});

test('a click within ten pixels of the first point finishes instead of placing', async () => {
  const map = await startTestMap({ unfinished });
  map.view.setMode('draw');
  const first = map.view.project([36.6, 34.85]);
  await userEvent.hover(map.surface, { position: { x: first.x + 5, y: first.y - 5 } });
  await map.view.idle();
  expect(map.cursor()).toBe('pointer');
  await map.click({ x: first.x + 5, y: first.y - 5 });
  expect(map.calls.map((call) => call.name)).toEqual(['finish']);
});

test('the first point is seen at once, before there is a line', async () => {
  const map = await startTestMap();
  map.view.setMode('draw');
  const pixel = map.view.project([36.6, 34.85]);
  expect(map.paintedNear(pixel, 6)).toBe(0);
  map.view.show({ ...emptyScene, unfinished: { ...unfinished, positions: positions.slice(0, 1) } });
  await map.view.idle();
  expect(map.paintedNear(pixel, 6)).toBeGreaterThan(40);
});

test('a place that is refused is said beside the pointer and shown with a cross', async () => {
  const map = await startTestMap({ unfinished });
  map.view.setMode('draw');
  await userEvent.hover(map.surface, { position: { x: 300, y: 350 } });
  await map.view.idle();
  expect(map.hint()).toBeNull();
  map.answers.judgePoint = { accepted: false, reason: 'The line would cross itself.' };
  await userEvent.hover(map.surface, { position: { x: 200, y: 350 } });
  await map.view.idle();
  expect(map.hint()).toBe('The line would cross itself.');
  expect(map.cursor()).toBe('not-allowed');
  map.answers.judgePoint = { accepted: true };
  await userEvent.hover(map.surface, { position: { x: 300, y: 350 } });
  expect(map.hint()).toBeNull();
});

test('a drag pans the map and places nothing', async () => {
  const map = await startTestMap({ unfinished });
  map.view.setMode('draw');
  await map.drag({ x: 300, y: 100 }, { x: 360, y: 130 });
  await map.view.idle();
  expect(map.calls).toEqual([]);
  expect(map.view.camera().centre[0]).toBeLessThan(CENTRE[0] - 0.02);
});

test('a measured line is told point by point and ends with a double-click', async () => {
  const map = await startTestMap();
  map.view.setMode('measure-distance');
  await map.click({ x: 100, y: 100 });
  await map.doubleClick({ x: 300, y: 100 });
  expect(map.calls.map(({ name, given }) => [name, (given[0] as Position[]).length, given[1]])).toEqual([
    ['measure', 1, false],
    ['measure', 2, false],
    ['measure', 2, true],
  ]);
  const between = map.view.project(viewportMiddle(100, 300, 100));
  await map.view.idle();
  expect(map.paintedNear(between, 3)).toBeGreaterThan(0);
  map.view.clearMeasurement();
  await map.view.idle();
  expect(map.paintedNear(between, 3)).toBe(0);
});

test('Enter ends a measurement through the port, once', async () => {
  const map = await startTestMap();
  map.view.setMode('measure-area');
  await map.click({ x: 100, y: 100 });
  map.view.endMeasurement();
  map.view.endMeasurement();
  expect(map.calls.map(({ given }) => given[1])).toEqual([false, true]);
});

/** The position midway between two pixels of one row, found by bisection on the projection. */
function viewportMiddle(fromX: number, toX: number, y: number): Position {
  const viewport = viewportOf({ centre: CENTRE, zoom: 9 }, WIDTH_PX, HEIGHT_PX);
  let [south, north] = [34, 36];
  for (let step = 0; step < 60; step += 1) {
    const middle = (south + north) / 2;
    if (toPixel(viewport, [36, middle]).y > y) south = middle;
    else north = middle;
  }
  return [CENTRE[0] + (((fromX + toX) / 2 - WIDTH_PX / 2) * 360) / (512 * 512), south];
}
