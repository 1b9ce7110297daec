import type { PolygonCoordinates, Position, Ring } from './coordinates.ts';
import { toFineUnits } from './fine-grid.ts';
import { orientation } from './orientation.ts';

/** Where a position lies as to an area. */
export type Placement = 'inside' | 'outside' | 'boundary';

/** What an edge says about a place: the place is on it, or a ray from it to the east crosses the edge, or misses it. */
export type RayMeeting = 'boundary' | 'crosses' | 'misses';

/**
 * Tell how an edge meets the ray from a place to the east, all in fine units, exactly. An edge counts at its lower end
 * and not at its upper one, so that a vertex on the ray counts once.
 */
export function meetRay(ax: number, ay: number, bx: number, by: number, x: number, y: number): RayMeeting {
  if (Math.min(ay, by) > y || Math.max(ay, by) < y) return 'misses';
  const side = orientation(ax, ay, bx, by, x, y);
  if (side === 0 && Math.min(ax, bx) <= x && x <= Math.max(ax, bx)) return 'boundary';
  return ay > y !== by > y && side > 0 === by > ay ? 'crosses' : 'misses';
}

/**
 * Tell where a position lies as to a ring, whatever its direction. Exact on the data grid (even-odd). Linear. An
 * unclosed ring counts as closed.
 */
export function positionInRing(position: Position, ring: Ring): Placement {
  const x = toFineUnits(position[0]);
  const y = toFineUnits(position[1]);
  const last = ring.at(-1);
  if (last === undefined) return 'outside';
  let fromX = toFineUnits(last[0]);
  let fromY = toFineUnits(last[1]);
  let inside = false;
  for (const [longitude, latitude] of ring) {
    const toX = toFineUnits(longitude);
    const toY = toFineUnits(latitude);
    const meeting = meetRay(fromX, fromY, toX, toY, x, y);
    if (meeting === 'boundary') return 'boundary';
    if (meeting === 'crosses') inside = !inside;
    fromX = toX;
    fromY = toY;
  }
  return inside ? 'inside' : 'outside';
}

/** Tell where a position lies as to a polygon with holes; the boundary of a hole is boundary. Linear. */
export function positionInPolygon(position: Position, polygon: PolygonCoordinates): Placement {
  const [shell, ...holes] = polygon;
  if (shell === undefined) return 'outside';
  const inShell = positionInRing(position, shell);
  if (inShell !== 'inside') return inShell;
  for (const hole of holes) {
    const inHole = positionInRing(position, hole);
    if (inHole === 'inside') return 'outside';
    if (inHole === 'boundary') return 'boundary';
  }
  return 'inside';
}
