import type { EngineWorker } from './spawn-engine.ts';

/** Start a worker of the second opinion. Vite finds and bundles the worker by this very form of the expression. */
export function spawnSecondOpinion(): EngineWorker {
  return new Worker(new URL('./second-opinion.ts', import.meta.url), { type: 'module', name: 'second-opinion' });
}
