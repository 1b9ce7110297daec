import { describe, expect, it } from 'vitest';
import type { RingProfile } from '../../../src/analysis/line-separation.ts';
import { chartPlaces, nearestPlace } from '../../../src/ui/line-separation-places.ts';
import { separationText } from '../../../src/ui/line-separation-length.ts';
import { niceStep, separationScale } from '../../../src/ui/line-separation-scale.ts';

describe('a logarithmic axis', () => {
  it('runs from 1 cm over the tolerance to the next power of ten, in a few steps', () => {
    const { ticksM, heightOf, floored } = separationScale(310, 50, true);
    expect(ticksM.map((tick) => Number(tick.toPrecision(6)))).toEqual(
      [0.01, 0.1, 1, 10, 100].filter((_, i) => i % 2 === 0),
    );
    expect(floored).toBe(true);
    expect(heightOf(1000)).toBeCloseTo(1, 12);
    expect(heightOf(0.01)).toBe(0);
    expect(heightOf(0)).toBe(0);
    expect(heightOf(10)).toBeCloseTo(0.6, 12);
  });

  it('has room for a tolerance above every separation, and for lines that are nowhere apart', () => {
    expect(separationScale(3, 5000, true).heightOf(5000)).toBeLessThanOrEqual(1);
    const none = separationScale(0, 0.01, true);
    expect(none.heightOf(0.1)).toBeCloseTo(0.5, 12);
    expect(none.ticksM.map((tick) => tick.toPrecision(2))).toEqual(['0.010', '0.10', '1.0']);
  });
});

describe('a linear axis', () => {
  it('runs from 0 over the largest separation in round steps', () => {
    const { ticksM, heightOf, floored } = separationScale(310, 50, false);
    expect(ticksM).toEqual([0, 100, 200, 300, 400]);
    expect(heightOf(200)).toBe(0.5);
    expect(floored).toBe(false);
    expect(separationScale(400, 50, false).ticksM).toEqual([0, 100, 200, 300, 400]);
    expect(separationScale(0, 50, false).heightOf(0)).toBe(0);
  });

  it('steps by 1, 2 or 5 times a power of ten', () => {
    expect([niceStep(10, 5), niceStep(11, 5), niceStep(0.3, 5), niceStep(480, 5), niceStep(1000, 10)]).toEqual([
      2, 5, 0.1, 100, 100,
    ]);
  });
});

describe('a separation in words', () => {
  it('is never nothing where there is one', () => {
    const written = [0, 1e-9, 2e-6, 4e-5, 2e-4, 0.0052, 0.12, 50, 8500].map((metres) =>
      separationText(metres).replaceAll(/\s/gu, ' '),
    );
    expect(written).toEqual([
      '0 m',
      '0 m',
      'under 0.1 mm',
      'under 0.1 mm',
      '0.2 mm',
      '5.2 mm',
      '12.0 cm',
      '50 m',
      '8.5 km',
    ]);
  });
});

describe('the places of a chart', () => {
  const ring = (lengthM: number, ...along: number[]): RingProfile => ({
    lengthM,
    samples: along.map((alongM) => ({ alongM, separationM: alongM, position: [alongM, 0] })),
  });
  const places = chartPlaces([ring(100, 0, 40, 100), ring(50, 0, 50)]);

  it('lie ring after ring', () => {
    expect(places.map(({ wholeAlongM }) => wholeAlongM)).toEqual([0, 40, 100, 100, 150]);
    expect(places.map(({ begins }) => begins)).toEqual([true, false, false, true, false]);
    expect(places.map(({ ring: number }) => number)).toEqual([0, 0, 0, 1, 1]);
  });

  it('are found by distance', () => {
    const found = [-5, 19, 21, 90, 126, 1e6].map((along) => nearestPlace(places, along)?.wholeAlongM);
    expect(found).toEqual([0, 0, 40, 100, 150, 150]);
    expect(nearestPlace([], 3)).toBeNull();
  });
});
