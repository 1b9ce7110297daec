import { describe, expect, test } from 'vitest';
import type { Position } from '../../../src/geometry/coordinates.ts';
import { thinHandles } from '../../../src/map/drawing/thin-handles.ts';
import { turningPointsOf } from '../../../src/map/drawing/turning-points.ts';
import { worldSizePx } from '../../../src/map/viewport.ts';

/** A ring round 37 E 35 N with a radius of half a degree. */
function circle(count: number): readonly Position[] {
  const ring = Array.from({ length: count }, (_, index): Position => {
    const angle = (index / count) * 2 * Math.PI;
    return [37 + Math.cos(angle) / 2, 35 + Math.sin(angle) / 2];
  });
  return [...ring, ...ring.slice(0, 1)];
}

const pointsOn = (ring: readonly Position[]) =>
  turningPointsOf({ partyId: 'russia', zoneId: 'zone-1', geometry: [[ring]] });

describe('thinning the handles', () => {
  test('no two shown handles are closer than the spacing, and no hidden one has room', () => {
    const points = pointsOn(circle(2000));
    const size = worldSizePx(9);
    const shown = thinHandles(points, size, 12);
    const apart = (a: number, b: number): number =>
      Math.hypot(
        ((points.mercatorX[a] ?? 0) - (points.mercatorX[b] ?? 0)) * size,
        ((points.mercatorY[a] ?? 0) - (points.mercatorY[b] ?? 0)) * size,
      );
    const visible = [...shown.keys()].filter((index) => shown[index] === 1);
    // The ring is about 2 * pi * 400 px long: at most 210 handles fit, and the rule leaves not less than half.
    expect(visible.length).toBeGreaterThan(100);
    expect(visible.length).toBeLessThan(211);
    for (const a of visible) {
      const others = visible.filter((b) => b !== a).map((b) => apart(a, b));
      expect(Math.min(...others)).toBeGreaterThanOrEqual(12);
    }
    for (let index = 0; index < points.count; index += 1) {
      // One handle a square of 12 px: a hidden one has a shown one at most its diagonal away.
      expect(Math.min(...visible.map((other) => apart(index, other)))).toBeLessThanOrEqual(12 * Math.SQRT2);
    }
  });

  test('with room for all, all are shown', () => {
    const points = pointsOn(circle(100));
    expect([...thinHandles(points, worldSizePx(9), 12)].every((mark) => mark === 1)).toBe(true);
  });

  test('the first point of a crowd is the one that is shown', () => {
    const points = pointsOn(circle(5000));
    expect(thinHandles(points, worldSizePx(3), 12)[0]).toBe(1);
  });
});
