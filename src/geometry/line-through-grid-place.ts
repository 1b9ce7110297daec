import type { Position } from './coordinates.ts';
import { densifyGeodesic } from './densify.ts';
import { GRID_UNIT_DEGREES, samePosition } from './grid.ts';
import type { LineType } from './line-type.ts';
import { RADIANS_PER_DEGREE } from './measure/ellipsoid.ts';
import { segmentLengthM } from './measure/length.ts';

/** Half a unit, and a little for the rounding of the arithmetic. */
const HALF_UNIT = GRID_UNIT_DEGREES / 2 + 1e-12;

/** A geodesic leaves the box of its ends by at most this share of the square of its width in degrees. */
const GEODESIC_BULGE = Math.PI / 180 / 12;

/**
 * Tell how far beside a line a place of the data grid lies, in metres, if it is where a place of the line comes to lie on
 * the grid: if the line passes within half a unit of it in longitude and in latitude. Null if it does not, and for the
 * ends of the line, which are on it already. The line runs from one position to the other as its type says.
 */
export function lineThroughGridPlace(from: Position, to: Position, place: Position, lineType: LineType): number | null {
  const bulge = lineType === 'geodesic' ? GEODESIC_BULGE * (to[0] - from[0]) ** 2 : 0;
  if (place[0] < Math.min(from[0], to[0]) - HALF_UNIT || place[0] > Math.max(from[0], to[0]) + HALF_UNIT) return null;
  if (place[1] < Math.min(from[1], to[1]) - bulge - HALF_UNIT) return null;
  if (place[1] > Math.max(from[1], to[1]) + bulge + HALF_UNIT) return null;
  if (samePosition(place, from) || samePosition(place, to)) return null;
  if (lineType !== 'geodesic') return besideChord(from, to, place);
  const dense = densifyGeodesic([[[from, to]]])[0]?.[0] ?? [from, to];
  let nearest: number | null = null;
  dense.forEach((start, index) => {
    const end = dense[index + 1];
    const beside = end ? besideChord(start, end, place) : null;
    if (beside !== null && (nearest === null || beside < nearest)) nearest = beside;
  });
  return nearest;
}

/** The same for a line straight in longitude and latitude: it is cut to the square of the place (Liang and Barsky). */
function besideChord(from: Position, to: Position, place: Position): number | null {
  let enter = 0;
  let leave = 1;
  for (const axis of [0, 1] as const) {
    const step = to[axis] - from[axis];
    const low = place[axis] - HALF_UNIT - from[axis];
    const high = place[axis] + HALF_UNIT - from[axis];
    if (step === 0) {
      if (low > 0 || high < 0) return null;
      continue;
    }
    const [first, last] = step > 0 ? [low / step, high / step] : [high / step, low / step];
    enter = Math.max(enter, first);
    leave = Math.min(leave, last);
  }
  if (enter > leave) return null;
  // The nearest place, in a plane in which a degree of longitude is as long as it is at this latitude.
  const narrowing = Math.cos(place[1] * RADIANS_PER_DEGREE) ** 2;
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const along = (place[0] - from[0]) * dx * narrowing + (place[1] - from[1]) * dy;
  const share = Math.max(enter, Math.min(leave, along / (dx * dx * narrowing + dy * dy)));
  const at: Position = [from[0] + dx * share, from[1] + dy * share];
  return segmentLengthM(place, at);
}
