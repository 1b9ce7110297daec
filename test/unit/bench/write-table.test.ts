import { describe, expect, test } from 'vitest';
import type { Cell } from '../../bench/overlay/measure-cell.mjs';
import { drawCurve } from '../../bench/overlay/draw-curve.mjs';
import { judge } from '../../bench/overlay/factors.mjs';
import { withSpeed } from '../../bench/overlay/publish.mjs';
import { writeCell, writeMs, writeSpeed } from '../../bench/overlay/write-table.mjs';

const cell = (medianMs: number, more: Cell = {}): Cell => ({ medianMs, agrees: true, invalidSets: 0, ...more });

const results = {
  date: '2026-05-04T03:02:01.000Z',
  commit: 'abc1234',
  node: 'v20.1.2',
  processor: 'Abacus',
  cores: 2,
  loadAverageBefore: 0.14,
  seconds: 600,
  versions: { '@turf/turf': '7.4.0' },
  targets: {},
  cells: {
    outlines: {
      '100': { ours: cell(0.1, { positions: 202 }), turf: cell(1) },
      '1000': {
        ours: cell(1, { positions: 2002 }),
        turf: cell(250),
        jsts: cell(30),
        floor: cell(0.25),
        memory: { positions: 2000, peakBytes: 1_000_000 },
      },
      '10000': { ours: cell(10, { positions: 20_002 }), turf: cell(1500), clipper2: cell(9.5, { invalidSets: 2 }) },
    },
    retraced: { '1000': { ours: cell(2), turf: { error: 'Error: Unable to complete output ring' } } },
  },
};

/** The cells of the lines of a table that begin so. */
const linesOf = (label: string): string[][] =>
  writeSpeed(results)
    .split('\n')
    .filter((line) => line.startsWith(`| ${label}`))
    .map((line) => line.slice(2, -2).split(' | '));

describe('the table', () => {
  test('gives the factors against Turf, the bar, the goal, and what the smallest factor reaches', () => {
    expect(linesOf('two different outlines')[0]?.slice(1)).toEqual(['250 ×', '150 ×', '–', '130 ×', '200 ×', 'bar']);
    expect(linesOf('retraced')[0]?.slice(1)).toEqual(['Turf throws', '–', '–', '75 ×', '150 ×', '–']);
  });

  test('gives every time, the factor to the floor and the bytes a point, from 1,000 points on', () => {
    expect(linesOf('two different outlines').slice(1)).toEqual([
      ['two different outlines', '1,000', '1.00', '250', '–', '–', '30.0', '–', '–', '4.0 ×', '500'],
      ['two different outlines', '10,000', '10.0', '1,500', '–', '9.50 †', '–', '–', '–', '–', '–'],
    ]);
  });

  test('says who was faster, and where', () => {
    expect(writeSpeed(results)).toContain(
      'Of 3 inputs of 1,000 points or more, others were faster here: Clipper2 on two different outlines, 10,000 points.',
    );
  });

  test('says where the floor, memory and growth stand', () => {
    const text = writeSpeed(results);
    expect(text).toContain('1 of 1 are within the goal of 5 times the floor, 1 of 1 within 2 KB a point.');
    // Ten times as long for 9.99 times the points: n log n gives 13.0 times.
    expect(text).toContain('our time grew by 0.8 to 0.8 times what n log n gives');
  });

  test('hides neither an exception nor a wrong or invalid result', () => {
    expect(writeCell({ error: 'Error: no' })).toBe('throws');
    expect(writeCell({ skipped: 'would take about 90 s' })).toBe('–');
    expect(writeCell(cell(5, { agrees: false }))).toBe('5.00 ‡');
    expect(writeCell(cell(5, { agrees: false, invalidSets: 1 }))).toBe('5.00 † ‡');
  });

  test('writes times with digits that mean something', () => {
    expect([0.1234, 9.876, 12.34, 1234.5].map(writeMs)).toEqual(['0.12', '9.88', '12.3', '1,235']);
  });
});

test('the smallest factor decides', () => {
  const target = { bar: 100, goal: 200 };
  expect(judge([250, 201], target)).toBe('goal');
  expect(judge([250, 199], target)).toBe('bar');
  expect(judge([250, 99], target)).toBe('no');
  expect(judge([], target)).toBe('-');
  expect(judge([250], null)).toBe('-');
});

test('the README keeps everything outside the markers', async () => {
  const readme = '# Title\n\n*Before*.\n\n<!-- bench:begin -->\n\nold\n\n<!-- bench:end -->\n\nAfter.\n';
  const filled = await withSpeed(readme, results);
  expect(filled).toMatch(/^# Title\n\n\*Before\*\.\n\n<!-- bench:begin -->\n\nHow many/u);
  expect(filled).toMatch(/\n\n<!-- bench:end -->\n\nAfter\.\n$/u);
  expect(filled).not.toContain('old');
  expect(await withSpeed(filled, results)).toBe(filled);
  await expect(withSpeed('# Title', results)).rejects.toThrow('bench:begin');
});

test('the curve is logarithmic both ways', () => {
  const [, places = ''] = /<polyline points="([^"]+)"[^>]*stroke="#0072b2"/u.exec(drawCurve(results)) ?? [];
  const [[x0 = 0, y0 = 0], [x1 = 0, y1 = 0], [x2 = 0, y2 = 0]] = places
    .split(' ')
    .map((place) => place.split(',').map(Number)) as [number[], number[], number[]];
  // Ten times the time is one decade up, at every step; about ten times the points is one to the right.
  expect(y0 - y1).toBeGreaterThan(20);
  expect(y1 - y2).toBeCloseTo(y0 - y1, 0);
  expect(x2 - x1).toBeCloseTo(x1 - x0, 0);
});
