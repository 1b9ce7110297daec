import type { TurningPointAddress } from '../domain/delimitation.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';

/**
 * List the turning points from one to another of the same ring, both included, the second one first. `shorter` takes
 * the way that is shorter on the ground (judged on a sphere, which is near enough to tell two ways apart), otherwise
 * the other one. Linear in the ring.
 */
export function stretchBetween(
  ring: Ring,
  from: TurningPointAddress,
  to: TurningPointAddress,
  way: 'shorter' | 'longer',
): readonly TurningPointAddress[] {
  const count = ring.length - 1;
  const forwards = walk(count, from.point, to.point, 1);
  const backwards = walk(count, from.point, to.point, -1);
  const isForwardsShorter = lengthOf(ring, forwards) <= lengthOf(ring, backwards);
  const chosen = isForwardsShorter === (way === 'shorter') ? forwards : backwards;
  return chosen.map((point) => ({ ...from, point })).toReversed();
}

function walk(count: number, from: number, to: number, step: 1 | -1): readonly number[] {
  const points = [from];
  for (let point = from; point !== to;) {
    point = (point + step + count) % count;
    points.push(point);
  }
  return points;
}

function lengthOf(ring: Ring, points: readonly number[]): number {
  let length = 0;
  points.slice(1).forEach((point, index) => {
    const [from, to] = [ring[points[index] ?? 0], ring[point]];
    if (from && to) length += distance(from, to);
  });
  return length;
}

const RADIANS = Math.PI / 180;

/** The distance of two near positions as on a sphere of radius 1. */
function distance(from: Position, to: Position): number {
  const east = (to[0] - from[0]) * Math.cos(((from[1] + to[1]) / 2) * RADIANS);
  return Math.hypot(east, to[1] - from[1]) * RADIANS;
}
