import type { Position } from '../../geometry/coordinates.ts';
import { isOnGrid, toGrid } from '../../geometry/grid.ts';
import { segmentLengthM } from '../../geometry/measure/length.ts';
import type { Adjustments, ReadLines } from '../import-reading.ts';
import type { JsonObject } from '../json/own-member.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { positionOf } from './position-reading.ts';

/**
 * Read a point, line or several of them as what a reference layer is made of, on the data grid; a point becomes a line of
 * one position. Null for another geometry, for one without positions, and as soon as one position is not two finite
 * numbers on the earth: a line with a piece left out would be another line. Height and more is left out.
 */
export function readLines(geometry: unknown, { coordinates }: Adjustments): ReadLines | null {
  if (!isJsonObject(geometry)) return null;
  const read = linesOf(geometry, coordinates);
  if (!read || read.length === 0 || read.some((line) => line === null || line.length === 0)) return null;
  let movedPositions = 0;
  let largestMoveM = 0;
  const lines = read.map((line) =>
    (line ?? []).map((position) => {
      if (isOnGrid(position)) return position;
      const target = toGrid(position);
      movedPositions += 1;
      largestMoveM = Math.max(largestMoveM, segmentLengthM(position, target));
      return target;
    }),
  );
  return { lines, movedPositions, largestMoveM };
}

type Order = Adjustments['coordinates'];

function linesOf(geometry: JsonObject, order: Order): readonly (readonly Position[] | null)[] | null {
  const coordinates = ownMember(geometry, 'coordinates');
  if (!Array.isArray(coordinates)) return null;
  switch (ownMember(geometry, 'type')) {
    case 'Point':
      return [positionsOf([coordinates], order)];
    case 'MultiPoint':
      return coordinates.map((position: unknown) => positionsOf([position], order));
    case 'LineString':
      return [positionsOf(coordinates, order)];
    case 'MultiLineString':
      return coordinates.map((line: unknown) => positionsOf(line, order));
    default:
      return null;
  }
}

function positionsOf(value: unknown, order: Order): readonly Position[] | null {
  if (!Array.isArray(value)) return null;
  const positions: Position[] = [];
  for (const element of value) {
    if (!Array.isArray(element)) return null;
    const [first, second] = element as readonly unknown[];
    if (typeof first !== 'number' || typeof second !== 'number') return null;
    const [longitude, latitude] = positionOf(first, second, order);
    // Not a number fails both.
    if (!(Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90)) return null;
    positions.push([longitude, latitude]);
  }
  return positions;
}
