import { expect, test } from 'vitest';
import { sampleTimes } from '../../bench/overlay/sample-times.mjs';

const limits = { warmUpMs: 100, samplingMs: 100, fewest: 3, most: 6, slowMs: 1000 };

/** Time an act whose runs last so long, by a clock of its own; the last duration is that of every further run. */
function sample(...durations: number[]) {
  let now = 0;
  let runs = 0;
  const checkedAfter: number[] = [];
  const act = (): number => {
    now += durations[Math.min(runs, durations.length - 1)] ?? 0;
    runs += 1;
    return runs;
  };
  const samples = sampleTimes(
    act,
    (outcome) => {
      checkedAfter.push(outcome);
    },
    limits,
    () => now,
  );
  return { samples, runs, checkedAfter };
}

test('a slow act is run once, and that is its sample', () => {
  expect(sample(1001, 7)).toEqual({ samples: [1001], runs: 1, checkedAfter: [1] });
});

test('runs while warming up do not count', () => {
  // 40 + 30 + 30 ms warm up, the fourth run is the first sample.
  expect(sample(40, 30, 30, 20).samples).toEqual([20, 20, 20, 20, 20]);
});

test('there are never fewer samples than asked for, however long they take', () => {
  expect(sample(90, 90, 80).samples).toEqual([80, 80, 80]);
});

test('and never more, however short they are', () => {
  expect(sample(1).samples).toEqual([1, 1, 1, 1, 1, 1]);
});

test('the outcome of the first run is checked, once', () => {
  expect(sample(10).checkedAfter).toEqual([1]);
});
