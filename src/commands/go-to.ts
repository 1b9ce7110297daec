import type { Position } from '../geometry/coordinates.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { Application } from './application.ts';

/** A place that a text can mean. */
export interface FoundPlace {
  readonly name: string;
  readonly position: Position;
}

const MAXIMUM_PLACES = 12;
const HALF_WIDTH_DEGREES = 0.08;

const NUMBER = String.raw`\d{1,3}(?:[.,]\d+)?`;
/** Degrees, and perhaps minutes and seconds, with the signs that people and this program write. */
const ANGLE = String.raw`(${NUMBER})\s*°?\s*(?:(${NUMBER})\s*['’′]\s*)?(?:(${NUMBER})\s*(?:["”″]|'')\s*)?`;
const LETTER = '([NSEW])';
const BETWEEN = String.raw`\s*[,;]?\s*`;
/** `34.93 N 36.73 E`, `34°55′48″ N, 36°43′48″ E` */
const LETTERS_AFTER = new RegExp(`^${ANGLE}${LETTER}${BETWEEN}${ANGLE}${LETTER}$`, 'iu');
/** `N34.93 E36.73` */
const LETTERS_BEFORE = new RegExp(`^${LETTER}\\s*${ANGLE}${BETWEEN}${LETTER}\\s*${ANGLE}$`, 'iu');

interface Angle {
  readonly axis: 'latitude' | 'longitude';
  readonly degrees: number;
}

/** Make an angle of its texts; null where minutes or seconds are 60 or more, or follow a broken number. */
function angleOf(letter: string | undefined, texts: readonly (string | undefined)[]): Angle | null {
  const given = texts.filter((text) => text !== undefined).map((text) => Number(text.replace(',', '.')));
  const broken = given.slice(0, -1).some((value) => !Number.isInteger(value));
  // Seconds without minutes are a slip.
  const gap = texts[1] === undefined && texts[2] !== undefined;
  if (letter === undefined || broken || gap || given.slice(1).some((value) => value >= 60)) return null;
  const [degrees = 0, minutes = 0, seconds = 0] = given;
  const sign = /[SW]/iu.test(letter) ? -1 : 1;
  return {
    axis: /[NS]/iu.test(letter) ? 'latitude' : 'longitude',
    degrees: sign * (degrees + minutes / 60 + seconds / 3600),
  };
}

function anglesIn(text: string): readonly (Angle | null)[] {
  const after = LETTERS_AFTER.exec(text);
  if (after) return [angleOf(after[4], after.slice(1, 4)), angleOf(after[8], after.slice(5, 8))];
  const before = LETTERS_BEFORE.exec(text);
  return before ? [angleOf(before[1], before.slice(2, 5)), angleOf(before[5], before.slice(6, 9))] : [];
}

/**
 * Read a coordinate in decimal degrees or in degrees, minutes and seconds, with the hemispheres named by N, S, E and W;
 * null if the text is none. Without letters the order of two numbers cannot be known, so they are not read. The map
 * ends at 85 degrees of latitude.
 */
export function readCoordinate(text: string): Position | null {
  const angles = anglesIn(text.trim());
  const latitude = angles.find((angle) => angle?.axis === 'latitude')?.degrees;
  const longitude = angles.find((angle) => angle?.axis === 'longitude')?.degrees;
  if (latitude === undefined || longitude === undefined) return null;
  return Math.abs(latitude) <= 85 && Math.abs(longitude) <= 180 ? [longitude, latitude] : null;
}

/** List what a text can mean: the coordinate it is, or places of the base map by that name. */
export function findPlaces(app: Application, text: string): readonly FoundPlace[] {
  if (text.trim() === '') return [];
  const position = readCoordinate(text);
  if (position) return [{ name: formatDecimalPosition(position[0], position[1]), position }];
  const places = app.gazetteer?.search(text) ?? [];
  return places.slice(0, MAXIMUM_PLACES).map((place) => ({ name: place.name, position: place.position }));
}

/** Move the map to a position and mark it. */
export function goToPosition(app: Application, position: Position): void {
  const [longitude, latitude] = position;
  app.map?.fit([
    longitude - HALF_WIDTH_DEGREES,
    latitude - HALF_WIDTH_DEGREES,
    longitude + HALF_WIDTH_DEGREES,
    latitude + HALF_WIDTH_DEGREES,
  ]);
  app.map?.flag(position);
}
