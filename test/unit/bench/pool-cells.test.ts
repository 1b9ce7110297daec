import { expect, test } from 'vitest';
import { poolCells } from '../../bench/overlay/pool-cells.mjs';

test('samples of several measurements are taken together, the rest is that of the first', () => {
  const first = { positions: 8, samplesMs: [1, 2, 9], medianMs: 2, agrees: true };
  const pooled = poolCells(first, [
    { positions: 8, samplesMs: [3, 4, 5, 6], medianMs: 4.5 },
    { skipped: 'the time for the whole run was over' },
  ]);
  expect(pooled).toEqual({ positions: 8, samplesMs: [1, 2, 9, 3, 4, 5, 6], medianMs: 4, agrees: true });
});

test('what failed at first stays so', () => {
  const failed = { error: 'Unable to complete output ring' };
  expect(poolCells(failed, [{ samplesMs: [1], medianMs: 1 }])).toEqual(failed);
});
