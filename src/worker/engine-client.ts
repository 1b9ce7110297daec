import { proxy } from 'comlink';
import type { AnsweredComparison } from '../analysis/continue-comparison.ts';
import { continueComparison } from '../analysis/continue-comparison.ts';
import type { MapComparison } from '../analysis/comparison.ts';
import { totalsOf } from '../analysis/figures.ts';
import type { Result } from '../domain/result.ts';
import type { ImportReading, ReadFailure } from '../exchange/import-reading.ts';
import type { EngineClient, Progress, WorkOutcome } from './engine-api.ts';
import { spawnEngine } from './spawn-engine.ts';
import { WorkLane } from './work-lane.ts';

/** The outcome of a request that asks for nothing new. */
const NOTHING_COMPUTED: WorkOutcome<MapComparison> = {
  kind: 'done',
  value: { zones: [], totals: totalsOf([]), conflicts: [] },
};

/**
 * Make the page's side of the engine. Comparing and reading have a worker each, started at the first request, so that
 * stopping one does not stop the other. Zones whose geometry objects are those of the last finished comparison are not
 * sent and not computed again. No promise rejects: what went wrong is in the outcome.
 *
 * @param spawn - how to start a worker
 */
export function createEngineClient(spawn = spawnEngine): EngineClient {
  const comparing = new WorkLane(spawn);
  const reading = new WorkLane(spawn);
  let last: AnsweredComparison | null = null;
  return {
    async compareMaps(request, onProgress) {
      const remaining = continueComparison(request, last);
      if (remaining.request.zoneIds.length === 0) comparing.supersede();
      let waiting = true;
      const whileWaiting = (progress: Progress): void => {
        if (waiting) onProgress(progress);
      };
      const outcome =
        remaining.request.zoneIds.length === 0
          ? NOTHING_COMPUTED
          : await comparing.run((engine) => engine.compareMaps(remaining.request, proxy(whileWaiting)));
      waiting = false;
      if (outcome.kind !== 'done') return outcome;
      const result = remaining.complete(outcome.value);
      last = { request, result };
      return { kind: 'done', value: result };
    },
    cancelComparison: () => comparing.cancel(),
    readGeoJson: (request) => reading.run<Result<ImportReading, ReadFailure>>((engine) => engine.readGeoJson(request)),
    cancelReading: () => reading.cancel(),
    close() {
      comparing.cancel();
      reading.cancel();
    },
  };
}
