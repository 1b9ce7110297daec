import { describe, expect, it, vi } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparisonRequest, MapComparison, ZoneComparison } from '../../../src/analysis/comparison.ts';
import { verdictOf } from '../../../src/analysis/opinion-verdict.ts';
import { secondOpinion, TOLERATED_DIFFERENCE, type ZoneOpinion } from '../../../src/analysis/second-opinion.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { box, outline, seededNumbers } from '../geometry/seeded-shapes.ts';
import { illustrativeProposals } from '../illustrative-reference.ts';

const ZONES = ['zone-1', 'zone-2', 'zone-3', 'zone-4'];

function requestOf(
  maps: readonly Readonly<Record<string, MultiPolygonCoordinates>>[],
  lineType: ComparisonRequest['lineType'] = 'longitude-latitude',
): ComparisonRequest {
  const zoneIds = [...new Set(maps.flatMap((map) => Object.keys(map)))];
  return { zoneIds, maps, mapKeys: maps.map((_, map) => `map-${map}`), lineType };
}

/** Two squares of a degree that have 0.6 x 1 degree in common; the cells of the sets are boxes. */
const squares = requestOf([{ north: [[box(36, 34, 37, 35)]] }, { north: [[box(36.4, 34, 37.4, 35)]] }]);

type Compared = Extract<ZoneComparison, { readonly kind: 'compared' }>;

/** Change the one compared zone of a result. */
function tampered(result: MapComparison, change: (zone: Compared) => Compared): MapComparison {
  return { ...result, zones: result.zones.map((zone) => (zone.kind === 'compared' ? change(zone) : zone)) };
}

/** Make the area of one set another one. */
function withArea(maps: number, factor: number): (zone: Compared) => Compared {
  return (zone) => ({
    ...zone,
    figures: {
      ...zone.figures,
      sets: zone.figures.sets.map((set) => (set.maps === maps ? { ...set, areaM2: set.areaM2 * factor } : set)),
    },
  });
}

function only(zones: readonly ZoneOpinion[]): ZoneOpinion {
  expect(zones).toHaveLength(1);
  return zones[0] as ZoneOpinion;
}

describe('the second opinion', () => {
  it('agrees on the illustrative proposals, all sets of all zones', async () => {
    const request = requestOf(Object.values(illustrativeProposals));
    const { zones } = secondOpinion(request, await compareMaps(request));
    expect(zones.map(({ zoneId }) => zoneId).toSorted()).toEqual(ZONES);
    for (const zone of zones) {
      expect(zone).toMatchObject({ kind: 'checked', disagreement: null });
      expect(zone.kind === 'checked' && zone.largestDifference).toBeLessThan(1e-10);
    }
  });

  it('agrees on geodesics, which are densified for both', async () => {
    const random = seededNumbers(4);
    const outlines = [0, 0.2].map((east) => ({ north: [[outline(12, [37 + east, 35], 0.3, random)]] }));
    const request = requestOf(outlines, 'geodesic');
    const opinion = only(secondOpinion(request, await compareMaps(request)).zones);
    expect(opinion).toMatchObject({ kind: 'checked', disagreement: null });
  });

  it('warns of one area that is wrong by a hundred-thousandth, with both numbers, the set and a place in it', async () => {
    const result = await compareMaps(squares);
    // The set of both is 0.6 of a square.
    const opinion = only(secondOpinion(squares, tampered(result, withArea(0b11, 1 + 1e-5))).zones);
    if (opinion.kind !== 'checked' || opinion.disagreement === null) throw new Error('nothing was noticed');
    expect(opinion.largestDifference).toBeCloseTo(0.6e-5, 8);
    const { maps, ownM2, turfM2, place } = opinion.disagreement;
    expect(maps).toBe(0b11);
    expect(ownM2 / turfM2).toBeCloseTo(1 + 1e-5, 9);
    expect(place && positionInPolygon(place, [box(36.4, 34, 37, 35)])).toBe('inside');
  });

  it('does not warn below a millionth', async () => {
    const result = await compareMaps(squares);
    const opinion = only(secondOpinion(squares, tampered(result, withArea(0b11, 1 + 1e-6))).zones);
    expect(opinion).toMatchObject({ kind: 'checked', disagreement: null });
    expect(opinion.kind === 'checked' && opinion.largestDifference).toBeCloseTo(0.6e-6, 8);
    expect(TOLERATED_DIFFERENCE).toBe(1e-6);
  });

  it('shows the place where the shapes differ', async () => {
    // What we call common lacks its northern tenth.
    const result = tampered(await compareMaps(squares), (zone) => ({
      ...withArea(0b11, 0.9)(zone),
      cells: zone.cells.map((cell) => (cell.maps === 0b11 ? { ...cell, geometry: [[box(36.4, 34, 37, 34.9)]] } : cell)),
    }));
    const opinion = only(secondOpinion(squares, result).zones);
    const place = opinion.kind === 'checked' ? opinion.disagreement?.place : null;
    expect(place && positionInPolygon(place, [box(36.4, 34.9, 37, 35)])).toBe('inside');
  });

  it('notices a set that is left out, one that is invented, and a wrong union', async () => {
    const result = await compareMaps(squares);
    const without = tampered(result, (zone) => ({
      ...zone,
      figures: { ...zone.figures, sets: zone.figures.sets.filter(({ maps }) => maps !== 0b01) },
    }));
    expect(only(secondOpinion(squares, without).zones)).toMatchObject({ disagreement: { maps: 0b01, ownM2: 0 } });
    const same = requestOf([{ north: [[box(36, 34, 37, 35)]] }, { north: [[box(36, 34, 37, 35)]] }]);
    const invented = tampered(await compareMaps(same), (zone) => ({
      ...zone,
      figures: { ...zone.figures, sets: [{ maps: 0b01, areaM2: 1e6 }, ...zone.figures.sets] },
    }));
    expect(only(secondOpinion(same, invented).zones)).toMatchObject({
      disagreement: { maps: 0b01, ownM2: 1e6, turfM2: 0, place: null },
    });
    const union = tampered(result, (zone) => ({
      ...zone,
      figures: { ...zone.figures, unionM2: zone.figures.unionM2 * 1.001 },
    }));
    expect(only(secondOpinion(squares, union).zones)).toMatchObject({ disagreement: { maps: null } });
    const noNumber = tampered(result, withArea(0b10, Number.NaN));
    expect(only(secondOpinion(squares, noNumber).zones)).toMatchObject({ disagreement: { maps: 0b10 } });
  });

  it('knows maps by their place, also where one of them takes no part', async () => {
    const request = requestOf([squares.maps[0] ?? {}, {}, squares.maps[1] ?? {}]);
    const result = await compareMaps(request);
    expect(only(secondOpinion(request, result).zones)).toMatchObject({ kind: 'checked', disagreement: null });
    const wrong = tampered(result, withArea(0b100, 1.1));
    expect(only(secondOpinion(request, wrong).zones)).toMatchObject({ disagreement: { maps: 0b100 } });
  });

  it('says when Turf could not compute it', async () => {
    const result = await compareMaps(squares);
    const broken = requestOf([squares.maps[0] ?? {}, { north: [[box(36.4, 34, Number.NaN, 35)]] }]);
    const opinion = only(secondOpinion(broken, result).zones);
    expect(opinion.kind).toBe('could-not-compute');
    expect(opinion.kind === 'could-not-compute' && opinion.detail).not.toBe('');
  });

  it('skips what would keep Turf busy for more than 20 seconds in all, at once', async () => {
    const result = await compareMaps(squares);
    const random = seededNumbers(1);
    const large: MultiPolygonCoordinates = [[outline(40_000, [37, 35], 0.8, random)]];
    const before = performance.now();
    expect(only(secondOpinion(requestOf([{ north: large }, { north: large }]), result).zones)).toEqual({
      kind: 'skipped',
      zoneId: 'north',
      positionCount: 80_002,
    });
    expect(performance.now() - before).toBeLessThan(2000);
  });

  it('has none on zones without figures', async () => {
    const request = requestOf([{ north: squares.maps[0]?.['north'] ?? [] }, {}]);
    expect(secondOpinion(request, await compareMaps(request))).toEqual({ zones: [] });
    expect(verdictOf({ zones: [] })).toBeNull();
  });

  it('takes both for the same where all state an empty area', async () => {
    const request = requestOf([{ north: [] }, { north: [] }]);
    expect(only(secondOpinion(request, await compareMaps(request)).zones)).toMatchObject({
      kind: 'checked',
      largestDifference: 0,
    });
  });

  it('throws on a bug instead of blaming Turf', () => {
    const proxy = new Proxy({} as MapComparison, {
      get: vi.fn(() => {
        throw new RangeError('bug');
      }),
    });
    expect(() => secondOpinion(squares, proxy)).toThrow(RangeError);
  });
});

describe('the verdict', () => {
  const checked = (zoneId: string, largestDifference: number): ZoneOpinion => ({
    kind: 'checked',
    zoneId,
    largestDifference,
    disagreement: null,
  });
  const wrong: ZoneOpinion = {
    ...checked('wrong', 1e-5),
    kind: 'checked',
    largestDifference: 1e-5,
    disagreement: { maps: 1, ownM2: 2, turfM2: 1, place: null },
  };
  const failed: ZoneOpinion = { kind: 'could-not-compute', zoneId: 'failed', detail: 'x' };
  const skipped: ZoneOpinion = { kind: 'skipped', zoneId: 'skipped', positionCount: 1e6 };

  it('is that of the worst zone', () => {
    const late: ZoneOpinion = { kind: 'out-of-time', zoneId: 'late' };
    expect(verdictOf({ zones: [checked('a', 1e-7), skipped, late] })?.zoneId).toBe('late');
    expect(verdictOf({ zones: [checked('a', 1e-12), checked('b', 1e-9)] })?.zoneId).toBe('b');
    expect(verdictOf({ zones: [checked('a', 1e-7), skipped] })?.zoneId).toBe('skipped');
    expect(verdictOf({ zones: [skipped, failed, checked('a', 0)] })?.zoneId).toBe('failed');
    expect(verdictOf({ zones: [failed, wrong, skipped] })?.zoneId).toBe('wrong');
  });
});
