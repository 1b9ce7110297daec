import { wordlist } from '@scure/bip39/wordlists/english.js';
import type { Sha256 } from '../identifiers.ts';

const WORDS = 12;
const GROUP_WORDS = 4;
const BITS_PER_WORD = 11n;
/** 132 bits are 33 hexadecimal digits. */
const HEX_DIGITS = 33;

/**
 * Give a fingerprint as twelve words of the BIP-39 English list: its first 132 bits, 11 to a word, the first bits first.
 * There is no check word: whoever compares two maps compares the words. Throws on what is no SHA-256.
 */
export function fingerprintWords(fingerprint: Sha256): readonly string[] {
  if (!/^[0-9a-f]{64}$/u.test(fingerprint)) throw new Error(`${fingerprint} is not a fingerprint`);
  const bits = BigInt(`0x${fingerprint.slice(0, HEX_DIGITS)}`);
  return Array.from({ length: WORDS }, (_, index) => {
    const shift = BITS_PER_WORD * BigInt(WORDS - 1 - index);
    return wordlist[Number((bits >> shift) & 2047n)] ?? '';
  });
}

/** Give the words of a fingerprint in three groups of four, as they are read out. */
export function groupedWords(fingerprint: Sha256): readonly (readonly string[])[] {
  const words = fingerprintWords(fingerprint);
  return [0, 1, 2].map((group) => words.slice(group * GROUP_WORDS, (group + 1) * GROUP_WORDS));
}

/** Give the nickname of a fingerprint: its first four words, 44 bits. Enough to call it by, not enough to rely on. */
export function nickname(fingerprint: Sha256): string {
  return fingerprintWords(fingerprint).slice(0, GROUP_WORDS).join(' ');
}
