import type { AngleComponent, AngleTerm } from './angle-terms.ts';
import { angleTerms } from './angle-terms.ts';
import { isOnEarth, type CoordinateFailure, type NamelessReading } from './coordinate-reading.ts';
import type { CoordinateToken } from './coordinate-tokens.ts';
import type { Axis } from './write-position.ts';

const UNITS = ['degree', 'minute', 'second'] as const;
const SECONDS = [3600, 60, 1] as const;

/** A reading of two angles, and the count that stood before them. */
export interface PairReading {
  readonly reading: NamelessReading;
  /** How far the leading count reaches in the text; 0 if there was none. */
  readonly countEnds: number;
}

const failed = (failure: CoordinateFailure): PairReading => ({ reading: { kind: 'failure', failure }, countEnds: 0 });

/**
 * Read two angles: marked or bare degrees, with or without minutes and seconds. A whole number before them counts the
 * line. Two angles are alike in form, so that bare numbers can be shared out: 2, 4 or 6, and one more with a count.
 */
export function readAnglePair(tokens: readonly CoordinateToken[]): PairReading {
  const terms = angleTerms(tokens);
  const numbers = tokens.filter(({ kind }) => kind === 'number').length;
  if (numbers < 2) return failed('no-coordinate');
  if (!terms) return failed('bad-letters');
  const [first, second, third] = terms;
  if (terms.length === 1 && first) return readBare(first, 0);
  if (terms.length === 2 && first && second && isCount(first) && second.components.length % 2 === 0) {
    return readBare(second, first.components[0]?.number.to ?? 0);
  }
  if (terms.length === 2 && first && second) return readTwo(first, second, 0);
  if (terms.length === 3 && first && second && third && isCount(first)) {
    return readTwo(second, third, first.components[0]?.number.to ?? 0);
  }
  return failed(terms.length > 2 ? 'too-many-numbers' : 'no-coordinate');
}

function isCount({ components, axis }: AngleTerm): boolean {
  const [only] = components;
  return (
    components.length === 1 && axis === null && only?.unit === null && only.number.isWhole && !only.number.isSigned
  );
}

/** Numbers with nothing but spaces between them: shared out evenly. */
function readBare({ components, axis }: AngleTerm, countBefore: number): PairReading {
  const hasCount = components.length % 2 === 1;
  const [first] = components;
  const angles = hasCount ? components.slice(1) : components;
  if (axis !== null) return failed('bad-letters');
  if (components.some(({ unit }) => unit !== null)) return failed('no-coordinate');
  if (hasCount && !(first?.number.isWhole && !first.number.isSigned)) return failed('too-many-numbers');
  if (angles.length > 6) return failed('too-many-numbers');
  const term = (part: readonly AngleComponent[]): AngleTerm => ({ components: part, axis: null, half: null });
  const middle = angles.length / 2;
  return readTwo(
    term(angles.slice(0, middle)),
    term(angles.slice(middle)),
    hasCount ? (first?.number.to ?? 0) : countBefore,
  );
}

function readTwo(first: AngleTerm, second: AngleTerm, countEnds: number): PairReading {
  const isMarked = [first, second].some(({ components }) => components.some(({ unit }) => unit !== null));
  const extra = first.components.length - second.components.length;
  if (!isMarked && extra !== 0) {
    const [count, ...angle] = first.components;
    // Four numbers cannot be one angle, so the first of them is a count.
    if (extra === 1 && first.components.length === 4 && countEnds === 0 && count?.number.isWhole) {
      return readTwo({ ...first, components: angle }, second, count.number.to);
    }
    return failed('uneven');
  }
  const [a, b] = [angleOf(first), angleOf(second)];
  if (a === null || b === null) return failed('bad-angle');
  const notation = first.components.length + second.components.length > 2 ? 'sexagesimal' : 'decimal';
  if (first.axis === null && second.axis === null) {
    const reading = { kind: 'order', notation, pair: [a, b] } as const;
    return isOnEarth([a, b]) || isOnEarth([b, a]) ? { reading, countEnds } : failed('out-of-range');
  }
  if (first.axis === null || second.axis === null || first.axis === second.axis) return failed('bad-letters');
  const position = first.axis === 'longitude' ? ([a, b] as const) : ([b, a] as const);
  if (!isOnEarth(position)) return failed('out-of-range');
  return { reading: { kind: 'position', notation, position, squareM: null }, countEnds };
}

/** Give the degrees of a term, or null where its parts do not make an angle. */
function angleOf({ components, half }: AngleTerm): number | null {
  const [degrees] = components;
  if (!degrees || components.length > 3) return null;
  let sum = 0;
  for (const [index, { number, unit }] of components.entries()) {
    const isLast = index === components.length - 1;
    if (unit !== null && unit !== UNITS[index]) return null;
    if (!isLast && !number.isWhole) return null;
    if (index > 0 && (number.isSigned || number.value >= 60)) return null;
    sum += Math.abs(number.value) * (SECONDS[index] ?? 0);
  }
  if (half !== null && degrees.number.isSigned) return null;
  // A sign belongs to the whole angle, and -0 degrees have one too.
  const isNegative = degrees.number.value < 0 || Object.is(degrees.number.value, -0);
  return ((half ?? (isNegative ? -1 : 1)) * sum) / 3600;
}

/** Read one angle of a known axis from its tokens, in degrees; null if it is none. */
export function readAngleTokens(tokens: readonly CoordinateToken[], axis: Axis): number | null {
  const terms = angleTerms(tokens);
  const [term] = terms ?? [];
  if (!term || terms?.length !== 1 || (term.axis !== null && term.axis !== axis)) return null;
  const degrees = angleOf(term);
  return degrees !== null && Math.abs(degrees) <= (axis === 'latitude' ? 90 : 180) ? degrees : null;
}

/** Read a bearing from its tokens, in degrees from 0 to 360; null if it is none. */
export function readBearingTokens(tokens: readonly CoordinateToken[]): number | null {
  const terms = angleTerms(tokens);
  const [term] = terms ?? [];
  if (!term || terms?.length !== 1 || term.axis !== null) return null;
  const degrees = angleOf(term);
  return degrees !== null && degrees >= 0 && degrees <= 360 ? degrees : null;
}
