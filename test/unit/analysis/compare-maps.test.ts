import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type { ComparedMap, ComparisonFigures, MapComparison } from '../../../src/analysis/comparison.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { illustrativeProposals, referenceFigures } from '../illustrative-reference.ts';
import { box, ring } from '../geometry/seeded-shapes.ts';

const ZONES = Object.keys(referenceFigures.zones);
const PAIRS = [
  ['russia', 'turkey'],
  ['russia', 'iran'],
  ['turkey', 'iran'],
] as const;

/** The sum of the reference figures, in km2, of the exact sets of which a condition holds. */
function referenceKm2(zoneId: string, holds: (parties: readonly string[]) => boolean): number {
  const sets = Object.entries(referenceFigures.zones[zoneId]?.exactSets ?? {});
  return sets.filter(([set]) => holds(set.split('+'))).reduce((sum, [, km2]) => sum + km2, 0);
}

function figuresOf(comparison: MapComparison, zoneId: string): ComparisonFigures {
  const zone = comparison.zones.find((one) => one.zoneId === zoneId);
  if (zone?.kind !== 'compared') throw new Error(`${zoneId} is not compared`);
  return zone.figures;
}

async function compareParties(a: string, b: string): Promise<MapComparison> {
  return compareMaps({ zoneIds: ZONES, a: illustrativeProposals[a] ?? {}, b: illustrativeProposals[b] ?? {} });
}

describe('comparing the illustrative proposals', () => {
  it.each(PAIRS)('of %s and %s gives the reference figures to four decimals of a km2', async (a, b) => {
    const comparison = await compareParties(a, b);
    const total = { agreed: 0, onlyA: 0, onlyB: 0 };
    for (const zoneId of ZONES) {
      const proposals = referenceFigures.zones[zoneId]?.proposals ?? {};
      const agreed = referenceKm2(zoneId, (set) => set.includes(a) && set.includes(b));
      const onlyA = referenceKm2(zoneId, (set) => set.includes(a) && !set.includes(b));
      const onlyB = referenceKm2(zoneId, (set) => !set.includes(a) && set.includes(b));
      const figures = figuresOf(comparison, zoneId);
      expect(figures.areaAM2 / 1e6).toBeCloseTo(proposals[a] ?? Number.NaN, 4);
      expect(figures.areaBM2 / 1e6).toBeCloseTo(proposals[b] ?? Number.NaN, 4);
      // The reference sums have up to three rounded figures in them: half a unit of the last decimal each.
      expect(Math.abs(figures.agreedM2 / 1e6 - agreed)).toBeLessThan(1.5e-4);
      expect(Math.abs(figures.onlyAM2 / 1e6 - onlyA)).toBeLessThan(1.5e-4);
      expect(Math.abs(figures.onlyBM2 / 1e6 - onlyB)).toBeLessThan(1.5e-4);
      expect(Math.abs(figures.unionM2 / 1e6 - (agreed + onlyA + onlyB))).toBeLessThan(3e-4);
      expect(figures.agreedShare).toBeCloseTo(agreed / (agreed + onlyA + onlyB), 6);
      total.agreed += agreed;
      total.onlyA += onlyA;
      total.onlyB += onlyB;
    }
    expect(comparison.totals.agreedM2 / 1e6).toBeCloseTo(total.agreed, 3);
    expect(comparison.totals.onlyAM2 / 1e6).toBeCloseTo(total.onlyA, 3);
    expect(comparison.totals.onlyBM2 / 1e6).toBeCloseTo(total.onlyB, 3);
  });

  it('gives the sides exchanged when the maps are exchanged', async () => {
    const there = await compareParties('russia', 'turkey');
    const back = await compareParties('turkey', 'russia');
    for (const zoneId of ZONES) {
      const [one, other] = [figuresOf(there, zoneId), figuresOf(back, zoneId)];
      expect(Math.abs(one.onlyAM2 - other.onlyBM2)).toBeLessThan(1);
      expect(Math.abs(one.agreedM2 - other.agreedM2)).toBeLessThan(1);
    }
  });

  it('lists cells that add up to what is contested, largest first, each with a pole inside', async () => {
    const comparison = await compareParties('russia', 'turkey');
    for (const zone of comparison.zones) {
      if (zone.kind !== 'compared') throw new Error('not compared');
      const ofSide = (side: 'a' | 'b') =>
        zone.contested.filter((cell) => cell.side === side).reduce((sum, cell) => sum + cell.areaM2, 0);
      expect(ofSide('a')).toBeCloseTo(zone.figures.onlyAM2, 2);
      expect(ofSide('b')).toBeCloseTo(zone.figures.onlyBM2, 2);
      const areas = zone.contested.map((cell) => cell.areaM2);
      expect(areas).toEqual(areas.toSorted((x, y) => y - x));
      for (const { pole, polygon, zoneId, perimeterM } of zone.contested) {
        expect(zoneId).toBe(zone.zoneId);
        expect(perimeterM).toBeGreaterThan(0);
        expect(positionInPolygon(pole, polygon)).toBe('inside');
      }
    }
  });
});

const square = [[box(36, 35, 36.5, 35.5)]];
const shifted = [[box(36.25, 35, 36.75, 35.5)]];
const bowTie = [[ring([36, 35], [37, 36], [36, 36], [37, 35])]];

async function compareOne(a: ComparedMap, b: ComparedMap) {
  const { zones, totals } = await compareMaps({ zoneIds: ['z'], a, b });
  const [zone] = zones;
  if (zone === undefined) throw new Error('no zone');
  return { zone, totals };
}

describe('comparing one zone', () => {
  it('tells no proposal apart from an empty one', async () => {
    const missing = await compareOne({ z: square }, {});
    expect(missing.zone).toMatchObject({ kind: 'no-proposal', missing: ['b'], areaBM2: null });
    expect(missing.totals).toMatchObject({ areaAM2: 0, unionM2: 0, agreedShare: null });
    const both = await compareOne({}, {});
    expect(both.zone).toMatchObject({ kind: 'no-proposal', missing: ['a', 'b'], areaAM2: null, areaBM2: null });
    const empty = await compareOne({ z: square }, { z: [] });
    expect(empty.zone).toMatchObject({ kind: 'compared', empty: ['b'], onlyA: square, onlyB: [], agreed: [] });
    const emptyBoth = await compareOne({ z: [] }, { z: [] });
    expect(emptyBoth.zone).toMatchObject({ kind: 'compared', empty: ['a', 'b'], figures: { agreedShare: null } });
  });

  it('does not take a member of Object.prototype for a proposal', async () => {
    const { zones } = await compareMaps({ zoneIds: ['constructor'], a: {}, b: {} });
    expect(zones).toMatchObject([{ kind: 'no-proposal', missing: ['a', 'b'] }]);
  });

  it('gives no figures of an invalid side', async () => {
    expect((await compareOne({ z: bowTie }, { z: square })).zone).toEqual({
      kind: 'invalid',
      zoneId: 'z',
      sides: ['a'],
    });
    expect((await compareOne({ z: bowTie }, { z: bowTie })).zone).toMatchObject({ sides: ['a', 'b'] });
    expect((await compareOne({ z: bowTie }, {})).zone).toMatchObject({ kind: 'invalid', sides: ['a'] });
  });

  it('compares a boundary with a position given twice', async () => {
    const doubled = [[ring([36, 35], [36.5, 35], [36.5, 35], [36.5, 35.5], [36, 35.5])]];
    const { zone } = await compareOne({ z: doubled }, { z: square });
    expect(zone).toMatchObject({ kind: 'compared', onlyA: [], onlyB: [], contested: [] });
  });

  it('finds identical boundaries agreed without moving a position', async () => {
    const { zone, totals } = await compareOne({ z: square }, { z: structuredClone(square) });
    expect(zone).toMatchObject({ kind: 'compared', agreed: square, onlyA: [], onlyB: [], contested: [] });
    expect(totals.agreedShare).toBe(1);
  });

  it('shares out two squares', async () => {
    const { zone } = await compareOne({ z: square }, { z: shifted });
    if (zone.kind !== 'compared') throw new Error('not compared');
    // Equal widths between the same parallels have equal areas.
    const { figures } = zone;
    expect(figures.agreedM2).toBeCloseTo(figures.areaAM2 / 2, 3);
    expect(figures.onlyAM2).toBeCloseTo(figures.areaAM2 / 2, 3);
    expect(figures.onlyBM2).toBeCloseTo(figures.areaAM2 / 2, 3);
    expect(figures.agreedShare).toBeCloseTo(1 / 3, 9);
    expect(zone.contested.map(({ side }) => side).toSorted()).toEqual(['a', 'b']);
  });

  it('calls a cell a sliver by area and width, and leaves rounding out of the list but not out of the sum', async () => {
    // North of the square: 46 km by 33 m (too large to be a sliver); 91 m by 55 m; and 2 km by 1.1 cm.
    const strips = [
      [...square, [box(36, 35.5, 36.5, 35.5003)]],
      [...square, [box(36.2, 35.5, 36.201, 35.5005)]],
      [...square, [box(36.2, 35.5, 36.22, 35.5000001)]],
    ];
    const results = await Promise.all(
      strips.map(([[shell = []] = [], [strip = []] = []]) =>
        compareOne({ z: [[ring(...shell.slice(0, 3), ...bulge(strip), ...shell.slice(3, 4))]] }, { z: square }),
      ),
    );
    const cells = results.map(({ zone }) => (zone.kind === 'compared' ? zone.contested : null));
    expect(cells.map((list) => list?.map(({ sliver }) => sliver))).toEqual([[false], [true], []]);
    expect(results[2]?.totals.onlyAM2).toBeGreaterThan(10);
    expect(results[2]?.totals.onlyAM2).toBeLessThan(40);
  });
});

/** The upper side of a strip from east to west, with its feet. */
function bulge(strip: readonly (readonly [number, number])[]) {
  const [southWest = [0, 0], southEast = [0, 0], northEast = [0, 0], northWest = [0, 0]] = strip;
  return [southEast, northEast, northWest, southWest] as const;
}

describe('places that A puts in one zone and B in another', () => {
  it('are found with area and place, and once only', async () => {
    const comparison = await compareMaps({
      zoneIds: ['x', 'y'],
      a: { x: square, y: [[box(40, 35, 41, 36)]] },
      b: { x: [[box(30, 35, 31, 36)]], y: shifted },
    });
    expect(comparison.conflicts).toMatchObject([{ zoneIdA: 'x', zoneIdB: 'y' }]);
    const [conflict] = comparison.conflicts;
    // The common half of two squares, as above: half of the area of zone x in map A.
    expect(conflict?.areaM2).toBeCloseTo(figuresOf(comparison, 'x').areaAM2 / 2, 3);
    expect(positionInPolygon(conflict?.pole ?? [0, 0], conflict?.geometry[0] ?? [])).toBe('inside');
  });

  it('are not looked for in invalid zones, nor counted below the limits of a sliver', async () => {
    const touching = [[box(36.4999, 35.2, 36.7, 35.2001)]];
    const sliver = await compareMaps({ zoneIds: ['x', 'y'], a: { x: square }, b: { y: touching } });
    expect(sliver.conflicts).toEqual([]);
    const invalid = await compareMaps({ zoneIds: ['x', 'y'], a: { x: square }, b: { y: bowTie } });
    expect(invalid.conflicts).toEqual([]);
  });

  it('are looked for in zones that are not compared, too', async () => {
    const { conflicts, zones } = await compareMaps({ zoneIds: ['y'], a: { x: square }, b: { y: shifted, x: square } });
    expect(zones.map(({ zoneId }) => zoneId)).toEqual(['y']);
    expect(conflicts).toMatchObject([{ zoneIdA: 'x', zoneIdB: 'y' }]);
  });
});

describe('the course of a comparison', () => {
  it('is told after each zone, waited for, and can be ended there', async () => {
    const seen: string[] = [];
    const request = { zoneIds: ['x', 'y', 'z'], a: { x: square }, b: { x: shifted } };
    await compareMaps(request, async (done, of) => {
      await Promise.resolve();
      seen.push(`${done}/${of}`);
    });
    expect(seen).toEqual(['1/3', '2/3', '3/3']);
    const stop = new Error('enough');
    await expect(
      compareMaps(request, () => {
        throw stop;
      }),
    ).rejects.toBe(stop);
  });
});
