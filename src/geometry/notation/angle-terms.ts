import type { CoordinateToken, NumberToken, Unit, WordToken } from './coordinate-tokens.ts';
import type { Axis } from './write-position.ts';

/** A number of an angle and the sign behind it. */
export interface AngleComponent {
  readonly number: NumberToken;
  readonly unit: Unit | null;
}

/** The numbers that belong to one angle, and what the letters say of it. */
export interface AngleTerm {
  readonly components: readonly AngleComponent[];
  readonly axis: Axis | null;
  /** What a letter multiplies by; null without one. */
  readonly half: 1 | -1 | null;
}

const LETTERS: Readonly<Record<string, { readonly axis: Axis; readonly half: 1 | -1 | null }>> = {
  N: { axis: 'latitude', half: 1 },
  NORTH: { axis: 'latitude', half: 1 },
  S: { axis: 'latitude', half: -1 },
  SOUTH: { axis: 'latitude', half: -1 },
  E: { axis: 'longitude', half: 1 },
  EAST: { axis: 'longitude', half: 1 },
  W: { axis: 'longitude', half: -1 },
  WEST: { axis: 'longitude', half: -1 },
  LAT: { axis: 'latitude', half: null },
  LATITUDE: { axis: 'latitude', half: null },
  LON: { axis: 'longitude', half: null },
  LNG: { axis: 'longitude', half: null },
  LONG: { axis: 'longitude', half: null },
  LONGITUDE: { axis: 'longitude', half: null },
};

const UNIT_WORDS: Readonly<Record<string, Unit>> = {
  d: 'degree',
  D: 'degree',
  deg: 'degree',
  degrees: 'degree',
  m: 'minute',
  M: 'minute',
  min: 'minute',
  minutes: 'minute',
  sec: 'second',
  seconds: 'second',
};

/** Tell whether a word says which coordinate is meant, or in which half of the world. */
export function isAxisWord({ text }: WordToken): boolean {
  return LETTERS[text.toUpperCase()] !== undefined;
}

/**
 * Tell which unit a word is, standing at a place. The letter s is seconds only after minutes that are a letter too:
 * `12'30S` is south.
 */
function unitAt(tokens: readonly CoordinateToken[], index: number, { text }: WordToken): Unit | null {
  if (text !== 's') return UNIT_WORDS[text] ?? null;
  const minutes = tokens[index - 2];
  const isAfterMinutes = tokens[index - 1]?.kind === 'number' && minutes?.kind === 'word';
  return isAfterMinutes && UNIT_WORDS[minutes.text] === 'minute' ? 'second' : null;
}

/**
 * Part the tokens of a coordinate into the terms of its angles: at separators and other signs, at letters, and before a number with a
 * sign or with a degree mark. Letters stand before or behind all angles: behind, if one is the last token. Null where a
 * word or sign belongs to no angle.
 */
export function angleTerms(tokens: readonly CoordinateToken[]): readonly AngleTerm[] | null {
  const lastIndex = tokens.findLastIndex(({ kind }) => kind !== 'separator' && kind !== 'sign');
  const last = tokens[lastIndex];
  const lettersBehind = last?.kind === 'word' && isAxisWord(last) && !unitAt(tokens, lastIndex, last);
  const terms: AngleTerm[] = [];
  let components: AngleComponent[] = [];
  let axis: Axis | null = null;
  let half: 1 | -1 | null = null;
  const end = (): void => {
    if (components.length > 0) {
      terms.push({ components, axis, half });
      axis = null;
      half = null;
    }
    components = [];
  };
  const mark = (unit: Unit): boolean => {
    const before = components.at(-1);
    if (!before || before.unit) return false;
    components[components.length - 1] = { ...before, unit };
    return true;
  };
  for (const [index, token] of tokens.entries()) {
    switch (token.kind) {
      case 'sign':
      case 'separator':
        end();
        break;
      case 'number':
        if (token.isSigned || isDegreeMark(tokens[index + 1]) || components.at(-1)?.unit === 'second') end();
        components.push({ number: token, unit: null });
        break;
      case 'unit':
        if (!mark(token.unit)) return null;
        break;
      case 'word': {
        const unit = unitAt(tokens, index, token);
        if (unit && mark(unit)) break;
        const letter = LETTERS[token.text.toUpperCase()];
        if (!letter) return null;
        const isBehind = lettersBehind && letter.half !== null && components.length > 0;
        if (!isBehind) end();
        if (axis !== null && axis !== letter.axis) return null;
        if (half !== null) return null;
        axis = letter.axis;
        half = letter.half;
        if (isBehind) end();
      }
    }
  }
  end();
  return axis === null ? terms : null;
}

function isDegreeMark(token: CoordinateToken | undefined): boolean {
  return (
    (token?.kind === 'unit' && token.unit === 'degree') || (token?.kind === 'word' && /^(?:d|deg)$/iu.test(token.text))
  );
}
