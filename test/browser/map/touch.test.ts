import { afterAll, beforeAll, expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapPixel } from '../../../src/map/drawing/drawing-port.ts';
import { CENTRE, editableScene, emptyScene, russianStyle, startTestMap, type TestMap } from './map-fixture.ts';
import { pagePoint } from './page-point.ts';

const devtools = cdp() as unknown as { send(method: string, given?: Record<string, unknown>): Promise<unknown> };

type TouchEventType = 'touchStart' | 'touchMove' | 'touchEnd';

/** Touch the map with real touch events of the browser; they are in pixels of the page that holds the frame of the test. */
async function touch(map: TestMap, type: TouchEventType, fingers: readonly MapPixel[]): Promise<void> {
  const touchPoints = fingers.map((at, id) => ({ ...pagePoint(map, at), id }));
  await devtools.send('Input.dispatchTouchEvent', { type, touchPoints });
}

async function tap(map: TestMap, at: MapPixel): Promise<void> {
  await touch(map, 'touchStart', [at]);
  await touch(map, 'touchEnd', []);
}

const nextFrame = (): Promise<unknown> =>
  new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));

const glass = (map: TestMap): HTMLCanvasElement | null => map.container.querySelector('canvas.map-magnifier');

beforeAll(async () => {
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: true, maxTouchPoints: 2 });
});

// The page is used again by the next file, which would find itself on a device for fingers.
afterAll(async () => {
  await devtools.send('Emulation.setTouchEmulationEnabled', { enabled: false });
});

test('a tap places a point where the finger is, and the first one is seen at once', async () => {
  const map = await startTestMap();
  map.view.setMode('draw');
  await tap(map, { x: 150, y: 90 });
  await expect.poll(() => map.calls.map(({ name }) => name)).toEqual(['placePoint']);
  const position = map.calls[0]?.given[0] as Position;
  const pixel = map.view.project(position);
  expect(Math.hypot(pixel.x - 150, pixel.y - 90)).toBeLessThan(1.5);
  map.view.show({ ...emptyScene, unfinished: { positions: [position], style: russianStyle, kind: 'part' } });
  await map.view.idle();
  expect(map.paintedNear(pixel, 6)).toBeGreaterThan(40);
});

test('two fingers pan and zoom the map and place nothing', async () => {
  const map = await startTestMap();
  map.view.setMode('draw');
  const { zoom } = map.view.camera();
  await touch(map, 'touchStart', [{ x: 260, y: 200 }]);
  await touch(map, 'touchStart', [
    { x: 260, y: 200 },
    { x: 340, y: 200 },
  ]);
  for (const away of [20, 40, 60, 80]) {
    await touch(map, 'touchMove', [
      { x: 260 - away, y: 200 + away / 2 },
      { x: 340 + away, y: 200 + away / 2 },
    ]);
    await nextFrame();
  }
  await touch(map, 'touchEnd', []);
  await map.view.idle();
  expect(map.view.camera().zoom).toBeGreaterThan(zoom + 0.5);
  expect(map.view.camera().centre[1]).toBeGreaterThan(CENTRE[1]);
  expect(map.calls).toEqual([]);
});

test('a long press opens the menu once, and lifting the finger does nothing more', async () => {
  const map = await startTestMap(editableScene());
  await touch(map, 'touchStart', [map.view.project([36.85, 35])]);
  await expect.poll(() => map.calls.map(({ name }) => name), { timeout: 3000 }).toEqual(['openMenu']);
  await touch(map, 'touchEnd', []);
  await map.view.idle();
  expect(map.calls).toHaveLength(1);
});

test('a finger that drags a turning point has a glass beside it that shows it enlarged, until it is lifted', async () => {
  const map = await startTestMap(editableScene());
  const from = map.view.project([36.85, 35]);
  const to = { x: from.x + 30, y: from.y + 60 };
  expect(glass(map)?.hidden).toBe(true);
  await touch(map, 'touchStart', [from]);
  await touch(map, 'touchMove', [{ x: from.x + 20, y: from.y + 30 }]);
  await touch(map, 'touchMove', [to]);
  await nextFrame();
  const lens = glass(map);
  expect(lens?.hidden).toBe(false);
  const context = lens?.getContext('2d');
  if (!lens || !context) throw new Error('There is no glass');
  // In its middle is the handle, 13 px and so 26 px wide in it: of the party's colour, not the white of the ground.
  const middle = lens.width / 2;
  const [red = 0, green = 0, blue = 0] = context.getImageData(middle + 5, middle, 1, 1).data;
  expect([red, green, blue]).toEqual([0, 0x5a, 0x9c]);
  // Away from the finger: it never lies under it.
  const [place, bounds] = [lens.getBoundingClientRect(), map.surface.getBoundingClientRect()];
  const finger = { x: bounds.left + to.x, y: bounds.top + to.y };
  const away = Math.hypot(place.x + place.width / 2 - finger.x, place.y + place.height / 2 - finger.y);
  expect(away).toBeGreaterThan(place.width / 2 + 20);
  await touch(map, 'touchEnd', []);
  await expect.poll(() => map.calls.map(({ name }) => name)).toEqual(['movePoint']);
  expect(glass(map)?.hidden).toBe(true);
});
