import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterEach, expect, test } from 'vitest';
import { peakGrowthBytes } from '../../bench/overlay/peak-memory.mjs';

const MIB = 2 ** 20;

afterEach(() => {
  Reflect.deleteProperty(globalThis, 'gc');
});

function exposeGc(): void {
  setFlagsFromString('--expose-gc');
  globalThis.gc = runInNewContext('gc') as NonNullable<typeof globalThis.gc>;
}

test('what is held at the end counts, in the heap and outside', () => {
  exposeGc();
  const outside = peakGrowthBytes(() => new Float64Array(8 * MIB));
  expect(outside / MIB).toBeGreaterThan(63);
  expect(outside / MIB).toBeLessThan(80);
  const inside = peakGrowthBytes(() => Array.from({ length: MIB }, (_, index) => [index, index]));
  expect(inside / MIB).toBeGreaterThan(40);
});

test('what was there meanwhile and is gone counts too', () => {
  exposeGc();
  const bytes = peakGrowthBytes(() => {
    const sum = Array.from({ length: MIB }, (_, index) => [index, index]).length;
    globalThis.gc?.();
    return sum;
  });
  expect(bytes / MIB).toBeGreaterThan(40);
});

test('without a way to collect garbage first, nothing is measured', () => {
  expect(() => peakGrowthBytes(() => 1)).toThrow('--expose-gc');
});
