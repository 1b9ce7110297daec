import type { Position, Ring } from '../../../src/geometry/coordinates.ts';
import { toGrid } from '../../../src/geometry/grid.ts';

/** A repeatable source of numbers from 0 to below 1 (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** An irregular outline round a centre, counter-clockwise, closed, on the data grid, that does not cross itself. */
export function outline(count: number, centre: Position, radiusDegrees: number, random: () => number): Ring {
  const wave = random() * 6;
  const positions = Array.from({ length: count }, (_, index): Position => {
    const angle = (2 * Math.PI * index) / count;
    const radius =
      radiusDegrees * (0.7 + 0.2 * Math.sin(3 * angle + wave) + Math.min(0.1, 1 / Math.sqrt(count)) * random());
    const shrink = Math.cos((centre[1] * Math.PI) / 180);
    return toGrid([centre[0] + (radius * Math.cos(angle)) / shrink, centre[1] + radius * Math.sin(angle)]);
  });
  return [...positions, ...positions.slice(0, 1)];
}

/** A closed ring through whole-number places, given as pairs. */
export function ring(...places: readonly Position[]): Ring {
  return [...places, ...places.slice(0, 1)];
}

/** An upright rectangle, counter-clockwise. */
export function box(west: number, south: number, east: number, north: number): Ring {
  return ring([west, south], [east, south], [east, north], [west, north]);
}
