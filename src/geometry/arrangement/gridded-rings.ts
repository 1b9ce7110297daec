import type { MultiPolygonCoordinates, Position, Ring } from '../coordinates.ts';
import type { Memory } from './memory.ts';
import { FRESH } from './memory.ts';

/** 1e-9 degree: every position of the data grid is exactly 100 units from the next. */
const UNITS_PER_DEGREE = 1e9;

/** Up to here a unit is 1e-9 degree; whole numbers then stay below 2^40. */
const LARGEST_COORDINATE_DEGREES = 540;

/** Coordinates below this have exact differences, also when doubled. */
const LARGEST_WHOLE = 2 ** 50;

/** The rings of all inputs as whole numbers on the grid of the overlay; the closing repetition is left out. */
export interface GriddedRings {
  readonly unitsPerDegree: number;
  readonly inputCount: number;
  readonly ringCount: number;
  /** Coordinates of all positions, ring after ring. */
  readonly x: Float64Array;
  readonly y: Float64Array;
  /** Each ring as it was given. */
  readonly given: readonly Ring[];
  /** Where each ring starts; one more entry than rings. */
  readonly start: Int32Array;
  /** The input of each ring. */
  readonly input: Uint8Array;
  /** 1 for a hole, 0 for a shell. */
  readonly isHole: Uint8Array;
  /** Twice the signed area of each ring, in units², counter-clockwise positive. */
  readonly doubleArea: Float64Array;
  /** 1 where the input lies to the left of the ring as given, -1 where it lies to the right. */
  readonly side: Int8Array;
  /** 1 where all positions of the ring lie on the grid as they were given. */
  readonly isOnGrid: Uint8Array;
}

function largestCoordinate(inputs: readonly MultiPolygonCoordinates[]): number {
  let largest = 0;
  for (const polygons of inputs) {
    for (const polygon of polygons) {
      for (const ring of polygon) {
        for (const [longitude, latitude] of ring) {
          const size = Math.max(Math.abs(longitude), Math.abs(latitude));
          if (Number.isNaN(size)) return size;
          if (size > largest) largest = size;
        }
      }
    }
  }
  return largest;
}

/** The finest power of ten at which every coordinate is exact; null if a coordinate is not finite. */
function coarserUnits(inputs: readonly MultiPolygonCoordinates[]): number | null {
  const largest = largestCoordinate(inputs);
  if (!Number.isFinite(largest)) return null;
  return 10 ** Math.min(9, Math.floor(Math.log10(LARGEST_WHOLE / largest)));
}

function lengthWithoutClosing(ring: Ring): number {
  const first = ring[0];
  const last = ring[ring.length - 1];
  const closed = ring.length > 1 && first !== undefined && last !== undefined;
  return closed && first[0] === last[0] && first[1] === last[1] ? ring.length - 1 : ring.length;
}

/**
 * Put the boundaries of some multipolygons on the grid of the overlay. The grid is 1e-9 degree; where a coordinate
 * exceeds 540 it is as fine as keeps whole numbers exact. Null if a coordinate is not finite. Linear.
 */
export function gridRings(inputs: readonly MultiPolygonCoordinates[], memory: Memory = FRESH): GriddedRings | null {
  let ringCount = 0;
  let positionCount = 0;
  for (const polygons of inputs) {
    for (const polygon of polygons) {
      for (const ring of polygon) {
        ringCount += 1;
        positionCount += lengthWithoutClosing(ring);
      }
    }
  }
  const x = memory.float64(positionCount);
  const y = memory.float64(positionCount);
  const rings = {
    inputCount: inputs.length,
    ringCount,
    x,
    y,
    given: [] as Ring[],
    start: new Int32Array(ringCount + 1),
    input: new Uint8Array(ringCount),
    isHole: new Uint8Array(ringCount),
    doubleArea: new Float64Array(ringCount),
    side: new Int8Array(ringCount),
    isOnGrid: new Uint8Array(ringCount),
  };
  const limit = LARGEST_COORDINATE_DEGREES * UNITS_PER_DEGREE;
  if (fill(inputs, rings, UNITS_PER_DEGREE, limit)) return { ...rings, unitsPerDegree: UNITS_PER_DEGREE };
  const unitsPerDegree = coarserUnits(inputs);
  if (unitsPerDegree === null) return null;
  fill(inputs, rings, unitsPerDegree, Infinity);
  return { ...rings, unitsPerDegree };
}

type Filled = Omit<GriddedRings, 'unitsPerDegree' | 'given'> & { readonly given: Ring[] };

/** Fill in all rings; false where a coordinate exceeds the limit, in units. */
function fill(
  inputs: readonly MultiPolygonCoordinates[],
  rings: Filled,
  unitsPerDegree: number,
  limit: number,
): boolean {
  const { x, y, given, start, input, isHole, doubleArea, side, isOnGrid } = rings;
  given.length = 0;
  let at = 0;
  let index = 0;
  for (const [inputIndex, polygons] of inputs.entries()) {
    for (const polygon of polygons) {
      let hole = 0;
      for (const ring of polygon) {
        const from = at;
        const to = from + lengthWithoutClosing(ring);
        let within = true;
        let onGrid = true;
        for (; at < to; at++) {
          const position = ring[at - from] as Position;
          const wholeX = Math.round(position[0] * unitsPerDegree);
          const wholeY = Math.round(position[1] * unitsPerDegree);
          onGrid &&= isGiven(position, wholeX / unitsPerDegree, wholeY / unitsPerDegree);
          within &&= Math.abs(wholeX) <= limit && Math.abs(wholeY) <= limit;
          x[at] = wholeX;
          y[at] = wholeY;
        }
        if (!within) return false;
        given.push(ring);
        start[index] = from;
        input[index] = inputIndex;
        isOnGrid[index] = onGrid ? 1 : 0;
        isHole[index] = hole;
        const area = doubleAreaOf(x, y, from, to);
        doubleArea[index] = area;
        side[index] = area < 0 === (hole === 1) ? 1 : -1;
        index += 1;
        hole = 1;
      }
    }
  }
  start[index] = at;
  return true;
}

/** Tell whether a position is one of that longitude and latitude and nothing else. */
function isGiven(position: Position, longitude: number, latitude: number): boolean {
  return longitude === position[0] && latitude === position[1] && position.length === 2;
}

/** Give a position of some ring on the grid: as it was given if it lies there. */
export function positionOnGrid(given: Position, x: number, y: number, unitsPerDegree: number): Position {
  const longitude = x / unitsPerDegree;
  const latitude = y / unitsPerDegree;
  return isGiven(given, longitude, latitude) ? given : [longitude + 0, latitude + 0];
}

/** Twice the signed area, whose sign is exact: where rounding could have decided it, whole numbers do. */
function doubleAreaOf(x: Float64Array, y: Float64Array, from: number, to: number): number {
  if (to - from < 3) return 0;
  const originX = x[from] as number;
  const originY = y[from] as number;
  let sum = 0;
  let size = 0;
  let previousX = 0;
  let previousY = 0;
  for (let at = from + 1; at < to; at++) {
    const nextX = (x[at] as number) - originX;
    const nextY = (y[at] as number) - originY;
    const left = previousX * nextY;
    const right = nextX * previousY;
    sum += left - right;
    size += Math.abs(left) + Math.abs(right);
    previousX = nextX;
    previousY = nextY;
  }
  const error = size * (to - from) * 2 ** -52;
  return Math.abs(sum) > error ? sum : exactDoubleArea(x, y, from, to);
}

function exactDoubleArea(x: Float64Array, y: Float64Array, from: number, to: number): number {
  let sum = 0n;
  for (let at = from, before = to - 1; at < to; before = at++) {
    sum +=
      BigInt(x[before] as number) * BigInt(y[at] as number) - BigInt(x[at] as number) * BigInt(y[before] as number);
  }
  return Number(sum);
}
