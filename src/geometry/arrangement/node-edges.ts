import type { ContactVisitor } from './edge-contacts.ts';
import { edgeContacts } from './edge-contacts.ts';
import type { EdgeBoxes } from './edge-boxes.ts';
import { edgeBoxes } from './edge-boxes.ts';
import type { EdgeTable } from './edge-table.ts';
import { snapRound } from './snap-rounding.ts';
import { splitEdges } from './split-edges.ts';
import type { VertexTable } from './vertex-table.ts';

/** Edges that meet in common ends only. */
export interface NodedEdges {
  readonly edges: EdgeTable;
  readonly boxes: EdgeBoxes;
  /** How many crossings were put on the grid. */
  readonly crossings: number;
  readonly snapRounded: boolean;
  /** What the edges that were split measure together, in units: what rounding can have changed an area by, in units². */
  readonly splitUnits: number;
}

/** So often at most are edges split at what the splits before have brought about. Real boundaries need two or three. */
export const MAXIMUM_PASSES = 8;

/** Edges that meet elsewhere than in common ends after snap rounding: a fault of the program. */
export class NodingFailure extends Error {
  override readonly name = 'NodingFailure';
}

/** The sum of the sizes of all edges that are split, a little too large: width plus height. */
function unitsOf(splits: { readonly count: number; readonly edges: Int32Array }, { ends }: EdgeBoxes): number {
  let sum = 0;
  let last = -1;
  for (let split = 0; split < splits.count; split++) {
    const edge = splits.edges[split] as number;
    if (edge === last) continue;
    last = edge;
    const at = edge * 4;
    sum += Math.abs((ends[at] as number) - (ends[at + 2] as number));
    sum += Math.abs((ends[at + 1] as number) - (ends[at + 3] as number));
  }
  return sum;
}

/**
 * Split edges wherever they meet, until they meet in common ends only.
 *
 * A crossing moves to the grid, and with it the edges, which may then meet others. So the search is repeated among
 * the edges that have changed, nearly always until it finds nothing, which proves the graph planar. There is no proof
 * that this ends; after `maximumPasses` all edges as they were at first are snap-rounded instead. Throws
 * `NodingFailure` if even that leaves contacts. `onContact` is told of the contacts between the edges as given.
 */
export function nodeEdges(
  given: EdgeTable,
  vertices: VertexTable,
  onContact: ContactVisitor,
  maximumPasses = MAXIMUM_PASSES,
): NodedEdges {
  let edges = given;
  let marked: Uint8Array | null = null;
  let crossings = 0;
  let splitUnits = 0;
  for (let pass = 0; pass < maximumPasses; pass++) {
    const boxes = edgeBoxes(edges, vertices);
    const contacts = edgeContacts(edges, vertices, boxes, marked, {
      snaps: pass > 0,
      onContact: pass === 0 ? onContact : null,
    });
    if (contacts.splits.count === 0) return { edges, boxes, crossings, snapRounded: false, splitUnits };
    crossings += contacts.crossings;
    splitUnits += unitsOf(contacts.splits, boxes);
    const split = splitEdges(edges, contacts.splits, vertices);
    edges = split.edges;
    marked = split.isNew;
  }
  if (maximumPasses === 0) {
    edgeContacts(given, vertices, edgeBoxes(given, vertices), null, { snaps: false, onContact });
  }
  const rounded = snapRound(given, vertices);
  const boxes = edgeBoxes(rounded, vertices);
  const left = edgeContacts(rounded, vertices, boxes, null, { snaps: false, onContact: null });
  if (left.splits.count > 0) throw new NodingFailure(`${left.splits.count} contacts are left after snap rounding`);
  return {
    edges: rounded,
    boxes,
    crossings: Math.max(crossings, rounded.count - given.count),
    snapRounded: true,
    splitUnits: unitsOf({ count: rounded.count, edges: Int32Array.from(rounded.a.keys()) }, boxes),
  };
}
