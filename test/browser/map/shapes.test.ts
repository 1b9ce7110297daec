import { expect, test } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import { CENTRE, startTestMap, type TestMap } from './map-fixture.ts';

const drawnBy = (map: TestMap): readonly Position[] => (map.calls[0]?.given[1] ?? []) as readonly Position[];

test('a drag draws a rectangle along the meridians and parallels, and leaves the map where it is', async () => {
  const map = await startTestMap();
  map.view.setMode('rectangle');
  await map.drag({ x: 200, y: 100 }, { x: 400, y: 300 });
  expect(map.calls.map(({ name, given }) => [name, given[0]])).toEqual([['drawShape', 'rectangle']]);
  const [a, b, c, d] = drawnBy(map);
  expect([a?.[1], b?.[0], c?.[1], d?.[0]]).toEqual([b?.[1], c?.[0], d?.[1], a?.[0]]);
  // 200 px of 512 * 2^9 for 360 degrees.
  expect((b?.[0] ?? 0) - (a?.[0] ?? 0)).toBeCloseTo((200 * 360) / (512 * 512), 6);
  expect(drawnBy(map).every(isOnGrid)).toBe(true);
  expect(map.view.camera().centre).toEqual(CENTRE);
});

test('two clicks draw a circle of 64 sides round the first through the second', async () => {
  const map = await startTestMap();
  map.view.setMode('circle');
  await map.click({ x: 300, y: 200 });
  await map.click({ x: 380, y: 200 });
  expect(drawnBy(map)).toHaveLength(64);
  // Round on the map, at this scale within a pixel.
  for (const corner of drawnBy(map)) {
    const { x, y } = map.view.project(corner);
    expect(Math.abs(Math.hypot(x - 300, y - 200) - 80)).toBeLessThan(1);
  }
});

test('a freehand line keeps the corner that was drawn and leaves out what lies on the way', async () => {
  const map = await startTestMap();
  map.view.setMode('freehand');
  const bounds = map.surface.getBoundingClientRect();
  const pointer = (type: string, x: number, y: number): void => {
    const init = { bubbles: true, pointerId: 1, isPrimary: true, button: 0, buttons: 1 };
    map.surface.dispatchEvent(new PointerEvent(type, { ...init, clientX: bounds.left + x, clientY: bounds.top + y }));
  };
  pointer('pointerdown', 100, 100);
  for (let x = 105; x <= 200; x += 5) pointer('pointermove', x, 100 + (x % 2));
  for (let y = 105; y <= 250; y += 5) pointer('pointermove', 200, y);
  pointer('pointerup', 200, 250);
  const pixels = drawnBy(map).map((position) => map.view.project(position));
  expect(pixels.map(({ x, y }) => [Math.round(x), Math.round(y)])).toEqual([
    [100, 100],
    [200, 100],
    [200, 250],
  ]);
});
