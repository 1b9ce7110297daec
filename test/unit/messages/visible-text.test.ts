import { describe, expect, it } from 'vitest';
import { exchange } from '../../../src/messages/en/exchange.ts';
import { readFailures } from '../../../src/messages/en/read-failures.ts';
import { visibleText } from '../../../src/messages/visible-text.ts';

describe('a text of a stranger', () => {
  it.each([
    ['a\u202eb', 'a[U+202E]b'],
    ['a\u200bb\u00adc\ufeff', 'a[U+200B]b[U+00AD]c[U+FEFF]'],
    ['\u2066x\u2069 \u200f', '[U+2066]x[U+2069] [U+200F]'],
    ['a\u0007\u0000\n\u2028b', 'a[U+0007][U+0000][U+000A][U+2028]b'],
    ['\u{e0041}x', '[U+E0041]x'],
    ['a\u3164b', 'a[U+3164]b'],
    ['a\ud800b', 'a[U+D800]b'],
    ['Id\u200dlib', 'Id[U+200D]lib'],
    ['\u200cx', '[U+200C]x'],
    [`R${'\u0301'.repeat(400)}x`, `R${'\u0301'.repeat(4)}[…]x`],
  ])('shows what is hidden in it: %j', (text, shown) => {
    expect(visibleText(text)).toBe(shown);
  });

  it.each([
    'الرستن',
    'می\u200cخواهم',
    '👩\u200d👩\u200d👧',
    '❤\ufe0f\u200d🔥',
    'Türkiye',
    'Nguyễn',
    '<b>x</b> & "y"',
    'क्\u200dष',
  ])('stays as it is where nothing is hidden: %s', (text) => {
    expect(visibleText(text)).toBe(text);
  });

  it('is shown so in names of features and files, and in what is said of a defect', () => {
    expect(exchange.featureName(1, 'a\u202eb')).toBe('Feature 1 (“a[U+202E]b”)');
    expect(exchange.previewTitle('a\u202eb.geojson')).toBe('Import a[U+202E]b.geojson');
    expect(exchange.reading('a\u202eb')).toBe('Reading a[U+202E]b');
    const place = { line: 1, column: 2, path: 'a\u202eb', detail: 'unknown-word:\u202ex' };
    expect(readFailures['not-json'](place)).toBe(
      'The file is not JSON at line 1, column 2 (a[U+202E]b). JSON does not know the word “[U+202E]x”. Where a number is missing, the whole position is unusable.',
    );
  });
});
