import type { Position } from '../geometry/coordinates.ts';
import { readCoordinate } from '../geometry/notation/read-coordinate.ts';
import { formatDecimalPosition } from '../messages/format.ts';
import type { Application } from './application.ts';

/** A place that a text can mean. */
export interface FoundPlace {
  readonly name: string;
  readonly position: Position;
}

const MAXIMUM_PLACES = 12;

/** The map ends there. */
const LAST_LATITUDE = 85;

/**
 * Read a coordinate in any of the program's notations; null if the text is none, if something else stands in it, and where
 * a question would be open: without letters the order of two numbers cannot be known.
 */
export function readPlace(text: string): Position | null {
  const reading = readCoordinate(text);
  if (reading.kind !== 'position' || reading.name !== '') return null;
  return Math.abs(reading.position[1]) <= LAST_LATITUDE ? reading.position : null;
}

/** List what a text can mean: the coordinate it is, or places of the base map by that name. */
export function findPlaces(app: Application, text: string): readonly FoundPlace[] {
  if (text.trim() === '') return [];
  const position = readPlace(text);
  if (position) return [{ name: formatDecimalPosition(position[0], position[1]), position }];
  const places = app.gazetteer?.search(text) ?? [];
  return places.slice(0, MAXIMUM_PLACES).map((place) => ({ name: place.name, position: place.position }));
}
