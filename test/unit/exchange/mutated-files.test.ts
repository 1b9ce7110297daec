import { expect, it } from 'vitest';
import { fuzzReader } from './fuzz-reader.ts';

/** `npm run test:fuzz` asks for more, and for another seed if one is given. */
const runs = Number(process.env['FUZZ_RUNS'] ?? 2000);
const seed = Number(process.env['FUZZ_SEED'] ?? 20170704);

it(`${runs} changed files are read or refused with a reason and a place, and what means the same gives the same boundary`, async () => {
  const { meantTheSame, refusals, placed, reasons, faults } = await fuzzReader(seed, runs);
  expect(faults).toEqual([]);
  expect(meantTheSame / runs).toBeGreaterThanOrEqual(0.2);
  expect(refusals).toBeGreaterThan(runs / 4);
  expect(placed / refusals).toBeGreaterThanOrEqual(0.95);
  expect(Math.max(...reasons.values()) / refusals).toBeLessThanOrEqual(0.5);
  expect(reasons.size).toBeGreaterThanOrEqual(15);
}, 600_000);
