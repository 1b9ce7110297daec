import type { MapPixel } from '../../../src/map/drawing/drawing-port.ts';
import type { TestMap } from './map-fixture.ts';

/** Give a pixel of the map as the browser counts real input: in pixels of the page that holds the frame of the test. */
export function pagePoint(map: TestMap, { x, y }: MapPixel): MapPixel {
  const frame = window.frameElement?.getBoundingClientRect();
  const scale = frame ? frame.width / window.innerWidth : 1;
  const bounds = map.surface.getBoundingClientRect();
  return { x: (frame?.left ?? 0) + (bounds.left + x) * scale, y: (frame?.top ?? 0) + (bounds.top + y) * scale };
}
