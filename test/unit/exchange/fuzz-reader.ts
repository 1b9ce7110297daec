import type { Result } from '../../../src/domain/result.ts';
import type { ImportReading, ReadFailure } from '../../../src/exchange/import-reading.ts';
import { bytesOf, namesIn } from './fixture-answer.ts';
import { mutateText, seededNumbers } from './mutate-text.ts';
import { readBytes } from './reading.ts';

const CODES: readonly string[] = ['empty-file', 'not-text', 'not-json', 'too-large', 'not-geojson', 'no-features'];

/** What came of many changed files. */
export interface FuzzTally {
  readonly runs: number;
  readonly meantTheSame: number;
  readonly refusals: number;
  /** Refusals of a file, and features that cannot be taken over, that say where in the text. */
  readonly placed: number;
  /** How often each reason was the first. */
  readonly reasons: ReadonlyMap<string, number>;
  /** Answers that are none, and meanings that got lost: the changed text of each. */
  readonly faults: readonly string[];
}

type Answer = Result<ImportReading, ReadFailure>;

/** A refusal with a known code, or features that can be taken over exactly when no finding is an error. */
function isSound(answer: Answer): boolean {
  if (!answer.ok) return CODES.includes(answer.error.code);
  return answer.value.features.every(({ importable, geometry, findings }) => {
    const hasError = findings.some(({ severity }) => severity === 'error');
    return importable === !hasError && importable === (geometry !== null);
  });
}

function boundariesOf(answer: Answer): string {
  return answer.ok ? JSON.stringify(answer.value.features.map(({ geometry }) => geometry)) : 'refused';
}

/** Why an answer refuses, each reason with whether it says where. A defect of the text counts by its kind. */
function refusalsOf(answer: Answer): readonly { readonly reason: string; readonly isPlaced: boolean }[] {
  if (!answer.ok) {
    const { code, detail, line, path } = answer.error;
    const reason = code === 'not-json' ? `${code}/${detail?.split(':')[0]}` : code;
    return [{ reason, isPlaced: line !== null || path !== null }];
  }
  return answer.value.features.flatMap(({ findings }) => {
    const first = findings.find(({ severity }) => severity === 'error');
    return first ? [{ reason: first.kind, isPlaced: first.inText !== undefined }] : [];
  });
}

/** Read many files of `fixtures/valid`, changed at random from a seed, and count what comes of it. */
export async function fuzzReader(seed: number, runs: number): Promise<FuzzTally> {
  const random = seededNumbers(seed);
  const originals = await Promise.all(
    namesIn('valid')
      .filter((name) => !name.startsWith('utf-16') && name !== 'byte-order-mark' && name !== 'repeated-property')
      .map(async (name) => {
        const bytes = bytesOf('valid', name);
        return { text: new TextDecoder().decode(bytes), boundaries: boundariesOf(await readBytes(bytes)) };
      }),
  );
  const tally = { runs, meantTheSame: 0, refusals: 0, placed: 0 };
  const reasons = new Map<string, number>();
  const faults: string[] = [];
  for (let run = 0; run < runs; run += 1) {
    const original = originals[run % originals.length];
    if (!original) throw new Error('There is no file to change');
    const { text, meansTheSame } = mutateText(random, original.text);
    // Whatever is thrown ends the run: it is a bug, never an answer.
    const answer = await readBytes(new TextEncoder().encode(text));
    if (!isSound(answer)) faults.push(text);
    if (meansTheSame) {
      tally.meantTheSame += 1;
      if (boundariesOf(answer) !== original.boundaries) faults.push(text);
      continue;
    }
    for (const { reason, isPlaced } of refusalsOf(answer)) {
      tally.refusals += 1;
      if (isPlaced) tally.placed += 1;
      reasons.set(reason, (reasons.get(reason) ?? 0) + 1);
    }
  }
  return { ...tally, reasons, faults };
}
