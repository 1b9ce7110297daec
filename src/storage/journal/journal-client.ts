import { failure, success, type Result } from '../../domain/result.ts';
import type { CheckUpProgress, CheckUpReport } from '../check-up/check-up-report.ts';
import type { StorageFailure } from '../repository.ts';
import type { CopyState, SecondCopy } from '../second-copy.ts';
import { storageFailure } from '../storage-failure.ts';
import type { JournalReply, JournalRequest, JournalTask, StoreNames } from './journal-messages.ts';
import { journalIsThere } from './origin-private-file.ts';
import { spawnJournal, type JournalWorker } from './spawn-journal.ts';

/** The journal of this program; a browser keeps one for each origin. */
export const JOURNAL_NAME = 'delimit.journal';

/** A disk that is busy takes a second; what takes longer is not waited for by a save. */
const ANSWER_WITHIN_MS = 8000;

/** A check-up tells how far it is; it has failed when it tells nothing for so long. */
const PROGRESS_WITHIN_MS = 60_000;

type Answer = Result<CheckUpReport | null, StorageFailure>;

/** A task that the worker has not answered. */
interface Pending {
  readonly end: (answer: Answer) => void;
  readonly onProgress: (progress: CheckUpProgress) => void;
}

/** What may be different: the names of the stores, how to start a worker, how long to wait for it. */
export interface JournalOptions extends StoreNames {
  readonly spawn?: () => JournalWorker;
  readonly answerWithinMs?: number;
}

/**
 * Make the page's side of the journal. The worker is started with the first task. One that breaks down or does not answer
 * in time fails what it was asked for and is terminated; the next task gets a fresh one.
 */
export function createJournal({
  spawn = spawnJournal,
  answerWithinMs = ANSWER_WITHIN_MS,
  ...names
}: JournalOptions): SecondCopy {
  const listeners = new Set<() => void>();
  const pending = new Map<number, Pending>();
  let worker: JournalWorker | null = null;
  let state: CopyState = null;
  let lastId = 0;

  const tell = (next: Result<null, StorageFailure>): void => {
    state = next;
    for (const listener of listeners) listener();
  };

  const breakDown = (reason: StorageFailure): void => {
    worker?.terminate();
    worker = null;
    for (const task of pending.values()) task.end(failure(reason));
  };

  const connect = (): JournalWorker => {
    if (worker) return worker;
    const started = spawn();
    started.addEventListener('message', (event) => {
      const message = (event as MessageEvent<JournalReply>).data;
      const task = pending.get(message.id);
      if (message.kind === 'progress') task?.onProgress(message.progress);
      else task?.end(message.kind === 'done' ? success(message.report) : failure(message.failure));
    });
    for (const type of ['error', 'messageerror'] as const) {
      started.addEventListener(type, () => {
        if (worker === started) breakDown({ code: 'unavailable', detail: `the worker of the journal: ${type}` });
      });
    }
    worker = started;
    return started;
  };

  const send = (request: JournalRequest): void => connect().postMessage(request, []);

  /** Have something done. The time runs anew with every sign of life. */
  const ask = (
    task: JournalTask,
    withinMs: number,
    { onProgress, signal }: Parameters<SecondCopy['checkUp']>[0] & object = {},
  ): Promise<Answer> =>
    new Promise((resolve) => {
      lastId += 1;
      const id = lastId;
      let timer: ReturnType<typeof setTimeout>;
      const wait = (): void => {
        timer = setTimeout(() => breakDown({ code: 'unavailable', detail: 'the journal does not answer' }), withinMs);
      };
      const cancel = (): void => send({ id, names, kind: 'cancel' });
      pending.set(id, {
        end: (answer) => {
          clearTimeout(timer);
          signal?.removeEventListener('abort', cancel);
          pending.delete(id);
          resolve(answer);
        },
        onProgress: (progress) => {
          clearTimeout(timer);
          wait();
          onProgress?.(progress);
        },
      });
      wait();
      signal?.addEventListener('abort', cancel);
      try {
        send({ id, names, ...task });
      } catch (error) {
        pending.get(id)?.end(failure(storageFailure(error)));
      }
    });

  const toldResult = (answer: Answer): Result<null, StorageFailure> => {
    const result = answer.ok ? success(null) : answer;
    tell(result);
    return result;
  };

  return {
    keep: async (keepsakes) => toldResult(await ask({ kind: 'keep', keepsakes }, answerWithinMs)),
    forget: async () => toldResult(await ask({ kind: 'forget' }, PROGRESS_WITHIN_MS)),
    erase: async () => toldResult(await ask({ kind: 'erase' }, PROGRESS_WITHIN_MS)),
    checkUp: async (options = {}) => {
      const { unlessBusy = false } = options;
      const answer = await ask({ kind: 'check-up', unlessBusy }, PROGRESS_WITHIN_MS, options);
      const found = answer.ok ? answer.value?.journal : undefined;
      if (found) tell(found.kind === 'compared' ? success(null) : failure(found.failure));
      return answer;
    },
    isThere: () => journalIsThere(names.journalName),
    get state() {
      return state;
    },
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    close: () => breakDown({ code: 'unavailable', detail: 'the journal was closed' }),
  };
}
