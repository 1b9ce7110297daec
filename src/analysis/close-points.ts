import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import { segmentLengthM } from '../geometry/measure/length.ts';
import { openRing } from '../geometry/ring.ts';

/** Closer than this, two turning points are more likely one. */
const CLOSE_M = 1;

/** Cells of about 2 m at the equator and never below 1 m up to 60 degrees: what is closer than a metre lies next door. */
const CELL_DEGREES = 2e-5;

/** More are not listed. */
const MOST = 200;

/** A turning point that is closer than a metre to one that comes before it, and how close. */
export interface ClosePoint {
  readonly position: Position;
  readonly part: number;
  readonly ring: number;
  readonly point: number;
  readonly distanceM: number;
}

/**
 * Find turning points of one zone that are closer than a metre to another place where it has one: 200 at most. Points at
 * one and the same place are not close, they are the same. Linear, by a grid of cells.
 */
export function closePoints(geometry: MultiPolygonCoordinates): readonly ClosePoint[] {
  const cells = new Map<string, Position[]>();
  const found: ClosePoint[] = [];
  const seen = new Set<string>();
  for (const [part, polygon] of geometry.entries()) {
    for (const [ring, positions] of polygon.entries()) {
      for (const [point, position] of openRing(positions).entries()) {
        const key = positionKey(position);
        if (seen.has(key)) continue;
        seen.add(key);
        const distanceM = nearestBefore(cells, position);
        if (distanceM < CLOSE_M) found.push({ position, part, ring, point, distanceM });
        if (found.length >= MOST) return found;
        const [x, y] = cellOf(position);
        cells.set(`${x},${y}`, [...(cells.get(`${x},${y}`) ?? []), position]);
      }
    }
  }
  return found;
}

function cellOf([longitude, latitude]: Position): readonly [number, number] {
  return [Math.floor(longitude / CELL_DEGREES), Math.floor(latitude / CELL_DEGREES)];
}

function nearestBefore(cells: ReadonlyMap<string, readonly Position[]>, position: Position): number {
  const [x, y] = cellOf(position);
  let nearest = Infinity;
  for (const dx of [-1, 0, 1]) {
    for (const dy of [-1, 0, 1]) {
      for (const other of cells.get(`${x + dx},${y + dy}`) ?? []) {
        nearest = Math.min(nearest, segmentLengthM(position, other));
      }
    }
  }
  return nearest;
}
