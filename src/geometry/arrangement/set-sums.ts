import type { ChainGraph } from './chain-graph.ts';
import type { ChainMeasures } from './chain-measures.ts';
import type { FaceLabels } from './face-labels.ts';
import type { VertexTable } from './vertex-table.ts';

/** Sums by exact set of inputs, indexed by the set. */
export interface SetSums {
  readonly areaM2: Float64Array;
  readonly areaDegrees2: Float64Array;
  /** Length of the edges that are boundary of exactly the inputs of the set. */
  readonly boundaryLengthM: Float64Array;
}

/** Add up areas and lengths of every set over chains; no polygon is needed for it. Linear in the number of chains. */
export function sumSets(
  graph: ChainGraph,
  measures: ChainMeasures,
  { label }: FaceLabels,
  vertices: VertexTable,
  inputCount: number,
  unitsPerDegree: number,
): SetSums {
  const { chainCount, chainStart, chainVertices, odd } = graph;
  const { x, y } = vertices;
  const sets = 2 ** inputCount;
  const areaM2 = new Float64Array(sets);
  const doubleArea = new Float64Array(sets);
  const boundaryLengthM = new Float64Array(sets);
  const originX = x[chainVertices[0] ?? 0] ?? 0;
  const originY = y[chainVertices[0] ?? 0] ?? 0;
  for (let chain = 0; chain < chainCount; chain++) {
    const first = chainVertices[chainStart[chain] as number] as number;
    const last = chainVertices[(chainStart[chain + 1] as number) - 1] as number;
    const left = label[2 * chain] as number;
    const right = label[2 * chain + 1] as number;
    const integral = measures.integralM2[chain] as number;
    areaM2[left] = (areaM2[left] as number) - integral;
    areaM2[right] = (areaM2[right] as number) + integral;
    const fromX = (x[first] as number) - originX;
    const fromY = (y[first] as number) - originY;
    const swept =
      (measures.doubleArea[chain] as number) +
      fromX * ((y[last] as number) - (y[first] as number)) -
      fromY * ((x[last] as number) - (x[first] as number));
    doubleArea[left] = (doubleArea[left] as number) + swept;
    doubleArea[right] = (doubleArea[right] as number) - swept;
    boundaryLengthM[odd[chain] as number] =
      (boundaryLengthM[odd[chain] as number] as number) + (measures.lengthM[chain] as number);
  }
  areaM2[0] = 0;
  const areaDegrees2 = doubleArea.map((area, set) => (set === 0 ? 0 : area / 2 / unitsPerDegree / unitsPerDegree));
  return { areaM2, areaDegrees2, boundaryLengthM };
}
