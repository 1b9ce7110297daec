import type { Scanned } from './text-defect.ts';
import { textDefect } from './text-defect.ts';

const MINUS = 45;
const PLUS = 43;
const DOT = 46;
const ZERO = 48;

/** No plain number this short exceeds the largest double, so its value need not be worked out. */
const SURELY_FINITE_LENGTH = 300;
const EXCERPT_LENGTH = 24;

function afterDigits(text: string, from: number): number {
  let at = from;
  for (let code = text.charCodeAt(at); code >= ZERO && code <= 57; code = text.charCodeAt(at)) at += 1;
  return at;
}

function badNumber(text: string, from: number): Scanned {
  const word = /^[-+.\w]+/.exec(text.slice(from, from + EXCERPT_LENGTH));
  return textDefect('bad-number', from, word === null ? null : word[0]);
}

/**
 * Read a JSON number at `from`; give the offset after it. Refuses other spellings (`+1`, `.5`, `1.`, `01`) and
 * numbers beyond the largest double, which `JSON.parse` would turn into infinity without a word.
 */
export function scanNumber(text: string, from: number): Scanned {
  const whole = text.charCodeAt(from) === MINUS ? from + 1 : from;
  let at = afterDigits(text, whole);
  if (at === whole) {
    if (at >= text.length) return textDefect('unexpected-end', text.length);
    return text.startsWith('Infinity', at) ? textDefect('unknown-word', from, '-Infinity') : badNumber(text, from);
  }
  if (at > whole + 1 && text.charCodeAt(whole) === ZERO) return badNumber(text, from);
  if (text.charCodeAt(at) === DOT) {
    const fraction = at + 1;
    at = afterDigits(text, fraction);
    if (at === fraction) return at >= text.length ? textDefect('unexpected-end', at) : badNumber(text, from);
  }
  const letter = text.charCodeAt(at) | 32;
  const hasExponent = letter === 101;
  if (hasExponent) {
    const sign = text.charCodeAt(at + 1);
    const exponent = at + (sign === PLUS || sign === MINUS ? 2 : 1);
    at = afterDigits(text, exponent);
    if (at === exponent) return at >= text.length ? textDefect('unexpected-end', at) : badNumber(text, from);
  }
  if ((hasExponent || at - from > SURELY_FINITE_LENGTH) && !Number.isFinite(Number(text.slice(from, at)))) {
    return textDefect('number-too-large', from, text.slice(from, Math.min(at, from + EXCERPT_LENGTH)));
  }
  return at;
}
