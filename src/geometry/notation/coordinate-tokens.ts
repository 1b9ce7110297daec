/** Whether a comma between digits is a decimal mark or parts fields. */
export type CommaMeaning = 'decimal' | 'separator';

interface Place {
  /** Where it stands in the text: first character, and after the last. */
  readonly from: number;
  readonly to: number;
}

export interface NumberToken extends Place {
  readonly kind: 'number';
  /** The digits as they stand, without sign, with a point. */
  readonly digits: string;
  readonly value: number;
  readonly isWhole: boolean;
  readonly isSigned: boolean;
}

export interface WordToken extends Place {
  readonly kind: 'word';
  readonly text: string;
}

/** A piece of a line: a number, a word, a sign of degrees, minutes or seconds, what parts fields, or another sign. */
export type CoordinateToken =
  | NumberToken
  | WordToken
  | (Place & { readonly kind: 'unit'; readonly unit: Unit })
  | (Place & { readonly kind: 'separator'; readonly sign: string })
  | (Place & { readonly kind: 'sign' });

export type Unit = 'degree' | 'minute' | 'second';

const UNITS: Readonly<Record<string, Unit>> = { '°': 'degree', "'": 'minute', '"': 'second' };
const isDigit = (character: string): boolean => character >= '0' && character <= '9';
const OTHER_LETTER = /\p{L}|\p{M}/u;

/** Most characters of most lists are ASCII, and a regular expression for each would take most of the time. */
function isLetter(character: string): boolean {
  if (character < '\u0080') return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
  return OTHER_LETTER.test(character);
}

/**
 * Part a line (in plain characters) into tokens, in one pass. A minus is a sign only where no letter or digit stands
 * before it. Two prime characters make a double prime.
 */
export function coordinateTokens(line: string, comma: CommaMeaning): readonly CoordinateToken[] {
  const tokens: CoordinateToken[] = [];
  let at = 0;
  while (at < line.length) {
    const character = line.charAt(at);
    const next = line.charAt(at + 1);
    const from = at;
    const startsNumber = isDigit(character) || (character === '.' && isDigit(next));
    const isSign = (character === '-' || character === '+') && (isDigit(next) || next === '.');
    if (startsNumber || (isSign && !/[\p{L}\p{N}]/u.test(line.charAt(at - 1)))) {
      const token = numberAt(line, at, comma);
      tokens.push(token);
      at = token.to;
    } else if (isLetter(character)) {
      while (at < line.length && isLetter(line.charAt(at))) at += 1;
      tokens.push({ kind: 'word', text: line.slice(from, at), from, to: at });
    } else if (character === ',' || character === ';' || character === '\t' || character === '|' || character === '/') {
      at += 1;
      tokens.push({ kind: 'separator', sign: character, from, to: at });
    } else if (UNITS[character]) {
      const isDouble = character === "'" && next === "'";
      at += isDouble ? 2 : 1;
      tokens.push({ kind: 'unit', unit: isDouble ? 'second' : UNITS[character], from, to: at });
    } else {
      at += 1;
      if (character.trim() !== '') tokens.push({ kind: 'sign', from, to: at });
    }
  }
  return tokens;
}

function numberAt(line: string, from: number, comma: CommaMeaning): NumberToken {
  const isSigned = !isDigit(line.charAt(from)) && line.charAt(from) !== '.';
  let at = isSigned ? from + 1 : from;
  let digits = '';
  let isWhole = true;
  while (at < line.length) {
    const character = line.charAt(at);
    const isMark = character === '.' || (character === ',' && comma === 'decimal');
    if (isDigit(character)) digits += character;
    else if (isWhole && isMark && isDigit(line.charAt(at + 1))) {
      digits += '.';
      isWhole = false;
    } else break;
    at += 1;
  }
  const size = Number(digits);
  return { kind: 'number', digits, value: line.charAt(from) === '-' ? -size : size, isWhole, isSigned, from, to: at };
}
