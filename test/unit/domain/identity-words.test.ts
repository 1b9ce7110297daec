import { createHash } from 'node:crypto';
import { wordlist } from '@scure/bip39/wordlists/english.js';
import { describe, expect, it } from 'vitest';
import { fingerprintWords, groupedWords, nickname } from '../../../src/domain/identity/fingerprint-words.ts';
import { shortCode } from '../../../src/domain/identity/short-code.ts';

/** Words and codes were computed by another program in another language. */
const KNOWN: readonly (readonly [string, string, string])[] = [
  [
    '923945976a3df1db6911f4425392f0545c02a0f6e777a9f4effa18d11e9893a1',
    'mutual sketch grape stamp tenant unit picture direct drastic orient rose post',
    'J8WM-B5VA',
  ],
  [
    '4f53cda18c2baa0c0354bb5f9a3ecbe5ed12ab4d8e11ba873c2f11161202b945',
    'exercise oyster half blue rival alcohol ask number garbage spin real slim',
    '9X9W-V8CC',
  ],
  // Leading zeros stay words of their own.
  [
    '00000001abababababababababababababababababababababababababababab',
    'abandon abandon about firm rival still push install produce front turtle firm',
    '0000-00DB',
  ],
  ['0'.repeat(64), Array<string>(12).fill('abandon').join(' '), '0000-0000'],
  ['f'.repeat(64), Array<string>(12).fill('zoo').join(' '), 'ZZZZ-ZZZZ'],
  // The 132nd bit is in the words, the 133rd is not.
  [`${'0'.repeat(32)}1${'0'.repeat(31)}`, `${'abandon '.repeat(11)}ability`, '0000-0000'],
  [`${'0'.repeat(33)}${'f'.repeat(31)}`, Array<string>(12).fill('abandon').join(' '), '0000-0000'],
];

describe('the words of a fingerprint', () => {
  it('come from the English list of BIP-39, as it was published', () => {
    expect(wordlist).toHaveLength(2048);
    expect(
      createHash('sha256')
        .update(`${wordlist.join('\n')}\n`)
        .digest('hex'),
    ).toBe('2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
  });

  it.each(KNOWN)('of %s are known', (fingerprint, words, code) => {
    expect(fingerprintWords(fingerprint).join(' ')).toBe(words);
    expect(shortCode(fingerprint)).toBe(code);
  });

  it('stand in three groups of four, of which the first is the nickname', () => {
    const [fingerprint] = KNOWN[0] ?? [''];
    expect(groupedWords(fingerprint)).toEqual([
      ['mutual', 'sketch', 'grape', 'stamp'],
      ['tenant', 'unit', 'picture', 'direct'],
      ['drastic', 'orient', 'rose', 'post'],
    ]);
    expect(nickname(fingerprint)).toBe('mutual sketch grape stamp');
  });

  it.each(['', 'ab', 'g'.repeat(64), 'AB'.repeat(32), 'ab'.repeat(33)])('refuse what is no fingerprint: %j', (text) => {
    expect(() => fingerprintWords(text)).toThrow('is not a fingerprint');
  });

  it('refuse a code of what is none', () => {
    for (const text of ['', '012345678', 'g123456789']) expect(() => shortCode(text)).toThrow('not the start');
  });
});
