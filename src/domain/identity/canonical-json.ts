import canonicalize from 'canonicalize';

/**
 * Throw on what JSON cannot say, naming the place. The library alone leaves out undefined members, writes them as null
 * in lists, and writes functions and typed arrays as something else: a hash of that would be a hash of other data.
 */
function assertPlain(value: unknown, place: string): void {
  switch (typeof value) {
    case 'boolean':
      return;
    case 'number':
      if (!Number.isFinite(value)) throw new Error(`${place} is ${value}, which JSON cannot say`);
      return;
    case 'string':
      if (!value.isWellFormed()) throw new Error(`${place} is not well-formed Unicode: it holds half a surrogate pair`);
      return;
    case 'object':
      if (value === null) return;
      if (Array.isArray(value)) {
        // By index, because the iterating methods pass over holes.
        for (let index = 0; index < value.length; index += 1) {
          const item: unknown = value[index];
          // No name is made for the coordinates of a boundary: that took as long as writing them.
          if (!Number.isFinite(item)) assertPlain(item, `${place}[${index}]`);
        }
        return;
      }
      assertPlainRecord(value, place);
      return;
    default:
      throw new Error(`${place} is of type ${typeof value}, which JSON cannot say`);
  }
}

function assertPlainRecord(value: object, place: string): void {
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) throw new Error(`${place} is no plain record`);
  for (const [key, member] of Object.entries(value)) {
    if (!key.isWellFormed()) throw new Error(`A key of ${place} is not well-formed Unicode`);
    assertPlain(member, `${place}.${key}`);
  }
}

/**
 * Write a value as canonical JSON (RFC 8785): one text for one value. Throws on what JSON cannot say (NaN, infinities,
 * undefined, functions, anything but plain records and lists) and on strings that are not well-formed Unicode. Borders
 * refuse those before; here they are faults of the program.
 */
export function canonicalJson(value: unknown): string {
  assertPlain(value, '$');
  const text = canonicalize(value);
  if (text === undefined) throw new Error('$ cannot be written as JSON');
  return text;
}

/** Write a value as the bytes of its canonical JSON in UTF-8. */
export function canonicalBytes(value: unknown): Uint8Array<ArrayBuffer> {
  // Copied, because the encoder may give a view into a larger buffer.
  return new Uint8Array(new TextEncoder().encode(canonicalJson(value)));
}
