import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { hasInput } from '../geometry/input-set.ts';
import { areaM2 } from '../geometry/measure/area.ts';
import { perimeterM } from '../geometry/measure/length.ts';
import type { Overlay } from '../geometry/overlay.ts';

/** What summing many figures may lose. */
const ALLOWANCE_M2 = 1;

/** What rounding one crossing to the grid may change where edges are short. */
const ALLOWANCE_PER_CROSSING_M2 = 1e-4;

/** One degree along a meridian, roughly; as exact as an allowance needs. */
const METRES_PER_DEGREE = 111_195;

/**
 * Give what putting crossings on the grid may change of the area of a boundary. A crossing that is moved bends its whole
 * edge, so on long edges it is not the crossings that count but the length: a strip of one unit of the grid, 0.1 mm, all
 * along. Up to a quarter of it was measured on outlines of four positions, where 1e-4 m2 for each crossing is far too
 * little: five of them with a radius of 10 km were 1.1 m2 off.
 */
function allowanceM2({ crossings, snapRounded, gridUnitDegrees }: Overlay, geometry: MultiPolygonCoordinates): number {
  const strip = crossings > 0 || snapRounded ? perimeterM(geometry) * gridUnitDegrees * METRES_PER_DEGREE : 0;
  return ALLOWANCE_M2 + ALLOWANCE_PER_CROSSING_M2 * crossings + strip;
}

/**
 * Check that the cells of an overlay add up, for each of some inputs, to the area of that input measured without the
 * overlay, but for what rounding of crossings can change. A wrong label moves a whole face and is found. Gives what is
 * wrong first, or null.
 *
 * @param inputs - what was laid over one another, edges straight in longitude and latitude
 * @param checked - the valid inputs that are looked at
 */
export function sumDefect(
  overlaid: Overlay,
  inputs: readonly MultiPolygonCoordinates[],
  checked: readonly number[],
): string | null {
  const cells = overlaid.cells();
  for (const input of checked) {
    const geometry = inputs[input] ?? [];
    const sumM2 = cells.reduce((sum, cell) => (hasInput(cell.inputs, input) ? sum + cell.areaM2 : sum), 0);
    const differenceM2 = sumM2 - areaM2(geometry);
    // Written so that a figure that is not a number fails too.
    if (Math.abs(differenceM2) <= allowanceM2(overlaid, geometry)) continue;
    return `cells of map ${input + 1}: ${differenceM2.toFixed(3)} m2 off`;
  }
  return null;
}
