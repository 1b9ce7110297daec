import { describe, expect, it } from 'vitest';
import type { RefusalCode } from '../../../src/edits/refusal.ts';
import { edits } from '../../../src/messages/en/edits.ts';
import type { StepVerb } from '../../../src/state/history.ts';

/** Every code and verb once; the compiler refuses this file when one is missing or too many. */
const CODES: Readonly<Record<RefusalCode, true>> = {
  'locked-draft': true,
  'unknown-party': true,
  'unknown-zone': true,
  'unknown-part': true,
  'unknown-point': true,
  'nothing-unfinished': true,
  'another-unfinished': true,
  'out-of-range': true,
  'same-as-last-point': true,
  'would-cross-itself': true,
  'would-cross-ring': true,
  'too-few-points': true,
  'no-area': true,
  'hole-outside': true,
  'part-overlaps': true,
  'no-part-for-hole': true,
  'last-zone': true,
  'last-party': true,
  'empty-name': true,
  'duplicate-name': true,
  'empty-remark': true,
  'line-misses-boundary': true,
  'line-leaves-part': true,
  'parts-apart': true,
  'same-zone': true,
  'nothing-left': true,
  'invalid-area': true,
  'too-narrow': true,
  'corner-too-sharp': true,
  'too-many-points': true,
  'not-a-distance': true,
  'bad-accuracy': true,
  'nothing-to-change': true,
};

const refusals: Readonly<Record<RefusalCode, unknown>> = edits.refusals;
const steps: Readonly<Record<StepVerb, (names: { zone?: string; party?: string; count?: number }) => string>> =
  edits.steps;

describe('the sentences of edits', () => {
  it('say why for every refusal, as a sentence, with the place where the code has one', () => {
    expect(Object.keys(refusals).toSorted()).toEqual(Object.keys(CODES).toSorted());
    for (const code of Object.keys(CODES) as RefusalCode[]) {
      const sentence = edits.refusals[code];
      const texts =
        typeof sentence === 'string' ? [sentence] : [sentence({ place: null }), sentence({ place: '34.9° N 36.7° E' })];
      for (const text of texts) expect(text, code).toMatch(/^[A-Z][^\n]*\.$/);
      expect(
        texts.slice(1).every((text) => text.includes('34.9° N 36.7° E')),
        code,
      ).toBe(true);
      expect(texts.join(' ')).not.toMatch(/undefined|null/);
    }
  });

  it('name every step, with and without the names of zone and party', () => {
    for (const verb of Object.keys(steps) as StepVerb[]) {
      for (const names of [{}, { zone: 'Idlib' }, { party: 'Russia' }, { zone: 'Idlib', party: 'Russia', count: 2 }]) {
        expect(steps[verb](names), verb).toMatch(/^[A-Z](?!.*undefined).*[^.\s]$/);
      }
    }
    expect(steps['move-turning-point']({})).toBe('Move turning point');
    expect(steps['move-turning-point']({ zone: 'Idlib' })).toBe('Move turning point in Idlib');
    expect(steps['import']({ count: 1 })).toBe('Import 1 boundary');
    expect(steps['restore-version']({ count: 5, party: 'Russia' })).toBe('Restore version 5 of Russia');
    expect(steps['set-drawing-for']({})).toBe('Unlock all drafts');
  });
});
