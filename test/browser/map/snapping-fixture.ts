import type { Position } from '../../../src/geometry/coordinates.ts';
import type { MapPixel } from '../../../src/map/drawing/drawing-port.ts';
import type { Scene } from '../../../src/map/scene.ts';
import { box, proposal, startTestMap, turkishStyle, type TestMap } from './map-fixture.ts';

/** The south-west corner of the box. */
export const corner: Position = [36.55, 34.8];

export const turkey = proposal('turkey', box(), turkishStyle);

/** Snapping to lines, and to nothing of the base map. */
export const snapping = { places: false, baseMap: false };

/** Start a map on which a boundary is drawn beside the box of Turkey. */
export async function startSnapping(scene: Partial<Scene> = {}): Promise<TestMap> {
  const map = await startTestMap({ proposals: [turkey], snapping, ...scene });
  map.view.setMode('draw');
  return map;
}

/** Give the pixel so many pixels east and south of a place. */
export function beside(map: TestMap, position: Position, east: number, south: number): MapPixel {
  const { x, y } = map.view.project(position);
  return { x: x + east, y: y + south };
}
