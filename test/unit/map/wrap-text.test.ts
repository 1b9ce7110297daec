import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrapText } from '../../../src/map/sheet/wrap-text.ts';

/** Every character is 10 px wide. */
const measure = { measureText: (text: string) => ({ width: 10 * text.length }) };

describe('wrapping a text', () => {
  it('breaks at spaces, as late as possible', () => {
    expect(wrapText(measure, 'one two three four', 80)).toEqual(['one two', 'three', 'four']);
    expect(wrapText(measure, 'one two three', 130)).toEqual(['one two three']);
    expect(wrapText(measure, '', 80)).toEqual(['']);
  });

  it('holds figure and unit together', () => {
    expect(wrapText(measure, 'is 12\u202f345\u00a0km²', 100)).toEqual(['is', '12\u202f345\u00a0km²']);
  });

  it('parts a word that is wider than a line, and never a character from its marks', () => {
    expect(wrapText(measure, 'to Donaudampfschiff', 60)).toEqual(['to', 'Donaud', 'ampfsc', 'hiff']);
    expect(wrapText(measure, 'e\u0301e\u0301e\u0301', 30)).toEqual(['e\u0301', 'e\u0301', 'e\u0301']);
  });

  it('loses no word and makes no line too wide, whatever the text', () => {
    const word = fc.string({ minLength: 1, maxLength: 30 }).filter((text) => !text.includes(' '));
    fc.assert(
      fc.property(
        fc.array(word, { minLength: 1, maxLength: 12 }),
        fc.integer({ min: 2, max: 40 }),
        (words, columns) => {
          const lines = wrapText(measure, words.join(' '), columns * 10);
          expect(lines.join('').replaceAll(' ', '')).toBe(words.join(''));
          // One grapheme alone may be wider than a line.
          for (const line of lines) expect([...new Intl.Segmenter().segment(line)].length).toBeLessThanOrEqual(columns);
        },
      ),
      { seed: 20170704, numRuns: 500 },
    );
  });
});
