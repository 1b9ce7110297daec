import { describe, expect, it } from 'vitest';
import { countLook } from '../../../src/map/count-look.ts';

describe('the look of what so many maps include', () => {
  it('has a stronger tone the more maps include it, from one to all', () => {
    for (const of of [2, 3, 4, 5]) {
      const tones = Array.from({ length: of }, (_, index) => countLook(index + 1, of).tone);
      expect(tones).toEqual(tones.toSorted((a, b) => a - b));
      expect(new Set(tones).size).toBe(of);
      expect([tones[0], tones.at(-1)]).toEqual([0.13, 0.55]);
    }
  });

  it('has a hatch of its own for every number, which fits the tile of 40 px', () => {
    const hatches = [1, 2, 3, 4, 5].map((by) => countLook(by, 5));
    expect(new Set(hatches.map(({ hatchEveryPx, crossed }) => `${hatchEveryPx} ${crossed}`)).size).toBe(5);
    for (const { hatchEveryPx } of hatches) expect(40 % (hatchEveryPx ?? 40)).toBe(0);
  });
});
