import type { Result } from '../domain/result.ts';
import { failure, success } from '../domain/result.ts';
import type { ReadFailure } from './import-reading.ts';
import { textPlace } from './json/text-place.ts';
import { firstInvalidUnit } from './utf16-validity.ts';
import { firstInvalidByte } from './utf8-validity.ts';

/** How a text was written. */
export type TextEncoding = 'utf-8' | 'utf-16le' | 'utf-16be';

/** A text and how it was written. */
export interface DecodedText {
  readonly text: string;
  readonly encoding: TextEncoding;
  /** Whether a byte order mark stood before it, which is not part of the text. */
  readonly hasByteOrderMark: boolean;
}

function encodingOf(bytes: Uint8Array): TextEncoding {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return 'utf-8';
}

/** Decode, or null if the bytes are no such text. A byte order mark is skipped. */
function decode(encoding: TextEncoding, bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Name the first bytes that are no text in the encoding, with their place in the text before them. */
function invalidText(encoding: TextEncoding, bytes: Uint8Array): ReadFailure {
  const isUtf8 = encoding === 'utf-8';
  const byteOffset = isUtf8 ? firstInvalidByte(bytes) : firstInvalidUnit(bytes, encoding === 'utf-16be');
  const textBefore = new TextDecoder(encoding).decode(bytes.subarray(0, byteOffset));
  const digits = [...bytes.subarray(byteOffset, byteOffset + (isUtf8 ? 1 : 2))].map((byte) =>
    byte.toString(16).toUpperCase().padStart(2, '0'),
  );
  const place = textPlace(textBefore, textBefore.length);
  return { code: 'not-text', ...place, path: null, byteOffset, detail: `0x${digits.join('')}` };
}

/**
 * Decode the bytes of a text file: UTF-8, or UTF-16 if a byte order mark says so. Refuses with `empty-file` when
 * there is nothing but white space, and with `not-text` and the offset where bytes are invalid or half a character; they are
 * never replaced.
 */
export function decodeText(bytes: Uint8Array): Result<DecodedText, ReadFailure> {
  const encoding = encodingOf(bytes);
  const text = decode(encoding, bytes);
  if (text === null) return failure(invalidText(encoding, bytes));
  if (text.trim() === '') {
    return failure({ code: 'empty-file', line: 1, column: 1, path: null, byteOffset: null, detail: null });
  }
  const marked = bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
  return success({ text, encoding, hasByteOrderMark: encoding !== 'utf-8' || marked });
}
