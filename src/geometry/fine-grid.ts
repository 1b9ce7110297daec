import type { Position } from './coordinates.ts';

/**
 * The grid of exact decisions: 1e-9 degree, about a tenth of a millimetre. A position of the data grid is exactly 100
 * units from the next one, so for stored boundaries nothing is lost; anything else is decided as if it lay on the
 * nearest place of this grid. Whole numbers to 1.8e11 keep every difference exact in a double.
 */
const FINE_UNITS_PER_DEGREE = 1e9;

/** Give a coordinate as a whole number of fine units. */
export function toFineUnits(degrees: number): number {
  return Math.round(degrees * FINE_UNITS_PER_DEGREE);
}

/** Give the position of a place in fine units, which need not be whole. */
export function fromFineUnits(x: number, y: number): Position {
  return [Math.round(x) / FINE_UNITS_PER_DEGREE + 0, Math.round(y) / FINE_UNITS_PER_DEGREE + 0];
}
