import { describe, expect, test } from 'vitest';
import { median } from '../../bench/median.mjs';

describe('median', () => {
  test('of an odd count is the one in the middle, by size and not by digits', () => {
    expect(median([100, 9, 20])).toBe(20);
    expect(median([7])).toBe(7);
  });

  test('of an even count is the mean of the two in the middle', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([10.5, 2])).toBe(6.25);
  });

  test('is not moved by one slow sample, as a mean would be', () => {
    expect(median([12, 11, 13, 12, 9000])).toBe(12);
  });

  test('leaves the samples in the order of measuring', () => {
    const samples = [3, 1, 2];
    median(samples);
    expect(samples).toEqual([3, 1, 2]);
  });

  test('of no samples there is none', () => {
    expect(() => median([])).toThrow(RangeError);
  });
});
