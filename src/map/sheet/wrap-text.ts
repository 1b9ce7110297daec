/** Measures a text in the font that is on. */
export interface TextMeasure {
  measureText(text: string): { readonly width: number };
}

/** What a reader takes for one character, which is never parted. */
const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' });

/** Part a word that is wider than a line. */
function partWord(measure: TextMeasure, word: string, widthPx: number): string[] {
  const parts: string[] = [];
  let part = '';
  for (const { segment } of graphemes.segment(word)) {
    if (part !== '' && measure.measureText(part + segment).width > widthPx) {
      parts.push(part);
      part = '';
    }
    part += segment;
  }
  return [...parts, part];
}

/**
 * Break a text into lines that are no wider than given, at spaces; non-breaking ones hold. A word that is wider than a
 * line is parted between characters, so that nothing is cut off. At least one line comes back.
 */
export function wrapText(measure: TextMeasure, text: string, widthPx: number): readonly string[] {
  const fits = (line: string): boolean => measure.measureText(line).width <= widthPx;
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const longer = line === '' ? word : `${line} ${word}`;
    if (fits(longer)) {
      line = longer;
      continue;
    }
    if (line !== '') lines.push(line);
    const parts = fits(word) ? [word] : partWord(measure, word, widthPx);
    lines.push(...parts.slice(0, -1));
    line = parts.at(-1) ?? '';
  }
  return [...lines, line];
}
