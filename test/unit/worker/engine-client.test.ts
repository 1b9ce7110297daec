import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ComparisonRequest, MapComparison } from '../../../src/analysis/comparison.ts';
import { totalsOf } from '../../../src/analysis/figures.ts';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import type { Progress } from '../../../src/worker/engine-api.ts';
import { box } from '../geometry/seeded-shapes.ts';
import { FakeWorker } from './fake-worker.ts';

function ask(...zoneIds: string[]): ComparisonRequest {
  const map = Object.fromEntries(zoneIds.map((id) => [id, [[box(0, 0, 1, 1)]]]));
  return { zoneIds, maps: [map, {}], mapKeys: ['draft/a', 'draft/b'], lineType: 'longitude-latitude' };
}

/** An answer that names the zones of its request. */
function answerTo({ zoneIds, earlier }: ComparisonRequest): MapComparison {
  const zones = zoneIds.map(
    (zoneId) => ({ kind: 'not-compared', zoneId, missing: 2, invalid: 0, areasM2: [1, null] }) as const,
  );
  const highestNumber = earlier?.highestNumber ?? 7;
  return { mapCount: 2, zones, ...totalsOf(zones, 2), overlaps: [], highestNumber };
}

function clientWithWorkers() {
  const workers: FakeWorker[] = [];
  const client = createEngineClient(() => {
    const worker = new FakeWorker();
    workers.push(worker);
    return worker;
  });
  const worker = (number: number): FakeWorker => {
    const found = workers[number - 1];
    if (found === undefined) throw new Error(`no worker ${number}`);
    return found;
  };
  return { client, workers, worker };
}

const ignore = (): void => {};

afterEach(() => {
  vi.useRealTimers();
});

describe('the engine client', () => {
  it('starts no worker before the first request and one for each kind of work', async () => {
    const { client, workers, worker } = clientWithWorkers();
    expect(workers).toHaveLength(0);
    const compared = client.compareMaps(ask('x'), ignore);
    expect(workers).toHaveLength(1);
    const read = await client.readGeoJson({
      fileName: 'x',
      bytes: new Uint8Array([1]),
      zones: [],
      parties: [],
      lineType: 'longitude-latitude',
    });
    expect(read).toEqual({
      kind: 'done',
      value: { ok: false, error: { code: 'not-json', line: 1, column: 2, path: null, byteOffset: null, detail: null } },
    });
    expect(workers).toHaveLength(2);
    const call = await worker(1).call(1);
    call.answer(answerTo(call.request));
    expect(await compared).toEqual({ kind: 'done', value: answerTo(ask('x')) });
    client.close();
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true]);
  });

  it('passes progress on while the request is waited for, and not after', async () => {
    const { client, worker } = clientWithWorkers();
    const seen: Progress[] = [];
    let told = ignore;
    const first = new Promise<void>((resolve) => {
      told = resolve;
    });
    const compared = client.compareMaps(ask('x'), (progress) => {
      seen.push(progress);
      told();
    });
    const call = await worker(1).call(1);
    await Promise.all([call.onProgress({ done: 1, of: 4 }), first]);
    call.answer(answerTo(call.request));
    await compared;
    await call.onProgress({ done: 2, of: 4 });
    expect(seen).toEqual([{ done: 1, of: 4 }]);
    client.close();
  });

  it('ends an older request as superseded at once and gives the latest its answer', async () => {
    const { client, workers, worker } = clientWithWorkers();
    const older = client.compareMaps(ask('x'), ignore);
    const newer = client.compareMaps(ask('y'), ignore);
    expect(await older).toEqual({ kind: 'superseded' });
    const [first, second] = [await worker(1).call(1), await worker(1).call(2)];
    first.fail(new Error('superseded'));
    second.answer(answerTo(second.request));
    expect(await newer).toEqual({ kind: 'done', value: answerTo(ask('y')) });
    expect(workers).toHaveLength(1);
    client.close();
  });

  it('replaces a worker that is still at a superseded request after 300 ms, and asks the new one', async () => {
    const { client, workers, worker } = clientWithWorkers();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const older = client.compareMaps(ask('x'), ignore);
    await worker(1).call(1);
    const newer = client.compareMaps(ask('y'), ignore);
    expect(await older).toEqual({ kind: 'superseded' });
    vi.advanceTimersByTime(299);
    expect(workers.map(({ terminated }) => terminated)).toEqual([false]);
    vi.advanceTimersByTime(1);
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, false]);
    const call = await worker(2).call(1);
    call.answer(answerTo(call.request));
    expect(await newer).toEqual({ kind: 'done', value: answerTo(ask('y')) });
    client.close();
  });

  it('lets a worker live that answered the superseded request in time', async () => {
    const { client, workers, worker } = clientWithWorkers();
    const older = client.compareMaps(ask('x'), ignore);
    const first = await worker(1).call(1);
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const newer = client.compareMaps(ask('y'), ignore);
    await older;
    const second = await worker(1).call(2);
    first.fail(new Error('superseded'));
    await vi.waitFor(() => expect(vi.getTimerCount()).toBe(0));
    vi.advanceTimersByTime(1000);
    second.answer(answerTo(second.request));
    expect(await newer).toMatchObject({ kind: 'done' });
    expect(workers).toHaveLength(1);
    client.close();
  });

  it('cancels at once, stops the worker and starts afresh', async () => {
    const { client, workers, worker } = clientWithWorkers();
    const cancelled = client.compareMaps(ask('x'), ignore);
    client.cancelComparison();
    expect(await cancelled).toEqual({ kind: 'cancelled' });
    expect(worker(1).terminated).toBe(true);
    const next = client.compareMaps(ask('x'), ignore);
    const call = await worker(2).call(1);
    call.answer(answerTo(call.request));
    expect(await next).toMatchObject({ kind: 'done' });
    client.cancelComparison();
    expect(workers).toHaveLength(2);
    client.close();
  });

  it('reports a breakdown as failed and has a fresh worker the next time', async () => {
    const { client, workers, worker } = clientWithWorkers();
    const broken = client.compareMaps(ask('x'), ignore);
    await worker(1).call(1);
    worker(1).breakDown();
    expect(await broken).toEqual({ kind: 'failed', detail: 'worker error' });
    const brokenAgain = client.compareMaps(ask('x'), ignore);
    worker(2).breakDown('out of memory');
    expect(await brokenAgain).toEqual({ kind: 'failed', detail: 'out of memory' });
    const next = client.compareMaps(ask('x'), ignore);
    const call = await worker(3).call(1);
    call.answer(answerTo(call.request));
    expect(await next).toMatchObject({ kind: 'done' });
    expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false]);
    client.close();
  });

  it('reports what the engine threw as failed and keeps the worker', async () => {
    const { client, workers, worker } = clientWithWorkers();
    const failing = client.compareMaps(ask('x'), ignore);
    (await worker(1).call(1)).fail(new Error('no such zone'));
    expect(await failing).toEqual({ kind: 'failed', detail: 'no such zone' });
    void client.compareMaps(ask('y'), ignore);
    await worker(1).call(2);
    expect(workers).toHaveLength(1);
    client.close();
  });

  it('reports a worker that cannot be started as failed', async () => {
    const client = createEngineClient(() => {
      throw new Error('refused by the policy');
    });
    expect(await client.compareMaps(ask('x'), ignore)).toEqual({ kind: 'failed', detail: 'refused by the policy' });
  });

  it('sends only zones whose geometry is not that of the last answer', async () => {
    const { client, worker } = clientWithWorkers();
    const request = ask('x', 'y');
    const first = client.compareMaps(request, ignore);
    const call = await worker(1).call(1);
    call.answer(answerTo(call.request));
    await first;
    const changed = { ...request, maps: [{ ...request.maps[0], y: [[box(5, 5, 6, 6)]] }, {}] };
    const second = client.compareMaps(changed, ignore);
    const again = await worker(1).call(2);
    expect(again.request).toEqual({
      ...request,
      zoneIds: ['y'],
      maps: [{ y: [[box(5, 5, 6, 6)]] }, {}],
      earlier: { contested: [], highestNumber: 7, changed: [{ map: 0, zoneId: 'y' }] },
    });
    again.answer(answerTo(again.request));
    expect(await second).toEqual({ kind: 'done', value: answerTo(request) });
    // Nothing is left to ask now.
    expect(await client.compareMaps({ ...changed }, ignore)).toEqual({ kind: 'done', value: answerTo(request) });
    client.close();
  });

  it('compares what follows a preview with the maps as they are', async () => {
    const { client, worker } = clientWithWorkers();
    const request = ask('x', 'y');
    const first = client.compareMaps(request, ignore);
    const call = await worker(1).call(1);
    call.answer(answerTo(call.request));
    await first;
    const moved = { ...request, maps: [{ ...request.maps[0], y: [[box(5, 5, 6, 6)]] }, {}] };
    const preview = client.previewComparison(moved);
    const second = await worker(1).call(2);
    expect(second.request.zoneIds).toEqual(['y']);
    second.answer({ ...answerTo(second.request), highestNumber: 12 });
    expect(await preview).toMatchObject({ kind: 'done', value: { highestNumber: 12 } });
    // Given up: nothing has changed since the comparison of the maps.
    expect(await client.compareMaps({ ...request }, ignore)).toEqual({ kind: 'done', value: answerTo(request) });
    const next = client.compareMaps(moved, ignore);
    const third = await worker(1).call(3);
    expect(third.request.earlier).toEqual({ contested: [], highestNumber: 7, changed: [{ map: 0, zoneId: 'y' }] });
    third.answer(answerTo(third.request));
    await next;
    client.close();
  });

  it('sends what every request of a drag takes over once, and again to a fresh worker', async () => {
    const { client, worker } = clientWithWorkers();
    const request = ask('x', 'y');
    const first = client.compareMaps(request, ignore);
    const call = await worker(1).call(1);
    call.answer(answerTo(call.request));
    await first;
    const moved = (east: number) => ({ ...request, maps: [{ ...request.maps[0], y: [[box(5, 5, east, 6)]] }, {}] });
    const earlier = { contested: [], highestNumber: 7, changed: [{ map: 0, zoneId: 'y' }] };
    for (const [number, east] of [6, 7, 8].entries()) {
      const preview = client.previewComparison(moved(east));
      const asked = await worker(1).call(2 + number);
      expect(asked.request).toMatchObject({ maps: [{ y: [[box(5, 5, east, 6)]] }, {}], earlier });
      asked.answer(answerTo(asked.request));
      await preview;
    }
    expect(worker(1).repeated).toBe(2);
    // Another zone, and the end of the drag, take over something else.
    const inX = client.previewComparison({ ...request, maps: [{ ...request.maps[0], x: [[box(5, 5, 6, 6)]] }, {}] });
    const other = await worker(1).call(5);
    expect(other.request.earlier?.changed).toEqual([{ map: 0, zoneId: 'x' }]);
    other.answer(answerTo(other.request));
    await inX;
    expect(worker(1).repeated).toBe(2);
    client.cancelComparison();
    void client.previewComparison(moved(9));
    expect((await worker(2).call(1)).request.earlier).toEqual(earlier);
    expect(worker(2).repeated).toBe(0);
    client.close();
  });

  it('sends a request again whole when the worker was replaced, though its buffers went to the first one', async () => {
    const { client, worker } = clientWithWorkers();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    void client.compareMaps(ask('x'), ignore);
    await worker(1).call(1);
    void client.compareMaps(ask('y'), ignore);
    const first = await worker(1).call(2);
    vi.advanceTimersByTime(300);
    const again = await worker(2).call(1);
    expect(first.request).toEqual(ask('y'));
    expect(again.request).toEqual(ask('y'));
    client.close();
  });

  it('leaves the geometry of a request with the page', async () => {
    const { client, worker } = clientWithWorkers();
    const request = ask('x');
    void client.compareMaps(request, ignore);
    await worker(1).call(1);
    expect(request).toEqual(ask('x'));
    client.close();
  });
});
