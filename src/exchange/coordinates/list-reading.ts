import { success, type Result } from '../../domain/result.ts';
import { answerList, pointsOf, type AnsweredLine, type ListAnswers, type ListPoints } from './answer-list.ts';
import { readCoordinateList, type CoordinateList, type ListOrder, type ListTooLong } from './read-list.ts';

/** A pasted text, and what the user said to its questions. */
export interface ListRequest {
  readonly text: string;
  readonly answers: ListAnswers;
}

/** What is shown of a pasted list, and the points that are taken over. */
export interface ListReading {
  readonly order: ListOrder;
  readonly asksLetterS: boolean;
  /** How many lines are in it; blank ones and the heading are not counted. */
  readonly lineCount: number;
  /** The first lines, at most `MOST_SHOWN_LINES`. */
  readonly shown: readonly AnsweredLine[];
  /** The numbers of the first lines that give no point whatever is answered, and how many more there are. */
  readonly wrong: { readonly numbers: readonly number[]; readonly more: number };
  readonly moved: { readonly count: number; readonly largestM: number };
  readonly points: ListPoints;
}

/** More rows than a person looks through; the wrong lines are named in any case. */
const MOST_SHOWN_LINES = 300;
/** As many line numbers are named in one sentence. */
const MOST_NAMED_LINES = 12;

/**
 * Make a reader of pasted lists. It remembers the last text, so that an answer to a question costs no second reading.
 * Refuses what `readCoordinateList` does. Linear.
 */
export function createListReader(): (
  request: ListRequest,
  onProgress?: (done: number, of: number) => void,
) => Result<ListReading, ListTooLong> {
  let last: { readonly text: string; readonly read: Result<CoordinateList, ListTooLong> } | null = null;
  return ({ text, answers }, onProgress) => {
    if (last?.text !== text) last = { text, read: readCoordinateList(text, onProgress) };
    return last.read.ok ? success(readingOf(last.read.value, answers)) : last.read;
  };
}

function readingOf(list: CoordinateList, answers: ListAnswers): ListReading {
  const lines = answerList(list, answers);
  const wrong = lines.filter(({ problem }) => problem !== null && !isWaiting(problem)).map(({ number }) => number);
  const moves = lines.map(({ moveM }) => moveM).filter((moveM) => moveM > 0);
  return {
    order: list.order,
    asksLetterS: list.asksLetterS,
    lineCount: lines.length,
    shown: lines.slice(0, MOST_SHOWN_LINES),
    wrong: { numbers: wrong.slice(0, MOST_NAMED_LINES), more: Math.max(0, wrong.length - MOST_NAMED_LINES) },
    moved: { count: moves.length, largestM: moves.reduce((most, moveM) => Math.max(most, moveM), 0) },
    points: pointsOf(lines),
  };
}

/** The line waits for an answer; it is not wrong. */
function isWaiting(problem: AnsweredLine['problem']): boolean {
  return problem === 'order-unknown' || problem === 'letter-unknown';
}
