import type { Position } from './coordinates.ts';
import { distanceToSegmentM } from './local-metres.ts';

/** Find the position of a path farthest from the segment between two others, with its distance in metres; null if none lies between. */
export function farthestFromChord(
  path: readonly Position[],
  from: number,
  to: number,
): { readonly index: number; readonly distanceM: number } | null {
  const a = path[from];
  const b = path[to];
  if (!a || !b) return null;
  let farthest: { index: number; distanceM: number } | null = null;
  for (let index = from + 1; index < to; index += 1) {
    const position = path[index];
    if (!position) continue;
    const distanceM = distanceToSegmentM(position, a, b);
    if (distanceM > (farthest?.distanceM ?? -1)) farthest = { index, distanceM };
  }
  return farthest;
}

/**
 * Choose which positions of a path to keep so that every other one is within a tolerance in metres of the line that is
 * left (Douglas and Peucker 1973). The ends are kept. Edges straight in longitude and latitude; distances on the ellipsoid,
 * locally. n log n as a rule, quadratic at worst.
 *
 * @returns the indices kept, ascending
 */
export function simplifiedIndices(path: readonly Position[], toleranceM: number): readonly number[] {
  const kept = new Set([0, path.length - 1]);
  const open: (readonly [from: number, to: number])[] = [[0, path.length - 1]];
  for (let chord = open.pop(); chord; chord = open.pop()) {
    const [from, to] = chord;
    const farthest = farthestFromChord(path, from, to);
    if (!farthest || farthest.distanceM <= toleranceM) continue;
    kept.add(farthest.index);
    open.push([from, farthest.index], [farthest.index, to]);
  }
  return [...kept].toSorted((one, other) => one - other);
}
