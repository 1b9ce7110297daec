import type { TurningPointAddress } from '../../domain/delimitation.ts';
import { toPixel, toPosition, type Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';
import type { SketchItem } from './sketch.ts';
import { addressAt, type TurningPoints } from './turning-points.ts';

/** The corners of the box between two pixels, as an outline. */
export function boxOutline(from: MapPixel, to: MapPixel): readonly MapPixel[] {
  return [from, { x: to.x, y: from.y }, to, { x: from.x, y: to.y }];
}

/** List the turning points inside an outline on the screen (even-odd rule). Linear in the points for each corner. */
export function pointsWithin(
  points: TurningPoints,
  viewport: Viewport,
  outline: readonly MapPixel[],
): readonly TurningPointAddress[] {
  return points.positions.flatMap((position, index) => {
    const address = isWithin(toPixel(viewport, position), outline) ? addressAt(points, index) : null;
    return address ? [address] : [];
  });
}

/** Show an outline on the screen while it is drawn. */
export function sketchOutline(viewport: Viewport, outline: readonly MapPixel[]): readonly SketchItem[] {
  const positions = outline.map((pixel) => toPosition(viewport, pixel));
  const [first] = positions;
  if (!first) return [];
  return [
    { kind: 'area', positions },
    { kind: 'line', line: 'closing', positions: [...positions, first], colour: null },
  ];
}

function isWithin({ x, y }: MapPixel, outline: readonly MapPixel[]): boolean {
  let within = false;
  outline.forEach((from, index) => {
    const to = outline[(index + 1) % outline.length] ?? from;
    if (from.y > y === to.y > y) return;
    if (x < from.x + ((y - from.y) / (to.y - from.y)) * (to.x - from.x)) within = !within;
  });
  return within;
}
