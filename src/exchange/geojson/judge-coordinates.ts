import { finding } from '../../domain/finding.ts';
import type { BoundingBox } from '../../geometry/coordinates.ts';
import type { Adjustments, ReadingOffers } from '../import-reading.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { foreignCrs, type ForeignCrs } from './declared-crs.ts';
import { guessCoordinates, positionNumbers } from './guess-coordinates.ts';
import { about, type PlacedFinding } from './placed-finding.ts';

/** What the numbers of a file look like and what the user chose to make of them. */
export interface JudgedCoordinates {
  /** Whether latitudes and longitudes look exchanged, and nobody chose an order: said of the file, and no feature is taken over. */
  readonly looksSwapped: boolean;
  readonly findings: readonly PlacedFinding[];
  readonly offer: ReadingOffers['coordinates'];
  /** Whether the coordinates that the file declares are converted. */
  readonly converts: boolean;
}

interface Known {
  readonly fileCrs: ForeignCrs | null;
  readonly adjustments: Adjustments;
  readonly near: BoundingBox | null;
}

/** A declaration in the first feature or its geometry, for files that are one feature. */
function firstDeclared(features: readonly unknown[]): ForeignCrs | null {
  const [feature] = features;
  if (!isJsonObject(feature)) return null;
  const geometry = ownMember(feature, 'geometry');
  return foreignCrs(feature) ?? (isJsonObject(geometry) ? foreignCrs(geometry) : null);
}

/** A box as text, for the sentence: where read as they stand the numbers lie. */
function spanText([west, south, east, north]: BoundingBox): string {
  const shown = (value: number): string => String(Number(value.toFixed(4)));
  return `${shown(west)} to ${shown(east)}, ${shown(south)} to ${shown(north)}`;
}

/**
 * Judge what the numbers of a file mean. What looks like something else than longitude and latitude is an error and an offer;
 * what the user chose is neither any more.
 */
export function judgeCoordinates(
  features: readonly unknown[],
  { fileCrs, adjustments, near }: Known,
): JudgedCoordinates {
  const declared = fileCrs ?? firstDeclared(features);
  const converts = declared !== null && declared.isWebMercator && adjustments.coordinates === 'web-mercator';
  const nothing = { looksSwapped: false, findings: [], offer: null, converts };
  const numbers = positionNumbers(features);
  if (numbers === null) return nothing;
  const guess = guessCoordinates(numbers, near);
  const detail = spanText(numbers.box);
  if (guess?.looksLike === 'swapped') {
    const offer = 'latitude-first';
    if (adjustments.coordinates !== undefined) return { ...nothing, offer };
    const found = finding('looks-swapped', 'error', { detail });
    return { ...nothing, offer, looksSwapped: true, findings: [about(found, [], true)] };
  }
  const canConvert =
    declared === null ? guess?.looksLike === 'metres' && guess.webMercator !== 'no' : declared.isWebMercator;
  const offer = canConvert ? 'web-mercator' : null;
  if (guess?.looksLike !== 'metres' || adjustments.coordinates === 'web-mercator') return { ...nothing, offer };
  const fits = guess.webMercator === 'fits' || declared?.isWebMercator === true;
  const found = finding('looks-like-metres', 'error', { detail: fits ? `${detail}; EPSG:3857` : detail });
  return { ...nothing, offer, findings: [about(found, [], true)] };
}
