import { describe, expect, it } from 'vitest';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import { packDifference, unpackDifference } from '../../../src/worker/packed-difference.ts';
import { box } from '../geometry/seeded-shapes.ts';
import { FakeWorker } from './fake-worker.ts';

const request = {
  zones: [
    { zoneId: 'north', before: [[box(36, 34, 36.2, 34.1), box(36.01, 34.01, 36.02, 34.02)]], after: [] },
    { zoneId: 'homs', before: [[box(37, 34, 37.1, 34.1)]], after: [[box(37, 34, 37.2, 34.1)]] },
  ],
  lineType: 'geodesic',
} as const;

describe('a request for what changed', () => {
  it('comes out as it went in, and hands over every buffer', () => {
    const { content, buffers } = packDifference(request);
    expect(buffers).toHaveLength(8);
    expect(unpackDifference(structuredClone(content, { transfer: buffers }))).toEqual(request);
    expect(content.zones[1]?.after.positions).toHaveLength(0);
  });

  it('has a worker of its own, which closes with the others', async () => {
    const workers: FakeWorker[] = [];
    const client = createEngineClient(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    expect(await client.diffMaps(request)).toEqual({ kind: 'done', value: [] });
    expect(workers).toHaveLength(1);
    client.close();
    expect(workers[0]?.terminated).toBe(true);
  });

  it('is stopped with its worker where it is given up, and computed anew after that', async () => {
    const workers: FakeWorker[] = [];
    const client = createEngineClient(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    });
    const given = client.diffMaps(request);
    client.cancelDifference();
    expect(await given).toEqual({ kind: 'cancelled' });
    expect(workers[0]?.terminated).toBe(true);
    expect(await client.diffMaps(request)).toEqual({ kind: 'done', value: [] });
    expect(workers).toHaveLength(2);
    client.close();
  });
});
