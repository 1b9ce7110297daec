import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { median } from '../../bench/median.mjs';
import type { OverlayResults } from '../../bench/overlay/collect-results.mjs';
import { drawCurve } from '../../bench/overlay/draw-curve.mjs';
import { inputKinds } from '../../bench/overlay/inputs.mjs';
import { withSpeed } from '../../bench/overlay/publish.mjs';
import { readResults } from '../../bench/results-file.mjs';

const read = (path: string): string =>
  readFileSync(fileURLToPath(new URL(`../../../${path}`, import.meta.url)), 'utf8');
const overlay = readResults()['overlay'] as OverlayResults;
const cells = Object.values(overlay.cells).flatMap((sizes) =>
  Object.values(sizes).flatMap((row) => Object.values(row)),
);

describe('what was measured is what is published', () => {
  test('the README holds the tables of the results file', async () => {
    const readme = read('README.md');
    expect(await withSpeed(readme, overlay)).toBe(readme);
  });

  test('the curve is the one of the results file', () => {
    expect(read('test/bench/overlay-curve.svg')).toBe(drawCurve(overlay));
  });

  test('every median is that of its samples', () => {
    const measured = cells.filter(({ medianMs }) => medianMs !== undefined);
    expect(measured.length).toBeGreaterThan(20);
    for (const { medianMs = 0, samplesMs = [] } of measured) expect(medianMs).toBeCloseTo(median(samplesMs), 2);
  });

  test('every cell has samples, memory, or a reason why not', () => {
    const empty = cells.filter(
      ({ samplesMs, peakBytes, error, skipped }) =>
        samplesMs === undefined && peakBytes === undefined && error === undefined && skipped === undefined,
    );
    expect(empty).toEqual([]);
  });

  test('the bars and goals are those of the benchmark', () => {
    const targets = Object.fromEntries(Object.entries(inputKinds).map(([kind, { target }]) => [kind, target]));
    expect(overlay.targets).toEqual(targets);
  });
});
