import type { ChainGraph } from './chain-graph.ts';
import type { FaceLabels } from './face-labels.ts';
import { OUTSIDE } from './face-labels.ts';
import type { GriddedRings } from './gridded-rings.ts';
import type { SetSums } from './set-sums.ts';

/** Double sums of some thousand terms are wrong by less than this share of the largest. */
const SUM_ERROR = 1e-11;

/**
 * Check that labels fit the graph: equal along each face, different by the odd inputs across each chain, nothing
 * outside. Null if they do, otherwise what does not. Linear in the number of chains.
 */
export function labelDefect(graph: ChainGraph, { label, cycle, face }: FaceLabels): string | null {
  for (let dart = 0; dart < graph.chainCount * 2; dart++) {
    const here = label[dart] as number;
    if (here !== label[graph.next[dart] as number]) return 'labels differ along a face';
    if ((here ^ (label[dart ^ 1] as number)) !== graph.odd[dart >> 1]) return 'labels do not differ across an edge';
    if (face[cycle[dart] as number] === OUTSIDE && here !== 0) return 'something lies outside of everything';
  }
  return null;
}

/**
 * Check that the sets that include an input add up to the input's own area, measured from its rings alone. Null if they
 * do, otherwise what does not.
 *
 * @param validInputs - the areas of other inputs mean nothing and are not checked
 * @param movedUnits - the length of all edges that rounding can have moved, by half a unit in each pass at most
 */
export function sumDefect(rings: GriddedRings, sums: SetSums, validInputs: number, movedUnits: number): string | null {
  const { inputCount, unitsPerDegree } = rings;
  const own = new Float64Array(inputCount);
  let largest = 0;
  for (let ring = 0; ring < rings.ringCount; ring++) {
    const area = Math.abs(rings.doubleArea[ring] as number) / 2;
    largest = Math.max(largest, area);
    const input = rings.input[ring] as number;
    own[input] = (own[input] as number) + (rings.isHole[ring] === 1 ? -area : area);
  }
  const covered = new Float64Array(inputCount);
  for (let set = 1; set < sums.areaDegrees2.length; set++) {
    const area = sums.areaDegrees2[set] as number;
    if (area === 0) continue;
    for (let input = 0; input < inputCount; input++)
      if ((set >> input) & 1) covered[input] = (covered[input] as number) + area;
  }
  const unit2 = unitsPerDegree * unitsPerDegree;
  const total = sums.areaDegrees2.reduce((sum, area) => sum + Math.abs(area), 0) * unit2;
  const tolerance = 4 * movedUnits + 4 + SUM_ERROR * Math.max(total, largest);
  for (let input = 0; input < inputCount; input++) {
    if (((validInputs >> input) & 1) === 0) continue;
    const difference = (covered[input] as number) * unit2 - (own[input] as number);
    if (!(Math.abs(difference) <= tolerance)) return `the cells of input ${input} do not add up to its area`;
  }
  return null;
}
