import { visitBoxPairsWithin } from './box-pairs.ts';
import type { Position } from './coordinates.ts';
import { crossingPosition, segmentsCross } from './segments.ts';

/**
 * Find a place where an open path crosses, touches or runs back along itself, or null. No position may stand twice in a
 * row. For many positions at once, n log n; what one more position does is asked by `pathCrossesItself`.
 */
export function crossingOfPath(path: readonly Position[]): Position | null {
  const boxes = new Float64Array(4 * Math.max(0, path.length - 1));
  path.forEach(([x, y], index) => {
    const next = path[index + 1];
    if (!next) return;
    boxes.set([Math.min(x, next[0]), Math.min(y, next[1]), Math.max(x, next[0]), Math.max(y, next[1])], 4 * index);
  });
  let place: Position | null = null;
  visitBoxPairsWithin(boxes, (one, other) => {
    const [a, b, c, d] = [path[one], path[one + 1], path[other], path[other + 1]];
    if (!a || !b || !c || !d) return true;
    const meeting = segmentsCross(a, b, c, d);
    // Neighbours have a turning point in common.
    if (meeting === 'none' || (meeting === 'touch' && other === one + 1)) return true;
    place = crossingPosition(a, b, c, d);
    return false;
  });
  return place;
}
