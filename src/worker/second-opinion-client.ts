import { transfer } from 'comlink';
import type { ComparisonRequest, MapComparison, ZoneComparison } from '../analysis/comparison.ts';
import type { SecondOpinion, ZoneOpinion } from '../analysis/second-opinion.ts';
import type { WorkOutcome } from './engine-api.ts';
import { packRequest } from './packed-request.ts';
import { packResult } from './packed-result.ts';
import type { SecondOpinionApi, SecondOpinionClient } from './second-opinion-api.ts';
import { spawnSecondOpinion } from './spawn-second-opinion.ts';
import { WorkLane } from './work-lane.ts';

/**
 * The estimate that lets work begin is one of ordinary lines; on some Turf takes many times that, or never ends. The
 * worker cannot be asked to stop.
 */
const LONGEST_MS = 60_000;

/** Leave of a request and its result the zones on which an opinion is missing. */
function withoutKnown(
  { maps, zoneIds: _all, earlier: _earlier, ...request }: ComparisonRequest,
  result: MapComparison,
  missing: readonly ZoneComparison[],
): { readonly request: ComparisonRequest; readonly result: MapComparison } {
  const zoneIds = missing.map(({ zoneId }) => zoneId);
  const asked = new Set(zoneIds);
  return {
    request: {
      ...request,
      zoneIds,
      maps: maps.map((map) => Object.fromEntries(Object.entries(map).filter(([zoneId]) => asked.has(zoneId)))),
    },
    result: { ...result, zones: missing, overlaps: [] },
  };
}

function outOfTime(zones: readonly ZoneComparison[]): WorkOutcome<SecondOpinion> {
  return { kind: 'done', value: { zones: zones.map(({ zoneId }) => ({ kind: 'out-of-time', zoneId })) } };
}

/** Tell whether an opinion stays: a zone may have its turn, or be done in time, when fewer are asked for. */
function isFinal({ kind }: ZoneOpinion, asked: number): boolean {
  return kind !== 'skipped' && (kind !== 'out-of-time' || asked === 1);
}

/**
 * Make the page's side of the second opinion, with a worker of its own that is started at the first request. Opinions are
 * remembered by the zone of the result, which is the same object as long as no map changes in it. A worker that is not
 * done after a minute is terminated, and the zones it was asked for are out of time. No promise rejects.
 *
 * @param spawn - how to start a worker
 */
export function createSecondOpinionClient(spawn = spawnSecondOpinion): SecondOpinionClient {
  const lane = new WorkLane<SecondOpinionApi>(spawn);
  const known = new WeakMap<ZoneComparison, ZoneOpinion>();
  const opinionOn = (zones: readonly ZoneComparison[]): WorkOutcome<SecondOpinion> => ({
    kind: 'done',
    value: { zones: zones.flatMap((zone) => known.get(zone) ?? []) },
  });
  return {
    async check(request, result) {
      const missing = result.zones.filter((zone) => zone.kind === 'compared' && !known.has(zone));
      if (missing.length === 0) {
        lane.supersede();
        return opinionOn(result.zones);
      }
      const remaining = withoutKnown(request, result, missing);
      let late = false;
      const timer = setTimeout(() => {
        late = true;
        lane.cancel();
      }, LONGEST_MS);
      const answered = await lane.run((api) => {
        // Packed here, because what was handed over once is gone when a fresh worker starts again.
        const asked = packRequest(remaining.request);
        const answer = packResult(remaining.result);
        return api.check(transfer(asked.content, asked.buffers), transfer(answer.content, answer.buffers));
      });
      clearTimeout(timer);
      const outcome = late ? outOfTime(missing) : answered;
      if (outcome.kind !== 'done') return outcome;
      const zones = new Map(missing.map((zone) => [zone.zoneId, zone]));
      for (const opinion of outcome.value.zones) {
        const zone = zones.get(opinion.zoneId);
        if (zone && isFinal(opinion, missing.length)) known.set(zone, opinion);
      }
      const fresh = new Map(outcome.value.zones.map((opinion) => [opinion.zoneId, opinion]));
      const all = result.zones.flatMap((zone) => known.get(zone) ?? fresh.get(zone.zoneId) ?? []);
      return { kind: 'done', value: { zones: all } };
    },
    cancel: () => lane.cancel(),
  };
}
