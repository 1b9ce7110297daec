import { createHash } from 'node:crypto';

export function hashOf(bytes: Uint8Array | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** RFC 8785 as far as this data needs it, written for the tests. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const keys = Object.keys(value).toSorted((a, b) => (a < b ? -1 : 1));
  const members = keys.map(
    (key) => `${JSON.stringify(key)}:${canonical(Object.getOwnPropertyDescriptor(value, key)?.value)}`,
  );
  return `{${members.join(',')}}`;
}

/** Write a file whose hash fits what stands in it: what somebody does who changes it on purpose. */
export function withFittingHash(content: Readonly<Record<string, unknown>>): Uint8Array<ArrayBuffer> {
  const { sha256: _made_anew, ...rest } = content;
  return new Uint8Array(new TextEncoder().encode(JSON.stringify({ ...rest, sha256: hashOf(canonical(rest)) })));
}
