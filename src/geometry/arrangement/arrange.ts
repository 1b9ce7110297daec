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
import type { GriddedRings } from './gridded-rings.ts';
import { gridRings } from './gridded-rings.ts';
import { MAXIMUM_PASSES, nodeEdges } from './node-edges.ts';
import type { SetSums } from './set-sums.ts';
import { sumSets } from './set-sums.ts';
import { snapRound } from './snap-rounding.ts';
import type { VertexTable } from './vertex-table.ts';

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

/** The positions of all vertices, after those that were given the ones of the crossings. */
function allPositions(given: Position[], { count, x, y }: VertexTable, unitsPerDegree: number): readonly Position[] {
  for (let vertex = given.length; vertex < count; vertex++) {
    given.push([(x[vertex] as number) / unitsPerDegree + 0, (y[vertex] as number) / unitsPerDegree + 0]);
  }
  return given;
}

/** Node the boundaries, by snap rounding where splitting does not end; that starts from the boundaries as given. */
function nodedBoundary(rings: GriddedRings, faults: FaultList, maximumPasses: number) {
  const boundary = boundaryEdges(rings, faults);
  const { edges, vertices, positions } = boundary;
  const noded = nodeEdges(edges, vertices, contactFaults(rings, boundary, faults), maximumPasses);
  if (noded !== null) return { noded, vertices, positions };
  const silent = new FaultList(0);
  const again = boundaryEdges(rings, silent);
  const onContact = maximumPasses === 0 ? contactFaults(rings, again, faults) : null;
  return {
    noded: snapRound(again.edges, again.vertices, onContact),
    vertices: again.vertices,
    positions: again.positions,
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
    const { noded, vertices, positions: given } = nodedBoundary(rings, faults, maximumPasses);
    const graph = chainGraph(noded.edges, oddInputsOfEdges(noded.edges), vertices);
    const measures = measureChains(graph, vertices, unitsPerDegree);
    const faces = labelFaces(graph, measures, noded, vertices);
    windingFaults(graph, noded.edges, faces, measures, vertices, faults);
    let validInputs = fullSet(inputs.length);
    for (let input = 0; input < inputs.length; input++) if (faults.of(input).length > 0) validInputs &= ~(1 << input);
    const sums = sumSets(graph, measures, faces, vertices, inputs.length, unitsPerDegree);
    const positions = allPositions(given, vertices, unitsPerDegree);
    return {
      inputCount: inputs.length,
      unitsPerDegree,
      crossings: noded.crossings,
      snapRounded: noded.snapRounded,
      defect: labelDefect(graph, faces) ?? sumDefect(rings, sums, validInputs, noded.splitUnits),
      validInputs,
      sums,
      cuttable: { graph, measures, faces, vertices, positions },
      faults,
    };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
