import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import type { ReadFailure } from './import-reading.ts';
import { textPlace } from './json/text-place.ts';
import { firstInvalidByte } from './utf8-validity.ts';

function utf16Label(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
}

/** Decode, or null if the bytes are no such text. A byte order mark is skipped. */
function decode(label: string, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Name the first byte that is not UTF-8, with its place in the text before it. */
function invalidUtf8(bytes: Uint8Array): ReadFailure {
  const offset = firstInvalidByte(bytes);
  const textBefore = new TextDecoder().decode(bytes.subarray(0, offset));
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  return { code: 'not-text', ...textPlace(textBefore, textBefore.length), detail: `0x${byte}` };
}

/**
 * Decode the bytes of a text file: UTF-8, or UTF-16 if a byte order mark says so. Refuses with `empty-file` when
 * there is nothing but white space, and with `not-text` where bytes are invalid; they are never replaced.
 */
export function decodeText(bytes: Uint8Array): Result<string, ReadFailure> {
  const label = utf16Label(bytes);
  const text = decode(label ?? 'utf-8', bytes);
  if (text === null) {
    return failure(label === null ? invalidUtf8(bytes) : { code: 'not-text', line: null, column: null, detail: label });
  }
  if (text.trim() === '') return failure({ code: 'empty-file', line: null, column: null, detail: null });
  return success(text);
}
