import type { Position, Ring } from '../../geometry/coordinates.ts';
import { positionKey } from '../../geometry/grid.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { bearingOfDegrees } from '../../geometry/measure/bearing.ts';
import { pathLengthOfM } from '../../geometry/measure/by-line-type.ts';
import type { Notation, Resolution } from '../../geometry/notation/notation.ts';
import { writeAngle, writePosition } from '../../geometry/notation/write-position.ts';
import { safeText } from '../csv/table-text.ts';

/** What a table of turning points is written from. */
export interface PointTable {
  readonly ring: Ring;
  /** The turning points in the order of the table, as places in the ring. */
  readonly points: readonly number[];
  readonly names: Readonly<Record<string, string>>;
  readonly lineType: LineType;
  readonly notation: Notation;
  readonly resolution: Resolution;
}

/**
 * Write turning points as text that a spreadsheet takes when it is pasted: a header, tabs, plain digits and a point
 * whatever the language, angles latitude first, the bearing to the next point in degrees with 4 decimals, the distance in
 * metres with 3. Names lose their tabs and line breaks, and what a spreadsheet would take for a formula is guarded.
 */
export function writePointTable(table: PointTable): string {
  const { ring, points, names, lineType, notation, resolution } = table;
  const position = isAngular(notation) ? ['latitude', 'longitude'] : ['position'];
  const header = ['number', ...position, 'name', 'bearing_degrees', 'distance_m'];
  const rows = points.map((point, row) => {
    const from = ring[point] as Position;
    const to = ring[points[(row + 1) % points.length] as number] as Position;
    const bearing = bearingOfDegrees(from, to, lineType);
    return [
      String(point + 1),
      ...positionTexts(from, notation, resolution),
      safeText((names[positionKey(from)] ?? '').replaceAll(/[\t\r\n]+/gu, ' ')),
      Number.isNaN(bearing) ? '' : bearing.toFixed(4),
      pathLengthOfM([from, to], lineType).toFixed(3),
    ];
  });
  return [header, ...rows].map((fields) => `${fields.join('\t')}\n`).join('');
}

function isAngular(notation: Notation): notation is 'decimal' | 'sexagesimal' {
  return notation === 'decimal' || notation === 'sexagesimal';
}

function positionTexts(position: Position, notation: Notation, resolution: Resolution): readonly string[] {
  if (!isAngular(notation)) return [writePosition(position, notation, resolution)];
  const [longitude, latitude] = position;
  return [
    writeAngle(latitude, 'latitude', notation, resolution),
    writeAngle(longitude, 'longitude', notation, resolution),
  ];
}
