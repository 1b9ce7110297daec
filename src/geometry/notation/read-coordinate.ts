import { isAxisWord } from './angle-terms.ts';
import type { CoordinateReading, NamelessReading } from './coordinate-reading.ts';
import { coordinateTokens, type CommaMeaning, type CoordinateToken } from './coordinate-tokens.ts';
import { plainCharacters } from './plain-characters.ts';
import { readAnglePair, readAngleTokens } from './read-angle-pair.ts';
import { readGridReference } from './read-grid-reference.ts';
import type { Axis } from './write-position.ts';

/** How many leading words and numbers are tried as a name; a longer one must stand in a column of its own. */
const MOST_NAME_TOKENS = 6;

type Attempt = CoordinateReading;

/**
 * Read one coordinate in any of the program's notations: decimal degrees, degrees with minutes and seconds, UTM, MGRS;
 * letters before or behind; separators comma, semicolon, tab, bar, slash or spaces; digits of other scripts; decimal
 * point or comma. A count or a name may stand before it, a name behind it or in the last column. Nothing is guessed: a
 * reading that leaves a question open says so, and so does a comma with two meanings. Linear in the text.
 */
export function readCoordinate(text: string): CoordinateReading {
  const plain = plainCharacters(text);
  const decimal = readWithComma(text, plain, 'decimal');
  // Beside a semicolon or a tab, which part the fields, a comma between digits can only be a decimal mark.
  if (!plain.includes(',') || /[;\t|]/u.test(plain)) return decimal;
  const separated = readWithComma(text, plain, 'separator');
  if (decimal.kind === 'failure') return separated.kind === 'failure' ? moreTelling(separated, decimal) : separated;
  if (separated.kind === 'failure' || sameReading(decimal, separated)) return decimal;
  return { kind: 'failure', failure: 'comma' };
}

/** Read one angle of a known axis, in any of its notations, in degrees; null if the text is none. */
export function readAngle(text: string, axis: Axis): number | null {
  return readAngleTokens(coordinateTokens(plainCharacters(text), 'decimal'), axis);
}

function moreTelling(one: CoordinateReading, other: CoordinateReading): CoordinateReading {
  return one.kind === 'failure' && one.failure === 'no-coordinate' ? other : one;
}

function sameReading(one: CoordinateReading, other: CoordinateReading): boolean {
  return JSON.stringify({ ...one, name: '' }) === JSON.stringify({ ...other, name: '' });
}

function readWithComma(text: string, plain: string, comma: CommaMeaning): Attempt {
  const tokens = coordinateTokens(plain, comma);
  const whole = readNamed(text, tokens);
  if (whole.kind !== 'failure') return whole;
  for (const part of withoutColumns(tokens)) {
    const attempt = readNamed(text, part);
    if (attempt.kind === 'failure') continue;
    const [from, to] = [part[0]?.from ?? 0, part.at(-1)?.to ?? 0];
    const names = [text.slice(0, from), attempt.name, text.slice(to)].map(tidy).filter((name) => name !== '');
    return { ...attempt, name: names.join(' ') };
  }
  return whole;
}

/**
 * The line without its first column, without its last, and without both. A name has a letter in it: a number too many is
 * nothing to pass over.
 */
function withoutColumns(tokens: readonly CoordinateToken[]): readonly (readonly CoordinateToken[])[] {
  const first = tokens.findIndex(({ kind }) => kind === 'separator');
  const last = tokens.findLastIndex(({ kind }) => kind === 'separator');
  if (first < 0) return [];
  const isName = (part: readonly CoordinateToken[]): boolean => part.some(({ kind }) => kind === 'word');
  const firstIsName = isName(tokens.slice(0, first));
  const lastIsName = isName(tokens.slice(last + 1));
  return [
    ...(firstIsName ? [tokens.slice(first + 1)] : []),
    ...(lastIsName ? [tokens.slice(0, last)] : []),
    ...(firstIsName && lastIsName && last > first ? [tokens.slice(first + 1, last)] : []),
  ];
}

/** Read tokens that may begin and end with a name. */
function readNamed(text: string, tokens: readonly CoordinateToken[]): Attempt {
  const end = tokens.findLastIndex((token) => token.kind !== 'word' || isAxisWord(token) || isGridWord(token)) + 1;
  const kept = tokens.slice(0, end);
  const behind = text.slice(kept.at(-1)?.to ?? 0, tokens.at(-1)?.to ?? 0);
  const named = (reading: NamelessReading, nameEnds: number): Attempt =>
    reading.kind === 'failure'
      ? reading
      : { ...reading, name: tidy(`${text.slice(tokens[0]?.from ?? 0, nameEnds)} ${behind}`) };
  for (let start = 0; start < Math.min(kept.length, MOST_NAME_TOKENS); start += 1) {
    const grid = readGridReference(kept.slice(start));
    if (grid) return named(grid, kept[start]?.from ?? 0);
    const token = kept[start];
    const mayBeName = token?.kind !== 'unit' && !(token?.kind === 'number' && !(token.isWhole && !token.isSigned));
    if (!mayBeName) break;
  }
  const start = kept.findIndex((token) => token.kind === 'number' || (token.kind === 'word' && isAxisWord(token)));
  const { reading, countEnds } = readAnglePair(start < 0 ? [] : kept.slice(start));
  return named(reading, Math.max(countEnds, kept[start]?.from ?? 0));
}

/** The letters that UTM writes behind its numbers. */
function isGridWord(token: CoordinateToken): boolean {
  return token.kind === 'word' && /^(?:m|me|mn|d|s|deg|min|sec)$/iu.test(token.text);
}

/** A name without the separators and brackets that surrounded it. */
function tidy(name: string): string {
  return name.replaceAll(/\s+/gu, ' ').replaceAll(/^[\s,;:|/().\][=-]+|[\s,;:|/().\]=[-]+$/gu, '');
}
