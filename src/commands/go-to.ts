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

const NUMBER = String.raw`(\d{1,3}(?:[.,]\d+)?)`;
/** `34.93 N 36.73 E`, `N34.93 E36.73`, with degree signs and separators as people write them. */
const LATITUDE_FIRST = new RegExp(
  String.raw`^([NS])?\s*${NUMBER}\s*°?\s*([NS])?[\s,;]+([EW])?\s*${NUMBER}\s*°?\s*([EW])?$`,
  'iu',
);

/**
 * Read a coordinate in decimal degrees, latitude first, with the hemispheres named; null if the text is none. Without
 * letters the order of two numbers cannot be known, so they are not read.
 */
export function readCoordinate(text: string): Position | null {
  const match = LATITUDE_FIRST.exec(text.trim());
  if (!match) return null;
  const [, northBefore, latitudeText, northAfter, eastBefore, longitudeText, eastAfter] = match;
  const north = (northBefore ?? northAfter)?.toUpperCase();
  const east = (eastBefore ?? eastAfter)?.toUpperCase();
  if (!north || !east || latitudeText === undefined || longitudeText === undefined) return null;
  const latitude = Number(latitudeText.replace(',', '.')) * (north === 'S' ? -1 : 1);
  const longitude = Number(longitudeText.replace(',', '.')) * (east === 'W' ? -1 : 1);
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
