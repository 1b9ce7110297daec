import { describe, expect, it } from 'vitest';
import { mapOutline } from '../../../src/geometry/map-outline.ts';
import { box, outline, seededNumbers } from './seeded-shapes.ts';

describe('the outlines for a small picture', () => {
  it('are in steps of the common box, area by area, holes among the rings', () => {
    const hole = box(36.25, 35.25, 36.75, 35.75).toReversed();
    const made = mapOutline([[[box(36, 35, 37, 36), hole]], [], [[box(37, 36, 38, 37)]]]);
    expect(made.box).toEqual([36, 35, 38, 37]);
    expect(made.areas).toHaveLength(2);
    // Half of 1023 is rounded up, a quarter of a half is 127.875.
    expect(made.areas[0]?.[0]).toEqual([0, 0, 512, 0, 512, 512, 0, 512, 0, 0]);
    expect(made.areas[0]?.[1]?.slice(0, 2)).toEqual([128, 128]);
    expect(made.areas[1]?.[0]?.slice(0, 2)).toEqual([512, 512]);
  });

  it('keep a part that is smaller than a step, and leave out what cannot be seen', () => {
    const made = mapOutline([[[box(36, 35, 37, 36)], [box(36.5, 35.5, 36.50001, 35.50001)]]]);
    expect(made.areas[0]?.[1]).toEqual([512, 512]);
    const dense = mapOutline([[[outline(50_000, [37, 35], 1, seededNumbers(4))]]]);
    const length = dense.areas[0]?.[0]?.length ?? 0;
    expect(length).toBeGreaterThan(1000);
    expect(length).toBeLessThan(100_000);
  });

  it('are none of nothing, and of a line along a meridian have no width', () => {
    expect(mapOutline([])).toEqual({ box: null, areas: [] });
    expect(mapOutline([[]])).toEqual({ box: null, areas: [] });
    expect(mapOutline([[[box(36, 35, 36, 36)]]]).areas).toEqual([[[0, 0, 0, 1023, 0, 0]]]);
  });
});
