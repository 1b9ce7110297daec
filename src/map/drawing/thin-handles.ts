import type { TurningPoints } from './turning-points.ts';

/** Handles closer than this on the screen hide the line: of such a group only the first is shown. */
export const HANDLE_SPACING_PX = 12;

/**
 * Choose the turning points that get a handle, so that no two handles are closer than a spacing in pixels: 1 for
 * shown, 0 for hidden, by number. The choice depends on the zoom only, never on where the map is, so that handles do
 * not flicker while it is moved. Points are taken in order; the Mercator square is divided into cells as wide as the
 * spacing that hold one shown point each. Linear in the points.
 */
export function thinHandles(points: TurningPoints, worldSizePx: number, spacingPx = HANDLE_SPACING_PX): Uint8Array {
  const shown = new Uint8Array(points.count);
  const columns = Math.ceil(worldSizePx / spacingPx) + 2;
  const occupied = new Map<number, number>();
  const spacing = spacingPx / worldSizePx;
  for (let index = 0; index < points.count; index += 1) {
    const x = points.mercatorX[index] ?? 0;
    const y = points.mercatorY[index] ?? 0;
    const column = Math.floor(x / spacing);
    const row = Math.floor(y / spacing);
    if (!hasRoom(points, occupied, columns, column, row, x, y, spacing)) continue;
    shown[index] = 1;
    occupied.set(row * columns + column, index);
  }
  return shown;
}

function hasRoom(
  points: TurningPoints,
  occupied: ReadonlyMap<number, number>,
  columns: number,
  column: number,
  row: number,
  x: number,
  y: number,
  spacing: number,
): boolean {
  if (occupied.has(row * columns + column)) return false;
  for (let dRow = -1; dRow <= 1; dRow += 1) {
    for (let dColumn = -1; dColumn <= 1; dColumn += 1) {
      const other = occupied.get((row + dRow) * columns + column + dColumn);
      if (other === undefined) continue;
      const dx = (points.mercatorX[other] ?? 0) - x;
      const dy = (points.mercatorY[other] ?? 0) - y;
      if (dx * dx + dy * dy < spacing * spacing) return false;
    }
  }
  return true;
}
