/** Decimals of a delimitation's coordinates: those of the data grid. */
export const GRID_DECIMALS = 7;

/** Decimals of a comparison cell's coordinates: those of the grid on which the overlay works. */
export const OVERLAY_DECIMALS = 9;

/**
 * Write a coordinate with at most so many decimals, never with an exponent, so that other programs and a reader's
 * eye take it as it is. A position of the grid reads back to the identical number.
 */
export function coordinateText(degrees: number, decimals: number): string {
  const text = degrees.toFixed(decimals).replace(/\.?0+$/, '');
  return text === '-0' ? '0' : text;
}

/** Round a figure to so many decimals. */
export function rounded(value: number, decimals: number): number {
  return Number(value.toFixed(decimals));
}

/** Write an area in m2 as km2 with six decimals (1 m2). */
export function squareKilometres(areaM2: number): number {
  return rounded(areaM2 / 1e6, 6);
}

/** Write a length in m as km with six decimals (1 mm). */
export function kilometres(lengthM: number): number {
  return rounded(lengthM / 1000, 6);
}
