import { GRID_UNIT_DEGREES } from '../geometry/grid.ts';

/** A contested cell is a sliver if its area and its mean width are both below their limits. */
export interface SliverLimits {
  readonly areaM2: number;
  readonly widthM: number;
}

/** The limits where nobody has set others. */
export const DEFAULT_SLIVER_LIMITS: SliverLimits = { areaM2: 50_000, widthM: 100 };

/** One degree along a meridian, roughly; as exact as a limit needs. */
const METRES_PER_DEGREE = 111_195;

/** Below two units of the data grid, a cell comes from rounding and not from anybody's line. */
const ROUNDING_WIDTH_M = 2 * GRID_UNIT_DEGREES * METRES_PER_DEGREE;

/** Give the mean width of a long, narrow area in metres: twice its area for each metre of its boundary. */
export function meanWidthM(areaM2: number, perimeterM: number): number {
  return perimeterM > 0 ? (2 * areaM2) / perimeterM : 0;
}

/** Tell whether an area is a sliver, by area and by width. */
export function isSliver(areaM2: number, perimeterM: number, limits: SliverLimits = DEFAULT_SLIVER_LIMITS): boolean {
  return areaM2 < limits.areaM2 && meanWidthM(areaM2, perimeterM) < limits.widthM;
}

/** Tell whether an area is narrower than two units of the data grid (about 2 cm): an artefact of rounding. */
export function isRoundingArtefact(areaM2: number, perimeterM: number): boolean {
  return meanWidthM(areaM2, perimeterM) < ROUNDING_WIDTH_M;
}
