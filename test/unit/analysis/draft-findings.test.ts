import { describe, expect, it } from 'vitest';
import { draftFindings } from '../../../src/analysis/draft-findings.ts';
import { editEffect } from '../../../src/analysis/edit-effect.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { box, ring } from '../geometry/seeded-shapes.ts';

const lineType = 'longitude-latitude';
const look = (map: Readonly<Record<string, MultiPolygonCoordinates>>) =>
  draftFindings({ map, zoneId: 'zone-1', lineType });

// One square degree at the equator: 12,308.78 km2 (Karney's Planimeter: 0 0, 0 1, 1 1, 1 0, rhumb-like edges along the axes).
const SQUARE_DEGREE_KM2 = 12_308.78;

describe('what is noticed about a zone while it is drawn', () => {
  it('is nothing for a sound zone, one that only touches its neighbour, and one that is not there', () => {
    expect(look({ 'zone-1': [[box(0, 0, 1, 1)]], 'zone-2': [[box(1, 0, 2, 1)]] })).toEqual([]);
    expect(look({ 'zone-2': [[box(1, 0, 2, 1)]] })).toEqual([]);
  });

  it('is an overlap with another zone of the map, with its area and a place inside it', () => {
    const found = look({ 'zone-1': [[box(0, 0, 2, 1)]], 'zone-2': [[box(1, 0, 3, 1)]] });
    expect(found).toHaveLength(1);
    expect(found[0]?.finding.kind).toBe('zones-overlap');
    expect(found[0]?.otherZoneId).toBe('zone-2');
    expect((found[0]?.areaM2 ?? 0) / 1e6).toBeCloseTo(SQUARE_DEGREE_KM2, -1);
    const [longitude = 0] = found[0]?.finding.position ?? [];
    expect(longitude).toBeGreaterThan(1);
    expect(longitude).toBeLessThan(2);
  });

  it('is a boundary that touches itself, told once, with the point that does', () => {
    const found = look({ 'zone-1': [[ring([0, 0], [2, 0], [2, 2], [1, 0], [0, 2])]] });
    expect(found.map(({ finding }) => finding.kind)).toEqual(['self-crossing']);
    expect(found[0]?.finding).toMatchObject({ position: [1, 0], part: 0, ring: 0, point: 3 });
    const crossing = look({ 'zone-1': [[ring([0, 0], [2, 2], [2, 0], [0, 2])]] });
    expect(crossing[0]?.finding).toMatchObject({ kind: 'self-crossing', position: [1, 1], point: null });
  });

  it('is a part below a square kilometre, and none just above it', () => {
    // 0.009 x 0.009 degree at the equator: 1,001.9 m x 995.2 m = 0.9971 km2; 0.0091: 1.0193 km2.
    const parts = [[box(0, 0, 1, 1)], [box(5, 0, 5.009, 0.009)], [box(6, 0, 6.0091, 0.0091)]];
    const found = look({ 'zone-1': parts });
    expect(found.map(({ finding }) => [finding.kind, finding.part])).toEqual([['small-part', 1]]);
    expect((found[0]?.areaM2 ?? 0) / 1e6).toBeCloseTo(0.9971, 3);
  });

  it('is a turning point closer than a metre to another one, with the distance, also across a narrow neck', () => {
    // 8e-6 degree of longitude at the equator: 0.8906 m; 1e-5 degree: 1.113 m.
    const near = look({ 'zone-1': [[ring([0, 0], [1, 0], [1.000008, 0], [2, 1], [0, 1])]] });
    expect(near.map(({ finding }) => [finding.kind, finding.point])).toEqual([['close-points', 2]]);
    expect(near[0]?.distanceM).toBeCloseTo(0.8906, 3);
    expect(look({ 'zone-1': [[ring([0, 0], [1, 0], [1.00001, 0], [2, 1], [0, 1])]] })).toEqual([]);
    const neck = look({ 'zone-1': [[ring([0, 0], [1, 0.5], [2, 0], [2, 1], [1, 0.500005], [0, 1])]] });
    expect(neck.map(({ finding }) => finding.point)).toEqual([4]);
  });
});

describe('what an edit would change', () => {
  it('is what each zone gains and loses, its points, and how far the line moves', () => {
    const effect = editEffect({
      before: { 'zone-1': [[box(0, 0, 1, 1)]], 'zone-2': [[box(5, 0, 6, 1)]] },
      after: { 'zone-1': [[ring([0, 0], [2, 0], [2, 1], [1, 1], [1, 0.5], [0, 0.5])]], 'zone-2': [[box(5, 0, 6, 1)]] },
      lineType,
    });
    expect(effect.zones).toHaveLength(1);
    const [zone] = effect.zones;
    expect((zone?.gainedM2 ?? 0) / 1e6).toBeCloseTo(SQUARE_DEGREE_KM2, -1);
    expect((zone?.lostM2 ?? 0) / 1e6).toBeCloseTo(SQUARE_DEGREE_KM2 / 2, -1);
    expect([zone?.pointsAdded, zone?.pointsRemoved]).toEqual([4, 2]);
    // From (2, 0.5) to (1, 0.5): a degree of longitude at half a degree, 111,315 m.
    expect(zone?.largestMoveM ?? 0).toBeGreaterThan(111_000);
    expect(zone?.largestMoveM ?? 0).toBeLessThan(111_700);
  });

  it('counts the points that two zones share no more, and those only', () => {
    const before = { 'zone-1': [[box(0, 0, 1, 1)]], 'zone-2': [[box(1, 0, 2, 1)]] };
    const apart = { ...before, 'zone-1': [[box(0, 0, 0.5, 1)]] };
    expect(editEffect({ before, after: apart, lineType }).pointsUnshared).toBe(2);
    expect(editEffect({ before, after: before, lineType })).toEqual({ zones: [], pointsUnshared: 0 });
  });

  it('says that no area can be told where a boundary is not valid', () => {
    const bow = { 'zone-1': [[ring([0, 0], [2, 2], [2, 0], [0, 2])]] };
    const { zones } = editEffect({ before: bow, after: { 'zone-1': [[box(0, 0, 1, 1)]] }, lineType });
    expect(zones[0]).toMatchObject({ gainedM2: null, lostM2: null });
  });
});
