import type { Position } from '../coordinates.ts';
import type { NamelessReading } from './coordinate-reading.ts';
import type { CoordinateToken, NumberToken } from './coordinate-tokens.ts';
import { readMgrs } from './mgrs.ts';
import { fromUtm, latitudesOfBand } from './utm.ts';

/** What can stand round the two numbers of UTM: `E 255000 N 3900000`, `255000 mE 3900000 mN`. */
const EASTING_WORDS = new Set(['E', 'ME', 'EAST', 'EASTING']);
const NORTHING_WORDS = new Set(['N', 'MN', 'NORTH', 'NORTHING']);
const HALVES: Readonly<Record<string, 'north' | 'south'>> = { NORTH: 'north', SOUTH: 'south', N: 'north' };
const METRES = 'M';
/** Below it two numbers after `37N` are angles: `37N 36E`. */
const LEAST_METRES = 1000;

/**
 * Read a UTM place or an MGRS reference; null if the tokens are neither. The zone comes first (`37N`, `37 South`,
 * `UTM 37S`), the easting before the northing unless letters say otherwise. A band letter means its half of the world;
 * S can mean the band or the south, and where the northing fits both, the reading leaves it open.
 */
export function readGridReference(tokens: readonly CoordinateToken[]): NamelessReading | null {
  const given = tokens.filter(({ kind }) => kind !== 'separator' && kind !== 'sign');
  const start = given.findIndex(({ kind }) => kind === 'number');
  const isIntroduced = given
    .slice(0, start)
    .every((token) => token.kind === 'word' && /^(?:utm|zone|mgrs)$/iu.test(token.text));
  const zone = given[start];
  const letter = given[start + 1];
  if (zone?.kind !== 'number' || letter?.kind !== 'word' || !isIntroduced) return null;
  if (!zone.isWhole || zone.isSigned || zone.value >= 100) return null;
  const letters = letter.text.toUpperCase();
  const rest = given.slice(start + 2);
  return readReference(zone.value, letters, rest) ?? readUtm(zone.value, letters, rest);
}

/** `37S CV 12345 67890`, `37SCV1234567890` */
function readReference(zone: number, letters: string, rest: readonly CoordinateToken[]): NamelessReading | null {
  const [first] = rest;
  const isParted = letters.length === 1 && first?.kind === 'word' && first.text.length === 2;
  const all = isParted ? letters + first.text.toUpperCase() : letters;
  if (!/^[A-Z]{3}$/u.test(all)) return null;
  const numbers = isParted ? rest.slice(1) : rest;
  if (!numbers.every((token): token is NumberToken => token.kind === 'number' && token.isWhole && !token.isSigned)) {
    return { kind: 'failure', failure: 'bad-mgrs' };
  }
  const digits = numbers.map((number) => number.digits);
  const run = digits.join('');
  const half = run.length / 2;
  const isEven = digits.length <= 2 && Number.isInteger(half) && (digits.length < 2 || digits[0]?.length === half);
  const square = isEven
    ? readMgrs({
        zone,
        band: all.slice(0, 1),
        square: all.slice(1),
        eastingDigits: run.slice(0, half),
        northingDigits: run.slice(half),
      })
    : null;
  if (!square) return { kind: 'failure', failure: 'bad-mgrs' };
  return { kind: 'position', notation: 'mgrs', position: square.middle, squareM: square.sideM };
}

function readUtm(zone: number, letters: string, rest: readonly CoordinateToken[]): NamelessReading | null {
  const metres = rest.filter((token): token is NumberToken => token.kind === 'number');
  const [first, second] = metres;
  if (!first || !second || Math.max(first.value, second.value) < LEAST_METRES) return null;
  const names = rest.filter((token) => token.kind === 'word').map(({ text }) => text.toUpperCase());
  const axes = names.filter((name) => name !== METRES);
  const isNorthingFirst = axes[0] !== undefined && NORTHING_WORDS.has(axes[0]);
  const isNamed =
    axes.length === 2 &&
    EASTING_WORDS.has(axes[isNorthingFirst ? 1 : 0] ?? '') &&
    NORTHING_WORDS.has(axes[isNorthingFirst ? 0 : 1] ?? '');
  const isPlain = rest.every(({ kind }) => kind === 'number' || kind === 'word');
  if (metres.length > 2) return { kind: 'failure', failure: 'too-many-numbers' };
  if (!isPlain || (axes.length > 0 && !isNamed)) return { kind: 'failure', failure: 'bad-utm' };
  const [eastingM, northingM] = isNorthingFirst ? [second.value, first.value] : [first.value, second.value];
  const placeIn = (hemisphere: 'north' | 'south'): Position | null =>
    fromUtm({ zone, hemisphere, eastingM, northingM });
  const band = latitudesOfBand(letters);
  if (letters === 'S') return readLetterS(placeIn);
  const hemisphere = HALVES[letters] ?? (band ? (band[0] < 0 ? 'south' : 'north') : null);
  const position = hemisphere && placeIn(hemisphere);
  return position
    ? { kind: 'position', notation: 'utm', position, squareM: null }
    : { kind: 'failure', failure: 'bad-utm' };
}

/** Band S lies from 32 to 40 degrees north, a grid of some degrees of latitude more being no surprise at its edges. */
function readLetterS(placeIn: (hemisphere: 'north' | 'south') => Position | null): NamelessReading {
  const north = placeIn('north');
  const south = placeIn('south');
  const [from, to] = latitudesOfBand('S') ?? [0, 0];
  const inBand = north && north[1] >= from && north[1] <= to ? north : null;
  if (inBand && south) {
    return { kind: 'letter-s', notation: 'utm', bandPosition: inBand, southPosition: south };
  }
  const position = inBand ?? south;
  return position
    ? { kind: 'position', notation: 'utm', position, squareM: null }
    : { kind: 'failure', failure: 'bad-utm' };
}
