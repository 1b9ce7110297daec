import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparedMap, ComparisonRequest, MapComparison, ZoneOverlap } from '../../../src/analysis/comparison.ts';
import { continueComparison } from '../../../src/analysis/continue-comparison.ts';
import { box } from '../geometry/seeded-shapes.ts';

const a: ComparedMap = { w: [[box(20, 35, 21, 36)]], x: [[box(36, 35, 37, 36)]], y: [[box(38, 35, 39, 36)]] };
const b: ComparedMap = {
  w: [[box(20, 35, 21, 36)]],
  x: [[box(36.5, 35, 38.5, 36)]],
  y: [[box(38.2, 35, 39, 36)]],
  z: [],
};
const c: ComparedMap = { w: [[box(20.6, 35, 21, 36)]], x: [[box(36, 35, 37, 36)]] };
const request: ComparisonRequest = {
  zoneIds: ['w', 'x', 'y', 'z'],
  maps: [a, b, c],
  mapKeys: ['draft/a', 'draft/b', 'draft/c'],
  lineType: 'longitude-latitude',
};

/** Answer `next` by what is left of it after `request`, and tell what was left. */
async function answerAfter(next: ComparisonRequest) {
  const { request: left, complete } = continueComparison(next, { request, result: await compareMaps(request) });
  return { left, result: complete(await compareMaps(left)), whole: await compareMaps(next) };
}

/** The numbers of cells and the order of equal overlaps depend on the course of things; all else does not. */
function withoutNumbers({ zones, overlaps, totals, totalledZoneIds }: MapComparison) {
  const place = ({ mapA, zoneIdA, mapB, zoneIdB }: ZoneOverlap): string => [mapA, zoneIdA, mapB, zoneIdB].join();
  return {
    totals,
    totalledZoneIds,
    overlaps: overlaps.toSorted((one, other) => place(one).localeCompare(place(other))),
    zones: zones.map((zone) =>
      zone.kind === 'compared' ? { ...zone, contested: zone.contested.map((cell) => ({ ...cell, number: 0 })) } : zone,
    ),
  };
}

function numbersOf({ zones }: MapComparison): Record<string, number[]> {
  return Object.fromEntries(
    zones.map((zone) => [zone.zoneId, zone.kind === 'compared' ? zone.contested.map(({ number }) => number) : []]),
  );
}

function pairsOf({ overlaps }: MapComparison): string[] {
  return overlaps.map(({ mapA, zoneIdA, mapB, zoneIdB }) => `${mapA}${zoneIdA}-${mapB}${zoneIdB}`).toSorted();
}

describe('a request after an answered one', () => {
  it('asks for everything if there is none before', async () => {
    const { request: left, complete } = continueComparison(request, null);
    expect(left).toBe(request);
    const computed = await compareMaps(request);
    expect(complete(computed)).toBe(computed);
  });

  it('asks for nothing if no geometry changed', async () => {
    const { left, result, whole } = await answerAfter({ ...request, maps: [{ ...a }, b, c] });
    expect(left.zoneIds).toEqual([]);
    expect(left.maps).toEqual([{}, {}, {}]);
    expect(result).toEqual(whole);
    expect(pairsOf(result)).toEqual(['0y-1x', '1x-1y']);
  });

  it('asks for the zone that changed and what may overlap it, and gets the same answer as for all', async () => {
    const { left, result, whole } = await answerAfter({
      ...request,
      maps: [{ ...a, x: [[box(36, 35, 38.3, 36)]] }, b, c],
    });
    expect(left.zoneIds).toEqual(['x']);
    expect(left.maps.map((map) => Object.keys(map))).toEqual([['x', 'y'], ['x', 'y'], ['x']]);
    expect(left.earlier?.changed).toEqual([{ map: 0, zoneId: 'x' }]);
    expect(withoutNumbers(result)).toEqual(withoutNumbers(whole));
    expect(pairsOf(result)).toEqual(['0x-0y', '0x-1y', '0y-1x', '1x-1y']);
  });

  it('looks only for overlaps with what changed', async () => {
    const { left } = await answerAfter({ ...request, maps: [a, b, { ...c, x: [[box(36, 35, 37.5, 36)]] }] });
    // Zone x of b and zone y of a overlap as before: that is not computed again.
    expect(pairsOf(await compareMaps(left))).toEqual([]);
  });

  it('drops the overlaps of a zone that moved away, or went', async () => {
    const moved = await answerAfter({ ...request, maps: [a, { ...b, x: [[box(36.5, 35, 37, 36)]] }, c] });
    expect(withoutNumbers(moved.result)).toEqual(withoutNumbers(moved.whole));
    expect(pairsOf(moved.result)).toEqual([]);
    const { x: _, ...withoutX } = b;
    const gone = await answerAfter({ ...request, maps: [a, withoutX, c] });
    expect(gone.left.zoneIds).toEqual(['x']);
    expect(withoutNumbers(gone.result)).toEqual(withoutNumbers(gone.whole));
    expect(pairsOf(gone.result)).toEqual([]);
  });

  it('follows added, removed and reordered zones', async () => {
    const { left, result, whole } = await answerAfter({
      ...request,
      zoneIds: ['z', 'y', 'v'],
      maps: [{ y: a['y'] ?? [], v: [[box(1, 1, 2, 2)]] }, { y: b['y'] ?? [], z: b['z'] ?? [] }, {}],
    });
    expect(left.zoneIds).toEqual(['v']);
    expect(withoutNumbers(result)).toEqual(withoutNumbers(whole));
  });

  it('tries a failed zone again, with its overlaps', async () => {
    const result = await compareMaps(request);
    const failed = { kind: 'failed', zoneId: 'x', detail: '' } as const;
    const earlier = {
      ...result,
      zones: result.zones.map((zone) => (zone.zoneId === 'x' ? failed : zone)),
      overlaps: [],
    };
    const { request: left, complete } = continueComparison(request, { request, result: earlier });
    expect(left.zoneIds).toEqual(['x']);
    const answer = complete(await compareMaps(left));
    expect(pairsOf(answer)).toEqual(pairsOf(result));
    expect(withoutNumbers(answer)).toEqual(withoutNumbers(result));
  });

  it('asks for everything of other maps, of another order of them, and of another line type', async () => {
    const earlier = { request, result: await compareMaps(request) };
    for (const other of [
      { ...request, mapKeys: ['draft/a', 'draft/b', 'version/c'] },
      { ...request, maps: [b, a, c], mapKeys: ['draft/b', 'draft/a', 'draft/c'] },
      { ...request, maps: [a, b], mapKeys: ['draft/a', 'draft/b'] },
      { ...request, lineType: 'geodesic' } as const,
    ]) {
      expect(continueComparison(other, earlier).request).toBe(other);
    }
  });

  it('keeps everything that a geodesic may overlap', async () => {
    const geodesic = { ...request, lineType: 'geodesic' } as const;
    const earlier = { request: geodesic, result: await compareMaps(geodesic) };
    const next = { ...geodesic, maps: [a, b, { ...c, w: [[box(20.7, 35, 21, 36)]] }] };
    expect(continueComparison(next, earlier).request.maps).toBe(next.maps);
  });

  it('keeps the numbers of cells in zones that stand and in zones that changed a little', async () => {
    const before = await compareMaps(request);
    expect(numbersOf(before)).toEqual({ w: [2], x: [1, 3], y: [4], z: [] });
    const { result } = await answerAfter({ ...request, maps: [a, { ...b, x: [[box(36.45, 35, 38.5, 36)]] }, c] });
    expect(numbersOf(result)).toEqual(numbersOf(before));
    expect(result.highestNumber).toBe(4);
  });

  it('gives new cells numbers that were never given', async () => {
    const withoutW: ComparisonRequest = { ...request, maps: [a, b, { ...c, w: [[box(20, 35, 21, 36)]] }] };
    const first = { request, result: await compareMaps(request) };
    const step = continueComparison(withoutW, first);
    const second = { request: withoutW, result: step.complete(await compareMaps(step.request)) };
    expect(numbersOf(second.result)['w']).toEqual([]);
    const back = continueComparison(request, second);
    const third = back.complete(await compareMaps(back.request));
    expect(numbersOf(third)).toEqual({ ...numbersOf(first.result), w: [5] });
    expect(third.highestNumber).toBe(5);
  });
});
