import { describe, expect, it } from 'vitest';
import {
  boundingBoxesMeet,
  boundingBoxOf,
  boundingBoxOfPositions,
  unionBoundingBox,
} from '../../../src/geometry/bounding-box.ts';
import { box } from './seeded-shapes.ts';

describe('a bounding box', () => {
  it('holds all parts', () => {
    expect(boundingBoxOf([[box(1, 2, 3, 4)], [box(-5, 3, -4, 9)]])).toEqual([-5, 2, 3, 9]);
    expect(boundingBoxOfPositions([[7, 8]])).toEqual([7, 8, 7, 8]);
  });

  it('is null for nothing, and nothing adds nothing', () => {
    expect(boundingBoxOf([])).toBeNull();
    expect(boundingBoxOfPositions([])).toBeNull();
    expect(unionBoundingBox(null, null)).toBeNull();
    expect(unionBoundingBox([1, 2, 3, 4], null)).toEqual([1, 2, 3, 4]);
    expect(unionBoundingBox(null, [1, 2, 3, 4])).toEqual([1, 2, 3, 4]);
    expect(unionBoundingBox([1, 2, 3, 4], [0, 3, 2, 9])).toEqual([0, 2, 3, 9]);
  });

  it('meets another one that it touches', () => {
    expect(boundingBoxesMeet([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(boundingBoxesMeet([0, 0, 1, 1], [1.1, 0, 2, 2])).toBe(false);
    expect(boundingBoxesMeet([0, 0, 1, 1], [0, -3, 2, -0.1])).toBe(false);
  });
});
