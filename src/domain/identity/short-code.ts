import type { Sha256 } from '../identifiers.ts';

/** The digits of Crockford's base 32: without I, L, O and U, which are misread or misheard. */
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Two groups of four digits of 5 bits. */
const GROUP_DIGITS = 4;
const HEX_DIGITS = 10;

/**
 * Give the short code of a fingerprint: its first 40 bits in Crockford's base 32, as `J8WM-B5VA`. It tells a handful of
 * maps apart on paper; it proves nothing, because a second map with the same 40 bits can be searched for. Throws on text
 * that does not begin with 10 hexadecimal digits.
 */
export function shortCode(fingerprint: Sha256): string {
  const start = fingerprint.slice(0, HEX_DIGITS);
  if (!/^[0-9a-f]{10}$/u.test(start)) throw new Error(`${start} is not the start of a fingerprint`);
  const bits = BigInt(`0x${start}`);
  const count = GROUP_DIGITS * 2;
  const code = Array.from({ length: count }, (_, index) => {
    const shift = BigInt(5 * (count - 1 - index));
    return DIGITS[Number((bits >> shift) & 31n)] ?? '';
  }).join('');
  return `${code.slice(0, GROUP_DIGITS)}-${code.slice(GROUP_DIGITS)}`;
}
