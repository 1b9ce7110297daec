import type { Position, Ring } from '../geometry/coordinates.ts';
import { samePosition } from '../geometry/grid.ts';
import { closeRing, openRing } from '../geometry/ring.ts';

/**
 * Replace a run of turning points of a ring, ends included, by another run between the same ends, where the ring has it,
 * in either direction. The ring keeps its first point unless that goes. The same ring where it has no such run. Linear.
 */
export function replaceRun(ring: Ring, run: readonly Position[], by: readonly Position[]): Ring {
  return replaceForwards(ring, run, by) ?? replaceForwards(ring, run.toReversed(), by.toReversed()) ?? ring;
}

function replaceForwards(ring: Ring, run: readonly Position[], by: readonly Position[]): Ring | null {
  const open = openRing(ring);
  const count = open.length;
  const first = run[0];
  if (!first || run.length > count) return null;
  const start = open.findIndex(
    (position, at) =>
      samePosition(position, first) &&
      run.every((wanted, index) => {
        const there = open[(at + index) % count];
        return there !== undefined && samePosition(there, wanted);
      }),
  );
  if (start === -1) return null;
  const end = start + run.length - 1;
  // Where the run goes over the start of the ring, the ring starts at the end of the run.
  if (end >= count) return closeRing([...open.slice(end % count, start), ...by.slice(0, -1)]);
  return closeRing([...open.slice(0, start), ...by, ...open.slice(end + 1)]);
}
