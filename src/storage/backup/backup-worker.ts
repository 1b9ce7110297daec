import { doBackupWork, type BackupAnswers, type BackupRequest } from './backup-work.ts';

/** What the worker says: how far it is, what came of it, or that the program has a fault. */
export type BackupWord =
  | { readonly kind: 'progress'; readonly done: number; readonly of: number }
  | { readonly kind: 'done'; readonly answer: unknown }
  | { readonly kind: 'failed'; readonly detail: string };

/** Often enough for a bar that moves. */
const TELL_AFTER_MS = 50;

const tell = (word: BackupWord, transfer: Transferable[] = []): void => postMessage(word, { transfer });

let toldAtMs = 0;

addEventListener('message', ({ data }: MessageEvent<BackupRequest>) => {
  void work(data);
});

async function work(request: BackupRequest): Promise<void> {
  try {
    const answer = await doBackupWork(request, (done, of) => {
      const now = performance.now();
      if (now - toldAtMs < TELL_AFTER_MS && done < of) return;
      toldAtMs = now;
      tell({ kind: 'progress', done, of });
    });
    tell({ kind: 'done', answer }, buffersOf(answer));
  } catch (error) {
    tell({ kind: 'failed', detail: String(error) });
  }
}

/** The bytes of what was read, which are handed over rather than copied. */
function buffersOf(answer: BackupAnswers[keyof BackupAnswers]): Transferable[] {
  if (!('ok' in answer) || !answer.ok) return [];
  const { versions, payloads } = answer.value;
  return [...versions.map(({ record }) => record.buffer), ...payloads.map(({ bytes }) => bytes.buffer)];
}
