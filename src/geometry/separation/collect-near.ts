import type { Position } from '../coordinates.ts';
import { LEAF_SIZE, type BoxTree } from './box-tree.ts';

/** A degree of latitude is 110.57 km at least. */
const FEWEST_METRES_PER_DEGREE = 110_500;

/** Nearer to a pole than this the parallels are taken as long as here: nothing is left out, only less is gained. */
const OUTERMOST_LATITUDE = 89.9;

/**
 * Collect the segments that may come within a distance of a straight stretch, at most `limit` of them: those whose box
 * meets the box around the stretch and that do not lie wholly on one side of a strip around it. None that comes so near
 * is left out.
 *
 * @param found - is emptied and filled with the numbers of the segments
 * @returns how many there are; one more than the limit where there are more
 */
export function collectNear(
  { boxes, leaves, edges }: BoxTree,
  [x0, y0]: Position,
  [x1, y1]: Position,
  distanceM: number,
  limit: number,
  found: number[],
): number {
  const { fromLongitude, fromLatitude, toLongitude, toLatitude } = edges;
  const height = (distanceM / FEWEST_METRES_PER_DEGREE) * 1.001;
  const outermost = Math.min(OUTERMOST_LATITUDE, Math.max(Math.abs(y0), Math.abs(y1)) + height);
  const width = height / Math.cos((outermost * Math.PI) / 180);
  const west = Math.min(x0, x1) - width;
  const south = Math.min(y0, y1) - height;
  const east = Math.max(x0, x1) + width;
  const north = Math.max(y0, y1) + height;
  // The strip: what is within the ellipse of these half axes around any place of the line through the stretch.
  const across = y1 - y0;
  const along = x1 - x0;
  const strip = Math.hypot(across * width, along * height);
  const stack = [1];
  found.length = 0;
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    const box = node * 4;
    if ((boxes[box] as number) > east || (boxes[box + 1] as number) > north) continue;
    if ((boxes[box + 2] as number) < west || (boxes[box + 3] as number) < south) continue;
    if (node < leaves) {
      stack.push(node * 2 + 1, node * 2);
      continue;
    }
    const end = Math.min(edges.count, (node - leaves + 1) * LEAF_SIZE);
    for (let edge = (node - leaves) * LEAF_SIZE; edge < end; edge++) {
      const ax = fromLongitude[edge] as number;
      const ay = fromLatitude[edge] as number;
      const bx = toLongitude[edge] as number;
      const by = toLatitude[edge] as number;
      if ((ax > east && bx > east) || (ax < west && bx < west)) continue;
      if ((ay > north && by > north) || (ay < south && by < south)) continue;
      const a = (ax - x0) * across - (ay - y0) * along;
      const b = (bx - x0) * across - (by - y0) * along;
      if ((a > strip && b > strip) || (a < -strip && b < -strip)) continue;
      if (found.length === limit) return limit + 1;
      found.push(edge);
    }
  }
  return found.length;
}
