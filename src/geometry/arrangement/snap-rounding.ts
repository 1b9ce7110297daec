import { orientation } from '../orientation.ts';
import { edgeBoxes, visitEdgesNear } from './edge-boxes.ts';
import { edgeContacts } from './edge-contacts.ts';
import type { EdgeTable } from './edge-table.ts';
import { splitEdges } from './split-edges.ts';
import type { VertexTable } from './vertex-table.ts';

/**
 * Tell whether a segment meets the unit square around a grid place. The square has its left and its lower side, not
 * its right and its upper one, so that every point of the plane is in exactly one square. All coordinates are doubled,
 * which makes the corners whole numbers.
 */
function meetsSquare(ax: number, ay: number, bx: number, by: number, x: number, y: number): boolean {
  const west = x - 1;
  const east = x + 1;
  const south = y - 1;
  const north = y + 1;
  if (Math.min(ax, bx) >= east || Math.max(ax, bx) < west) return false;
  if (Math.min(ay, by) >= north || Math.max(ay, by) < south) return false;
  if (ax === bx || ay === by) return true;
  const rises = ax < bx === ay < by;
  const northWest = orientation(ax, ay, bx, by, west, north);
  // A line through a corner that the square lacks enters the square only if it falls (rises) there.
  if (northWest === 0) return !rises;
  const northEast = orientation(ax, ay, bx, by, east, north);
  if (northEast === 0) return rises;
  if (northWest > 0 !== northEast > 0) return true;
  const southWest = orientation(ax, ay, bx, by, west, south);
  if (southWest === 0 || southWest > 0 !== northWest > 0) return true;
  const southEast = orientation(ax, ay, bx, by, east, south);
  if (southEast === 0) return !rises;
  return southEast > 0 !== northWest > 0;
}

/**
 * Make edges a planar graph by snap rounding (Hobby 1999; Guibas and Marimont 1998): every vertex and every crossing,
 * put on the grid, makes its unit square hot, and an edge that meets a hot square goes through its middle. No edge moves
 * by more than half a unit in either direction, and the result is planar whatever the input. The crossings that are
 * found become vertices.
 */
export function snapRound(edges: EdgeTable, vertices: VertexTable): EdgeTable {
  const tree = edgeBoxes(edges, vertices);
  const { splits } = edgeContacts(edges, vertices, tree, null, null);
  const isHot = new Uint8Array(vertices.count);
  for (let edge = 0; edge < edges.count; edge++) {
    isHot[edges.a[edge] as number] = 1;
    isHot[edges.b[edge] as number] = 1;
  }
  for (let split = 0; split < splits.count; split++) isHot[splits.vertices[split] as number] = 1;
  const { ends } = tree;
  for (let vertex = 0; vertex < isHot.length; vertex++) {
    if (isHot[vertex] === 0) continue;
    const x = vertices.x[vertex] as number;
    const y = vertices.y[vertex] as number;
    visitEdgesNear(tree, x - 1, y - 1, x + 1, y + 1, (edge) => {
      if (edges.a[edge] === vertex || edges.b[edge] === vertex) return;
      const at = edge * 4;
      const meets = meetsSquare(
        2 * (ends[at] as number),
        2 * (ends[at + 1] as number),
        2 * (ends[at + 2] as number),
        2 * (ends[at + 3] as number),
        2 * x,
        2 * y,
      );
      if (meets) splits.add(edge, vertex);
    });
  }
  return splitEdges(edges, splits, vertices).edges;
}
