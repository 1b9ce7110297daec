import { success, type Result } from '../domain/result.ts';
import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { toGrid } from '../geometry/grid.ts';
import { closeRing } from '../geometry/ring.ts';
import { closingCrosses } from '../geometry/self-crossing.ts';
import { validityFindings } from '../geometry/validity.ts';
import { lieOnOneLine } from './on-one-line.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';
import { hasThreeDistinctPositions } from './stored-geometry.ts';
import { windRing } from './wind-ring.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Make an area of points that were drawn, on the data grid. Refuses `out-of-range`, `too-few-points`, `no-area` and
 * `would-cross-itself` with the place.
 */
export function drawnArea(drawn: readonly Position[]): Result<MultiPolygonCoordinates, Refusal> {
  const outside = drawn.find((position) => !isInWorldRange(position));
  if (outside) return refuse('out-of-range', outside);
  const positions = drawn.map(toGrid);
  if (!hasThreeDistinctPositions(positions)) return refuse('too-few-points', positions.at(-1) ?? null);
  if (lieOnOneLine(positions)) return refuse('no-area', positions.at(-1) ?? null);
  const crossing = closingCrosses(positions);
  if (crossing) return refuse('would-cross-itself', crossing);
  const area = [[windRing(closeRing(positions), 0)]];
  const fault = validityFindings(area, 1).find(({ kind }) => kind !== 'repeated-position');
  return fault ? refuse('would-cross-itself', fault.position) : success(area);
}
