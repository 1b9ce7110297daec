import type { Position } from '../../geometry/coordinates.ts';
import { indexNearest, type NearestPlace } from './nearest-place.ts';
import type { Place } from './place.ts';
import { readPlaces } from './read-places.ts';
import { indexNames } from './search-names.ts';
import { placesFile } from './sources.ts';

export type { CompassPoint, NearestPlace } from './nearest-place.ts';
export type { Place } from './place.ts';

/** The names of the base map, to name a position and to find one. */
export interface Gazetteer {
  readonly places: readonly Place[];
  /** Give the nearest place and where from it the position lies; null if none is within 100 km. */
  nearest(position: Position): NearestPlace | null;
  /**
   * Find places by a part of their English or Arabic name, small and capital letters, accents, articles and Arabic
   * spelling variants alike. Names with a word that begins so come first, then the more important ones; at most 50.
   */
  search(text: string): readonly Place[];
}

/**
 * Load the places of the base map, once for each call.
 *
 * @param baseUrl the absolute address of the folder with the data, ending with a slash
 * @throws if the file cannot be loaded or is not the one of this program: the caller goes on without names
 */
export async function loadGazetteer(baseUrl: string): Promise<Gazetteer> {
  const address = new URL(placesFile, baseUrl).href;
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status} ${response.statusText}`);
  return makeGazetteer(readPlaces(await response.text()));
}

/** Index places, to be asked many times. */
export function makeGazetteer(places: readonly Place[]): Gazetteer {
  return { places, nearest: indexNearest(places), search: indexNames(places) };
}
