import type { Scanned } from './text-defect.ts';
import { textDefect } from './text-defect.ts';

const QUOTE = 34;
const BACKSLASH = 92;
const FIRST_PRINTABLE = 32;
const SIMPLE_ESCAPES = '"\\/bfnrt';
const FOUR_HEX_DIGITS = /^[0-9a-fA-F]{4}$/;

function isHighSurrogate(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff;
}

function isLowSurrogate(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff;
}

/** The code unit that an escape at `at` stands for, or -1 if there is no `\uXXXX` there. */
function unicodeEscape(text: string, at: number): number {
  const digits = text.slice(at + 2, at + 6);
  return text.startsWith('\\u', at) && FOUR_HEX_DIGITS.test(digits) ? Number.parseInt(digits, 16) : -1;
}

/** Read one escape, two together where they make a surrogate pair. */
function scanEscape(text: string, at: number): Scanned {
  if (at + 1 >= text.length) return textDefect('unexpected-end', text.length);
  if (text[at + 1] !== 'u') {
    return SIMPLE_ESCAPES.includes(text.charAt(at + 1)) ? at + 2 : textDefect('bad-escape', at, text.slice(at, at + 2));
  }
  const code = unicodeEscape(text, at);
  if (code < 0) return textDefect('bad-escape', at, text.slice(at, at + 6));
  if (isLowSurrogate(code)) return textDefect('lone-surrogate', at, text.slice(at, at + 6));
  if (!isHighSurrogate(code)) return at + 6;
  return isLowSurrogate(unicodeEscape(text, at + 6))
    ? at + 12
    : textDefect('lone-surrogate', at, text.slice(at, at + 6));
}

/**
 * Read a JSON string whose opening quote is at `from`; give the offset after its closing quote. Refuses raw control
 * characters, unknown escapes and surrogates without a partner (RFC 8259 section 7, RFC 7493 section 2.1).
 */
export function scanString(text: string, from: number): Scanned {
  let at = from + 1;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    if (code < FIRST_PRINTABLE) return textDefect('control-character', at);
    if (code === BACKSLASH) {
      const after = scanEscape(text, at);
      if (typeof after !== 'number') return after;
      at = after;
    } else at += 1;
  }
  return textDefect('unexpected-end', text.length);
}
