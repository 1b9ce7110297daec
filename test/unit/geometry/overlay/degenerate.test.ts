import { describe, expect, it } from 'vitest';
import type { MultiPolygonCoordinates } from '../../../../src/geometry/coordinates.ts';
import { segmentLengthM } from '../../../../src/geometry/measure/length.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { box, ring } from '../seeded-shapes.ts';
import { canonical } from './exact-polygons.ts';
import { expectSameHoweverGiven, expectSound } from './expect-sound.ts';

function areasOf(inputs: readonly MultiPolygonCoordinates[]): Record<number, number> {
  const result = expectSound(inputs);
  expectSameHoweverGiven(inputs, result);
  return Object.fromEntries(result.cells().map((cell) => [cell.inputs, Number(cell.areaDegrees2.toPrecision(9))]));
}

describe('valid boundaries that meet in degenerate ways', () => {
  it('may touch in a point', () => {
    const [one, other] = [[box(0, 0, 1, 1)], [box(1, 1, 2, 2)]];
    expect(areasOf([[one], [other]])).toEqual({ 1: 1, 2: 1 });
    expect(areasOf([[one, other]])).toEqual({ 1: 2 });
    expect(overlay([[one], [other]]).unionPolygons()).toHaveLength(2);
    // A corner on the middle of a side.
    const corner = ring([1, 0.5], [2, 0], [2, 1]);
    expect(areasOf([[one], [[corner]]])).toEqual({ 1: 1, 2: 0.5 });
    expect(overlay([[one], [[corner]]]).polygons(1)[0]?.[0]).toContainEqual([1, 0.5]);
    expect(areasOf([[one, [corner]]])).toEqual({ 1: 1.5 });
  });

  it('may share a side', () => {
    const inputs = [[[box(0, 0, 1, 1)]], [[box(1, 0, 2, 1)]]];
    expect(areasOf(inputs)).toEqual({ 1: 1, 2: 1 });
    const result = overlay(inputs);
    expect(result.crossings).toBe(0);
    expect(Math.abs(result.boundaryLengthM(3) / segmentLengthM([1, 0], [1, 1]) - 1)).toBeLessThan(1e-12);
    const around = ring([0, 0], [1, 0], [2, 0], [2, 1], [1, 1], [0, 1]);
    expect(canonical(result.unionPolygons())).toBe(canonical([[around]]));
  });

  it('may meet in T-junctions, and keep the turning points there', () => {
    const inputs = [[[box(0, 0, 2, 2)]], [[box(2, 0.5, 4, 1.5)]]];
    expect(areasOf(inputs)).toEqual({ 1: 4, 2: 2 });
    const left = ring([0, 0], [2, 0], [2, 0.5], [2, 1.5], [2, 2], [0, 2]);
    expect(canonical(overlay(inputs).polygons(1))).toBe(canonical([[left]]));
  });

  it('may run along one another for a part of two sides', () => {
    const inputs = [[[box(0, 0, 2, 1)]], [[box(1, 1, 3, 2)]]];
    expect(areasOf(inputs)).toEqual({ 1: 2, 2: 2 });
    expect(Math.abs(overlay(inputs).boundaryLengthM(3) / segmentLengthM([1, 1], [2, 1]) - 1)).toBeLessThan(1e-12);
    // On one side of the common stretch both.
    expect(areasOf([[[box(0, 0, 2, 1)]], [[box(1, 0.5, 3, 1)]]])).toEqual({ 1: 1.5, 2: 0.5, 3: 0.5 });
    // On a slanted line, three of them.
    const along = [[0, 0, 8, 4], [2, 1, 6, 3], [4, 2, 12, 6]].map(([x = 0, y = 0, u = 0, v = 0]) => [[ring([x, y], [u, v], [x, y + 9])]]); // prettier-ignore
    expect(Object.keys(areasOf(along))).toHaveLength(7 - 1);
  });

  it('may fill a hole exactly', () => {
    const ringed: MultiPolygonCoordinates = [[box(0, 0, 3, 3), box(1, 1, 2, 2)]];
    expect(areasOf([ringed, [[box(1, 1, 2, 2)]]])).toEqual({ 1: 8, 2: 1 });
    expect(overlay([ringed, [[box(1, 1, 2, 2)]]]).unionPolygons()).toEqual([[box(0, 0, 3, 3)]]);
  });

  it('may lie one inside another, and parts in holes', () => {
    expect(areasOf([[[box(0, 0, 9, 9)]], [[box(1, 1, 2, 2)]], [[box(4, 4, 8, 8), box(5, 5, 7, 7)], [box(5.5, 5.5, 6, 6)]]])).toEqual({ 1: 81 - 1 - 12.25, 3: 1, 5: 12.25 }); // prettier-ignore
  });

  it('may be the same line', () => {
    const same = [[box(0, 0, 3, 3), box(1, 1, 2, 2)]];
    expect(areasOf([same, same, same])).toEqual({ 7: 8 });
    expect(overlay([same, same, same]).boundarySets()).toEqual([7]);
  });

  it.each([1e-7, 1e-9])('may be %d degrees apart', (apart) => {
    expect(areasOf([[[box(0, 0, 1, 1)]], [[box(1 + apart, 0, 2, 1)]]])).toEqual({ 1: 1, 2: Number((1 - apart).toPrecision(9)) }); // prettier-ignore
    const over = [[[box(0, 0, 1, 1)]], [[box(1 - apart, 0, 2, 1)]]];
    expect(areasOf(over)[3]).toBe(apart);
    expect(overlay(over).polygons(3)).toHaveLength(1);
    // Slanted lines that cross at a flat angle, and a turning point beside a line.
    const inputs = [[[ring([0, 0], [3, 1], [0, 1])]], [[ring([0, apart], [3, 1 - apart], [3, -1])]]];
    const areas = areasOf(inputs);
    // y = x/3 and y = apart + x (1 - 2 apart)/3 cross at x = 1.5: two triangles of height apart and width 1.5.
    expect(Math.abs((areas[3] ?? 0) - 0.75 * apart)).toBeLessThan(2e-9);
    expectSound([[[ring([0, 0], [3, 1], [0, 1])]], [[ring([0, 0], [1.5, 0.5 + apart], [3, 1], [3, -1])]]]);
    expectSound([[[ring([0, 0], [3, 1], [0, 1])]], [[ring([0, 0], [1.5, 0.5 - apart], [3, 1], [3, -1])]]]);
  });

  it('may be as narrow as the grid lets them, and are still shells and holes', () => {
    // Neighbours among the Fibonacci numbers: twice the area is one unit, at 16 degrees of length.
    let [a, b] = [1, 1];
    while (b < 1e10) [a, b] = [b, a + b];
    const needle = ring([0, 0], [a / 1e9, b / 1e9], [(b - a) / 1e9, a / 1e9]);
    const alone = overlay([[[needle]]]);
    expect([alone.defect, alone.findings(0), alone.polygons(1).flat().length]).toEqual([null, [], 1]);
    const ringed = overlay([[[box(-1, -1, 30, 30), needle, box(20, 1, 21, 2)]]]);
    expect([ringed.defect, ringed.findings(0)]).toEqual([null, []]);
    expect(ringed.polygons(1).map((polygon) => polygon.length)).toEqual([3]);
    const filled = overlay([[[box(-1, -1, 30, 30), needle, box(20, 1, 21, 2)]], [[needle]]]);
    expect(filled.cells().map((cell) => [cell.inputs, cell.polygons.map((polygon) => polygon.length)])).toEqual([[1, [3]], [2, [1]]]); // prettier-ignore
  });
});

/** An input with what is wrong with it: kinds and places, in any order. */
type Case = readonly [name: string, input: MultiPolygonCoordinates, findings: readonly string[]];

const square = box(0, 0, 4, 4);

const INVALID: readonly Case[] = [
  ['a ring that crosses itself', [[ring([0, 0], [2, 2], [2, 0], [0, 2])]], ['self-crossing 1 1']],
  ['a ring with a spike outwards', [[ring([0, 0], [4, 0], [4, 2], [6, 2], [4, 2], [4, 4], [0, 4])]], ['self-touching 4 2', 'repeated-boundary 4 2']],
  ['a ring with a spike inwards', [[ring([0, 0], [4, 0], [4, 2], [2, 2], [4, 2], [4, 4], [0, 4])]], ['self-touching 4 2', 'repeated-boundary 4 2']],
  ['a ring that goes back a part of its way', [[ring([0, 0], [4, 0], [4, 4], [4, 3], [0, 3])]], ['repeated-boundary 4 3', 'self-touching 4 3']],
  ['a ring that touches itself in a turning point', [[ring([0, 0], [2, 1], [4, 0], [4, 4], [2, 1], [0, 4])]], ['self-touching 2 1']],
  ['a ring that touches its own side', [[ring([0, 0], [4, 0], [2, 4], [2, 0], [0, 4])]], ['self-touching 2 0']],
  ['a ring wound twice', [[ring([0, 0], [4, 0], [4, 4], [0, 4], [0, 0], [4, 0], [4, 4], [0, 4])]], ['self-touching 0 0', 'self-touching 4 0', 'self-touching 4 4', 'self-touching 0 4', 'repeated-boundary 0 0', 'repeated-boundary 4 0', 'repeated-boundary 4 4', 'repeated-boundary 0 4']],
  ['a ring without an area', [[ring([0, 0], [4, 0], [2, 0])]], ['repeated-boundary 2 0']],
  ['a ring there and back', [[ring([0, 0], [4, 0])]], ['repeated-boundary 0 0']],
  ['the same ring twice', [[square], [square.toReversed()]], ['repeated-boundary 0 0', 'repeated-boundary 4 0', 'repeated-boundary 4 4', 'repeated-boundary 0 4']],
  ['a hole equal to its shell', [[square, square]], ['repeated-boundary 0 0', 'repeated-boundary 4 0', 'repeated-boundary 4 4', 'repeated-boundary 0 4']],
  ['a hole outside', [[square, box(5, 1, 6, 2)]], ['hole-outside 5 1']],
  ['a hole in a hole', [[square, box(1, 1, 3, 3), box(1.5, 1.5, 2, 2)]], ['hole-outside 1.5 1.5']],
  ['a hole across its shell', [[square, box(3, 1, 5, 2)]], ['hole-outside 4 1', 'hole-outside 4 2']],
  ['holes that cross', [[square, box(1, 1, 2.5, 2.5), box(2, 2, 3, 3)]], ['hole-outside 2 2.5', 'hole-outside 2.5 2']],
  ['a hole around its shell', [[box(1, 1, 2, 2), square]], ['hole-outside 0 0']],
  ['a hole that shares a stretch with its shell', [[square, box(0, 1, 1, 2)]], ['repeated-boundary 0 1', 'repeated-boundary 0 2']],
  ['parts that overlap', [[square], [box(3, 3, 5, 5)]], ['parts-overlap 3 4', 'parts-overlap 4 3']],
  ['a part in another', [[square], [box(1, 1, 2, 2)]], ['parts-overlap 1 1']],
  ['a part across a hole of another', [[square, box(1, 1, 3, 3)], [box(2, 1.5, 3.5, 2)]], ['hole-outside 3 1.5', 'hole-outside 3 2']],
  ['parts that cross in common turning points', [[ring([0, 0], [2, -2], [4, 0], [2, 2])], [ring([0, 0], [2, -3], [4, 0], [2, 1])]], ['parts-overlap 0 0']],
  ['parts that share a side', [[square], [box(4, 0, 5, 4)]], ['repeated-boundary 4 0']],
]; // prettier-ignore

describe('an invalid boundary', () => {
  it.each(INVALID)('is found out: %s', (_, input, expected) => {
    // Which end of a stretch is named depends on the direction: the places are those of the rings as written.
    const described = overlay([input]).findings(0);
    expect(new Set(described.map(({ kind, position: [x, y] }) => `${kind} ${x} ${y}`))).toEqual(new Set(expected));
    const turned = input.map((polygon) => polygon.map((one) => one.toReversed())).toReversed();
    for (const given of [input, turned]) {
      const result = overlay([given]);
      expect([result.defect, result.validInputs]).toEqual([null, 0]);
      const kinds = new Set<string | undefined>(result.findings(0).map(({ kind }) => kind));
      expect(kinds).toEqual(new Set(expected.map((text) => text.split(' ')[0])));
    }
  });

  it.each(INVALID)('leaves the figures of the others as they are: %s', (_, input) => {
    const others = [[[box(-1, -1, 3.25, 3.5)]], [[ring([1, 1], [7, 2], [2, 6])]]];
    const [one = [], other = []] = others;
    const alone = overlay(others);
    const result = overlay([one, input, other]);
    expect([result.defect, result.validInputs]).toEqual([null, 5]);
    for (const set of [1, 2, 3]) {
      const spread = (set & 1) | ((set & 2) << 1);
      const sum = (of: (set: number) => number): number => of(spread) + of(spread | 2);
      expect(Math.abs(sum((cell) => result.areaM2(cell)) - alone.areaM2(set))).toBeLessThan(60);
    }
  });

  it('is found out however often a stretch is repeated, and the others are compared', () => {
    // Triangles on one base: the base counts once for each, the vertices in the middle never.
    for (const count of [2, 7, 8, 9, 15, 16, 17, 40]) {
      const fan = Array.from({ length: count }, (_, part) => [ring([0, 0], [4, 0], [2, 1 + part])]);
      const result = overlay([fan, [[box(5, 5, 6, 6)]]]);
      expect([result.defect, result.validInputs]).toEqual([null, 2]);
      const kinds = new Set(result.findings(0).map(({ kind }) => kind));
      expect(kinds).toEqual(new Set(['repeated-boundary']));
      expect(overlay([[[box(5, 5, 6, 6)]]]).areaM2(1)).toBeCloseTo(result.areaM2(2), 3);
    }
  });

  it('has a hundred findings of a kind at most', () => {
    const zigzag = Array.from({ length: 300 }, (_, at) => [at, at % 2 === 0 ? 0 : 2] as const);
    const result = overlay([[[ring(...zigzag, [300, 1], [-1, 1])]]]);
    expect(result.findings(0).filter(({ kind }) => kind === 'self-crossing')).toHaveLength(100);
  });
});
