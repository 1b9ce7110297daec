import { expect, it } from 'vitest';
import { paneColumns } from '../../../src/ui/pane-columns.ts';

it.each([
  [2, 712, 808, 1],
  [2, 900, 500, 2],
  [3, 712, 808, 2],
  [3, 448, 610, 2],
  [3, 1500, 500, 3],
  [5, 712, 808, 2],
  [5, 1500, 500, 5],
  [1, 300, 900, 1],
])('puts %i maps in a frame of %i by %i px into %i columns', (count, widthPx, heightPx, columns) => {
  expect(paneColumns(count, widthPx, heightPx)).toBe(columns);
});
