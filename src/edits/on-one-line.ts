import type { Position } from '../geometry/coordinates.ts';
import { toFineUnits } from '../geometry/fine-grid.ts';
import { orientation } from '../geometry/orientation.ts';

/** Tell whether all positions lie on one straight line in the longitude-latitude plane; exact on the data grid. */
export function lieOnOneLine(positions: readonly Position[]): boolean {
  const units = positions.map(([longitude, latitude]) => [toFineUnits(longitude), toFineUnits(latitude)] as const);
  const [first] = units;
  const second = first && units.find(([x, y]) => x !== first[0] || y !== first[1]);
  if (!first || !second) return true;
  return units.every(([x, y]) => orientation(...first, ...second, x, y) === 0);
}
