import type { TextDefect } from './text-defect.ts';
import { textDefect } from './text-defect.ts';

const EXCERPT_LENGTH = 24;

/** Give the offset of the next character that is not white space as JSON defines it. */
export function skipBlank(text: string, from: number): number {
  let at = from;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code !== 32 && code !== 10 && code !== 13 && code !== 9) return at;
    at += 1;
  }
}

/** Name what stands at an offset where it may not: `expected` a value, or the name of a member. */
export function unexpectedAt(text: string, at: number, expected: 'value' | 'name' = 'value'): TextDefect {
  if (at >= text.length) return textDefect('unexpected-end', text.length);
  const character = String.fromCodePoint(text.codePointAt(at) ?? 0);
  if (text.startsWith('//', at) || text.startsWith('/*', at) || character === '#') return textDefect('comment', at);
  if (character === "'") return textDefect('single-quote', at);
  if (character < ' ') return textDefect('control-character', at);
  if (character === '+' || character === '.') return textDefect('bad-number', at, text.slice(at, at + 8));
  const word = /^[\p{L}_$][\p{L}\p{N}_$]*/u.exec(text.slice(at, at + EXCERPT_LENGTH));
  if (word === null) return textDefect('unexpected-character', at, character);
  return textDefect(expected === 'name' ? 'unquoted-name' : 'unknown-word', at, word[0]);
}
