import type { Delimitation, RingAddress, TurningPointAddress } from '../domain/delimitation.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { bearingOfDegrees } from '../geometry/measure/bearing.ts';
import { pathLengthOfM } from '../geometry/measure/by-line-type.ts';
import { isRounded, type Notation, type Resolution } from '../geometry/notation/notation.ts';
import { readAngle, readCoordinate } from '../geometry/notation/read-coordinate.ts';
import { writeAngle, writePosition } from '../geometry/notation/write-position.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength, formatNumber } from '../messages/format.ts';
import type { Answer } from '../map/drawing/drawing-port.ts';
import type { Application } from './application.ts';
import { renamePoint } from './point-attributes.ts';
import { movePoint } from './turning-points.ts';

/** The columns of the table of turning points; angles have two for the position, grid references one. */
export type TableColumn = 'number' | 'latitude' | 'longitude' | 'position' | 'name' | 'bearing' | 'distance';

/** A ring as a table shows it. */
export interface ListedRing {
  readonly address: RingAddress;
  readonly ring: Ring;
  readonly names: Readonly<Record<string, string>>;
  readonly lineType: LineType;
  /** Listed from the first point against the stored direction. */
  readonly isBackwards: boolean;
}

/** Find a ring in a delimitation, to list it; null where it is no more. */
export function listRing(
  { geometry, provenance }: Delimitation,
  address: RingAddress,
  lineType: LineType,
  isBackwards: boolean,
): ListedRing | null {
  const ring = geometry[address.part]?.[address.ring];
  return ring ? { address, ring, names: provenance.turningPointNames, lineType, isBackwards } : null;
}

/** List the columns that a notation has. */
export function columnsOf(notation: Notation): readonly TableColumn[] {
  const position: readonly TableColumn[] =
    notation === 'decimal' || notation === 'sexagesimal' ? ['latitude', 'longitude'] : ['position'];
  return ['number', ...position, 'name', 'bearing', 'distance'];
}

/** Name a column; one that cannot be read back to the same place says that it is rounded. */
export function columnTitle(column: TableColumn, notation: Notation, resolution: Resolution): string {
  const title = messages.coordinates.table.columns[column];
  const isPosition = column === 'latitude' || column === 'longitude' || column === 'position';
  return isPosition && isRounded(notation, resolution) ? messages.coordinates.rounded(title) : title;
}

export function isEditable(column: TableColumn): boolean {
  return column === 'latitude' || column === 'longitude' || column === 'position' || column === 'name';
}

/** How many rows a ring has: its turning points, the closing repetition left out. */
export function rowCount({ ring }: ListedRing): number {
  return ring.length - 1;
}

/** Give the turning point of a row; backwards the list starts at the same point. */
export function pointOfRow(listed: ListedRing, row: number): number {
  const count = rowCount(listed);
  return listed.isBackwards ? (count - row) % count : row;
}

/** Give the row of a turning point: the other way round it is the same sum. */
export const rowOfPoint = pointOfRow;

/** Give the segment after which a point is inserted so that it comes behind a row. */
export function insertionAfterRow(listed: ListedRing, row: number): TurningPointAddress {
  const count = rowCount(listed);
  const point = pointOfRow(listed, row);
  return { ...listed.address, point: listed.isBackwards ? (point - 1 + count) % count : point };
}

/** The position of a row and of the one that follows it, the first again after the last; null where there is none. */
export function segmentOfRow(listed: ListedRing, row: number): readonly [Position, Position] | null {
  const from = listed.ring[pointOfRow(listed, row)];
  const to = listed.ring[pointOfRow(listed, (row + 1) % rowCount(listed))];
  return from && to ? [from, to] : null;
}

/** Write a cell as the table shows it. */
export function cellText(
  listed: ListedRing,
  row: number,
  column: TableColumn,
  notation: Notation,
  resolution: Resolution,
): string {
  const [position, next] = segmentOfRow(listed, row) ?? [];
  if (!position || !next) return '';
  const angles = notation === 'sexagesimal' ? 'sexagesimal' : 'decimal';
  switch (column) {
    case 'number':
      return String(pointOfRow(listed, row) + 1);
    case 'latitude':
      return writeAngle(position[1], 'latitude', angles, resolution);
    case 'longitude':
      return writeAngle(position[0], 'longitude', angles, resolution);
    case 'position':
      return writePosition(position, notation, resolution);
    case 'name':
      return listed.names[positionKey(position)] ?? '';
    case 'bearing': {
      const bearing = bearingOfDegrees(position, next, listed.lineType);
      return Number.isNaN(bearing) ? '–' : `${formatNumber(bearing, 2)}°`;
    }
    case 'distance':
      return formatLength(pathLengthOfM([position, next], listed.lineType));
  }
}

/** Read an edited coordinate cell: one angle of its column, or a whole coordinate in any notation; or why not. */
export function readCell(
  text: string,
  column: 'latitude' | 'longitude' | 'position',
  before: Position,
): { readonly ok: true; readonly value: Position } | { readonly ok: false; readonly error: string } {
  const words = messages.coordinates.cell;
  const angle = column === 'position' ? null : readAngle(text, column);
  if (angle !== null) return { ok: true, value: column === 'latitude' ? [before[0], angle] : [angle, before[1]] };
  const reading = readCoordinate(text);
  switch (reading.kind) {
    case 'position':
      return { ok: true, value: reading.position };
    case 'order':
      return { ok: false, error: words.order };
    case 'letter-s':
      return { ok: false, error: words.letterS };
    case 'failure':
      return { ok: false, error: words[column] };
  }
}

/**
 * Take over an edited cell: the point moves, or gets the name. A text that was not changed writes nothing, so that a
 * rounded display never moves a point.
 */
export function writeCell(
  app: Application,
  listed: ListedRing,
  edited: { readonly row: number; readonly column: TableColumn; readonly before: string; readonly text: string },
): Answer {
  const { row, column, before, text } = edited;
  const address: TurningPointAddress = { ...listed.address, point: pointOfRow(listed, row) };
  const position = listed.ring[address.point];
  if (text.trim() === before.trim() || !position) return { accepted: true };
  switch (column) {
    case 'name':
      return renamePoint(app, address, text);
    case 'latitude':
    case 'longitude':
    case 'position': {
      const read = readCell(text, column, position);
      if (!read.ok) return { accepted: false, reason: read.error };
      return movePoint(app, address, read.value, { detached: false });
    }
    case 'number':
    case 'bearing':
    case 'distance':
      return { accepted: true };
  }
}
