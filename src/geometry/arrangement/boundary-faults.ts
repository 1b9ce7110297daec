import type { BoundaryEdges } from './boundary-edges.ts';
import type { ChainGraph } from './chain-graph.ts';
import type { ChainMeasures } from './chain-measures.ts';
import type { ContactVisitor } from './edge-contacts.ts';
import type { EdgeTable } from './edge-table.ts';
import { wordAt } from './edge-table.ts';
import type { FaceLabels } from './face-labels.ts';
import { OUTSIDE } from './face-labels.ts';
import type { FaultList } from './fault-list.ts';
import type { GriddedRings } from './gridded-rings.ts';
import { countIn, INPUTS_PER_WORD, negativeInputs, presentInputs } from './input-counts.ts';
import type { VertexTable } from './vertex-table.ts';

/** A face is an artefact of rounding if its mean width is below this many units. */
const ROUNDING_UNITS = 4;

function presentAt({ low, high }: EdgeTable, edge: number): number {
  return presentInputs(low[edge] as number) | (presentInputs(wordAt(high, edge)) << INPUTS_PER_WORD);
}

function countAt({ low, high }: EdgeTable, edge: number, input: number): number {
  return input < INPUTS_PER_WORD
    ? countIn(low[edge] as number, input)
    : countIn(wordAt(high, edge), input - INPUTS_PER_WORD);
}

/** By edge (the numbers of its vertices), the rings of one input that run along it. */
function ringsOfEdges(rings: GriddedRings, { vertices }: BoundaryEdges, input: number): Map<number, number[]> {
  const found = new Map<number, number[]>();
  for (let ring = 0; ring < rings.ringCount; ring++) {
    if (rings.input[ring] !== input) continue;
    const from = rings.start[ring] as number;
    const to = rings.start[ring + 1] as number;
    let before = vertices.at(rings.x[to - 1] as number, rings.y[to - 1] as number);
    for (let at = from; at < to; at++) {
      const vertex = vertices.at(rings.x[at] as number, rings.y[at] as number);
      const key = edgeKey(before, vertex);
      found.set(key, [...(found.get(key) ?? []), ring]);
      before = vertex;
    }
  }
  return found;
}

/** Vertices are fewer than 2^26, so that the number of a pair is exact. */
function edgeKey(one: number, other: number): number {
  return Math.min(one, other) * 2 ** 26 + Math.max(one, other);
}

/**
 * Make what is told of contacts between edges as they were given, and notes the faults among them: two edges of one
 * input that cross, or run along one another, or a ring that touches itself. Two rings may touch in a point.
 */
export function contactFaults(rings: GriddedRings, boundary: BoundaryEdges, faults: FaultList): ContactVisitor {
  const { edges } = boundary;
  const ringsOf = new Map<number, Map<number, number[]>>();
  const ringsAlong = (input: number, edge: number): readonly number[] => {
    const firstRing = boundary.ringOfEdge[edge] as number;
    if (rings.input[firstRing] === input) return [firstRing];
    let known = ringsOf.get(input);
    if (known === undefined) {
      known = ringsOfEdges(rings, boundary, input);
      ringsOf.set(input, known);
    }
    return known.get(edgeKey(edges.a[edge] as number, edges.b[edge] as number)) ?? [];
  };
  return (kind, one, other, x, y) => {
    const inBoth = presentAt(edges, one) & presentAt(edges, other);
    for (let input = 0; inBoth >> input !== 0; input++) {
      if (((inBoth >> input) & 1) === 0) continue;
      if (kind === 'overlap') {
        faults.add('repeated-boundary', input, x, y);
        continue;
      }
      const ringsOfOne = ringsAlong(input, one);
      const ringsOfOther = ringsAlong(input, other);
      const isOneRing = ringsOfOne.some((ring) => ringsOfOther.includes(ring));
      if (kind === 'touch') {
        if (isOneRing) faults.add('self-touching', input, x, y);
        continue;
      }
      const hasHole = [...ringsOfOne, ...ringsOfOther].some((ring) => rings.isHole[ring] === 1);
      faults.add(isOneRing ? 'self-crossing' : hasHole ? 'hole-outside' : 'parts-overlap', input, x, y);
    }
  };
}

/** The inputs for which some face is included twice or less than not at all: their counts contradict the labels. */
function inputsInDoubt(graph: ChainGraph, edges: EdgeTable, { label }: FaceLabels): number {
  let doubt = 0;
  for (let chain = 0; chain < graph.chainCount; chain++) {
    const edge = graph.chainEdge[chain] as number;
    const odd = graph.odd[chain] as number;
    const negative =
      negativeInputs(edges.low[edge] as number) | (negativeInputs(wordAt(edges.high, edge)) << INPUTS_PER_WORD);
    // The inputs that enter to the left of the chain, if it runs as its first edge does, and those that leave.
    const runsAlong = graph.dartOfEdge[edge] === 2 * chain;
    const entering = runsAlong ? odd & ~negative : odd & negative;
    const left = label[2 * chain] as number;
    doubt |= (entering & ~left) | (odd & ~entering & left);
  }
  return doubt;
}

/** How often one input winds round the face to the left of each dart. */
function windings(graph: ChainGraph, edges: EdgeTable, { components }: FaceLabels, input: number): Int32Array {
  const winding = new Int32Array(graph.chainCount * 2);
  const isKnown = new Uint8Array(graph.chainCount * 2);
  const stack: number[] = [];
  const reach = (dart: number, value: number): void => {
    if (isKnown[dart] === 1) return;
    isKnown[dart] = 1;
    winding[dart] = value;
    stack.push(dart);
  };
  for (const { outerDart, surroundingDart } of components) {
    reach(outerDart, surroundingDart === -1 ? 0 : (winding[surroundingDart] as number));
    for (let dart = stack.pop(); dart !== undefined; dart = stack.pop()) {
      const value = winding[dart] as number;
      const edge = graph.chainEdge[dart >> 1] as number;
      const count = countAt(edges, edge, input);
      reach(graph.next[dart] as number, value);
      reach(dart ^ 1, graph.dartOfEdge[edge] === dart ? value - count : value + count);
    }
  }
  return winding;
}

/** Twice the area of a cycle and the size of its boundary, in units. */
function extentOfCycle(graph: ChainGraph, measures: ChainMeasures, { x, y }: VertexTable, start: number) {
  const { chainStart, chainVertices, next, origin, vertexOfNode } = graph;
  const corner = vertexOfNode[origin[start] as number] as number;
  let doubleArea = 0;
  let boundary = 0;
  let dart = start;
  do {
    const chain = dart >> 1;
    const from = chainStart[chain] as number;
    const to = (chainStart[chain + 1] as number) - 1;
    const first = chainVertices[from] as number;
    const last = chainVertices[to] as number;
    const swept =
      (measures.doubleArea[chain] as number) +
      ((x[first] as number) - (x[corner] as number)) * ((y[last] as number) - (y[first] as number)) -
      ((y[first] as number) - (y[corner] as number)) * ((x[last] as number) - (x[first] as number));
    doubleArea += (dart & 1) === 0 ? swept : -swept;
    for (let i = from; i < to; i++) {
      const one = chainVertices[i] as number;
      const other = chainVertices[i + 1] as number;
      boundary += Math.hypot((x[one] as number) - (x[other] as number), (y[one] as number) - (y[other] as number));
    }
    dart = next[dart] as number;
  } while (dart !== start);
  return { doubleArea, boundary, corner };
}

/**
 * Note the holes that lie outside of their input's area and the parts that overlap, by the windings of the faces. Faces
 * that rounding has turned over, a few units wide, are no faults. Inputs that have faults already are left alone: where
 * a boundary crosses itself, windings tell nothing new.
 */
export function windingFaults(
  graph: ChainGraph,
  edges: EdgeTable,
  faces: FaceLabels,
  measures: ChainMeasures,
  vertices: VertexTable,
  faults: FaultList,
): void {
  const doubt = inputsInDoubt(graph, edges, faces);
  for (let input = 0; doubt >> input !== 0; input++) {
    if (((doubt >> input) & 1) === 0 || faults.of(input).length > 0) continue;
    const winding = windings(graph, edges, faces, input);
    for (let cycle = 0; cycle < faces.cycleCount; cycle++) {
      const dart = faces.dartOfCycle[cycle] as number;
      const value = winding[dart] as number;
      if (value === 0 || value === 1 || faces.face[cycle] === OUTSIDE || faces.face[cycle] !== cycle) continue;
      const { doubleArea, boundary, corner } = extentOfCycle(graph, measures, vertices, dart);
      if (doubleArea <= ROUNDING_UNITS * boundary) continue;
      const kind = value < 0 ? 'hole-outside' : 'parts-overlap';
      faults.add(kind, input, vertices.x[corner] as number, vertices.y[corner] as number);
    }
  }
}
