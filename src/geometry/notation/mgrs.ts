import type { Position } from '../coordinates.ts';
import { fromUtm, latitudesOfBand, toUtm, utmBandOf } from './utm.ts';

/** The letters of 100 km columns, by zone modulo 3: three zones have different ones. */
const COLUMNS = ['STUVWXYZ', 'ABCDEFGH', 'JKLMNPQR'] as const;
/** The letters of 100 km rows; they repeat every 2,000 km, and zones of even number begin five letters later. */
const ROWS = 'ABCDEFGHJKLMNPQRSTUV';
const SQUARE_M = 100_000;
const ROWS_REPEAT_M = 2_000_000;
/** A square at the edge of a band may have its middle beyond it; rows repeat only after 18 degrees. */
const BAND_SLACK_DEGREES = 1;

function columnsOf(zone: number): string {
  return COLUMNS[zone % 3] ?? COLUMNS[0];
}

const rowShift = (zone: number): number => (zone % 2 === 0 ? 5 : 0);

/** Written with the digits that are left over cut off, never rounded: the reference names the square the place is in. */
function digitsOf(metres: number, digits: number): string {
  const within = Math.floor(metres) % SQUARE_M;
  return String(within).padStart(5, '0').slice(0, digits);
}

/**
 * Write a position as a reference of the Military Grid Reference System on WGS 84: `37S CV 12345 67890`. With 5 digits
 * it names a square of 1 m, with fewer a larger one: for display and entry, never without loss. Null where UTM ends.
 */
export function writeMgrs(position: Position, digits = 5): string | null {
  const place = toUtm(position);
  const band = utmBandOf(position[1]);
  if (!place || band === null) return null;
  const column = columnsOf(place.zone)[Math.floor(place.eastingM / SQUARE_M) - 1];
  const row = ROWS[(Math.floor(place.northingM / SQUARE_M) + rowShift(place.zone)) % ROWS.length];
  if (column === undefined || row === undefined) return null;
  const figures = digits === 0 ? '' : ` ${digitsOf(place.eastingM, digits)} ${digitsOf(place.northingM, digits)}`;
  return `${place.zone}${band} ${column}${row}${figures}`;
}

/** The parts of a reference, as they are read. */
export interface MgrsReference {
  readonly zone: number;
  /** Capital letters: the band, then column and row of the square of 100 km. */
  readonly band: string;
  readonly square: string;
  /** As many digits each, 0 to 5. */
  readonly eastingDigits: string;
  readonly northingDigits: string;
}

/** The square that a reference names. */
export interface MgrsSquare {
  readonly middle: Position;
  readonly sideM: number;
}

/** Find the square that a reference names; null if there is none, also where the letters do not go together. */
export function readMgrs({ zone, band, square, eastingDigits, northingDigits }: MgrsReference): MgrsSquare | null {
  const latitudes = latitudesOfBand(band);
  const column = columnsOf(zone).indexOf(square[0] ?? ' ');
  const row = ROWS.indexOf(square[1] ?? ' ');
  const digits = eastingDigits.length;
  if (!latitudes || square.length !== 2 || column < 0 || row < 0) return null;
  if (digits !== northingDigits.length || digits > 5) return null;
  const sideM = SQUARE_M / 10 ** digits;
  const eastingM = (column + 1) * SQUARE_M + (Number(eastingDigits) + 0.5) * sideM;
  const shifted = (row - rowShift(zone) + ROWS.length) % ROWS.length;
  const lowest = shifted * SQUARE_M + (Number(northingDigits) + 0.5) * sideM;
  const hemisphere = latitudes[0] < 0 ? 'south' : 'north';
  for (let northingM = lowest; northingM < 10_000_000; northingM += ROWS_REPEAT_M) {
    const middle = fromUtm({ zone, hemisphere, eastingM, northingM });
    if (!middle) continue;
    const [south, north] = latitudes;
    if (middle[1] >= south - BAND_SLACK_DEGREES && middle[1] <= north + BAND_SLACK_DEGREES) return { middle, sideM };
  }
  return null;
}
