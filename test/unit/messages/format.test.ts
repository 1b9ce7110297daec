import { describe, expect, it } from 'vitest';
import {
  formatArea,
  formatDecimalPosition,
  formatDifference,
  formatExactArea,
  formatLength,
  formatNumber,
  formatScale,
  formatSexagesimalPosition,
  formatShare,
  formatSignedArea,
} from '../../../src/messages/format.ts';

/** The spaces are part of what is checked: narrow no-break between thousands, no-break before a unit. */
const narrow = '\u202f';
const fixed = '\u00a0';

describe('numbers', () => {
  it('parts thousands with a narrow space', () => {
    expect(formatNumber(1234567.891, 2)).toBe(`1${narrow}234${narrow}567.89`);
  });

  it('writes areas with about three figures, and never a small area as nothing', () => {
    expect(formatArea(8_905_088_200)).toBe(`8${narrow}905${fixed}km²`);
    expect(formatArea(556_774_200)).toBe(`556.8${fixed}km²`);
    expect(formatArea(62_400_000)).toBe(`62.4${fixed}km²`);
    expect(formatArea(5_712_000)).toBe(`5.71${fixed}km²`);
    expect(formatArea(92_100)).toBe(`0.092${fixed}km²`);
    expect(formatArea(12)).toBe(`0.000012${fixed}km²`);
    expect(formatArea(0)).toBe(`0${fixed}km²`);
  });

  it('writes exact areas with four decimals', () => {
    expect(formatExactArea(137_088_123.4)).toBe(`137.0881${fixed}km²`);
  });

  it('gives a difference its sign', () => {
    expect(formatSignedArea(12_400_000)).toBe(`+12.4${fixed}km²`);
    expect(formatSignedArea(-3_000_000)).toBe(`\u22123.00${fixed}km²`);
    expect(formatSignedArea(0)).toBe(`\u00b10${fixed}km²`);
  });

  it('changes from metres to kilometres at one kilometre', () => {
    expect(formatLength(0)).toBe(`0${fixed}m`);
    expect(formatLength(0.0045)).toBe(`4.5${fixed}mm`);
    expect(formatLength(0.052)).toBe(`5.2${fixed}cm`);
    expect(formatLength(4.2)).toBe(`4.2${fixed}m`);
    expect(formatLength(999)).toBe(`999${fixed}m`);
    expect(formatLength(1234)).toBe(`1.2${fixed}km`);
    expect(formatLength(123_456)).toBe(`123${fixed}km`);
  });

  it('writes shares as per cent with one decimal', () => {
    expect(formatShare(0.7375)).toBe(`73.8${fixed}%`);
  });

  it('writes a relative difference with one figure, however small', () => {
    expect(formatDifference(2e-7)).toBe(`0.00002${fixed}%`);
    expect(formatDifference(9.6e-6)).toBe(`0.0010${fixed}%`);
    expect(formatDifference(1e-5)).toBe(`0.001${fixed}%`);
    expect(formatDifference(0.034)).toBe(`3${fixed}%`);
    expect(formatDifference(3e-13)).toBe(`under 0.0000000001${fixed}%`);
    expect(formatDifference(0)).toBe(`0${fixed}%`);
    expect(formatDifference(Infinity)).toBe(`over${fixed}100${fixed}%`);
  });

  it('rounds scales to three figures', () => {
    expect(formatScale(1_234_567)).toBe(`1:1${narrow}230${narrow}000`);
  });
});

describe('coordinates', () => {
  it('writes decimal degrees, latitude first, with the hemisphere', () => {
    expect(formatDecimalPosition(36.7318, 34.9271, 4)).toBe(`34.9271°${fixed}N 36.7318°${fixed}E`);
    expect(formatDecimalPosition(-0.5, -12.25, 2)).toBe(`12.25°${fixed}S 0.50°${fixed}W`);
  });

  it('carries rounded seconds over into minutes and degrees', () => {
    expect(formatSexagesimalPosition(36.99999, 34.92722)).toBe(`34°55′38″${fixed}N 37°00′00″${fixed}E`);
  });
});
