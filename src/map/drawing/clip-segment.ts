import type { MapPixel } from './drawing-port.ts';

/** Left, top, right, bottom in pixels. */
export interface PixelBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/**
 * Cut a piece of line to a box; null if it lies outside (Liang and Barsky 1984). A canvas that strokes dashes along a
 * line reaching millions of pixels beyond the screen takes seconds; one cut to the screen takes none.
 */
export function clipSegment(from: MapPixel, to: MapPixel, box: PixelBox): readonly [MapPixel, MapPixel] | null {
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  let enter = 0;
  let leave = 1;
  const sides: readonly (readonly [number, number])[] = [
    [-dx, from.x - box.left],
    [dx, box.right - from.x],
    [-dy, from.y - box.top],
    [dy, box.bottom - from.y],
  ];
  for (const [direction, distance] of sides) {
    if (direction === 0) {
      if (distance < 0) return null;
    } else if (direction < 0) {
      enter = Math.max(enter, distance / direction);
    } else {
      leave = Math.min(leave, distance / direction);
    }
  }
  if (enter > leave) return null;
  return [
    enter === 0 ? from : { x: from.x + dx * enter, y: from.y + dy * enter },
    leave === 1 ? to : { x: from.x + dx * leave, y: from.y + dy * leave },
  ];
}
