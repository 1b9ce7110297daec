import { describe, expect, it } from 'vitest';
import { isRoundingArtefact, isSliver, meanWidthM } from '../../../src/analysis/sliver.ts';

describe('a sliver', () => {
  it('is below 0.05 km2 and narrower than 100 m, both', () => {
    expect(isSliver(49_000, (2 * 49_000) / 99)).toBe(true);
    expect(isSliver(49_000, (2 * 49_000) / 101)).toBe(false);
    expect(isSliver(51_000, (2 * 51_000) / 99)).toBe(false);
  });

  it('is below other limits where others are set', () => {
    const limits = { areaM2: 1000, widthM: 10 };
    expect(isSliver(999, (2 * 999) / 9, limits)).toBe(true);
    expect(isSliver(999, (2 * 999) / 11, limits)).toBe(false);
    expect(isSliver(1001, (2 * 1001) / 9, limits)).toBe(false);
  });

  it('has the mean width of a long rectangle', () => {
    expect(meanWidthM(10 * 10_000, 2 * 10_010)).toBeCloseTo(10, 1);
    expect(meanWidthM(0, 0)).toBe(0);
  });

  it('is rounding below two units of the data grid, 2.2 cm', () => {
    expect(isRoundingArtefact(0.022 * 1000, 2 * 1000)).toBe(true);
    expect(isRoundingArtefact(0.023 * 1000, 2 * 1000)).toBe(false);
  });
});
