import { expect, test } from 'vitest';
import { cdp } from 'vitest/browser';
import type { MapPixel } from '../../../src/map/drawing/drawing-port.ts';
import { editableScene, emptyScene, russianStyle, startTestMap, type TestMap } from './map-fixture.ts';
import { pagePoint } from './page-point.ts';
import { beside, corner, startSnapping } from './snapping-fixture.ts';

const devtools = cdp() as unknown as { send(method: string, given?: Record<string, unknown>): Promise<unknown> };

/** Move, press or lift a pen with real events of the browser. */
async function pen(
  map: TestMap,
  type: 'mouseMoved' | 'mousePressed' | 'mouseReleased',
  at: MapPixel,
  button: 'none' | 'left' | 'right' = 'none',
): Promise<void> {
  const isDown = type === 'mousePressed';
  await devtools.send('Input.dispatchMouseEvent', {
    type,
    ...pagePoint(map, at),
    pointerType: 'pen',
    button,
    buttons: isDown ? (button === 'right' ? 2 : 1) : 0,
    clickCount: type === 'mouseMoved' ? 0 : 1,
  });
}

async function tap(map: TestMap, at: MapPixel): Promise<void> {
  await pen(map, 'mousePressed', at, 'left');
  await pen(map, 'mouseReleased', at, 'left');
}

test('a pen snaps as far as a finger, and says to what while it hovers', async () => {
  const map = await startSnapping();
  // 21 px away: beyond the reach of a mouse.
  const at = beside(map, corner, -15, 15);
  await pen(map, 'mouseMoved', at);
  await expect.poll(() => map.word()).toBe('point of turkey');
  await tap(map, at);
  await expect.poll(() => map.calls.at(-1)).toEqual({ name: 'placePoint', given: [corner] });
});

test('a pen takes hold of a handle it comes down beside, and closes a boundary beside its first point', async () => {
  const map = await startTestMap(editableScene());
  await tap(map, beside(map, corner, -11, 11));
  await expect.poll(() => map.calls.map(({ name }) => name)).toEqual(['select']);
  expect(map.calls[0]?.given[0]).toMatchObject({ kind: 'turning-point', address: { point: 0 } });
  const positions = [corner, [36.7, 34.8], [36.7, 34.9]] as const;
  map.view.show({ ...emptyScene, unfinished: { positions, style: russianStyle, kind: 'part' } });
  map.view.setMode('draw');
  await tap(map, beside(map, corner, -11, 11));
  await expect.poll(() => map.calls.map(({ name }) => name)).toEqual(['select', 'finish']);
});

test('a pen that is held still opens the menu once, and its second button opens it at once', async () => {
  const map = await startTestMap(editableScene());
  const at = map.view.project([36.85, 35]);
  await pen(map, 'mousePressed', at, 'left');
  await expect.poll(() => map.calls.map(({ name }) => name), { timeout: 3000 }).toEqual(['openMenu']);
  await pen(map, 'mouseReleased', at, 'left');
  await map.view.idle();
  expect(map.calls).toHaveLength(1);
  await pen(map, 'mousePressed', at, 'right');
  await pen(map, 'mouseReleased', at, 'right');
  await expect.poll(() => map.calls.map(({ name }) => name)).toEqual(['openMenu', 'openMenu']);
});
