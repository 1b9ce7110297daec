import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapTarget } from '../../../src/map/scene.ts';
import { CENTRE, editableScene, HEIGHT_PX, russianStyle, startTestMap, WIDTH_PX, type TestMap } from './map-fixture.ts';

const MIDDLE = { x: WIDTH_PX / 2, y: HEIGHT_PX / 2 };
/** On an arm of the cross-hair. */
const ARM = { x: MIDDLE.x + 10, y: MIDDLE.y };

async function withFocus(scene: Parameters<typeof startTestMap>[0] = {}): Promise<TestMap> {
  const map = await startTestMap(scene);
  map.surface.tabIndex = 0;
  const before = document.createElement('button');
  map.container.before(before);
  before.focus();
  await userEvent.tab();
  await map.view.idle();
  return map;
}

const targetOf = (map: TestMap, call: number): string | undefined =>
  (map.calls[call]?.given[0] as MapTarget | undefined)?.kind;

test('the cross-hair comes with the focus by key, and goes when the mouse moves', async () => {
  const map = await withFocus();
  expect(document.activeElement).toBe(map.surface);
  expect(map.view.crossHair.isShown()).toBe(true);
  expect(map.paintedNear(ARM, 2)).toBeGreaterThan(4);
  // The place itself stays free to be seen.
  expect(map.paintedNear(MIDDLE, 2)).toBe(0);
  await userEvent.hover(map.surface, { position: { x: 100, y: 100 } });
  await userEvent.hover(map.surface, { position: { x: 140, y: 120 } });
  await map.view.idle();
  expect(map.view.crossHair.isShown()).toBe(false);
  expect(map.paintedNear(ARM, 2)).toBe(0);
});

test('Tab leaves the map, and the cross-hair goes with it', async () => {
  const map = await withFocus();
  const after = document.createElement('button');
  map.container.after(after);
  await userEvent.tab();
  expect(document.activeElement).toBe(after);
  expect(map.view.crossHair.isShown()).toBe(false);
  after.remove();
});

test('it places a point in the middle of the map, on the grid, and closes over the first one', async () => {
  const positions: Position[] = [
    [36.6, 34.85],
    [36.8, 34.85],
    [36.8, 34.95],
  ];
  const map = await withFocus({ unfinished: { positions, style: russianStyle, kind: 'part' } });
  map.view.setMode('draw');
  map.view.crossHair.act();
  expect(map.calls).toEqual([{ name: 'placePoint', given: [[36.7, 34.9]] }]);
  map.view.moveTo({ centre: [36.6, 34.85], zoom: 9 });
  map.view.crossHair.act();
  expect(map.calls[1]?.name).toBe('finish');
});

test('the line to the cross-hair follows the map, and a refusal is said there', async () => {
  const positions: Position[] = [[36.6, 34.9]];
  const map = await withFocus({ unfinished: { positions, style: russianStyle, kind: 'part' } });
  map.view.setMode('draw');
  map.answers.judgePoint = { accepted: false, reason: 'The line would cross itself.' };
  map.view.panBy(40, 0);
  await map.view.idle();
  expect(map.view.camera().centre[0]).toBeCloseTo(CENTRE[0] + (40 * 360) / (512 * 512), 6);
  expect(map.hint()).toBe('The line would cross itself.');
  // From the first point, 113 px left of the middle, to the middle.
  expect(map.paintedNear({ x: MIDDLE.x - 50, y: MIDDLE.y }, 6)).toBeGreaterThan(10);
});

test('it selects, measures and opens the menu of what lies under it', async () => {
  const map = await withFocus(editableScene());
  map.view.moveTo({ centre: [36.85, 35], zoom: 9 });
  map.view.crossHair.act();
  expect(targetOf(map, 0)).toBe('turning-point');
  map.view.moveTo({ centre: [36.75, 34.92], zoom: 9 });
  map.view.crossHair.openMenu();
  const [target, at, position] = map.calls[1]?.given ?? [];
  expect((target as MapTarget).kind).toBe('proposal');
  expect(at).toEqual(MIDDLE);
  expect(isOnGrid(position as Position)).toBe(true);
  expect((position as Position)[0]).toBeCloseTo(36.75, 6);
  map.view.setMode('measure-distance');
  map.view.crossHair.act();
  map.view.crossHair.openMenu();
  expect(map.calls.slice(2).map(({ name }) => name)).toEqual(['measure', 'openMenu']);
});

test('the menu key opens the menu of the selected turning point, unless it is off screen', async () => {
  const address = { partyId: 'russia', zoneId: 'zone-2', part: 0, ring: 0, point: 2 };
  const map = await withFocus({ ...editableScene(), selectedPoint: address });
  map.view.crossHair.openMenu();
  expect(targetOf(map, 0)).toBe('turning-point');
  map.view.moveTo({ centre: [36, 34], zoom: 9 });
  map.view.crossHair.openMenu();
  expect(targetOf(map, 1)).toBe('nothing');
});

test('the map follows to what is off screen and stays where it is otherwise', async () => {
  const map = await withFocus();
  map.view.reveal([36.71, 34.91]);
  expect(map.view.camera().centre).toEqual(CENTRE);
  map.view.reveal([37.5, 34.9]);
  expect(map.view.camera().centre[0]).toBeCloseTo(37.5, 9);
});
