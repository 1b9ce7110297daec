import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ImportReading, ReadFailure } from '../../../src/exchange/import-reading.ts';
import type { Result } from '../../../src/domain/result.ts';
import { readBytes } from './reading.ts';

const CODES = ['empty-file', 'not-text', 'not-json', 'too-large', 'not-geojson', 'no-features'];

const sample = readFileSync(new URL('../../../fixtures/import/bad/hole-in-hole.geojson', import.meta.url), 'utf8');

const piece = fc.oneof(
  fc.constantFrom('', ',', '"', '[', ']', '{', '}', ':', 'null', '1e999', '-', '.', '\\u', '[[]]', '"__proto__"'),
  fc.constantFrom('"constructor"', '"toJSON"', '"then"', '{"type":"Polygon"}', '[36.7,34.9],', '181', 'true'),
);

/** A refusal with a known code, or features that can be taken over exactly when no finding is an error. */
function isSound(answer: Result<ImportReading, ReadFailure>): boolean {
  if (!answer.ok) return CODES.includes(answer.error.code);
  return answer.value.features.every(({ importable, geometry, findings }) => {
    const hasError = findings.some(({ severity }) => severity === 'error');
    return importable === !hasError && importable === (geometry !== null);
  });
}

describe('a file with a few pieces changed', () => {
  it('is read or refused with a code, and never throws', async () => {
    const change = fc.tuple(fc.nat(sample.length - 1), fc.nat(12), piece);
    let read = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(change, { minLength: 1, maxLength: 3 }), async (changes) => {
        const text = changes.reduce(
          (whole, [at, cut, put]) => whole.slice(0, at) + put + whole.slice(at + cut),
          sample,
        );
        const answer = await readBytes(new TextEncoder().encode(text));
        if (answer.ok) read += 1;
        expect(isSound(answer)).toBe(true);
      }),
      { seed: 20170704, numRuns: 3000 },
    );
    expect(read).toBeGreaterThan(100);
  });
});
