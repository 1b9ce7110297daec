import { describe, expect, it } from 'vitest';
import { keepUnchanged, samePolygons } from '../../../src/state/keep-unchanged.ts';
import { box } from '../geometry/seeded-shapes.ts';

interface Item {
  readonly key: string;
  readonly text: string;
}

describe('items of a list that follows another', () => {
  it('stay the same objects where they show the same, wherever they stand', () => {
    const keep = keepUnchanged<Item>((before, now) => before.text === now.text);
    const [a, b] = [
      { key: 'a', text: '1' },
      { key: 'b', text: '2' },
    ];
    expect(keep([a, b])).toEqual([a, b]);
    const [first, second] = keep([
      { key: 'b', text: '2' },
      { key: 'a', text: '3' },
    ]);
    expect(first).toBe(b);
    expect(second).toEqual({ key: 'a', text: '3' });
  });

  it('are not taken from a list before the last', () => {
    const keep = keepUnchanged<Item>(() => true);
    const a = { key: 'a', text: '1' };
    keep([a]);
    keep([]);
    const again = { key: 'a', text: '1' };
    expect(keep([again])[0]).toBe(again);
  });
});

describe('the same polygons', () => {
  const [one, other] = [[box(0, 0, 1, 1)], [box(2, 0, 3, 1)]];
  it('are the same objects in the same order', () => {
    expect(samePolygons([one, other], [one, other])).toBe(true);
    expect(samePolygons([one, other], [other, one])).toBe(false);
    expect(samePolygons([one], [one, other])).toBe(false);
    expect(samePolygons([one], [structuredClone(one)])).toBe(false);
  });
});
