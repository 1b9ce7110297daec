import type { Endpoint } from 'comlink';

/** What the client needs of a worker. */
export interface EngineWorker extends Endpoint {
  terminate(): void;
}

/** Start an engine worker. Vite finds and bundles the worker by this very form of the expression. */
export function spawnEngine(): EngineWorker {
  return new Worker(new URL('./engine.ts', import.meta.url), { type: 'module', name: 'engine' });
}
