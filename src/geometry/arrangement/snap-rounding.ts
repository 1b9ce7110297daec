import { edgeBoxes, visitEdgePairs, visitEdgesNear } from './edge-boxes.ts';
import type { ContactVisitor } from './edge-contacts.ts';
import { edgeContacts } from './edge-contacts.ts';
import type { EdgeTable } from './edge-table.ts';
import { meetsGridSquare } from './grid-square.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';
import type { NodedEdges } from './node-edges.ts';
import { splitEdges } from './split-edges.ts';
import type { VertexTable } from './vertex-table.ts';

/** Edges that meet elsewhere than in common ends after snap rounding: a fault of the program. */
export class NodingFailure extends Error {
  override readonly name = 'NodingFailure';
}

/**
 * Make edges a planar graph by snap rounding (Hobby 1999; Guibas and Marimont 1998): every vertex and every crossing,
 * put on the grid, makes its unit square hot, and an edge that meets a hot square goes through its middle. No edge moves
 * by more than half a unit in either direction, and the result is planar whatever the input; that is checked, and a
 * `NodingFailure` thrown if it is not. The crossings that are found become vertices.
 */
export function snapRound(
  edges: EdgeTable,
  vertices: VertexTable,
  onContact: ContactVisitor | null,
  memory: Memory = FRESH,
): NodedEdges {
  const tree = edgeBoxes(edges, vertices, 0, memory);
  const { splits, crossings } = edgeContacts(edges, vertices, {
    visitPairs: (visit) => visitEdgePairs(tree, null, visit),
    snaps: false,
    onContact,
  });
  const isHot = memory.uint8(vertices.count).fill(0);
  for (let edge = 0; edge < edges.count; edge++) {
    isHot[edges.a[edge] as number] = 1;
    isHot[edges.b[edge] as number] = 1;
  }
  for (let split = 0; split < splits.count; split++) isHot[splits.vertices[split] as number] = 1;
  const { x, y } = vertices;
  for (let vertex = 0; vertex < isHot.length; vertex++) {
    if (isHot[vertex] === 0) continue;
    const hotX = x[vertex] as number;
    const hotY = y[vertex] as number;
    visitEdgesNear(tree, hotX, hotY, hotX, hotY, (edge) => {
      const a = edges.a[edge] as number;
      const b = edges.b[edge] as number;
      if (a === vertex || b === vertex || edges.isDead(edge)) return;
      const meets = meetsGridSquare(x[a] as number, y[a] as number, x[b] as number, y[b] as number, hotX, hotY);
      if (meets) splits.add(edge, vertex);
    });
  }
  const { splitUnits } = splitEdges(edges, splits, vertices, memory);
  const boxes = edgeBoxes(edges, vertices, 0, memory);
  const left = edgeContacts(edges, vertices, {
    visitPairs: (visit) => visitEdgePairs(boxes, null, visit),
    snaps: false,
    onContact: null,
  });
  if (left.splits.count > 0) throw new NodingFailure(`${left.splits.count} contacts are left after snap rounding`);
  return { edges, boxes: [boxes], crossings, snapRounded: true, splitUnits };
}
