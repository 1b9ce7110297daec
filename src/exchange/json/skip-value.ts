const QUOTE = 34;
const BACKSLASH = 92;
const OPEN_BRACKET = 91;
const CLOSE_BRACKET = 93;
const OPEN_BRACE = 123;
const CLOSE_BRACE = 125;
const COMMA = 44;

/** Give the offset after a JSON string that begins at `from`; beyond `end` if it has not ended there. */
export function skipString(text: string, from: number, end = text.length): number {
  let at = from + 1;
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) return at + 1;
    at += code === BACKSLASH ? 2 : 1;
  }
  return end + 1;
}

/** Read a JSON string that begins at `from` and ends before `end`. The text must be sound. */
export function readName(text: string, from: number, end: number): string {
  const written = text.slice(from + 1, end - 1);
  return written.includes('\\') ? String(JSON.parse(`"${written}"`)) : written;
}

/**
 * Give the offset after a JSON value that begins at `from`: of a list or an object the one after its last bracket, of anything
 * else the next comma or bracket. Only brackets and quotes are looked at. The text must be sound.
 */
export function skipValue(text: string, from: number): number {
  let depth = 0;
  let at = from;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) {
      at = skipString(text, at);
      if (depth === 0) return at;
      continue;
    }
    if (code === OPEN_BRACKET || code === OPEN_BRACE) depth += 1;
    else if (code === CLOSE_BRACKET || code === CLOSE_BRACE) {
      if (depth === 0) return at;
      depth -= 1;
      if (depth === 0) return at + 1;
    } else if (code === COMMA && depth === 0) return at;
    at += 1;
  }
  return at;
}
