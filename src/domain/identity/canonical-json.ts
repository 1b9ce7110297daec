import canonicalize from 'canonicalize';

/**
 * Write a value as canonical JSON (RFC 8785): one text for one value. Throws on what JSON cannot say (NaN, infinities,
 * functions) and on strings that are not well-formed Unicode: both are faults of the program, never of a user.
 */
export function canonicalJson(value: unknown): string {
  const text = canonicalize(value);
  if (text === undefined) throw new Error('The value cannot be written as JSON');
  if (!text.isWellFormed()) throw new Error('The value holds text that is not well-formed Unicode');
  return text;
}

/** Write a value as the bytes of its canonical JSON in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array {
  return new TextEncoder().encode(canonicalJson(value));
}
