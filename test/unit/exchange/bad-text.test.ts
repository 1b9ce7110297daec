import { describe, expect, it } from 'vitest';
import { MAXIMUM_BYTES } from '../../../src/exchange/limits.ts';
import { bytesOfPastedText } from '../../../src/exchange/pasted-bytes.ts';
import { readBytes } from './reading.ts';

describe('a file that cannot be read at all', () => {
  it('is refused before it is decoded when it is larger than 100 MB', async () => {
    expect(MAXIMUM_BYTES).toBe(100_000_000);
    expect(await readBytes(new Uint8Array(100_000_001))).toEqual({
      ok: false,
      error: { code: 'too-large', line: null, column: null, path: null, byteOffset: null, detail: 'too-many-bytes' },
    });
  });

  it('is refused when UTF-16 is cut in the middle of a character, with the offset of what is left', async () => {
    expect(await readBytes(Uint8Array.of(0xff, 0xfe, 0x7b, 0x00, 0x7d))).toMatchObject({
      ok: false,
      error: { code: 'not-text', line: 1, column: 2, byteOffset: 4, detail: '0x7D' },
    });
  });
});

describe('a pasted text', () => {
  it('is the same text in UTF-8', () => {
    const text = 'Rastan الرستن 😀 \u0000';
    expect(new TextDecoder().decode(bytesOfPastedText(text))).toBe(text);
  });

  it.each(['\ud83d', '\ude00', '\ude00\ud83d'])(
    'with half a character is refused there, not mended: %j',
    async (half) => {
      expect(await readBytes(bytesOfPastedText(`{"é": "${half}"}`))).toMatchObject({
        ok: false,
        error: { code: 'not-text', line: 1, column: 8, byteOffset: 8 },
      });
    },
  );
});
