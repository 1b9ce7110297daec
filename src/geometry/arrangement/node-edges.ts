import type { EdgeBoxes, EdgePairVisitor } from './edge-boxes.ts';
import { edgeBoxes, visitEdgePairs, visitEdgesNear } from './edge-boxes.ts';
import type { ContactVisitor } from './edge-contacts.ts';
import { edgeContacts } from './edge-contacts.ts';
import { EdgeTable, wordAt } from './edge-table.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';
import { splitEdges } from './split-edges.ts';
import type { VertexTable } from './vertex-table.ts';

/** Edges that meet in common ends only. */
export interface NodedEdges {
  readonly edges: EdgeTable;
  /** Boxes over all of them. */
  readonly boxes: readonly EdgeBoxes[];
  /** How many crossings were put on the grid. */
  readonly crossings: number;
  readonly snapRounded: boolean;
  /** What the edges that were split measure together, in units: what rounding can have changed an area by, in units². */
  readonly splitUnits: number;
}

/** So often at most are edges split at what the splits before have brought about. Real boundaries need two or three. */
export const MAXIMUM_PASSES = 8;

/** With more than one changed edge in so many, they are all looked at together and not one by one. */
const MANY = 8;

/** Boxes over all edges, and how to visit the pairs that may meet newly. */
interface PairSearch {
  readonly edges: EdgeTable;
  readonly boxes: readonly EdgeBoxes[];
  readonly visitPairs: (visit: EdgePairVisitor) => void;
}

function searchAll(edges: EdgeTable, vertices: VertexTable, memory: Memory): PairSearch {
  const boxes = edgeBoxes(edges, vertices, 0, memory);
  return { edges, boxes: [boxes], visitPairs: (visit) => visitEdgePairs(boxes, null, visit) };
}

/** Few edges have changed: each is looked up in the boxes of before and in those of the new edges. */
function searchFew(
  main: EdgeBoxes,
  edges: EdgeTable,
  vertices: VertexTable,
  changed: Int32Array,
  memory: Memory,
): PairSearch {
  const boxes = [main, edgeBoxes(edges, vertices, main.edgeCount, memory)];
  const isChanged = new Set(changed);
  const { x, y } = vertices;
  const visitPairs = (visit: EdgePairVisitor): void => {
    for (const edge of changed) {
      const a = edges.a[edge] as number;
      const b = edges.b[edge] as number;
      const west = Math.min(x[a] as number, x[b] as number);
      const south = Math.min(y[a] as number, y[b] as number);
      const east = Math.max(x[a] as number, x[b] as number);
      const north = Math.max(y[a] as number, y[b] as number);
      for (const tree of boxes) {
        visitEdgesNear(tree, west, south, east, north, (other) => {
          if (other < edge ? !isChanged.has(other) : other > edge) visit(edge, other);
        });
      }
    }
  };
  return { edges, boxes, visitPairs };
}

/** Many edges have changed: those that are nobody's are left out, and the boxes are built anew. */
function searchMany(before: EdgeTable, vertices: VertexTable, changed: Int32Array, memory: Memory): PairSearch {
  const wasChanged = memory.uint8(before.count).fill(0);
  for (const edge of changed) wasChanged[edge] = 1;
  const edges = new EdgeTable(vertices.count, before.count, before.high.length > 0, memory);
  const isChanged = memory.uint8(before.count);
  for (let edge = 0; edge < before.count; edge++) {
    if (before.isDead(edge)) continue;
    const kept = edges.add(before.a[edge] as number, before.b[edge] as number);
    edges.low[kept] = before.low[edge] as number;
    if (edges.high.length > 0) edges.high[kept] = wordAt(before.high, edge);
    isChanged[kept] = wasChanged[edge] as number;
  }
  const boxes = edgeBoxes(edges, vertices, 0, memory);
  return { edges, boxes: [boxes], visitPairs: (visit) => visitEdgePairs(boxes, isChanged, visit) };
}

/**
 * Split edges wherever they meet, until they meet in common ends only; the table given is changed.
 *
 * A crossing moves to the grid, and with it the edges, which may then meet others. So the search is repeated among
 * the edges that have changed, nearly always until it finds nothing, which proves the graph planar. There is no proof
 * that this ends: null after `maximumPasses`. `onContact` is told of the contacts between the edges as given.
 */
export function nodeEdges(
  given: EdgeTable,
  vertices: VertexTable,
  onContact: ContactVisitor,
  maximumPasses = MAXIMUM_PASSES,
  memory: Memory = FRESH,
): NodedEdges | null {
  let search = searchAll(given, vertices, memory);
  let crossings = 0;
  let splitUnits = 0;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const { edges, boxes, visitPairs } = search;
    const contacts = edgeContacts(edges, vertices, {
      visitPairs,
      snaps: pass > 0,
      onContact: pass === 0 ? onContact : null,
    });
    if (contacts.splits.count === 0) return { edges, boxes, crossings, snapRounded: false, splitUnits };
    crossings += contacts.crossings;
    const split = splitEdges(edges, contacts.splits, vertices, memory);
    splitUnits += split.splitUnits;
    const [main] = boxes;
    search =
      main === undefined || split.changed.length * MANY > edges.count
        ? searchMany(edges, vertices, split.changed, memory)
        : searchFew(main, edges, vertices, split.changed, memory);
  }
  return null;
}
