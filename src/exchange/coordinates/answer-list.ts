import type { Position } from '../../geometry/coordinates.ts';
import { samePosition, toGrid } from '../../geometry/grid.ts';
import { segmentLengthM } from '../../geometry/measure/length.ts';
import { isOnEarth, type CoordinateFailure } from '../../geometry/notation/coordinate-reading.ts';
import type { Notation } from '../../geometry/notation/notation.ts';
import type { CoordinateList, CoordinateOrder, ListLine } from './read-list.ts';

/** What the user says to the questions of a list; null as long as nothing was said. */
export interface ListAnswers {
  readonly order: CoordinateOrder | null;
  readonly letterS: 'band' | 'south' | null;
}

/** Why a line gives no point. */
export type LineProblem = CoordinateFailure | 'order-unknown' | 'letter-unknown' | 'out-of-range-in-order';

/** A line with its point on the data grid, or the reason why it has none. */
export interface AnsweredLine {
  readonly number: number;
  readonly text: string;
  readonly name: string;
  readonly notation: Notation | null;
  /** The side of the square whose middle was taken; null where the line names a point. */
  readonly squareM: number | null;
  readonly position: Position | null;
  /** How far the point was moved to the data grid, in metres. */
  readonly moveM: number;
  readonly problem: LineProblem | null;
}

/** Give the order that holds for a list: the one that is known, or else the answer. */
export function orderOf(list: CoordinateList, answers: ListAnswers): CoordinateOrder | null {
  return list.order.kind === 'known' ? list.order.order : answers.order;
}

/** Turn the lines of a list into points, as far as the answers go. */
export function answerList(list: CoordinateList, answers: ListAnswers): readonly AnsweredLine[] {
  const order = orderOf(list, answers);
  return list.lines.map((line) => answerLine(line, order, answers.letterS));
}

function answerLine(
  { number, text, reading }: ListLine,
  order: CoordinateOrder | null,
  letterS: ListAnswers['letterS'],
): AnsweredLine {
  const nothing = { number, text, name: '', notation: null, squareM: null, position: null, moveM: 0, problem: null };
  if (reading.kind === 'failure') return { ...nothing, problem: reading.failure };
  const known = { ...nothing, name: reading.name, notation: reading.notation };
  const at = (position: Position): AnsweredLine => {
    const onGrid = toGrid(position);
    const moveM = samePosition(onGrid, position) ? 0 : segmentLengthM(position, onGrid);
    return { ...known, position: onGrid, moveM, squareM: reading.kind === 'position' ? reading.squareM : null };
  };
  switch (reading.kind) {
    case 'position':
      return at(reading.position);
    case 'letter-s':
      if (letterS === null) return { ...known, problem: 'letter-unknown' };
      return at(letterS === 'band' ? reading.bandPosition : reading.southPosition);
    case 'order': {
      if (order === null) return { ...known, problem: 'order-unknown' };
      const [first, second] = reading.pair;
      const position: Position = order === 'latitude-first' ? [second, first] : [first, second];
      return isOnEarth(position) ? at(position) : { ...known, problem: 'out-of-range-in-order' };
    }
  }
}

/** The points of a list, in its order. Where the last repeats the first, it is the closing of a ring and left out. */
export interface ListPoints {
  readonly points: readonly { readonly position: Position; readonly name: string }[];
  readonly closes: boolean;
}

/** Take the points out of the answered lines. */
export function pointsOf(lines: readonly AnsweredLine[]): ListPoints {
  // A count of the lines is no name of a point.
  const points = lines.flatMap(({ position, name }) =>
    position ? [{ position, name: /\p{L}/u.test(name) ? name : '' }] : [],
  );
  const [first, last] = [points[0], points.at(-1)];
  const closes =
    points.length > 3 && first !== undefined && last !== undefined && samePosition(first.position, last.position);
  return { points: closes ? points.slice(0, -1) : points, closes };
}
