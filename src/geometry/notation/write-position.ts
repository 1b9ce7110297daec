import type { Position } from '../coordinates.ts';
import { writeMgrs } from './mgrs.ts';
import type { Notation, Resolution } from './notation.ts';
import { toUtm } from './utm.ts';

/** Which of the two coordinates. */
export type Axis = 'latitude' | 'longitude';

const UNITS_PER_DEGREE = 1e7;

/** The letter of the half of the world that a coordinate lies in. */
function letterOf(degrees: number, axis: Axis): string {
  if (axis === 'latitude') return degrees < 0 ? 'S' : 'N';
  return degrees < 0 ? 'W' : 'E';
}

const padded = (value: number, length: number): string => String(value).padStart(length, '0');

/** Counted in whole grid units, 36 ten-thousandths of a second for 10: no rounding error can carry a 60 into the text. */
function writeSexagesimal(degrees: number, axis: Axis, decimals: 1 | 4): string {
  const perSecond = 10 ** decimals;
  const units = Math.round(Math.abs(degrees) * UNITS_PER_DEGREE);
  const parts = Math.round((units * 3600 * perSecond) / UNITS_PER_DEGREE);
  const seconds = Math.floor(parts / perSecond);
  const fraction = padded(parts % perSecond, decimals);
  const whole = `${Math.floor(seconds / 3600)}°${padded(Math.floor(seconds / 60) % 60, 2)}′`;
  return `${whole}${padded(seconds % 60, 2)}.${fraction}″ ${letterOf(degrees, axis)}`;
}

/** Write a number with a fixed count of decimals and a point; no zero is negative. */
function plain(value: number, decimals: number): string {
  const text = value.toFixed(decimals);
  return /^-[0.]+$/u.test(text) ? text.slice(1) : text;
}

/**
 * Write one coordinate: `35.2083333`, south and west negative, or `35°12′30.0000″ N`. At full resolution (7 decimals;
 * seconds with 4) it reads back to the same place of the data grid; else with 5 decimals, or seconds with 1.
 */
export function writeAngle(
  degrees: number,
  axis: Axis,
  notation: 'decimal' | 'sexagesimal',
  resolution: Resolution,
): string {
  if (notation === 'decimal') return plain(degrees, resolution === 'full' ? 7 : 5);
  return writeSexagesimal(degrees, axis, resolution === 'full' ? 4 : 1);
}

/** Decimal degrees with letters: `35.2000000° N 36.5000000° E`. */
function writeLettered(degrees: number, axis: Axis, resolution: Resolution): string {
  return `${plain(Math.abs(degrees), resolution === 'full' ? 7 : 5)}° ${letterOf(degrees, axis)}`;
}

/** `37N 272402.907 3898085.957`; `South` is a word, because the letter S is also the band of 32 to 40 degrees north. */
function writeUtm(position: Position, resolution: Resolution): string | null {
  const place = toUtm(position);
  if (!place) return null;
  const decimals = resolution === 'full' ? 3 : 0;
  const zone = `${place.zone}${place.hemisphere === 'north' ? 'N' : ' South'}`;
  return `${zone} ${plain(place.eastingM, decimals)} ${plain(place.northingM, decimals)}`;
}

/**
 * Write a position as one text, latitude first where there are two angles. At full resolution (UTM with 3 decimals) it
 * reads back to the same place of the data grid, but for MGRS. Beyond 80 S and 84 N, where UTM and MGRS end, it is
 * written in decimal degrees.
 */
export function writePosition(position: Position, notation: Notation, resolution: Resolution): string {
  const [longitude, latitude] = position;
  const decimal = (): string =>
    `${writeLettered(latitude, 'latitude', resolution)} ${writeLettered(longitude, 'longitude', resolution)}`;
  switch (notation) {
    case 'decimal':
      return decimal();
    case 'sexagesimal':
      return `${writeAngle(latitude, 'latitude', notation, resolution)} ${writeAngle(longitude, 'longitude', notation, resolution)}`;
    case 'utm':
      return writeUtm(position, resolution) ?? decimal();
    case 'mgrs':
      return writeMgrs(position) ?? decimal();
  }
}
