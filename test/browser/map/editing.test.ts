import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { isOnGrid } from '../../../src/geometry/grid.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { MapTarget } from '../../../src/map/scene.ts';
import { box, CENTRE, editableScene, emptyScene, proposal, startTestMap, turkishStyle } from './map-fixture.ts';

const corner: Position = [36.85, 35];
const address = { partyId: 'russia', zoneId: 'zone-2', part: 0, ring: 0, point: 2 };

const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

test('dragging a handle moves the turning point once, to where it was dropped, on the grid', async () => {
  const map = await startTestMap(editableScene());
  const from = map.view.project(corner);
  await map.drag(from, { x: from.x + 40, y: from.y - 30 });
  expect(map.calls.map((call) => call.name)).toEqual(['movePoint']);
  const [moved, position, options] = map.calls[0]?.given ?? [];
  expect(moved).toEqual(address);
  expect(options).toEqual({ detached: false });
  expect(isOnGrid(position as Position)).toBe(true);
  const to = map.view.project(position as Position);
  expect(Math.hypot(to.x - from.x - 40, to.y - from.y + 30)).toBeLessThan(1);
  // The map itself stays.
  expect(map.view.camera().centre[0]).toBeCloseTo(CENTRE[0], 9);
});

test('Shift at the start of the drag detaches the point', async () => {
  const map = await startTestMap(editableScene());
  const from = map.view.project(corner);
  await userEvent.keyboard('{Shift>}');
  await map.drag(from, { x: from.x + 40, y: from.y - 30 });
  await userEvent.keyboard('{/Shift}');
  expect(map.calls[0]?.given[2]).toEqual({ detached: true });
});

test('a refused move springs back and says why', async () => {
  const map = await startTestMap(editableScene());
  const from = map.view.project(corner);
  const to = { x: from.x + 60, y: from.y - 60 };
  map.answers.movePoint = { accepted: false, reason: 'The boundary would cross itself.' };
  await map.drag(from, to);
  await map.view.idle();
  expect(map.hint()).toBe('The boundary would cross itself.');
  expect(map.paintedNear(from, 4)).toBeGreaterThan(0);
  expect(map.paintedNear(to, 4)).toBe(0);
});

test('an accepted move stays on screen until the map has drawn it', async () => {
  const map = await startTestMap(editableScene());
  const from = map.view.project(corner);
  const to = { x: from.x + 60, y: from.y - 60 };
  await map.drag(from, to);
  await nextFrame();
  expect(map.paintedNear(to, 4)).toBeGreaterThan(0);
  const moved = map.calls[0]?.given[1] as Position;
  const [ring] = box()[0] ?? [];
  const geometry: MultiPolygonCoordinates = [[(ring ?? []).map((place, point) => (point === 2 ? moved : place))]];
  map.view.show({ ...emptyScene, ...editableScene(geometry) });
  await map.view.idle();
  // The former handle is gone, the new one is there.
  expect(map.paintedNear(from, 4)).toBe(0);
  expect(map.paintedNear(to, 4)).toBeGreaterThan(40);
});

test('a click on a midpoint inserts the longitude/latitude middle, a drag inserts where it ends', async () => {
  const map = await startTestMap(editableScene());
  const middle = map.view.project([36.7, 35]);
  await map.click(middle);
  expect(map.calls[0]).toEqual({ name: 'insertPoint', given: [{ ...address, point: 2 }, [36.7, 35]] });
  await map.drag(middle, { x: middle.x, y: middle.y - 50 });
  expect(map.calls[1]?.name).toBe('insertPoint');
  const dropped = map.view.project(map.calls[1]?.given[1] as Position);
  expect(dropped.y).toBeCloseTo(middle.y - 50, 0);
});

test('a click on a handle selects the turning point, one inside a proposal selects it, one beside nothing', async () => {
  const map = await startTestMap({
    ...editableScene(),
    proposals: [...(editableScene().proposals ?? []), proposal('turkey', box(0.25, 0), turkishStyle)],
  });
  await map.click(map.view.project(corner));
  await map.click(map.view.project([37.03, 34.9]));
  await map.click({ x: 20, y: 20 });
  expect(map.calls.map((call) => (call.given[0] as MapTarget).kind)).toEqual(['turning-point', 'proposal', 'nothing']);
  expect(map.calls[1]?.given[0]).toEqual({ kind: 'proposal', partyId: 'turkey', zoneId: 'zone-2', part: 0 });
});

test('repeated clicks at one place go through the proposals stacked there', async () => {
  const map = await startTestMap({
    proposals: [proposal('russia', box()), proposal('turkey', box(0.02, 0.02), turkishStyle)],
  });
  const place = map.view.project([36.72, 34.9]);
  for (let count = 0; count < 3; count += 1) await map.click(place);
  expect(map.calls.map((call) => (call.given[0] as { partyId: string }).partyId)).toEqual([
    'russia',
    'turkey',
    'russia',
  ]);
});

test('a drag inside the zone moves the map, never the zone', async () => {
  const map = await startTestMap(editableScene());
  await map.drag({ x: 300, y: 200 }, { x: 350, y: 200 });
  await map.view.idle();
  expect(map.calls).toEqual([]);
  expect(map.view.camera().centre[0]).toBeLessThan(CENTRE[0] - 0.02);
});

test('a right click opens the menu for what is there', async () => {
  const map = await startTestMap(editableScene());
  const pixel = map.view.project(corner);
  await userEvent.click(map.surface, { position: pixel, button: 'right' });
  await userEvent.click(map.surface, { position: { x: 300, y: 200 }, button: 'right' });
  expect(map.calls.map((call) => call.name)).toEqual(['openMenu', 'openMenu']);
  expect(map.calls[0]?.given[0]).toEqual({ kind: 'turning-point', address, position: corner });
  expect((map.calls[1]?.given[0] as MapTarget | undefined)?.kind).toBe('proposal');
  const at = map.calls[0]?.given[1] as { x: number; y: number };
  expect(Math.hypot(at.x - pixel.x, at.y - pixel.y)).toBeLessThan(1.5);
});

test('a place on a segment is told with the point where the segment starts', async () => {
  const map = await startTestMap(editableScene());
  await userEvent.click(map.surface, { position: map.view.project([36.85, 34.93]), button: 'right' });
  const target = map.calls[0]?.given[0] as Extract<MapTarget, { kind: 'segment' }>;
  expect(target.kind).toBe('segment');
  expect(target.address).toEqual({ ...address, point: 1 });
  expect(target.position[0]).toBeCloseTo(36.85, 6);
});

test('hovering tells what is there and the cursor says what a press will do', async () => {
  const map = await startTestMap(editableScene());
  await userEvent.hover(map.surface, { position: map.view.project(corner) });
  await map.view.idle();
  expect(map.hovered).toEqual({ kind: 'turning-point', address, position: corner });
  expect(map.cursor()).toBe('move');
  await userEvent.hover(map.surface, { position: { x: 300, y: 200 } });
  await map.view.idle();
  expect(map.hovered).toEqual({ kind: 'proposal', partyId: 'russia', zoneId: 'zone-2', part: 0 });
  expect(map.cursor()).toBe('pointer');
});

test('handles that would hide the line are left out, and come back nearer', async () => {
  const crowd = Array.from({ length: 400 }, (_, index): Position => [36.55 + index * 0.00025, 34.9]);
  const geometry: MultiPolygonCoordinates = [[[...crowd, [36.6, 34.95], ...crowd.slice(0, 1)]]];
  const map = await startTestMap(editableScene(geometry));
  // 400 points on 73 px: at 12 px spacing there is room for 7, each 11 px wide; all of them would cover everything.
  const gaps = (): number => {
    const start = map.view.project([36.55, 34.9]).x;
    const y = map.view.project([36.55, 34.9]).y;
    let empty = 0;
    for (let x = start; x < start + 70; x += 1) if (map.paintedNear({ x, y: y + 4 }, 0.5) === 0) empty += 1;
    return empty;
  };
  expect(gaps()).toBeGreaterThan(10);
  // A hidden point can still be taken.
  const hidden = crowd[200] ?? CENTRE;
  await userEvent.hover(map.surface, { position: map.view.project(hidden) });
  expect((map.hovered as MapTarget).kind).toBe('turning-point');
  // At zoom 16 neighbours are 23 px apart: each has its handle.
  map.view.moveTo({ centre: hidden, zoom: 16 });
  await map.view.idle();
  for (const place of crowd.slice(199, 204)) {
    const { x, y } = map.view.project(place);
    expect(map.paintedNear({ x, y: y + 4 }, 0.5)).toBe(1);
  }
});

test('a long press with a finger opens the menu and selects nothing', async () => {
  const map = await startTestMap(editableScene());
  const pixel = map.view.project(corner);
  const bounds = map.surface.getBoundingClientRect();
  const touch = (type: string): void => {
    const event = new PointerEvent(type, {
      bubbles: true,
      pointerId: 7,
      pointerType: 'touch',
      isPrimary: true,
      button: 0,
      clientX: bounds.left + pixel.x,
      clientY: bounds.top + pixel.y,
    });
    map.surface.dispatchEvent(event);
  };
  touch('pointerdown');
  await expect.poll(() => map.calls.map((call) => call.name), { timeout: 3000 }).toEqual(['openMenu']);
  touch('pointerup');
  expect(map.calls).toHaveLength(1);
});
