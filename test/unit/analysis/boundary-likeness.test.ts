import { describe, expect, it } from 'vitest';
import { likenessTo } from '../../../src/analysis/boundary-likeness.ts';
import { unsharedPoints } from '../../../src/analysis/unshared-points.ts';
import type { MultiPolygonCoordinates, Ring } from '../../../src/geometry/coordinates.ts';

const SQUARE: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1],
  [0, 0],
];
const TURNED: Ring = [
  [1, 1],
  [1, 0],
  [0, 0],
  [0, 1],
  [1, 1],
];
const HALF: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 0],
];
const MOVED: Ring = [
  [0, 0],
  [1, 0],
  [1, 1],
  [0, 1.0000001],
  [0, 0],
];
const of = (...rings: Ring[]): MultiPolygonCoordinates => rings.map((ring) => [ring]);

describe('the likeness of boundaries', () => {
  it('is identity whatever the start and direction, and counts shared turning points otherwise', () => {
    const like = likenessTo([of(SQUARE), of(HALF), of(MOVED), []]);
    expect(like(of(TURNED))).toEqual([
      { identical: true, sharedPoints: 4 },
      { identical: false, sharedPoints: 3 },
      { identical: false, sharedPoints: 3 },
      { identical: false, sharedPoints: 0 },
    ]);
    expect(like([]).map(({ identical }) => identical)).toEqual([false, false, false, true]);
  });

  it('counts a turning point that a boundary has twice once for each time the other has it', () => {
    const like = likenessTo([of(SQUARE, SQUARE)]);
    expect(like(of(HALF))).toEqual([{ identical: false, sharedPoints: 3 }]);
  });
});

describe('the turning points that are not shared', () => {
  it('are those of one side only, each once', () => {
    expect(unsharedPoints(of(SQUARE), of(MOVED))).toEqual({ onlyBefore: [[0, 1]], onlyAfter: [[0, 1.0000001]] });
    expect(unsharedPoints(of(SQUARE), of(TURNED))).toEqual({ onlyBefore: [], onlyAfter: [] });
    expect(unsharedPoints([], of(HALF, HALF)).onlyAfter).toEqual(HALF.slice(0, 3));
  });
});
