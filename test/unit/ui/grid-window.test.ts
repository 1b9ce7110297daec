import { describe, expect, it } from 'vitest';
import { cellAfterKey, scrollToRow, windowOfRows } from '../../../src/ui/grid-window.ts';

describe('the rows that are rendered', () => {
  it('are those seen and eight more on each side, of fifty thousand too', () => {
    expect(windowOfRows(0, 280, 28, 50_000)).toEqual({ first: 0, end: 18 });
    expect(windowOfRows(28 * 1000, 280, 28, 50_000)).toEqual({ first: 992, end: 1018 });
    expect(windowOfRows(28 * 49_990, 280, 28, 50_000)).toEqual({ first: 49_982, end: 50_000 });
  });

  it('are none where there are none, and all of a short list', () => {
    expect(windowOfRows(0, 280, 28, 0)).toEqual({ first: 0, end: 0 });
    expect(windowOfRows(0, 280, 28, 3)).toEqual({ first: 0, end: 3 });
    expect(windowOfRows(5000, 280, 28, 3)).toEqual({ first: 3, end: 3 });
  });
});

describe('scrolling to a row', () => {
  it('moves no more than is needed', () => {
    expect(scrollToRow(5, 0, 280, 28)).toBe(0);
    expect(scrollToRow(10, 0, 280, 28)).toBe(28);
    expect(scrollToRow(2, 100, 280, 28)).toBe(56);
  });
});

describe('the keys of the grid', () => {
  const at = { row: 5, column: 1 };
  const after = (key: string, ctrlKey = false): unknown =>
    cellAfterKey({ key, ctrlKey, metaKey: false }, at, 100, 6, 10);

  it.each([
    ['ArrowUp', { row: 4, column: 1 }],
    ['ArrowDown', { row: 6, column: 1 }],
    ['ArrowLeft', { row: 5, column: 0 }],
    ['ArrowRight', { row: 5, column: 2 }],
    ['PageDown', { row: 15, column: 1 }],
    ['PageUp', { row: 0, column: 1 }],
    ['Home', { row: 5, column: 0 }],
    ['End', { row: 5, column: 5 }],
    ['Tab', null],
    ['a', null],
  ])('%s', (key, cell) => {
    expect(after(key)).toEqual(cell);
  });

  it('go to the first and last cell with Ctrl, and never over the edge', () => {
    expect(after('Home', true)).toEqual({ row: 0, column: 0 });
    expect(after('End', true)).toEqual({ row: 99, column: 5 });
    expect(
      cellAfterKey({ key: 'ArrowDown', ctrlKey: false, metaKey: false }, { row: 99, column: 5 }, 100, 6, 10),
    ).toEqual({
      row: 99,
      column: 5,
    });
  });
});
