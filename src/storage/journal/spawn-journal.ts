/** What the client needs of a worker. */
export type JournalWorker = Pick<Worker, 'postMessage' | 'addEventListener' | 'terminate'>;

/** Start the worker of the journal. Vite finds and bundles the worker by this very form of the expression. */
export function spawnJournal(): JournalWorker {
  return new Worker(new URL('./journal-worker.ts', import.meta.url), { type: 'module', name: 'journal' });
}
