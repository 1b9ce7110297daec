import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { CENTRE, editableScene, startTestMap } from './map-fixture.ts';

// The box of the fixture: 0 south-west, 1 south-east, 2 north-east, 3 north-west.
const address = (point: number): TurningPointAddress => ({
  partyId: 'russia',
  zoneId: 'zone-2',
  part: 0,
  ring: 0,
  point,
});
const CORNER: Position = [36.85, 35];

test('Shift and a drag beside the handles catches points with a box and leaves the map where it is', async () => {
  const map = await startTestMap(editableScene());
  const [from, to] = [map.view.project([36.8, 34.75]), map.view.project([36.95, 35.05])];
  await userEvent.keyboard('{Shift>}');
  await map.drag(from, to);
  await userEvent.keyboard('{/Shift}');
  expect(map.calls).toEqual([{ name: 'selectPoints', given: [[address(1), address(2)], false] }]);
  expect(map.view.camera().centre).toEqual(CENTRE);
});

test('Shift and a click selects the stretch to a point, Ctrl and a click adds it', async () => {
  const map = await startTestMap(editableScene());
  const corner = map.view.project(CORNER);
  await userEvent.click(map.surface, { position: corner, modifiers: ['Shift'] });
  await userEvent.click(map.surface, { position: corner, modifiers: ['Control'] });
  await userEvent.click(map.surface, { position: corner });
  expect(map.calls.map(({ name, given }) => [name, given[1]])).toEqual([
    ['select', 'stretch'],
    ['select', 'toggle'],
    ['select', undefined],
  ]);
});

test('a lasso catches what lies inside its line', async () => {
  const map = await startTestMap(editableScene());
  map.view.setMode('lasso');
  const [a, b] = [map.view.project([36.5, 34.75]), map.view.project([36.6, 35.05])];
  const outline = [a, { x: a.x, y: b.y }, b, { x: b.x, y: a.y }];
  const bounds = map.surface.getBoundingClientRect();
  const pointer = (type: string, { x, y }: { x: number; y: number }): void => {
    const init = { bubbles: true, pointerId: 1, isPrimary: true, button: 0, buttons: 1 };
    map.surface.dispatchEvent(new PointerEvent(type, { ...init, clientX: bounds.left + x, clientY: bounds.top + y }));
  };
  pointer('pointerdown', a);
  for (const place of outline) pointer('pointermove', place);
  await map.view.idle();
  pointer('pointerup', outline[3] ?? a);
  expect(map.calls).toEqual([{ name: 'selectPoints', given: [[address(0), address(3)], false] }]);
});

test('all selected handles stand out, and a drag of one shows the lines of all where they would be', async () => {
  const map = await startTestMap({ ...editableScene(), selectedPoint: address(2), furtherPoints: [address(1)] });
  const lower = map.view.project([36.85, 34.8]);
  // A selected handle is 19 px wide, another one 11.
  expect(map.paintedNear({ x: lower.x + 7, y: lower.y + 4 }, 1)).toBeGreaterThan(0);
  const other = map.view.project([36.55, 34.8]);
  expect(map.paintedNear({ x: other.x - 7, y: other.y + 4 }, 1)).toBe(0);
  const from = map.view.project(CORNER);
  await map.drag(from, { x: from.x + 60, y: from.y });
  await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  expect(map.calls.map(({ name }) => name)).toEqual(['movePoint']);
  // Until the map has drawn it, the moved east side is shown 60 px to the right.
  expect(map.paintedNear({ x: from.x + 60, y: (from.y + lower.y) / 2 }, 3)).toBeGreaterThan(0);
  expect(map.paintedNear({ x: lower.x + 60, y: lower.y }, 2)).toBeGreaterThan(0);
});
