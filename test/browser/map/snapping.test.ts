import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { Position } from '../../../src/geometry/coordinates.ts';
import {
  box,
  editableScene,
  emptyScene,
  proposal,
  russianStyle,
  startTestMap,
  turkishStyle,
  type TestMap,
} from './map-fixture.ts';
import { beside, corner, snapping, startSnapping, turkey } from './snapping-fixture.ts';

/** A place on the southern edge of the box. */
const onEdge: Position = [36.6234567, 34.8];

async function hoverBeside(map: TestMap, position: Position, dx: number, dy: number): Promise<void> {
  await userEvent.hover(map.surface, { position: beside(map, position, dx, dy) });
  await map.view.idle();
}

async function clickBeside(map: TestMap, position: Position, dx: number, dy: number): Promise<Position> {
  await map.click(beside(map, position, dx, dy));
  return map.calls.at(-1)?.given[0] as Position;
}

test('a point that is placed beside a turning point of another party lies exactly on it, and it is said', async () => {
  const map = await startSnapping();
  await hoverBeside(map, corner, -7, 7);
  expect(map.word()).toBe('point of turkey');
  expect(await clickBeside(map, corner, -7, 7)).toEqual(corner);
  await hoverBeside(map, corner, -30, 30);
  expect(map.word()).toBeNull();
});

test('beside an edge it lies on the edge, and what marks it is another shape', async () => {
  const map = await startSnapping();
  await hoverBeside(map, onEdge, 0, 8);
  expect(map.word()).toBe('edge of turkey');
  // A bar across the line, which runs east: it reaches north and south, not east and west.
  const { x, y } = map.view.project(onEdge);
  expect(map.paintedNear({ x, y: y - 6 }, 1)).toBeGreaterThan(0);
  expect(map.paintedNear({ x: x + 6, y }, 1)).toBe(0);
  const [longitude, latitude] = await clickBeside(map, onEdge, 0, 8);
  expect(latitude).toBe(34.8);
  expect(longitude).toBeCloseTo(onEdge[0], 2);
  await hoverBeside(map, corner, 5, 5);
  const at = map.view.project(corner);
  // A square: its corners are painted, its middle is not.
  expect(map.paintedNear({ x: at.x + 7, y: at.y + 7 }, 1)).toBeGreaterThan(0);
  expect(map.paintedNear({ x: at.x + 1, y: at.y + 1 }, 1)).toBe(0);
});

test('it is suspended while Alt is held, without a move of the pointer', async () => {
  const map = await startSnapping();
  await hoverBeside(map, corner, -7, 7);
  await userEvent.keyboard('{Alt>}');
  expect(map.word()).toBeNull();
  expect(await clickBeside(map, corner, -7, 7)).not.toEqual(corner);
  await userEvent.keyboard('{/Alt}');
  expect(map.word()).toBe('point of turkey');
});

test('it does nothing when it is switched off', async () => {
  const map = await startSnapping({ snapping: null });
  await hoverBeside(map, corner, -7, 7);
  expect(map.word()).toBeNull();
  expect(await clickBeside(map, corner, -7, 7)).not.toEqual(corner);
});

test('a dragged turning point snaps to other lines, but not to where it was or to its own line', async () => {
  const east = proposal('turkey', box(0.31, 0), turkishStyle);
  const own = editableScene();
  const map = await startTestMap({ ...own, proposals: [...(own.proposals ?? []), east], snapping });
  const from = map.view.project([36.85, 35]);
  // The corner of the neighbour is 7.3 px to the east.
  await map.drag(from, { x: from.x + 10, y: from.y - 8 });
  expect(map.calls.at(-1)).toMatchObject({
    name: 'movePoint',
    given: [{ point: 2 }, [36.86, 35], { detached: false }],
  });
  const free = { x: from.x - 9, y: from.y - 6 };
  await userEvent.keyboard('{Alt>}');
  await map.drag(from, free);
  await userEvent.keyboard('{/Alt}');
  const dropped = map.calls.at(-1)?.given[1] as Position;
  expect(dropped[0]).toBeLessThan(36.845);
});

test('a midpoint that is dragged out snaps too', async () => {
  const own = editableScene();
  const north = proposal('turkey', box(0, 0.3), turkishStyle);
  const map = await startTestMap({ ...own, proposals: [...(own.proposals ?? []), north], snapping });
  const middle = map.view.project([36.7, 35]);
  const target = map.view.project([36.85, 35.1]);
  await map.drag(middle, { x: target.x - 6, y: target.y - 6 });
  expect(map.calls.at(-1)).toMatchObject({ name: 'insertPoint', given: [{ point: 2 }, [36.85, 35.1]] });
});

test('a reference layer comes after proposals, and is named', async () => {
  const road: readonly Position[] = [
    [36.5, 34.79],
    [36.9, 34.79],
  ];
  const referenceLayers = [{ layerId: 'road', name: 'M5', lines: [road] }];
  const map = await startSnapping({ referenceLayers });
  // The road is 8.9 px south of the edge: nearer to the pointer, and yet the edge of a proposal goes first.
  await hoverBeside(map, onEdge, 0, 7);
  expect(map.word()).toBe('edge of turkey');
  await hoverBeside(map, onEdge, 0, 18);
  expect(map.word()).toBe('edge of reference');
});

test('a finger reaches farther than the mouse', async () => {
  const map = await startSnapping({ unfinished: { positions: [], style: russianStyle, kind: 'part' } });
  const { x, y } = map.view.project(corner);
  const { left, top } = map.surface.getBoundingClientRect();
  const touch = {
    clientX: left + x - 14,
    clientY: top + y + 14,
    pointerType: 'touch',
    isPrimary: true,
    bubbles: true,
    pointerId: 7,
  };
  map.surface.dispatchEvent(new PointerEvent('pointerdown', { ...touch, buttons: 1 }));
  map.surface.dispatchEvent(new PointerEvent('pointerup', touch));
  map.surface.dispatchEvent(new PointerEvent('click', { ...touch, detail: 1 }));
  expect(map.calls.at(-1)).toEqual({ name: 'placePoint', given: [corner] });
  expect(await clickBeside(map, corner, -14, 14)).not.toEqual(corner);
});

test('a place of the base map is found on request only, at its exact place on the data grid, and after every line', async () => {
  const rastan: Position = [36.7330123456, 34.9250987654];
  const onGrid: Position = [36.7330123, 34.9250988];
  const map = await startTestMap({ proposals: [turkey], snapping });
  const place = { nameArabic: null, rank: 5, population: null, governorate: 'Homs' };
  map.places.push(
    { ...place, name: 'Rastan', position: rastan },
    { ...place, name: 'On the edge', position: [onEdge[0], 34.801] },
  );
  map.view.setMode('draw');
  await hoverBeside(map, rastan, 7, -7);
  expect(map.word()).toBeNull();
  map.view.show({ ...emptyScene, proposals: [turkey], snapping: { places: true, baseMap: false } });
  await hoverBeside(map, rastan, 8, -7);
  expect(map.word()).toBe('point of place Rastan');
  expect(await clickBeside(map, rastan, 8, -7)).toEqual(onGrid);
  await hoverBeside(map, rastan, 30, -30);
  expect(map.word()).toBeNull();
  await hoverBeside(map, onEdge, 0, 4);
  expect(map.word()).toBe('edge of turkey');
});
