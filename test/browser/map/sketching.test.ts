import { expect, test } from 'vitest';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { startTestMap } from './map-fixture.ts';

const positions: Position[] = [
  [36.6, 34.85],
  [36.8, 34.85],
  [36.8, 34.95],
];

test('a click places a point of the temporary line, on the grid, and a double-click completes it', async () => {
  const map = await startTestMap();
  map.view.setMode('sketch');
  await map.click({ x: 150, y: 90 });
  expect(map.cursor()).toBe('crosshair');
  expect(map.calls.map((call) => call.name)).toEqual(['placeSketchPoint']);
  const position = map.calls[0]?.given[0] as Position;
  expect(isOnGrid(position)).toBe(true);
  // Independently of the map: 512 px * 2^9 for 360 degrees.
  expect(position[0]).toBeCloseTo(36.7 - (150 * 360) / (512 * 512), 3);
  await map.doubleClick({ x: 300, y: 200 });
  expect(map.calls.map((call) => call.name)).toEqual(['placeSketchPoint', 'placeSketchPoint', 'finishSketch']);
});

test('why a line cannot be completed is said beside the pointer', async () => {
  const map = await startTestMap();
  map.view.setMode('sketch');
  map.answers.finishSketch = { accepted: false, reason: 'A line needs two points.' };
  await map.doubleClick({ x: 200, y: 60 });
  expect(map.hint()).toBe('A line needs two points.');
});

test('what was drawn is shown while the tool is used, in whatever mode the pointer is', async () => {
  const map = await startTestMap({ sketch: { kind: 'line', positions, done: true } });
  await map.view.idle();
  const middle = map.view.project([36.7, 34.85]);
  expect(map.paintedNear(middle, 6)).toBeGreaterThan(0);
  const closing = map.view.project([36.7, 34.9]);
  expect(map.paintedNear(closing, 3)).toBe(0);
});

test('a complete area is closed and filled; a line being drawn goes on to the pointer', async () => {
  const area = await startTestMap({ sketch: { kind: 'area', positions, done: true } });
  await area.view.idle();
  expect(area.paintedNear(area.view.project([36.7, 34.9]), 3)).toBeGreaterThan(0);
  expect(area.paintedNear(area.view.project([36.76, 34.88]), 3)).toBeGreaterThan(0);
  const line = await startTestMap({ sketch: { kind: 'line', positions, done: false } });
  line.view.setMode('sketch');
  await line.click({ x: 60, y: 60 });
  await line.view.idle();
  const last = line.view.project([36.8, 34.95]);
  expect(line.paintedNear({ x: (last.x + 60) / 2, y: (last.y + 60) / 2 }, 8)).toBeGreaterThan(0);
});
