import type { BackupAnswers, BackupRequest } from './backup-work.ts';
import type { BackupWord } from './backup-worker.ts';
import type { Progress } from './verify-versions.ts';

/** How the work on a backup ended. */
export type BackupOutcome<Answer> =
  | { readonly kind: 'done'; readonly answer: Answer }
  | { readonly kind: 'cancelled' }
  /** The worker broke down, or had no memory left. */
  | { readonly kind: 'failed'; readonly detail: string };

/** Start the worker for backups. Vite finds and bundles the worker by this very form of the expression. */
function spawnBackupWorker(): Worker {
  return new Worker(new URL('./backup-worker.ts', import.meta.url), { type: 'module', name: 'backup' });
}

/**
 * Have a backup written or read by a worker of its own, which ends with the work or when `signal` says so. Never rejects.
 */
export function workOnBackup<Kind extends BackupRequest['kind']>(
  request: BackupRequest & { readonly kind: Kind },
  onProgress: Progress,
  signal: AbortSignal,
): Promise<BackupOutcome<BackupAnswers[Kind]>> {
  return new Promise((resolve) => {
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    const worker = spawnBackupWorker();
    const end = (outcome: BackupOutcome<BackupAnswers[Kind]>): void => {
      worker.terminate();
      signal.removeEventListener('abort', cancel);
      resolve(outcome);
    };
    const cancel = (): void => end({ kind: 'cancelled' });
    signal.addEventListener('abort', cancel);
    worker.addEventListener('message', ({ data }: MessageEvent<BackupWord>) => {
      if (data.kind === 'progress') onProgress(data.done, data.of);
      else if (data.kind === 'failed') end(data);
      else end({ kind: 'done', answer: data.answer as BackupAnswers[Kind] });
    });
    for (const name of ['error', 'messageerror'] as const) {
      worker.addEventListener(name, (event) => {
        event.preventDefault();
        end({ kind: 'failed', detail: event instanceof ErrorEvent ? event.message : name });
      });
    }
    worker.postMessage(request, buffersOf(request));
  });
}

/** A copy is made after every saving: its bytes, which were read for it, are handed over and not copied. */
function buffersOf(request: BackupRequest): Transferable[] {
  if (request.kind !== 'copy') return [];
  const { versions, payloads } = request.parts;
  const all = [...versions.map(({ record }) => record), ...payloads.map(({ bytes }) => bytes)];
  // What is damaged may be anything.
  return [...new Set(all.flatMap((bytes: unknown) => (bytes instanceof Uint8Array ? [bytes.buffer] : [])))];
}
