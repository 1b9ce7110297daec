/**
 * Find text that is not well-formed Unicode (half a surrogate pair) anywhere in plain data, keys included; null if there
 * is none. Such text has no UTF-8: hashed or written to a file, it would come back as something else. Linear.
 */
export function findIllFormedText(value: unknown): string | null {
  if (typeof value === 'string') return value.isWellFormed() ? null : value;
  if (typeof value !== 'object' || value === null) return null;
  if (Array.isArray(value)) {
    for (const item of value) {
      const found = findIllFormedText(item);
      if (found !== null) return found;
    }
    return null;
  }
  for (const [key, member] of Object.entries(value)) {
    const found = key.isWellFormed() ? findIllFormedText(member) : key;
    if (found !== null) return found;
  }
  return null;
}
