import type { MultiPolygonCoordinates, Position, Ring } from './coordinates.ts';
import { segmentLengthM } from './measure/length.ts';

/** The data grid in degrees: about one centimetre. Every stored position lies on it. */
export const GRID_UNIT_DEGREES = 1e-7;

const UNITS_PER_DEGREE = 1e7;

/** Count the whole units of the data grid, the nearest number of them, in a coordinate in degrees. */
export function gridUnits(degrees: number): number {
  return Math.round(degrees * UNITS_PER_DEGREE);
}

// Dividing by the whole number gives the double nearest to the decimal, the same one that reading its text gives.
// Adding 0 turns a negative zero into zero.
function coordinateToGrid(degrees: number): number {
  return gridUnits(degrees) / UNITS_PER_DEGREE + 0;
}

/** Move a position to the nearest place of the data grid, at most half a unit away in each direction. */
export function toGrid([longitude, latitude]: Position): Position {
  return [coordinateToGrid(longitude), coordinateToGrid(latitude)];
}

/** Tell whether a position lies exactly on the data grid. */
export function isOnGrid([longitude, latitude]: Position): boolean {
  return coordinateToGrid(longitude) === longitude && coordinateToGrid(latitude) === latitude;
}

/** Tell whether two positions have the same coordinates, exactly. */
export function samePosition(a: Position, b: Position): boolean {
  return a[0] === b[0] && a[1] === b[1];
}

/** Write a position as `longitude,latitude` with seven decimals: the same text for every position of one grid place. */
export function positionKey(position: Position): string {
  const [longitude, latitude] = toGrid(position);
  return `${longitude.toFixed(7)},${latitude.toFixed(7)}`;
}

/** A geometry on the data grid, and what moving it there changed. */
export interface MovedToGrid {
  readonly geometry: MultiPolygonCoordinates;
  /** How many turning points moved; the closing repetition of a ring is not counted again. */
  readonly movedPositions: number;
  /** The largest move in metres on the ellipsoid. */
  readonly largestMoveM: number;
}

/**
 * Move every position of a geometry to the data grid. Positions that become equal are kept, and so is a ring that the
 * move makes invalid: what to do about them is not decided here. Rings and geometries that need no move keep their
 * identity. Linear.
 */
export function moveToGrid(geometry: MultiPolygonCoordinates): MovedToGrid {
  let movedPositions = 0;
  let largestMoveM = 0;
  const moveRing = (ring: Ring): Ring => {
    const last = ring.length - 1;
    let changed = false;
    const moved = ring.map((position, index) => {
      if (isOnGrid(position)) return position;
      changed = true;
      const target = toGrid(position);
      const first = ring[0];
      const repeatsFirst = index === last && index > 0 && first !== undefined && samePosition(position, first);
      if (!repeatsFirst) {
        movedPositions += 1;
        largestMoveM = Math.max(largestMoveM, segmentLengthM(position, target));
      }
      return target;
    });
    return changed ? moved : ring;
  };
  const moved = geometry.map((polygon) => polygon.map(moveRing));
  return { geometry: movedPositions === 0 ? geometry : moved, movedPositions, largestMoveM };
}
