import { proxy, wrap, type Remote } from 'comlink';
import type { MapComparison } from '../analysis/comparison.ts';
import type { Result } from '../domain/result.ts';
import type { ImportReading, ReadFailure } from '../exchange/import-reading.ts';
import type { EngineApi, EngineClient, Progress, WorkOutcome } from './engine-api.ts';

/** One worker with one piece of work at a time. What is out of date is terminated: Turf cannot be asked to stop. */
interface Lane<Value> {
  run(work: (engine: Remote<EngineApi>) => Promise<Value>): Promise<WorkOutcome<Value>>;
  cancel(): void;
  close(): void;
}

function createLane<Value>(): Lane<Value> {
  let worker: Worker | null = null;
  let engine: Remote<EngineApi> | null = null;
  let stop: ((outcome: WorkOutcome<Value>) => void) | null = null;

  const dismiss = (): void => {
    worker?.terminate();
    worker = null;
    engine = null;
  };
  const interrupt = (outcome: WorkOutcome<Value>): void => {
    if (!stop) return;
    dismiss();
    stop(outcome);
    stop = null;
  };
  const engineOf = (fail: (detail: string) => void): Remote<EngineApi> => {
    if (!worker || !engine) {
      worker = new Worker(new URL('./engine.ts', import.meta.url), { type: 'module' });
      engine = wrap<EngineApi>(worker);
    }
    const current = worker;
    current.addEventListener('error', (event) => fail(event.message), { once: true });
    return engine;
  };

  return {
    run: (work) => {
      interrupt({ kind: 'superseded' });
      return new Promise((resolve) => {
        const settle = (outcome: WorkOutcome<Value>): void => {
          if (stop === settle) stop = null;
          resolve(outcome);
        };
        const fail = (detail: string): void => {
          if (stop === settle) dismiss();
          settle({ kind: 'failed', detail });
        };
        stop = settle;
        work(engineOf(fail)).then(
          (value) => settle({ kind: 'done', value }),
          (error: unknown) => fail(error instanceof Error ? error.message : String(error)),
        );
      });
    },
    cancel: () => interrupt({ kind: 'cancelled' }),
    close: () => {
      interrupt({ kind: 'cancelled' });
      dismiss();
    },
  };
}

/** Make the page's side of the engine: comparing and reading have a worker each, and the latest request wins. */
export function createEngineClient(): EngineClient {
  const comparing = createLane<MapComparison>();
  const reading = createLane<Result<ImportReading, ReadFailure>>();
  return {
    compareMaps: (request, onProgress) =>
      comparing.run((engine) =>
        engine.compareMaps(
          request,
          proxy((progress: Progress) => onProgress(progress)),
        ),
      ),
    cancelComparison: () => comparing.cancel(),
    readGeoJson: (request) => reading.run((engine) => engine.readGeoJson(request)),
    cancelReading: () => reading.cancel(),
    close: () => {
      comparing.close();
      reading.close();
    },
  };
}
