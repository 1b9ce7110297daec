import type { MultiPolygonCoordinates, Position } from '../coordinates.ts';
import { fullSet, MAXIMUM_INPUTS } from '../input-set.ts';
import { boundaryEdges } from './boundary-edges.ts';
import { contactFaults, windingFaults } from './boundary-faults.ts';
import { chainGraph, oddInputsOfEdges } from './chain-graph.ts';
import { measureChains } from './chain-measures.ts';
import { labelDefect, sumDefect } from './check-arrangement.ts';
import type { Cuttable } from './cut-polygons.ts';
import { labelFaces } from './face-labels.ts';
import { FaultList } from './fault-list.ts';
import { gridRings } from './gridded-rings.ts';
import { MAXIMUM_PASSES, nodeEdges } from './node-edges.ts';
import type { SetSums } from './set-sums.ts';
import { sumSets } from './set-sums.ts';

/** The planar arrangement of the boundaries of some multipolygons, with what every question to it is answered from. */
export interface Arrangement {
  readonly inputCount: number;
  readonly unitsPerDegree: number;
  readonly crossings: number;
  readonly snapRounded: boolean;
  /** Which check of the result failed, or null. */
  readonly defect: string | null;
  readonly validInputs: number;
  readonly sums: SetSums;
  readonly cuttable: Cuttable | null;
  readonly faults: FaultList;
}

const NO_SUMS: SetSums = {
  areaM2: new Float64Array(1),
  areaDegrees2: new Float64Array(1),
  boundaryLengthM: new Float64Array(1),
};

/** A position lies on the grid if going there and back changes nothing; it then stands for its vertex in every result. */
function positionsOf(
  given: readonly Position[],
  positionOfVertex: Int32Array,
  givenVertices: number,
  { x, y }: { readonly x: Float64Array; readonly y: Float64Array },
  unitsPerDegree: number,
): (vertex: number) => Position {
  const made: Position[] = [];
  return (vertex) => {
    const known = made[vertex];
    if (known !== undefined) return known;
    const longitude = (x[vertex] as number) / unitsPerDegree + 0;
    const latitude = (y[vertex] as number) / unitsPerDegree + 0;
    const original = vertex < givenVertices ? given[positionOfVertex[vertex] as number] : undefined;
    const isSame = original !== undefined && original[0] === longitude && original[1] === latitude;
    const position: Position = isSame && original.length === 2 ? original : [longitude, latitude];
    made[vertex] = position;
    return position;
  };
}

/**
 * Build the arrangement of 1 to 16 multipolygons. Throws a `RangeError` for more; never for finite coordinates
 * otherwise: what fails inside is named in `defect`.
 *
 * @param maximumPasses - after so many rounds of splitting, boundaries are snap-rounded; 0 does so at once
 */
export function arrange(inputs: readonly MultiPolygonCoordinates[], maximumPasses = MAXIMUM_PASSES): Arrangement {
  if (inputs.length > MAXIMUM_INPUTS) throw new RangeError(`${inputs.length} inputs; at most ${MAXIMUM_INPUTS}`);
  const faults = new FaultList(inputs.length);
  const failed = (defect: string): Arrangement => ({
    inputCount: inputs.length,
    unitsPerDegree: 1e9,
    crossings: 0,
    snapRounded: false,
    defect,
    validInputs: 0,
    sums: NO_SUMS,
    cuttable: null,
    faults,
  });
  const rings = gridRings(inputs);
  if (rings === null) return failed('a coordinate is not a finite number');
  const { unitsPerDegree } = rings;
  try {
    const boundary = boundaryEdges(rings, faults);
    const { vertices } = boundary;
    const givenVertices = vertices.count;
    const noded = nodeEdges(boundary.edges, vertices, contactFaults(rings, boundary, faults), maximumPasses);
    const graph = chainGraph(noded.edges, oddInputsOfEdges(noded.edges), vertices);
    const measures = measureChains(graph, vertices, unitsPerDegree);
    const faces = labelFaces(graph, measures, noded.boxes, vertices);
    windingFaults(graph, noded.edges, faces, measures, vertices, faults);
    let validInputs = fullSet(inputs.length);
    for (let input = 0; input < inputs.length; input++) if (faults.of(input).length > 0) validInputs &= ~(1 << input);
    const sums = sumSets(graph, measures, faces, vertices, inputs.length, unitsPerDegree);
    const positionOf = positionsOf(rings.positions, boundary.positionOfVertex, givenVertices, vertices, unitsPerDegree);
    return {
      inputCount: inputs.length,
      unitsPerDegree,
      crossings: noded.crossings,
      snapRounded: noded.snapRounded,
      defect: labelDefect(graph, faces) ?? sumDefect(rings, sums, validInputs, noded.splitUnits),
      validInputs,
      sums,
      cuttable: { graph, measures, faces, vertices, positionOf },
      faults,
    };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
