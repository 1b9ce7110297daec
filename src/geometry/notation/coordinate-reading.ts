import type { Position } from '../coordinates.ts';
import type { Notation } from './notation.ts';

/** Why a text does not read as a coordinate. */
export type CoordinateFailure =
  /** There is no number in it, or only one. */
  | 'no-coordinate'
  | 'too-many-numbers'
  /** Degrees and minutes stand against degrees alone: the first number may be a count or the degrees. */
  | 'uneven'
  /** Minutes or seconds of 60 or more, after a broken number, out of turn, or a sign together with a letter. */
  | 'bad-angle'
  /** One of two letters, or twice the same axis. */
  | 'bad-letters'
  | 'out-of-range'
  /** A comma can be a decimal mark or part two numbers, and both give a coordinate. */
  | 'comma'
  | 'bad-utm'
  | 'bad-mgrs';

/** What a text was read as, before the questions are answered that it leaves open. */
export type CoordinateReading =
  | {
      readonly kind: 'position';
      readonly notation: Notation;
      readonly position: Position;
      /** The side of the square that an MGRS reference names, whose middle is taken; null for the others. */
      readonly squareM: number | null;
      readonly name: string;
    }
  /** Two numbers without letters; either can be the latitude, as far as it is in range. */
  | {
      readonly kind: 'order';
      readonly notation: Notation;
      readonly pair: readonly [number, number];
      readonly name: string;
    }
  /** UTM with the letter S, where the northing fits both meanings: the band of 32 to 40 degrees north, or south. */
  | {
      readonly kind: 'letter-s';
      readonly notation: 'utm';
      readonly bandPosition: Position;
      readonly southPosition: Position;
      readonly name: string;
    }
  | { readonly kind: 'failure'; readonly failure: CoordinateFailure };

/** A reading without the name that stood beside it. */
export type NamelessReading = CoordinateReading extends infer Reading
  ? Reading extends { readonly name: string }
    ? Omit<Reading, 'name'>
    : Reading
  : never;

/** Tell whether a position is on the earth. */
export function isOnEarth([longitude, latitude]: Position): boolean {
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 90;
}
