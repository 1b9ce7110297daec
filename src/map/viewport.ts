import type { Position } from '../geometry/coordinates.ts';
import type { MapPixel } from './drawing/drawing-port.ts';
import type { Camera } from './map-view.ts';
import { mercatorX, mercatorY, positionOfMercator } from './mercator.ts';

/** The part of the Mercator world that is on screen; north up, no tilt. */
export interface Viewport {
  /** The middle of the screen in the Mercator square (0 to 1). */
  readonly centreX: number;
  readonly centreY: number;
  /** The width of the whole world in CSS pixels. */
  readonly worldSizePx: number;
  readonly widthPx: number;
  readonly heightPx: number;
}

/** The width of the world at zoom 0, in CSS pixels: the map library counts zoom in tiles of this size. */
const WORLD_AT_ZOOM_0_PX = 512;

/** Give the width of the world at a zoom, in CSS pixels. */
export function worldSizePx(zoom: number): number {
  return WORLD_AT_ZOOM_0_PX * 2 ** zoom;
}

/** Make the viewport of a camera on a screen of a size in CSS pixels. */
export function viewportOf(camera: Camera, widthPx: number, heightPx: number): Viewport {
  return {
    centreX: mercatorX(camera.centre[0]),
    centreY: mercatorY(camera.centre[1]),
    worldSizePx: worldSizePx(camera.zoom),
    widthPx,
    heightPx,
  };
}

/** Give the pixel of a position, from the top left of the map; it may lie outside the screen. */
export function toPixel(viewport: Viewport, position: Position): MapPixel {
  return {
    x: (mercatorX(position[0]) - viewport.centreX) * viewport.worldSizePx + viewport.widthPx / 2,
    y: (mercatorY(position[1]) - viewport.centreY) * viewport.worldSizePx + viewport.heightPx / 2,
  };
}

/** Give the position under a pixel; not on the data grid. */
export function toPosition(viewport: Viewport, pixel: MapPixel): Position {
  return positionOfMercator(
    viewport.centreX + (pixel.x - viewport.widthPx / 2) / viewport.worldSizePx,
    viewport.centreY + (pixel.y - viewport.heightPx / 2) / viewport.worldSizePx,
  );
}

/** A place nearer to the edge than this counts as off screen when the map follows what is selected. */
export const REVEAL_MARGIN_PX = 24;

/** Tell whether a pixel is on screen, at least a margin in pixels away from every edge. */
export function isOnScreen({ widthPx, heightPx }: Viewport, { x, y }: MapPixel, marginPx = 0): boolean {
  return x >= marginPx && y >= marginPx && x <= widthPx - marginPx && y <= heightPx - marginPx;
}

/** Give west, south, east, north of the screen, enlarged by a margin in pixels on every side. */
export function viewBox(viewport: Viewport, marginPx: number): readonly [number, number, number, number] {
  const [west, north] = toPosition(viewport, { x: -marginPx, y: -marginPx });
  const [east, south] = toPosition(viewport, { x: viewport.widthPx + marginPx, y: viewport.heightPx + marginPx });
  return [west, south, east, north];
}
