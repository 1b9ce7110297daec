import { describe, expect, it, vi } from 'vitest';
import { numberCells } from '../../../src/analysis/number-cells.ts';
import type { ContestedCell } from '../../../src/analysis/comparison.ts';
import type { PolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { areaM2 } from '../../../src/geometry/measure/area.ts';
import { overlay } from '../../../src/geometry/overlay.ts';
import { box, ring } from '../geometry/seeded-shapes.ts';

vi.mock(import('../../../src/geometry/overlay.ts'), async (original) => {
  const engine = await original();
  return { ...engine, overlay: vi.fn(engine.overlay) };
});

function cell(polygon: PolygonCoordinates, maps = 1, zoneId = 'x'): ContestedCell {
  return { zoneId, maps, polygon, areaM2: areaM2([polygon]), perimeterM: 1, pole: [0, 0] };
}

/** A box one degree high, so that areas go with widths. */
function wide(west: number, east: number, maps?: number, zoneId?: string): ContestedCell {
  return cell([box(west, 35, east, 36)], maps, zoneId);
}

function numbers(cells: readonly { readonly number: number }[]): number[] {
  return cells.map(({ number }) => number);
}

describe('numbering contested cells', () => {
  it('goes by area at first, largest first, in whatever order they come', () => {
    expect(numbers(numberCells([], [wide(0, 1), wide(2, 5), wide(6, 8)]))).toEqual([3, 1, 2]);
  });

  it('keeps a number where more than half of the smaller one is in common, and not where it is less', () => {
    const previous = numberCells([], [wide(0, 10)]);
    expect(numbers(numberCells(previous, [wide(4.9, 15)]))).toEqual([1]);
    expect(numbers(numberCells(previous, [wide(5.1, 15.1)]))).toEqual([2]);
    // A small one inside has all of itself in common.
    expect(numbers(numberCells(previous, [wide(3, 4)]))).toEqual([1]);
  });

  it('keeps no number in another zone or of other maps', () => {
    const previous = numberCells([], [wide(0, 10)]);
    expect(numbers(numberCells(previous, [wide(0, 10, 2)]))).toEqual([2]);
    expect(numbers(numberCells(previous, [wide(0, 10, 1, 'y')]))).toEqual([2]);
  });

  it('keeps a number once: the part with most in common has it when a cell is split', () => {
    const previous = numberCells([], [wide(0, 10)]);
    expect(numbers(numberCells(previous, [wide(0, 4), wide(5, 10)]))).toEqual([2, 1]);
  });

  it('gives a cell one number when two have grown together', () => {
    const previous = numberCells([], [wide(0, 4), wide(5, 10)]);
    expect(numbers(previous)).toEqual([2, 1]);
    expect(numbers(numberCells(previous, [wide(0, 10)]))).toEqual([1]);
  });

  it('does not give the number of a cell that has gone again', () => {
    const previous = numberCells([], [wide(0, 4), wide(5, 10)]);
    const fewer = numberCells(previous, [wide(5, 10)]);
    expect(numbers(numberCells(fewer, [wide(5, 10), wide(0, 4)], 2))).toEqual([1, 3]);
  });

  it('takes the same ring for the same, wherever it starts, and looks at holes', () => {
    const hole = [1, 35.01, 9, 35.99] as const;
    const withHole = cell([box(0, 35, 10, 36), box(...hole).toReversed()]);
    const previous = numberCells([], [withHole]);
    const turned = cell([ring([10, 36], [0, 36], [0, 35], [10, 35]), box(...hole).toReversed()]);
    expect(numbers(numberCells(previous, [turned]))).toEqual([1]);
    // What fills the hole lies within the box and the shell, and has nothing in common with the cell.
    expect(numbers(numberCells(previous, [cell([box(...hole)])]))).toEqual([2]);
  });

  it('lays only cells over one another that may overlap and are not identical', () => {
    const cells = Array.from({ length: 50 }, (_, index) => wide(2 * index, 2 * index + 1));
    const previous = numberCells([], cells);
    vi.mocked(overlay).mockClear();
    expect(numbers(numberCells(previous, structuredClone(cells)))).toEqual(numbers(previous));
    expect(overlay).not.toHaveBeenCalled();
    numberCells(previous, [...cells.slice(1), wide(0, 0.9)]);
    expect(overlay).toHaveBeenCalledTimes(1);
  });
});
