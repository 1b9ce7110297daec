import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparisonRequest } from '../../../src/analysis/comparison.ts';
import { continueComparison } from '../../../src/analysis/continue-comparison.ts';
import { box } from '../geometry/seeded-shapes.ts';

const request: ComparisonRequest = {
  zoneIds: ['w', 'x', 'y', 'z'],
  a: { w: [[box(20, 35, 21, 36)]], x: [[box(36, 35, 37, 36)]], y: [[box(38, 35, 39, 36)]] },
  b: { w: [[box(20, 35, 21, 36)]], x: [[box(36.5, 35, 38.5, 36)]], y: [[box(38.2, 35, 39, 36)]], z: [] },
};

/** Answer `next` by what is left of it after `request`, and tell what was left. */
async function answerAfter(next: ComparisonRequest) {
  const { request: left, complete } = continueComparison(next, { request, result: await compareMaps(request) });
  return { left, result: complete(await compareMaps(left)), whole: await compareMaps(next) };
}

describe('a request after an answered one', () => {
  it('asks for everything if there is none before', async () => {
    const { request: left, complete } = continueComparison(request, null);
    expect(left).toBe(request);
    const computed = await compareMaps(request);
    expect(complete(computed)).toBe(computed);
  });

  it('asks for nothing if no geometry changed', async () => {
    const { left, result, whole } = await answerAfter({ ...request, a: { ...request.a } });
    expect(left).toEqual({ zoneIds: [], a: {}, b: {} });
    expect(result).toEqual(whole);
    expect(result.conflicts).toHaveLength(1);
  });

  it('asks for the zone that changed and what may be in conflict with it, and gets the same answer as for all', async () => {
    const { left, result, whole } = await answerAfter({
      ...request,
      a: { ...request.a, x: [[box(36, 35, 38.3, 36)]] },
    });
    expect(left.zoneIds).toEqual(['x']);
    expect(Object.keys(left.a)).toEqual(['x', 'y']);
    expect(Object.keys(left.b)).toEqual(['x', 'y']);
    expect(result).toEqual(whole);
    expect(result.conflicts.map(({ zoneIdA, zoneIdB }) => zoneIdA + zoneIdB).toSorted()).toEqual(['xy', 'yx']);
  });

  it('drops the conflicts of a zone that moved away', async () => {
    const { result, whole } = await answerAfter({ ...request, b: { ...request.b, x: [[box(36.5, 35, 37, 36)]] } });
    expect(result).toEqual(whole);
    expect(result.conflicts).toEqual([]);
  });

  it('follows added, removed and reordered zones', async () => {
    const added = { ...request, zoneIds: ['z', 'y', 'v'], a: { y: request.a['y'] ?? [], v: [[box(1, 1, 2, 2)]] } };
    const { left, result, whole } = await answerAfter(added);
    expect(left.zoneIds).toEqual(['v']);
    expect(result.zones).toEqual(whole.zones);
    expect(result.totals).toEqual(whole.totals);
  });

  it('tries a failed zone again', async () => {
    const result = await compareMaps(request);
    const zones = result.zones.map((zone) =>
      zone.zoneId === 'x' ? ({ kind: 'failed', zoneId: 'x', detail: '' } as const) : zone,
    );
    const { request: left } = continueComparison(request, { request, result: { ...result, zones } });
    expect(left.zoneIds).toEqual(['x']);
  });
});
