import type { MapPixel } from '../drawing/drawing-port.ts';
import { pixelOfPointer } from '../drawing/pixel-of-pointer.ts';

/** Tell where the pointer is on a surface: `before` anybody else acts on it, and `after`; null when it has left. */
export function followPointer(
  surface: HTMLElement,
  before: (pixel: MapPixel) => void,
  after: (pixel: MapPixel | null) => void,
): void {
  const pixelOf = pixelOfPointer(surface);
  const takeNote = (event: PointerEvent): void => before(pixelOf(event));
  surface.addEventListener('pointerdown', takeNote, { capture: true });
  surface.addEventListener('pointermove', takeNote, { capture: true });
  surface.addEventListener('pointermove', (event) => after(pixelOf(event)));
  surface.addEventListener('pointerleave', () => after(null));
}
