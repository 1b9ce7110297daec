import type { MultiPolygonCoordinates } from '../coordinates.ts';
import { fullSet, MAXIMUM_INPUTS } from '../input-set.ts';
import { boundaryEdges } from './boundary-edges.ts';
import { contactFaults, windingFaults } from './boundary-faults.ts';
import type { ChainGraph } from './chain-graph.ts';
import { chainGraph, oddInputsOfEdges } from './chain-graph.ts';
import type { ChainMeasures } from './chain-measures.ts';
import { measureChains } from './chain-measures.ts';
import { labelDefect, sumDefect } from './check-arrangement.ts';
import type { Cuttable } from './cut-polygons.ts';
import type { FaceLabels } from './face-labels.ts';
import { labelFaces } from './face-labels.ts';
import { FaultList } from './fault-list.ts';
import type { GriddedRings } from './gridded-rings.ts';
import { gridRings } from './gridded-rings.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';
import { MAXIMUM_PASSES, nodeEdges } from './node-edges.ts';
import type { SetSums } from './set-sums.ts';
import { sumSets } from './set-sums.ts';
import { snapRound } from './snap-rounding.ts';
import { VertexPositions } from './vertex-positions.ts';

/** The graph and what was found out about it. */
export interface ArrangedParts extends Cuttable {
  readonly graph: ChainGraph;
  readonly measures: ChainMeasures;
  readonly faces: FaceLabels;
}

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
  readonly cuttable: ArrangedParts | null;
  readonly faults: FaultList;
}

const NO_SUMS: SetSums = {
  areaM2: new Float64Array(1),
  areaDegrees2: new Float64Array(1),
  boundaryLengthM: new Float64Array(1),
};

/** Node the boundaries, by snap rounding where splitting does not end; that starts from the boundaries as given. */
function nodedBoundary(rings: GriddedRings, faults: FaultList, maximumPasses: number, memory: Memory) {
  const boundary = boundaryEdges(rings, faults, memory);
  const { edges, vertices, source } = boundary;
  const noded = nodeEdges(edges, vertices, contactFaults(rings, boundary, faults), maximumPasses, memory);
  if (noded !== null) return { noded, vertices, source };
  const silent = new FaultList(0);
  const again = boundaryEdges(rings, silent, memory);
  const onContact = maximumPasses === 0 ? contactFaults(rings, again, faults) : null;
  return {
    noded: snapRound(again.edges, again.vertices, onContact, memory),
    vertices: again.vertices,
    source: again.source,
  };
}

/**
 * Build the arrangement of 1 to 16 multipolygons. Throws a `RangeError` for more; never for finite coordinates
 * otherwise: what fails inside is named in `defect`.
 *
 * @param maximumPasses - after so many rounds of splitting, boundaries are snap-rounded; 0 does so at once
 * @param memory - `cuttable` holds arrays of it, nothing else does
 */
export function arrange(
  inputs: readonly MultiPolygonCoordinates[],
  maximumPasses = MAXIMUM_PASSES,
  memory: Memory = FRESH,
): Arrangement {
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
  const rings = gridRings(inputs, memory);
  if (rings === null) return failed('a coordinate is not a finite number');
  const { unitsPerDegree } = rings;
  try {
    const { noded, vertices, source } = nodedBoundary(rings, faults, maximumPasses, memory);
    const graph = chainGraph(noded.edges, oddInputsOfEdges(noded.edges, memory), vertices, memory);
    const measures = measureChains(graph, vertices, unitsPerDegree, memory);
    const faces = labelFaces(graph, measures, noded, vertices, memory);
    windingFaults(graph, noded.edges, faces, measures, vertices, faults);
    let validInputs = fullSet(inputs.length);
    for (let input = 0; input < inputs.length; input++) if (faults.of(input).length > 0) validInputs &= ~(1 << input);
    const sums = sumSets(graph, measures, faces, vertices, inputs.length, unitsPerDegree);
    const x = vertices.x.subarray(0, vertices.count);
    const y = vertices.y.subarray(0, vertices.count);
    const positions = new VertexPositions(rings, source, x, y);
    return {
      inputCount: inputs.length,
      unitsPerDegree,
      crossings: noded.crossings,
      snapRounded: noded.snapRounded,
      defect: labelDefect(graph, faces) ?? sumDefect(rings, sums, validInputs, noded.splitUnits),
      validInputs,
      sums,
      cuttable: { graph, measures, faces, positions },
      faults,
    };
  } catch (error) {
    return failed(error instanceof Error ? error.message : String(error));
  }
}
