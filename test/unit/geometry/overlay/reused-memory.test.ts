import { describe, expect, it } from 'vitest';
import { inReusedMemory } from '../../../../src/geometry/arrangement/memory.ts';
import type { MultiPolygonCoordinates } from '../../../../src/geometry/coordinates.ts';
import type { Overlay } from '../../../../src/geometry/overlay.ts';
import { overlay } from '../../../../src/geometry/overlay.ts';
import { denseTriangles, retraces, stars } from './families.ts';

/** Everything that can be asked of an overlay. */
function answers(overlaid: Overlay) {
  const sets = Array.from({ length: 2 ** overlaid.inputCount }, (_, set) => set);
  return {
    cells: overlaid.cells(),
    union: overlaid.unionPolygons(),
    areas: sets.map((set) => overlaid.areaM2(set)),
    lengths: sets.map((set) => overlaid.boundaryLengthM(set)),
    boundarySets: overlaid.boundarySets(),
    findings: sets.slice(0, overlaid.inputCount).map((_, input) => overlaid.findings(input)),
    defect: overlaid.defect,
  };
}

const families: readonly (readonly [string, readonly MultiPolygonCoordinates[]])[] = [
  ['stars', stars(1, 4)],
  ['retraced lines', retraces(2, 3, 1e-6)],
  ['triangles that are snap-rounded', denseTriangles(3, 6, 12)],
  ['nothing', []],
];

describe('an overlay that is read late', () => {
  it.each(families)('is not touched by those computed meanwhile: %s', (_, inputs) => {
    // The block grows with the first ones, so that what is kept of the last one could lie in it.
    overlay(inputs);
    const expected = answers(overlay(inputs));
    const late = overlay(inputs);
    for (const [, others] of families) answers(overlay(others));
    for (let seed = 5; seed < 9; seed++) answers(overlay(stars(seed, 5)));
    expect(answers(late)).toEqual(expected);
  });

  it('is not touched by one that is computed in the middle of it', () => {
    const inputs = stars(1, 4);
    const expected = answers(overlay(inputs));
    let within = 0;
    const nesting = inputs.map(
      (input) =>
        new Proxy(input, {
          get: (target, key) => {
            within += 1;
            if (within % 5 === 1) overlay(stars(2, 5));
            return Reflect.get(target, key) as unknown;
          },
        }),
    );
    const late = overlay(nesting);
    expect(within).toBeGreaterThan(5);
    overlay(stars(3, 5));
    expect(answers(late)).toEqual(expected);
  });
});

describe('memory that is used again', () => {
  it('gives arrays that share nothing, of any length', () => {
    for (let round = 0; round < 3; round++) {
      inReusedMemory((memory) => {
        const lengths = [0, 1, 7, 8, 63, 64, 65, 5000, 40_000];
        const arrays = lengths.flatMap((length) => [
          memory.int32(length),
          memory.float64(length),
          memory.uint8(length),
        ]);
        for (const [mark, array] of arrays.entries()) array.fill(mark + 1);
        expect(arrays.map(({ length }) => length)).toEqual(lengths.flatMap((length) => [length, length, length]));
        expect(arrays.every((array, mark) => array.every((value) => value === mark + 1))).toBe(true);
      });
    }
  });

  it('is the same again once a computation has ended, also one that throws', () => {
    const blockOf = () => inReusedMemory((memory) => memory.int32(16).buffer);
    const block = blockOf();
    const failing = () =>
      inReusedMemory(() => {
        throw new Error('no');
      });
    expect(failing).toThrow('no');
    expect(blockOf()).toBe(block);
  });

  it('is not given to a computation within another', () => {
    inReusedMemory((outer) => {
      const array = outer.int32(16).fill(1);
      inReusedMemory((inner) => inner.int32(16).fill(2));
      expect(array.every((value) => value === 1)).toBe(true);
      expect(outer.int32(16).buffer).toBe(array.buffer);
    });
  });

  it('keeps 64 MB at most', () => {
    const sizeAfter = (bytes: number) => {
      inReusedMemory((memory) => memory.uint8(bytes));
      return inReusedMemory((memory) => memory.uint8(1).buffer.byteLength);
    };
    expect(sizeAfter(2 ** 25)).toBeGreaterThanOrEqual(2 ** 25);
    expect(sizeAfter(2 ** 28)).toBe(2 ** 26);
  });
});
