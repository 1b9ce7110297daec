import { describe, expect, it } from 'vitest';
import type { ReadFailure } from '../../../src/exchange/import-reading.ts';
import { MAXIMUM_BYTES } from '../../../src/exchange/limits.ts';
import { readBytes, readSample } from './reading.ts';

type Expected = readonly [ReadFailure['code'], number | null, number | null, string | null];

const refused: Readonly<Record<string, Expected>> = {
  'text-empty': ['empty-file', null, null, null],
  'text-blank': ['empty-file', null, null, null],
  'text-cut-off': ['not-json', 3, 79, 'unexpected-end'],
  'text-trailing-comma': ['not-json', 4, 166, 'trailing-comma'],
  'text-comment': ['not-json', 2, 3, 'comment'],
  'text-single-quotes': ['not-json', 1, 2, 'single-quote'],
  'text-unquoted-name': ['not-json', 1, 2, 'unquoted-name:type'],
  'text-nan': ['not-json', 4, 9, 'unknown-word:NaN'],
  'text-infinity': ['not-json', 4, 9, 'unknown-word:-Infinity'],
  'text-huge-exponent': ['not-json', 4, 4, 'number-too-large:1e999,34.9],[36.8,34.9],'],
  'text-raw-line-break': ['not-json', 1, 44, 'control-character'],
  'text-duplicate-geometry': ['not-geojson', 3, 1, 'duplicate-member:geometry'],
  'text-too-deep': ['too-large', 1, 103, 'too-deep'],
  'text-lone-surrogate': ['not-json', 1, 41, 'lone-surrogate:\\ud83d'],
  'text-two-objects': ['not-json', 2, 1, 'text-after-end:{'],
  'text-invalid-utf8': ['not-text', 2, 25, '0xE9'],
  'text-gzip': ['not-text', 1, 2, '0x8B'],
  topojson: ['not-geojson', null, null, 'type: "Topology"'],
  'proto-type': ['not-geojson', null, null, 'type: "__proto__"'],
  'constructor-type': ['not-geojson', null, null, 'type: "constructor"'],
  list: ['not-geojson', null, null, '[{}]'],
  number: ['not-geojson', null, null, '42'],
  'no-features': ['no-features', null, null, null],
  'features-object': ['not-geojson', null, null, 'features: {}'],
};

describe('a file that cannot be read at all', () => {
  it.each(Object.entries(refused))('is refused with its reason and place: %s', async (name, expected) => {
    const [code, line, column, detail] = expected;
    expect(await readSample(`bad/${name}`)).toEqual({ ok: false, error: { code, line, column, detail } });
  });

  it('is refused before it is decoded when it is larger than 100 MB', async () => {
    expect(MAXIMUM_BYTES).toBe(100_000_000);
    expect(await readBytes(new Uint8Array(100_000_001))).toEqual({
      ok: false,
      error: { code: 'too-large', line: null, column: null, detail: 'too-many-bytes' },
    });
  });

  it('is refused when UTF-16 is cut in the middle of a character', async () => {
    expect(await readBytes(Uint8Array.of(0xff, 0xfe, 0x7b))).toMatchObject({
      ok: false,
      error: { code: 'not-text', detail: 'utf-16le' },
    });
  });
});
