import { describe, expect, it } from 'vitest';
import { agreedShare, agreedShares, type AgreedShare } from '../../../src/analysis/agreed-share.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { areaM2 } from '../../../src/geometry/measure/area.ts';
import { areaOfM2 } from '../../../src/geometry/measure/by-line-type.ts';
import { overlayByTurf } from '../../../src/geometry/turf-overlay.ts';
import { box, outline, ring, seededNumbers } from '../geometry/seeded-shapes.ts';
import { bandM2 } from './band.ts';

const square = (west: number, east: number): MultiPolygonCoordinates => [[box(west, 35, east, 36)]];

function measured(share: AgreedShare): Extract<AgreedShare, { kind: 'share' }> {
  if (share.kind !== 'share') throw new Error(share.kind);
  return share;
}

describe('the agreed share of two delimitations', () => {
  it('is a third where two squares of one degree lie half over one another', () => {
    const { agreedM2, unionM2 } = measured(agreedShare(square(36, 37), square(36.5, 37.5), 'longitude-latitude'));
    expect(agreedM2).toBeCloseTo(bandM2(35, 36, 0.5), 1);
    expect(unionM2).toBeCloseTo(bandM2(35, 36, 1.5), 1);
    expect(agreedM2 / unionM2).toBeCloseTo(1 / 3, 12);
  });

  it('is nothing of squares apart, all of one square, and of two empty areas no figure', () => {
    expect(measured(agreedShare(square(36, 37), square(38, 39), 'longitude-latitude')).agreedM2).toBe(0);
    const same = measured(agreedShare(square(36, 37), square(36, 37), 'longitude-latitude'));
    expect(same.agreedM2).toBe(same.unionM2);
    expect(measured(agreedShare([], [], 'longitude-latitude'))).toEqual({ kind: 'share', agreedM2: 0, unionM2: 0 });
  });

  it('is that of Turf for irregular outlines', () => {
    const random = seededNumbers(11);
    for (let round = 0; round < 5; round += 1) {
      const one = [[outline(200, [36.5, 35], 0.4, random)]];
      const other = [[outline(160, [36.6, 35.1], 0.4, random)]];
      const { agreedM2, unionM2 } = measured(agreedShare(one, other, 'longitude-latitude'));
      const turf = overlayByTurf([one, other]);
      const both = turf.cells.find(({ inputs }) => inputs === 3)?.polygons ?? [];
      expect(Math.abs(agreedM2 - areaM2(both)) / unionM2).toBeLessThan(1e-9);
      expect(Math.abs(unionM2 - areaM2(turf.union)) / unionM2).toBeLessThan(1e-9);
    }
  });

  it('is not measured where a boundary is invalid', () => {
    const bowTie = [[ring([36, 35], [37, 36], [37, 35], [36, 36])]];
    expect(agreedShare(square(36, 37), bowTie, 'longitude-latitude')).toEqual({ kind: 'invalid' });
  });

  it('follows geodesics where the workspace does', () => {
    const straight = measured(agreedShare(square(36, 40), square(36, 40), 'longitude-latitude'));
    const geodesic = measured(agreedShare(square(36, 40), square(36, 40), 'geodesic'));
    expect(Math.abs(geodesic.unionM2 / areaOfM2(square(36, 40), 'geodesic') - 1)).toBeLessThan(1e-9);
    expect(Math.abs(geodesic.unionM2 - straight.unionM2)).toBeGreaterThan(1e5);
  });

  it('is given by key, in the order of the request', () => {
    const pairs = [
      { key: 'b', one: square(36, 37), other: square(36, 37) },
      { key: 'a', one: square(36, 37), other: square(38, 39) },
    ];
    expect(agreedShares({ pairs, lineType: 'longitude-latitude' }).map(([key]) => key)).toEqual(['b', 'a']);
  });
});
