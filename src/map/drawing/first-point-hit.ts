import type { Position } from '../../geometry/coordinates.ts';
import { toPixel, type Viewport } from '../viewport.ts';
import type { PointerSample } from './gestures.ts';

/** A click this near to the first point closes the boundary: a finger or a pen is blunter than a mouse. */
const FIRST_POINT_RADIUS_PX = { mouse: 10, pen: 20, touch: 20 } as const;

/** Tell whether a click closes a boundary being drawn: near its first point, and it has three or more. */
export function hitsFirstPoint(
  positions: readonly Position[],
  viewport: Viewport,
  { pixel, kind }: Pick<PointerSample, 'pixel' | 'kind'>,
): boolean {
  const first = positions[0];
  if (!first || positions.length < 3) return false;
  const at = toPixel(viewport, first);
  return Math.hypot(at.x - pixel.x, at.y - pixel.y) <= FIRST_POINT_RADIUS_PX[kind];
}
