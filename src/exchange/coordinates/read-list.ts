import { failure, success, type Result } from '../../domain/result.ts';
import { isOnEarth, type CoordinateReading } from '../../geometry/notation/coordinate-reading.ts';
import { plainCharacters } from '../../geometry/notation/plain-characters.ts';
import { readCoordinate } from '../../geometry/notation/read-coordinate.ts';

/** Which of two numbers without letters is the latitude. */
export type CoordinateOrder = 'latitude-first' | 'longitude-first';

/** A line of a list that is not blank, as it was read. */
export interface ListLine {
  /** Counted from 1 in the whole text. */
  readonly number: number;
  readonly text: string;
  readonly reading: CoordinateReading;
}

/** How the order of two numbers without letters is known; one order holds for a whole list. */
export type ListOrder =
  | { readonly kind: 'not-needed' }
  | { readonly kind: 'known'; readonly order: CoordinateOrder; readonly by: 'heading' | 'range' }
  | { readonly kind: 'asked' };

/** A list of coordinates, with the questions that it leaves open. */
export interface CoordinateList {
  readonly lines: readonly ListLine[];
  readonly order: ListOrder;
  /** Whether UTM places with the letter S may mean the band or the southern half. */
  readonly asksLetterS: boolean;
}

export interface ListTooLong {
  readonly code: 'too-many-lines';
  readonly lines: number;
  readonly most: number;
}

/** How many lines are read between two calls that tell how far the reading is. */
const LINES_PER_CALL = 1000;

/** About two seconds of reading on a slow machine; longer lists are files. */
const MOST_LINES = 50_000;

const LATITUDE_HEADING = /(?:^|[^\p{L}])(?:lat|latitude|northing)(?:$|[^\p{L}])/iu;
const LONGITUDE_HEADING = /(?:^|[^\p{L}])(?:lon|lng|long|longitude|easting)(?:$|[^\p{L}])/iu;

/**
 * Read a list of coordinates, one a line, in any notation, also mixed. Lines that do not read stay in the list with the
 * reason. Blank lines and a heading (no digits, both coordinates named) are left out; the heading tells the order.
 * Refuses more than 50,000 lines. `onProgress` is told every 1,000 lines. Linear.
 */
export function readCoordinateList(
  text: string,
  onProgress: (done: number, of: number) => void = () => undefined,
): Result<CoordinateList, ListTooLong> {
  const all = text.split(/\r\n|[\n\r\u2028\u2029\u0085]/u);
  const given = all.map((line, index) => ({ number: index + 1, text: line })).filter((line) => line.text.trim() !== '');
  if (given.length > MOST_LINES) return failure({ code: 'too-many-lines', lines: given.length, most: MOST_LINES });
  const heading = given[0] ? orderOfHeading(given[0].text) : null;
  const lines = (heading === null ? given : given.slice(1)).map((line, index) => {
    if (index % LINES_PER_CALL === 0) onProgress(index, given.length);
    return { ...line, reading: readCoordinate(line.text) };
  });
  return success({
    lines,
    order: orderOfList(lines, heading),
    asksLetterS: lines.some(({ reading }) => reading.kind === 'letter-s'),
  });
}

/** Read a heading such as `No;Latitude;Longitude`; null if the line is none. */
function orderOfHeading(line: string): CoordinateOrder | null {
  if (/\d/u.test(plainCharacters(line))) return null;
  const latitude = line.search(LATITUDE_HEADING);
  const longitude = line.search(LONGITUDE_HEADING);
  if (latitude < 0 || longitude < 0) return null;
  return latitude < longitude ? 'latitude-first' : 'longitude-first';
}

function orderOfList(lines: readonly ListLine[], heading: CoordinateOrder | null): ListOrder {
  let [latitudeFirst, longitudeFirst, needed] = [true, true, false];
  for (const { reading } of lines) {
    if (reading.kind !== 'order') continue;
    const [first, second] = reading.pair;
    needed = true;
    latitudeFirst &&= isOnEarth([second, first]);
    longitudeFirst &&= isOnEarth([first, second]);
  }
  if (!needed) return { kind: 'not-needed' };
  if (heading !== null) return { kind: 'known', order: heading, by: 'heading' };
  // Where some lines exclude the one order and some the other, the list is not in one order, and the user is asked.
  if (latitudeFirst === longitudeFirst) return { kind: 'asked' };
  return { kind: 'known', order: latitudeFirst ? 'latitude-first' : 'longitude-first', by: 'range' };
}
