import { edgeBoxes, visitEdgesNear } from './edge-boxes.ts';
import { edgeContacts } from './edge-contacts.ts';
import type { EdgeTable } from './edge-table.ts';
import { splitEdges } from './split-edges.ts';
import { meetsGridSquare } from './grid-square.ts';
import type { VertexTable } from './vertex-table.ts';

/**
 * Make edges a planar graph by snap rounding (Hobby 1999; Guibas and Marimont 1998): every vertex and every crossing,
 * put on the grid, makes its unit square hot, and an edge that meets a hot square goes through its middle. No edge moves
 * by more than half a unit in either direction, and the result is planar whatever the input. The crossings that are
 * found become vertices.
 */
export function snapRound(edges: EdgeTable, vertices: VertexTable): EdgeTable {
  const tree = edgeBoxes(edges, vertices);
  const { splits } = edgeContacts(edges, vertices, tree, null, { snaps: false, onContact: null });
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
      const meets = meetsGridSquare(
        ends[at] as number,
        ends[at + 1] as number,
        ends[at + 2] as number,
        ends[at + 3] as number,
        x,
        y,
      );
      if (meets) splits.add(edge, vertex);
    });
  }
  return splitEdges(edges, splits, vertices).edges;
}
