/** Where a chart of separations puts a value, and what its axis says. */
export interface SeparationScale {
  /** Give the height of a separation as a share of the axis, 0 to 1. */
  readonly heightOf: (separationM: number) => number;
  readonly ticksM: readonly number[];
  /** Separations up to the first tick all lie on it. */
  readonly floored: boolean;
}

/** A logarithmic axis begins here: nobody draws boundaries more finely. */
const FLOOR_M = 0.01;

/** A logarithmic axis reaches this at least. */
const LEAST_TOP_M = 1;

const MOST_TICKS = 5;

/** Find 1, 2 or 5 times a power of ten that parts a span into so many steps at most. */
export function niceStep(span: number, steps: number): number {
  const least = span / steps;
  const power = 10 ** Math.floor(Math.log10(least));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Make an axis for separations up to the largest; a logarithmic one has room for the tolerance too. */
export function separationScale(largestM: number, toleranceM: number, logarithmic: boolean): SeparationScale {
  if (!logarithmic) {
    const step = niceStep(Math.max(largestM, FLOOR_M), MOST_TICKS - 1);
    const steps = Math.max(1, Math.ceil(largestM / step - 1e-9));
    const ticksM = Array.from({ length: steps + 1 }, (_, index) => index * step);
    return { heightOf: (separationM) => separationM / (steps * step), ticksM, floored: false };
  }
  const top = Math.ceil(Math.log10(Math.max(largestM, toleranceM, LEAST_TOP_M)) - 1e-9);
  const bottom = Math.log10(FLOOR_M);
  const every = Math.ceil((top - bottom) / (MOST_TICKS - 1));
  const ticks = Math.floor((top - bottom) / every) + 1;
  return {
    heightOf: (separationM) => Math.max(0, (Math.log10(Math.max(separationM, FLOOR_M)) - bottom) / (top - bottom)),
    ticksM: Array.from({ length: ticks }, (_, index) => 10 ** (bottom + index * every)),
    floored: true,
  };
}
