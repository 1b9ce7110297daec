import { Geodesic } from 'geographiclib-geodesic';
import { describe, expect, it } from 'vitest';
import { compareMaps } from '../../../src/analysis/compare-maps.ts';
import type {
  ComparedMap,
  ComparisonFigures,
  ComparisonRequest,
  MapComparison,
  ZoneComparison,
} from '../../../src/analysis/comparison.ts';
import { boundingBoxOf } from '../../../src/geometry/bounding-box.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { fullSet, hasInput } from '../../../src/geometry/input-set.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { illustrativeProposals, referenceFigures } from '../illustrative-reference.ts';
import { box, ring } from '../geometry/seeded-shapes.ts';
import { bandM2 } from './band.ts';

const ZONES = Object.keys(referenceFigures.zones);
const PARTIES = ['russia', 'turkey', 'iran'];

function requestOf(zoneIds: readonly string[], ...maps: readonly ComparedMap[]): ComparisonRequest {
  return { zoneIds, maps, mapKeys: maps.map((_, map) => `map ${map}`), lineType: 'longitude-latitude' };
}

function compareParties(...parties: readonly string[]): Promise<MapComparison> {
  return compareMaps(requestOf(ZONES, ...parties.map((party) => illustrativeProposals[party] ?? {})));
}

function comparedZone(comparison: MapComparison, zoneId: string): Extract<ZoneComparison, { kind: 'compared' }> {
  const zone = comparison.zones.find((one) => one.zoneId === zoneId);
  if (zone?.kind !== 'compared') throw new Error(`${zoneId} is not compared: ${JSON.stringify(zone)}`);
  return zone;
}

function figuresOf(comparison: MapComparison, zoneId: string): ComparisonFigures {
  return comparedZone(comparison, zoneId).figures;
}

/** The exact sets in km2 to four decimals, named as the reference names them, without those that rounding leaves. */
function setsInKm2(figures: ComparisonFigures, parties: readonly string[]): Record<string, number> {
  const named = figures.sets.map(({ maps, areaM2 }): [string, number] => [
    parties
      .filter((_, map) => hasInput(maps, map))
      .toSorted()
      .join('+'),
    Number((areaM2 / 1e6).toFixed(4)),
  ]);
  return Object.fromEntries(named.filter(([, km2]) => km2 > 0));
}

describe('comparing the illustrative proposals', () => {
  it('of all three parties gives every set of every zone to four decimals of a km2', async () => {
    const comparison = await compareParties(...PARTIES);
    for (const [zoneId, reference] of Object.entries(referenceFigures.zones)) {
      const figures = figuresOf(comparison, zoneId);
      expect(setsInKm2(figures, PARTIES)).toEqual(reference.exactSets);
      PARTIES.forEach((party, map) => {
        expect((figures.areasM2[map] ?? 0) / 1e6).toBeCloseTo(reference.proposals[party] ?? Number.NaN, 4);
      });
    }
    expect(comparison.totalledZoneIds).toEqual(ZONES);
    const sumOf = (set: string): number =>
      Object.values(referenceFigures.zones).reduce((sum, { exactSets }) => sum + (exactSets[set] ?? 0), 0);
    expect(comparison.totals.agreedM2 / 1e6).toBeCloseTo(sumOf('iran+russia+turkey'), 3);
    expect(setsInKm2(comparison.totals, PARTIES)['turkey']).toBeCloseTo(sumOf('turkey'), 3);
  });

  it.each([
    ['russia', 'turkey'],
    ['russia', 'iran'],
    ['turkey', 'iran'],
  ])('of %s and %s gives sums of the sets', async (a, b) => {
    const comparison = await compareParties(a, b);
    for (const [zoneId, { exactSets }] of Object.entries(referenceFigures.zones)) {
      const sumWhere = (holds: (set: readonly string[]) => boolean): number =>
        Object.entries(exactSets).reduce((sum, [set, km2]) => sum + (holds(set.split('+')) ? km2 : 0), 0);
      const expected = [
        [1, sumWhere((set) => set.includes(a) && !set.includes(b))],
        [2, sumWhere((set) => !set.includes(a) && set.includes(b))],
        [3, sumWhere((set) => set.includes(a) && set.includes(b))],
      ] as const;
      const { sets, agreedM2 } = figuresOf(comparison, zoneId);
      for (const [maps, km2] of expected) {
        // Up to three rounded figures: half a unit of the last decimal each.
        const areaM2 = sets.find((one) => one.maps === maps)?.areaM2 ?? 0;
        expect(Math.abs(areaM2 / 1e6 - km2)).toBeLessThan(1.5e-4);
      }
      expect(agreedM2).toBe(sets.find(({ maps }) => maps === 3)?.areaM2 ?? 0);
    }
  });

  it('gives the same sets with other bits when the maps are in another order', async () => {
    const there = await compareParties('russia', 'turkey', 'iran');
    const back = await compareParties('iran', 'russia', 'turkey');
    for (const zoneId of ZONES) {
      expect(setsInKm2(figuresOf(back, zoneId), ['iran', 'russia', 'turkey'])).toEqual(
        setsInKm2(figuresOf(there, zoneId), PARTIES),
      );
    }
  });

  it('lists cells that add up to what is contested, largest first, each with a pole inside', async () => {
    const comparison = await compareParties(...PARTIES);
    for (const zoneId of ZONES) {
      const { contested, figures, cells } = comparedZone(comparison, zoneId);
      expect(cells.map(({ maps }) => maps)).toEqual(figures.sets.map(({ maps }) => maps));
      for (const { maps, areaM2 } of figures.sets) {
        if (maps === fullSet(3)) continue;
        const sum = contested.filter((cell) => cell.maps === maps).reduce((total, cell) => total + cell.areaM2, 0);
        // What is missing are artefacts of rounding.
        expect(Math.abs(sum - areaM2)).toBeLessThan(50);
      }
      expect(contested.every(({ maps }) => maps !== fullSet(3))).toBe(true);
      const areas = contested.map((cell) => cell.areaM2);
      expect(areas).toEqual(areas.toSorted((x, y) => y - x));
      for (const { pole, polygon, perimeterM, ...cell } of contested) {
        expect(cell.zoneId).toBe(zoneId);
        expect(perimeterM).toBeGreaterThan(0);
        expect(positionInPolygon(pole, polygon)).toBe('inside');
      }
    }
  });

  it('numbers the contested cells of all zones from 1, largest first', async () => {
    const comparison = await compareParties(...PARTIES);
    const cells = ZONES.flatMap((zoneId) => comparedZone(comparison, zoneId).contested);
    const byArea = cells.toSorted((one, other) => other.areaM2 - one.areaM2);
    expect(byArea.map(({ number }) => number)).toEqual(byArea.map((_, index) => index + 1));
    expect(comparison.highestNumber).toBe(cells.length);
  });
});

const square = [[box(36, 35, 36.5, 35.5)]];
const shifted = [[box(36.25, 35, 36.75, 35.5)]];
const bowTie = [[ring([36, 35], [37, 36], [36, 36], [37, 35])]];

/** A box between the parallels 35 and 35.5. */
function between(west: number, east: number): ComparedMap {
  return { z: [[box(west, 35, east, 35.5)]] };
}

async function compareOne(...maps: readonly ComparedMap[]) {
  const comparison = await compareMaps(requestOf(['z'], ...maps));
  const [zone] = comparison.zones;
  if (zone === undefined) throw new Error('no zone');
  return { ...comparison, zone };
}

describe('comparing one zone of three maps', () => {
  it('gives the area of every set that hand and formula give', async () => {
    const { zone, totals } = await compareOne(between(36, 36.4), between(36.1, 36.5), between(36.2, 36.6));
    if (zone.kind !== 'compared') throw new Error(zone.kind);
    const tenth = bandM2(35, 35.5, 0.1);
    const expected = [
      { maps: 0b001, tenths: 1 },
      { maps: 0b011, tenths: 1 },
      { maps: 0b100, tenths: 1 },
      { maps: 0b110, tenths: 1 },
      { maps: 0b111, tenths: 2 },
    ];
    expect(zone.figures.sets.map(({ maps }) => maps)).toEqual(expected.map(({ maps }) => maps));
    zone.figures.sets.forEach(({ areaM2 }, index) => {
      expect(areaM2).toBeCloseTo((expected[index]?.tenths ?? 0) * tenth, 1);
    });
    expect(zone.figures.areasM2.map((areaM2) => Math.round((areaM2 ?? 0) / tenth))).toEqual([4, 4, 4]);
    expect(zone.figures.agreedShare).toBeCloseTo(2 / 6, 9);
    expect(zone).toMatchObject({ takingPart: 7, missing: 0, invalid: 0, empty: 0 });
    expect(new Set(zone.contested.map(({ maps }) => maps))).toEqual(new Set([1, 3, 4, 6]));
    expect(totals.sets).toEqual(zone.figures.sets);
    expect(totals.boundaries).toEqual(zone.figures.boundaries);
  });

  it('leaves out a map without a proposal and an invalid one, names them, and keeps the places of the others', async () => {
    const { zone, totalledZoneIds, totals } = await compareOne(
      { z: bowTie },
      between(36, 36.4),
      {},
      between(36.1, 36.4),
    );
    if (zone.kind !== 'compared') throw new Error(zone.kind);
    expect(zone).toMatchObject({ takingPart: 0b1010, missing: 0b0100, invalid: 0b0001 });
    const tenth = bandM2(35, 35.5, 0.1);
    expect(zone.figures.sets.map(({ maps }) => maps)).toEqual([0b0010, 0b1010]);
    expect(zone.figures.agreedM2).toBeCloseTo(3 * tenth, 1);
    expect(zone.figures.unionM2).toBeCloseTo(4 * tenth, 1);
    expect(zone.figures.areasM2.map((areaM2) => areaM2 === null)).toEqual([true, false, true, false]);
    expect(zone.figures.perimetersM.map((lengthM) => lengthM === null)).toEqual([true, false, true, false]);
    // Not every map takes part: the zone is in no total.
    expect(totalledZoneIds).toEqual([]);
    expect(totals).toMatchObject({ areasM2: [0, 0, 0, 0], sets: [], unionM2: 0, agreedShare: null });
  });

  it('says where an invalid map is at fault, once for each map, and nothing where all are valid', async () => {
    const { zone } = await compareOne({ z: bowTie }, between(36, 36.4), { z: bowTie }, between(36.1, 36.4));
    const [west, south, east, north] = boundingBoxOf(bowTie) ?? [0, 0, 0, 0];
    const middle = [(west + east) / 2, (south + north) / 2].map((degrees): unknown => expect.closeTo(degrees, 8));
    expect(zone).toMatchObject({
      faults: [
        { map: 0, kind: 'self-crossing', position: middle },
        { map: 2, kind: 'self-crossing', position: middle },
      ],
    });
    expect((await compareOne({ z: bowTie }, {})).zone).toMatchObject({ kind: 'not-compared', faults: [{ map: 0 }] });
    expect((await compareOne({ z: square }, { z: square })).zone).not.toHaveProperty('faults');
  });

  it('compares nothing where only one map is left, and tells the areas there are', async () => {
    const { zone } = await compareOne({ z: bowTie }, between(36, 36.4), {});
    expect(zone).toMatchObject({ kind: 'not-compared', missing: 0b100, invalid: 0b001 });
    if (zone.kind !== 'not-compared') throw new Error(zone.kind);
    expect(zone.areasM2).toEqual([null, expect.closeTo(4 * bandM2(35, 35.5, 0.1), 1), null]);
    expect((await compareOne({}, {})).zone).toMatchObject({ kind: 'not-compared', missing: 3, areasM2: [null, null] });
    expect((await compareOne({ z: bowTie }, { z: bowTie })).zone).toMatchObject({ kind: 'not-compared', invalid: 3 });
  });
});

describe('comparing one zone of two maps', () => {
  it('lets an empty geometry take part', async () => {
    const empty = (await compareOne({ z: square }, { z: [] })).zone;
    expect(empty).toMatchObject({
      kind: 'compared',
      takingPart: 3,
      empty: 2,
      figures: { agreedM2: 0, agreedShare: 0 },
    });
    expect(empty).toMatchObject({ figures: { areasM2: [expect.any(Number), 0], sets: [{ maps: 1 }] } });
    const both = (await compareOne({ z: [] }, { z: [] })).zone;
    expect(both).toMatchObject({ kind: 'compared', empty: 3, figures: { sets: [], agreedShare: null } });
  });

  it('does not take a member of Object.prototype for a proposal', async () => {
    const { zones } = await compareMaps(requestOf(['constructor'], {}, {}));
    expect(zones).toMatchObject([{ kind: 'not-compared', missing: 3 }]);
  });

  it('compares a boundary with a position given twice', async () => {
    const doubled = [[ring([36, 35], [36.5, 35], [36.5, 35], [36.5, 35.5], [36, 35.5])]];
    const { zone } = await compareOne({ z: doubled }, { z: square });
    expect(zone).toMatchObject({ kind: 'compared', figures: { agreedShare: 1 }, contested: [] });
  });

  it('finds identical boundaries agreed without moving a position', async () => {
    const { zone, totals } = await compareOne({ z: square }, { z: structuredClone(square) });
    if (zone.kind !== 'compared') throw new Error(zone.kind);
    const corners = (geometry: MultiPolygonCoordinates): unknown => new Set(geometry[0]?.[0]?.map(String));
    expect(zone.cells.map(({ maps }) => maps)).toEqual([3]);
    expect(corners(zone.cells[0]?.geometry ?? [])).toEqual(corners(square));
    expect(totals.agreedShare).toBe(1);
  });

  it('measures geodesic edges where they run', async () => {
    const request = requestOf(['z'], { z: square }, { z: shifted });
    const { zones } = await compareMaps({ ...request, lineType: 'geodesic' });
    const [zone] = zones;
    if (zone?.kind !== 'compared') throw new Error(JSON.stringify(zone));
    const polygon = Geodesic.WGS84.Polygon(false);
    for (const [longitude, latitude] of square[0]?.[0]?.slice(1) ?? []) polygon.AddPoint(latitude, longitude);
    const reference = Math.abs(polygon.Compute(false, true).area ?? 0);
    expect(zone.figures.areasM2[0]).toBeCloseTo(reference, 1);
    expect(Math.abs(reference - bandM2(35, 35.5, 0.5))).toBeGreaterThan(50);
    const sum = zone.figures.sets.reduce((total, { maps, areaM2 }) => total + ((maps & 1) === 1 ? areaM2 : 0), 0);
    expect(Math.abs(sum - reference)).toBeLessThan(20);
    // The edges from 36 to 36.5 and from 36.25 to 36.75 are not parts of one geodesic, so sliver cells arise.
    expect(zone.figures.sets.map(({ maps }) => maps)).toEqual([1, 2, 3]);
  });

  it('leaves rounding out of the list but not out of the sum', async () => {
    // North of the square: 46 km by 33 m; 2 km by 1.1 cm.
    const strips = [box(36, 35.5, 36.5, 35.5003), box(36.2, 35.5, 36.22, 35.5000001)];
    const [shell = []] = square[0] ?? [];
    const results = await Promise.all(
      strips.map((strip) =>
        compareOne({ z: [[ring(...shell.slice(0, 3), ...bulge(strip), ...shell.slice(3, 4))]] }, { z: square }),
      ),
    );
    expect(results.map(({ zone }) => (zone.kind === 'compared' ? zone.contested.length : null))).toEqual([1, 0]);
    const onlyA = results[1]?.totals.sets.find(({ maps }) => maps === 1)?.areaM2 ?? 0;
    expect(onlyA).toBeGreaterThan(10);
    expect(onlyA).toBeLessThan(40);
  });
});

/** The upper side of a strip from east to west, with its feet. */
function bulge(strip: readonly (readonly [number, number])[]) {
  const [southWest = [0, 0], southEast = [0, 0], northEast = [0, 0], northWest = [0, 0]] = strip;
  return [southEast, northEast, northWest, southWest] as const;
}

describe('a total', () => {
  it('is over the zones in which every map takes part', async () => {
    const { totals, totalledZoneIds } = await compareMaps(
      requestOf(
        ['x', 'y', 'z'],
        { x: square, y: square, z: square },
        { x: square, y: shifted },
        { x: shifted, y: shifted },
      ),
    );
    expect(totalledZoneIds).toEqual(['x', 'y']);
    const half = bandM2(35, 35.5, 0.25);
    const inHalves = totals.sets.map(({ maps, areaM2 }) => [maps, Number((areaM2 / half).toFixed(6))]);
    expect(inHalves).toEqual([
      [0b001, 1],
      [0b011, 1],
      [0b100, 1],
      [0b110, 1],
      [0b111, 2],
    ]);
    expect(totals.areasM2.map((areaM2) => Number(((areaM2 ?? 0) / half).toFixed(6)))).toEqual([4, 4, 4]);
  });
});

describe('the course of a comparison', () => {
  it('is told after each zone, waited for, and can be ended there', async () => {
    const seen: string[] = [];
    const request = requestOf(['x', 'y', 'z'], { x: square }, { x: shifted });
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
