import { expose } from 'comlink';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparisonRequest, MapComparison } from '../../../src/analysis/comparison.ts';
import { secondOpinion, type SecondOpinion } from '../../../src/analysis/second-opinion.ts';
import { unpackRequest } from '../../../src/worker/packed-request.ts';
import { unpackResult } from '../../../src/worker/packed-result.ts';
import { createSecondOpinionClient } from '../../../src/worker/second-opinion-client.ts';
import type { SecondOpinionApi } from '../../../src/worker/second-opinion-api.ts';
import type { EngineWorker } from '../../../src/worker/spawn-engine.ts';
import { box } from '../geometry/seeded-shapes.ts';

interface Call {
  readonly request: ComparisonRequest;
  readonly result: MapComparison;
}

/** A worker at the other end of a real message channel that notes what it is asked and answers as the program does. */
class CheckingWorker implements EngineWorker {
  readonly calls: Call[] = [];
  terminated = false;
  private readonly channel = new MessageChannel();

  constructor(answer: ((call: Call) => Promise<SecondOpinion>) | null = null) {
    const api: SecondOpinionApi = {
      check: (request, result) => {
        const call = { request: unpackRequest(request), result: unpackResult(result) };
        this.calls.push(call);
        return answer ? answer(call) : Promise.resolve(secondOpinion(call.request, call.result));
      },
    };
    expose(api, this.channel.port2);
  }

  terminate(): void {
    this.terminated = true;
    this.channel.port2.close();
  }
  postMessage(message: unknown, transferred: Transferable[] = []): void {
    this.channel.port1.postMessage(message, transferred);
  }
  start(): void {
    this.channel.port1.start();
  }
  addEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.addEventListener(type, listener);
  }
  removeEventListener(type: string, listener: EventListenerOrEventListenerObject): void {
    if (type === 'message') this.channel.port1.removeEventListener(type, listener);
  }
}

const request: ComparisonRequest = {
  zoneIds: ['north', 'south'],
  maps: [
    { north: [[box(36, 34, 37, 35)]], south: [[box(36, 32, 37, 33)]] },
    { north: [[box(36.4, 34, 37.4, 35)]], south: [[box(36.4, 32, 37.4, 33)]] },
  ],
  mapKeys: ['a', 'b'],
  lineType: 'longitude-latitude',
};

const forEver = (): Promise<SecondOpinion> => new Promise(() => undefined);

afterEach(() => {
  vi.useRealTimers();
});

describe('the client of the second opinion', () => {
  it('has every zone of the result checked', async () => {
    const worker = new CheckingWorker();
    const client = createSecondOpinionClient(() => worker);
    const outcome = await client.check(request, await compareMaps(request));
    expect(outcome).toMatchObject({
      kind: 'done',
      value: {
        zones: [
          { kind: 'checked', zoneId: 'north', disagreement: null },
          { kind: 'checked', zoneId: 'south', disagreement: null },
        ],
      },
    });
    client.cancel();
  });

  it('sends only zones that have changed, and keeps the order', async () => {
    const worker = new CheckingWorker();
    const client = createSecondOpinionClient(() => worker);
    const result = await compareMaps(request);
    await client.check(request, result);
    expect(await client.check(request, { ...result })).toMatchObject({ kind: 'done', value: { zones: [{}, {}] } });
    expect(worker.calls).toHaveLength(1);
    const changed = { ...result, zones: result.zones.map((zone, index) => (index === 1 ? { ...zone } : zone)) };
    const outcome = await client.check(request, changed);
    expect(worker.calls[1]?.request.zoneIds).toEqual(['south']);
    expect(Object.keys(worker.calls[1]?.request.maps[0] ?? {})).toEqual(['south']);
    expect(outcome.kind === 'done' && outcome.value.zones.map(({ zoneId }) => zoneId)).toEqual(['north', 'south']);
    client.cancel();
  });

  it('asks again for a zone that was skipped', async () => {
    let calls = 0;
    const worker = new CheckingWorker(({ result }) => {
      calls += 1;
      return Promise.resolve({
        zones: result.zones.map(({ zoneId }) => ({ kind: 'skipped' as const, zoneId, positionCount: 1e6 })),
      });
    });
    const client = createSecondOpinionClient(() => worker);
    const result = await compareMaps(request);
    for (const _ of [1, 2]) {
      const outcome = await client.check(request, result);
      expect(outcome.kind === 'done' && outcome.value.zones.map(({ kind }) => kind)).toEqual(['skipped', 'skipped']);
    }
    expect(calls).toBe(2);
    client.cancel();
  });

  it('lets the latest request win', async () => {
    const workers: CheckingWorker[] = [];
    const client = createSecondOpinionClient(() => {
      const worker = new CheckingWorker(workers.length === 0 ? forEver : null);
      workers.push(worker);
      return worker;
    });
    const first = client.check(request, await compareMaps(request));
    const second = client.check(request, await compareMaps(request));
    expect((await first).kind).toBe('superseded');
    // The worker is busy with what nobody wants any more: it is replaced.
    expect((await second).kind).toBe('done');
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    client.cancel();
  });

  it('is terminated at once when it is cancelled', async () => {
    const worker = new CheckingWorker(forEver);
    const client = createSecondOpinionClient(() => worker);
    const checking = client.check(request, await compareMaps(request));
    client.cancel();
    expect((await checking).kind).toBe('cancelled');
    expect(worker.terminated).toBe(true);
  });

  it('ends after a minute as out of time, and the worker with it', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const workers: CheckingWorker[] = [];
    const client = createSecondOpinionClient(() => {
      const worker = new CheckingWorker(workers.length === 0 ? forEver : null);
      workers.push(worker);
      return worker;
    });
    const result = await compareMaps(request);
    const checking = client.check(request, result);
    vi.advanceTimersByTime(59_999);
    expect(workers[0]?.terminated).toBe(false);
    vi.advanceTimersByTime(1);
    expect(await checking).toEqual({
      kind: 'done',
      value: {
        zones: [
          { kind: 'out-of-time', zoneId: 'north' },
          { kind: 'out-of-time', zoneId: 'south' },
        ],
      },
    });
    expect(workers[0]?.terminated).toBe(true);
    // One of the two may have been done: they are asked for again.
    expect(await client.check(request, result)).toMatchObject({ value: { zones: [{ kind: 'checked' }, {}] } });
    expect(vi.getTimerCount()).toBe(0);
    client.cancel();
  });

  it('does not ask again for a zone that took a minute by itself', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const worker = new CheckingWorker(forEver);
    let spawned = 0;
    const client = createSecondOpinionClient(() => {
      spawned += 1;
      return worker;
    });
    const north = { ...request, zoneIds: ['north'] };
    const result = await compareMaps(north);
    const checking = client.check(north, result);
    vi.advanceTimersByTime(60_000);
    const late = { kind: 'done', value: { zones: [{ kind: 'out-of-time', zoneId: 'north' }] } };
    expect(await checking).toEqual(late);
    expect(await client.check(north, { ...result })).toEqual(late);
    expect(spawned).toBe(1);
  });

  it('fails with what the worker says', async () => {
    const worker = new CheckingWorker(() => Promise.reject(new Error('broken')));
    const client = createSecondOpinionClient(() => worker);
    expect(await client.check(request, await compareMaps(request))).toEqual({ kind: 'failed', detail: 'broken' });
    client.cancel();
  });
});
