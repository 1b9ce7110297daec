import type { MultiPolygonCoordinates, Position, Ring } from '../../../../src/geometry/coordinates.ts';
import { toGrid } from '../../../../src/geometry/grid.ts';
import { seededNumbers } from '../seeded-shapes.ts';

type Random = () => number;

/** Close a ring. */
export function closed(open: readonly Position[]): Ring {
  return [...open, ...open.slice(0, 1)];
}

/** A spiky outline round a centre, on the data grid, counter-clockwise; angles and radii are arbitrary. */
function starOutline(count: number, [x, y]: Position, inner: number, outer: number, random: Random): Ring {
  const positions = Array.from({ length: count }, (_, index) => {
    const angle = (2 * Math.PI * (index + 0.8 * random())) / count;
    const radius = inner + (outer - inner) * random();
    return toGrid([x + radius * Math.cos(angle), y + radius * Math.sin(angle)]);
  });
  return closed(positions);
}

/** A star with a hole half of the time, and with a second part half of the time. */
function star(random: Random, fewest: number, most: number): MultiPolygonCoordinates {
  const centre: Position = [37 + random(), 35 + random()];
  const count = fewest + Math.floor(random() * (most - fewest));
  const polygon = [starOutline(count, centre, 0.4, 1, random)];
  if (random() < 0.5) polygon.push(starOutline(7, centre, 0.1, 0.25, random).toReversed());
  const part = [starOutline(6, [centre[0] + 1.5, centre[1] + (random() - 0.5)], 0.1, 0.4, random)];
  return random() < 0.5 ? [polygon] : [polygon, part];
}

/** Stars of so many points, fewer than `most`, that lie over one another anyhow. */
export function stars(seed: number, count: number, fewest = 5, most = 25): MultiPolygonCoordinates[] {
  const random = seededNumbers(seed);
  return Array.from({ length: count }, () => star(random, fewest, most));
}

/** Lines from south to north that do not cross: an area lies between two of them. */
function dividers(count: number, steps: number, random: Random): Position[][] {
  return Array.from({ length: count }, (_, line) =>
    Array.from({ length: steps + 1 }, (__, step) => toGrid([36 + line + 0.4 * random(), 34 + step / steps])),
  );
}

/** Zones between dividing lines that all draw alike, point for point, in both directions; and overlaps of them. */
export function sharedBoundaries(seed: number, count: number, most = 16): MultiPolygonCoordinates[] {
  const random = seededNumbers(seed);
  const lines = dividers(count + 1, 4 + Math.floor(random() * (most - 4)), random);
  return Array.from({ length: count }, (_, input) => {
    const west = lines[Math.floor(random() * (input + 1))] ?? [];
    const east = lines[input + 1] ?? [];
    // Half of them leave the common line for a stretch.
    const changed = random() < 0.5 ? east : east.map(([x, y], step) => toGrid([x + (step % 5 === 2 ? 0.05 : 0), y]));
    return [[closed([...west.toReversed(), ...changed])]];
  });
}

/** One outline and retraces of it: with noise, with points left out, with points put in on the line. */
export function retraces(seed: number, count: number, noise: number, most = 48): MultiPolygonCoordinates[] {
  const random = seededNumbers(seed);
  const drawn = starOutline(8 + Math.floor(random() * (most - 8)), [37, 35], 0.6, 1, random).slice(0, -1);
  const nudged = (degrees: number): number => Math.round((degrees + (random() - 0.5) * 2 * noise) * 1e9) / 1e9;
  return Array.from({ length: count }, (_, input) => {
    if (input === 0) return [[closed(drawn)]];
    const positions = drawn.flatMap(([x, y], index): Position[] => {
      const chance = random();
      const [nextX, nextY] = drawn[(index + 1) % drawn.length] ?? [x, y];
      if (chance < 0.1) return [[x, y], [nudged((x + nextX) / 2), nudged((y + nextY) / 2)]]; // prettier-ignore
      if (chance < 0.5) return [[nudged(x), nudged(y)]];
      return [[x, y]];
    });
    return [[closed(positions)]];
  });
}

/** Triangles in a square of some units of 1e-9 degree, where nearly every crossing has to move. */
export function denseTriangles(seed: number, count: number, units: number): MultiPolygonCoordinates[] {
  const random = seededNumbers(seed);
  const place = (): Position => [Math.floor(random() * units) / 1e9, Math.floor(random() * units) / 1e9];
  return Array.from({ length: count }, () => {
    for (;;) {
      const [a, b, c] = [place(), place(), place()];
      const turn = (b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]);
      if (Math.abs(turn) > 0.5e-18) return [[closed([a, b, c])]];
    }
  });
}

/** Long needles through a common middle, a few units wide. */
export function needles(seed: number, count: number, units: number): MultiPolygonCoordinates[] {
  const random = seededNumbers(seed);
  const near = (value: number): number => Math.round(value + (random() - 0.5) * units) / 1e9;
  return Array.from({ length: count }, () => {
    const angle = random() < 0.5 ? random() * 1e-6 : random() * 6.283;
    const [x, y] = [1e9 * Math.cos(angle), 1e9 * Math.sin(angle)];
    return [[closed([[near(-x), near(-y)], [near(x), near(y)], [near(x), near(y) + 3e-9 + (units * 2) / 1e9]])]]; // prettier-ignore
  });
}
