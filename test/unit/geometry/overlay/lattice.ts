import type { MultiPolygonCoordinates, Position } from '../../../../src/geometry/coordinates.ts';

/** Areas made of squares of a lattice: what an overlay of them is can be counted. */
export type Squares = readonly (readonly boolean[])[];

function has(squares: Squares, column: number, row: number): boolean {
  return squares[row]?.[column] === true;
}

/** Number the pieces of an area: squares that meet along a side belong together. -1 where there is nothing. */
export function piecesOf(squares: Squares): { readonly piece: number[][]; readonly count: number } {
  const piece = squares.map((row) => row.map(() => -1));
  let count = 0;
  const fill = (column: number, row: number): void => {
    const numbers = piece[row];
    if (!has(squares, column, row) || numbers === undefined || numbers[column] !== -1) return;
    numbers[column] = count;
    for (const [dx, dy] of [[1, 0], [-1, 0], [0, 1], [0, -1]] as const) fill(column + dx, row + dy); // prettier-ignore
  };
  squares.forEach((row, y) => {
    row.forEach((_, x) => {
      if (!has(squares, x, y) || piece[y]?.[x] !== -1) return;
      fill(x, y);
      count += 1;
    });
  });
  return { piece, count };
}

/** Directions counter-clockwise: east, north, west, south. */
const STEPS = [[1, 0], [0, 1], [-1, 0], [0, -1]] as const; // prettier-ignore

/** The square to the left of a step from a corner of the lattice. */
function squareToTheLeft(x: number, y: number, direction: number): readonly [column: number, row: number] {
  return [direction === 0 || direction === 3 ? x : x - 1, direction === 0 || direction === 1 ? y : y - 1];
}

/**
 * Trace the boundary of an area of squares as valid polygons, a vertex at every corner of the lattice: shells
 * counter-clockwise, holes clockwise, split where they touch themselves.
 *
 * @param toPosition - where a corner of the lattice lies; it must keep directions
 */
export function tracePolygons(
  squares: Squares,
  toPosition: (x: number, y: number) => Position,
): MultiPolygonCoordinates {
  const { piece, count } = piecesOf(squares);
  const polygons = Array.from({ length: count }, () => ({ shell: [] as Position[], holes: [] as Position[][] }));
  const isBoundary = (x: number, y: number, direction: number): boolean => {
    const [column, row] = squareToTheLeft(x, y, direction);
    const [dx, dy] = STEPS[direction] ?? [0, 0];
    return has(squares, column, row) && !has(squares, column + dy, row - dx);
  };
  const seen = new Set<string>();
  const takeRing = (corners: (readonly [number, number])[], number: number): void => {
    let doubleArea = 0;
    corners.forEach(([x, y], index) => {
      const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y];
      doubleArea += x * nextY - nextX * y;
    });
    const ring = corners.map(([x, y]) => toPosition(x, y));
    const closed = [...ring, ...ring.slice(0, 1)];
    const polygon = polygons[number];
    if (polygon === undefined) throw new Error('a ring without a piece');
    if (doubleArea > 0) polygon.shell = closed;
    else polygon.holes.push(closed);
  };
  const height = squares.length;
  const width = squares[0]?.length ?? 0;
  for (let startY = 0; startY <= height; startY++) {
    for (let startX = 0; startX <= width; startX++) {
      for (let startDirection = 0; startDirection < 4; startDirection++) {
        if (seen.has(`${startX} ${startY} ${startDirection}`) || !isBoundary(startX, startY, startDirection)) continue;
        const [column, row] = squareToTheLeft(startX, startY, startDirection);
        const number = piece[row]?.[column] ?? -1;
        const walk: (readonly [number, number])[] = [];
        let [x, y, direction] = [startX, startY, startDirection];
        while (!seen.has(`${x} ${y} ${direction}`)) {
          seen.add(`${x} ${y} ${direction}`);
          const again = walk.findIndex(([otherX, otherY]) => otherX === x && otherY === y);
          if (again !== -1) takeRing(walk.splice(again), number);
          walk.push([x, y]);
          const [dx, dy] = STEPS[direction] ?? [0, 0];
          x += dx;
          y += dy;
          // To the left first: the boundary stays with the square that it has followed.
          direction = [1, 0, 3].map((turn) => (direction + turn) % 4).find((next) => isBoundary(x, y, next)) ?? -1;
        }
        takeRing(walk, number);
      }
    }
  }
  return polygons.map(({ shell, holes }) => [shell, ...holes]);
}
