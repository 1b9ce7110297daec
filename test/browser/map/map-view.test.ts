import { expect, onTestFinished, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { DrawingSink } from '../../../src/map/drawing/drawing-port.ts';
import type { MapReadout } from '../../../src/map/map-view.ts';
import { createMapView } from '../../../src/map/maplibre/create-map-view.ts';
import {
  box,
  CENTRE,
  editableScene,
  emptyScene,
  proposal,
  russianStyle,
  startTestMap,
  whiteGround,
} from './map-fixture.ts';

/** The colour of the map picture itself (without the overlay) at a pixel. */
async function colourAt(container: HTMLElement, x: number, y: number): Promise<readonly number[]> {
  const canvas = container.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
  if (!canvas) throw new Error('The map has no canvas');
  // The drawing buffer is only there during the frame in which it was drawn.
  const bitmap = await createImageBitmap(canvas);
  const copy = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = copy.getContext('2d');
  if (!context) throw new Error('No context');
  context.drawImage(bitmap, 0, 0);
  const ratio = window.devicePixelRatio;
  return [...context.getImageData(Math.floor(x * ratio), Math.floor(y * ratio), 1, 1).data];
}

/** The box, with a thousand points on each side. */
function boxOfThousands(): [number, number][][][] {
  const corners = box()[0]?.[0] ?? [];
  const ring = corners.slice(0, -1).flatMap(([longitude, latitude], index) => {
    const [nextLongitude, nextLatitude] = corners[index + 1] ?? CENTRE;
    return Array.from({ length: 1000 }, (_, step): [number, number] => [
      longitude + ((nextLongitude - longitude) * step) / 1000,
      latitude + ((nextLatitude - latitude) * step) / 1000,
    ]);
  });
  const [first] = ring;
  return first ? [[[...ring, first]]] : [];
}

test('the map starts and can be named and focused', async () => {
  const map = await startTestMap();
  expect(map.failures).toEqual([]);
  const canvas = map.container.querySelector('canvas.maplibregl-canvas');
  expect(canvas?.getAttribute('aria-label')).toBe('Map of the zones');
  map.view.focus();
  expect(document.activeElement).toBe(canvas);
});

test('pixels are told where the map library draws them', async () => {
  const map = await startTestMap({ proposals: [{ ...proposal('russia', box()), emphasis: 'selected' }] });
  map.view.moveTo({ centre: [36.8, 34.95], zoom: 10.37 });
  await map.view.idle();
  expect(map.view.camera().zoom).toBeCloseTo(10.37, 9);
  // On the east and the north edge, far from the middle: the line is 3 px wide, so 1 px to each side is its colour.
  for (const [place, across] of [
    [[36.85, 34.91], 'x'],
    [[36.75, 35], 'y'],
  ] as const) {
    const pixel = map.view.project(place);
    for (const aside of [-1, 0]) {
      const at = { ...pixel, [across]: pixel[across] + aside };
      expect((await colourAt(map.container, at.x, at.y)).slice(0, 3)).toEqual([0, 0x5a, 0x9c]);
    }
  }
});

test('a shown proposal is drawn in its colour, and gone when the scene has it no more', async () => {
  const map = await startTestMap({ proposals: [{ ...proposal('russia', box()), emphasis: 'selected' }] });
  const edge = map.view.project([36.85, 34.93]);
  expect((await colourAt(map.container, edge.x, edge.y)).slice(0, 3)).toEqual([0, 0x5a, 0x9c]);
  const inside = map.view.project([36.76, 34.86]);
  const [red = 0, , blue = 0] = await colourAt(map.container, inside.x, inside.y);
  expect(blue - red).toBeGreaterThan(15);
  map.view.show(emptyScene);
  await map.view.idle();
  expect((await colourAt(map.container, edge.x, edge.y)).slice(0, 3)).toEqual([255, 255, 255]);
});

test('a boundary of thousands of points, which reaches the map as text, is drawn like any other', async () => {
  const long = { ...proposal('russia', boxOfThousands()), emphasis: 'selected' } as const;
  const map = await startTestMap({ proposals: [long] });
  expect(map.failures).toEqual([]);
  const edge = map.view.project([36.85, 34.93]);
  expect((await colourAt(map.container, edge.x, edge.y)).slice(0, 3)).toEqual([0, 0x5a, 0x9c]);
  const inside = map.view.project([36.83, 34.88]);
  const [red = 0, , blue = 0] = await colourAt(map.container, inside.x, inside.y);
  expect(blue - red).toBeGreaterThan(15);
});

test('while cells are shown proposals are lines only', async () => {
  const map = await startTestMap({ proposals: [proposal('russia', box())], cells: [] });
  const inside = map.view.project([36.76, 34.86]);
  expect((await colourAt(map.container, inside.x, inside.y)).slice(0, 3)).toEqual([255, 255, 255]);
  map.view.show({
    ...emptyScene,
    cells: [{ key: 'c', kind: 'one', geometry: box(), style: russianStyle, letters: 'R' }],
    cellMarks: [{ key: 'c', label: 'C-1', position: CENTRE, outline: box()[0] ?? [], areaM2: 1, active: true }],
  });
  await map.view.idle();
  const [red = 0, , blue = 0] = await colourAt(map.container, inside.x, inside.y);
  expect(blue - red).toBeGreaterThan(20);
  await map.click(map.view.project(CENTRE));
  expect(map.calls).toEqual([{ name: 'select', given: [{ kind: 'cell', key: 'c' }] }]);
});

test('a cell of thousands of points that changes is no longer seen where it was', async () => {
  const cell = { key: 'c', kind: 'one', geometry: boxOfThousands(), style: russianStyle, letters: 'R' } as const;
  const map = await startTestMap({ cells: [cell] });
  const inside = map.view.project([36.76, 34.86]);
  const [red = 0, , blue = 0] = await colourAt(map.container, inside.x, inside.y);
  expect(blue - red).toBeGreaterThan(20);
  const half = box().map((rings) => rings.map((ring) => ring.map(([x, y]): [number, number] => [x, (y + 35) / 2])));
  map.view.show({ ...emptyScene, cells: [{ ...cell, geometry: half }] });
  await map.view.idle();
  expect((await colourAt(map.container, inside.x, inside.y)).slice(0, 3)).toEqual([255, 255, 255]);
});

test('what several maps include is hatched in no party’s colour, and can be chosen', async () => {
  const cell = { key: 'c', kind: 'several', geometry: box(), style: null, letters: 'I R T' } as const;
  const map = await startTestMap({ cells: [cell] });
  const inside = map.view.project([36.76, 34.86]);
  const [red = 255, green = 255, blue = 255] = await colourAt(map.container, inside.x, inside.y);
  expect(red).toBeLessThan(250);
  expect(Math.max(red, green, blue) - Math.min(red, green, blue)).toBeLessThan(20);
  await map.click(inside);
  expect(map.calls).toEqual([{ name: 'select', given: [{ kind: 'cell', key: 'c' }] }]);
});

test('a change of theme keeps the scene and the place', async () => {
  const map = await startTestMap(editableScene());
  const before = map.view.camera();
  map.view.setTheme('dark');
  map.view.show({ ...emptyScene, ...editableScene(), theme: 'dark' });
  await map.view.idle();
  expect(map.view.camera()).toEqual(before);
  const edge = map.view.project([36.85, 34.93]);
  expect((await colourAt(map.container, edge.x, edge.y)).slice(0, 3)).toEqual([0, 0x5a, 0x9c]);
});

test('fitting a box shows all of it', async () => {
  const map = await startTestMap();
  map.view.fit([35, 33, 42, 37], { animate: false });
  await map.view.idle();
  const southWest = map.view.project([35, 33]);
  const northEast = map.view.project([42, 37]);
  expect(southWest.x).toBeGreaterThanOrEqual(20);
  expect(southWest.y).toBeLessThanOrEqual(380);
  expect(northEast.x).toBeLessThanOrEqual(580);
  expect(northEast.y).toBeGreaterThanOrEqual(20);
  // It fits tightly in one direction.
  expect(Math.max(northEast.x - southWest.x - 480, southWest.y - northEast.y - 280)).toBeGreaterThan(0);
});

test('the readout follows the pointer and the map', async () => {
  const map = await startTestMap();
  const told: MapReadout[] = [];
  const stop = map.view.onReadout((readout) => told.push(readout));
  expect(told[0]?.pointer).toBeNull();
  // 1:n with 1/96 inch pixels at zoom 9, 34.9 N: 156543.03 m / 2 / 2^9 * cos(34.9) * 1.0011 / 0.000264583 = 474 400
  expect(told[0]?.scaleDenominator).toBeGreaterThan(473_000);
  expect(told[0]?.scaleDenominator).toBeLessThan(476_000);
  await userEvent.hover(map.surface, { position: { x: 300, y: 200 } });
  expect(told.at(-1)?.pointer?.[0]).toBeCloseTo(36.7, 2);
  map.view.moveTo({ centre: [37, 35], zoom: 9 });
  expect(told.at(-1)?.pointer?.[0]).toBeCloseTo(37, 2);
  stop();
  const count = told.length;
  map.view.moveTo({ centre: [38, 35], zoom: 9 });
  expect(told).toHaveLength(count);
});

test('a flagged place is marked until the next click', async () => {
  const map = await startTestMap();
  map.view.flag([36.6, 34.9]);
  await map.view.idle();
  const pixel = map.view.project([36.6, 34.9]);
  expect(map.paintedNear(pixel, 12)).toBeGreaterThan(100);
  await map.click({ x: 500, y: 50 });
  await map.view.idle();
  expect(map.paintedNear(pixel, 12)).toBe(0);
});

test('a map whose picture was taken away says so, and comes back with its scene', async () => {
  const map = await startTestMap({ proposals: [{ ...proposal('russia', box()), emphasis: 'selected' }] });
  const canvas = map.container.querySelector<HTMLCanvasElement>('canvas.maplibregl-canvas');
  const loss = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context');
  loss?.loseContext();
  await expect.poll(() => map.failures).toEqual(['WebGL']);
  loss?.restoreContext();
  await expect.poll(() => map.failures).toEqual(['WebGL', 'recovered']);
  await map.view.idle();
  const edge = map.view.project([36.85, 34.93]);
  expect((await colourAt(map.container, edge.x, edge.y)).slice(0, 3)).toEqual([0, 0x5a, 0x9c]);
});

test('without WebGL 2 the failure is told and the rest goes on', async () => {
  const real: unknown = Reflect.get(HTMLCanvasElement.prototype, 'getContext');
  const withoutWebGl = function (this: HTMLCanvasElement, kind: string, ...rest: unknown[]): unknown {
    return kind === 'webgl2' ? null : Reflect.apply(real as HTMLCanvasElement['getContext'], this, [kind, ...rest]);
  };
  vi.spyOn(HTMLCanvasElement.prototype, 'getContext').mockImplementation(
    withoutWebGl as HTMLCanvasElement['getContext'],
  );
  onTestFinished(() => {
    vi.restoreAllMocks();
  });
  const failures: string[] = [];
  const camera = { centre: CENTRE, zoom: 9 };
  const nobody = vi.fn<() => { accepted: true }>(() => ({ accepted: true }));
  const sink = { select: nobody, hover: nobody } as unknown as DrawingSink;
  const view = createMapView(
    {
      container: document.createElement('div'),
      camera,
      theme: 'light',
      baseUrl: '/',
      sink,
      label: 'Map',
      onFailure: (detail) => failures.push(detail),
    },
    whiteGround,
  );
  expect(failures).toEqual(['WebGL 2']);
  view.show(emptyScene);
  await view.idle();
  expect(view.camera()).toEqual(camera);
  view.destroy();
});
