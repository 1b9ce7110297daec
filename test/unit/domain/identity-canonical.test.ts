import { describe, expect, it } from 'vitest';
import { canonicalBytes, canonicalJson } from '../../../src/domain/identity/canonical-json.ts';
import { sha256 } from '../../../src/domain/identity/sha256.ts';

const text = (value: string): Uint8Array => new TextEncoder().encode(value);

describe('canonical JSON', () => {
  it('sorts keys by UTF-16 code units, as in the example of RFC 8785, section 3.2.3', () => {
    const given = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\u{1f600}': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect(canonicalJson(given)).toBe(
      '{"\\r":"Carriage Return","1":"One","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis",' +
        '"\u20ac":"Euro Sign","\u{1f600}":"Emoji: Grinning Face","\ufb33":"Hebrew Letter Dalet With Dagesh"}',
    );
  });

  it('writes numbers and text as in the example of RFC 8785, section 3.2.2', () => {
    const given = {
      numbers: [Number('333333333.33333329'), 1e30, 4.5, 2e-3, 0.000000000000000000000000001],
      string: '\u20ac$\u000F\u000aA\'\u0042\u0022\u005c\\"/',
      literals: [null, true, false],
    };
    expect(canonicalJson(given)).toBe(
      '{"literals":[null,true,false],"numbers":[333333333.3333333,1e+30,4.5,0.002,1e-27],' +
        '"string":"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"}',
    );
  });

  it('writes minus zero as zero', () => {
    expect(canonicalJson([-0, 0])).toBe('[0,0]');
  });

  it('gives UTF-8 without a mark at the beginning', () => {
    expect([...canonicalBytes('ح€😀')]).toEqual([0x22, 0xd8, 0xad, 0xe2, 0x82, 0xac, 0xf0, 0x9f, 0x98, 0x80, 0x22]);
  });

  it('throws on what JSON cannot say, and names the place', () => {
    const holed = Array.from<unknown>({ length: 1 });
    holed[2] = 3;
    holed[0] = 1;
    const cases: readonly (readonly [unknown, string])[] = [
      [{ a: [1, Number.NaN] }, '$.a[1] is NaN'],
      [{ a: Number.POSITIVE_INFINITY }, '$.a is Infinity'],
      [{ a: { b: 'x\ud800' } }, '$.a.b is not well-formed'],
      [{ a: '\udc00x' }, '$.a is not well-formed'],
      [{ 'x\ud800': 1 }, 'A key of $ is not well-formed'],
      [{ a: undefined }, '$.a is of type undefined'],
      [[undefined], '$[0] is of type undefined'],
      [holed, '$[1] is of type undefined'],
      [{ a: () => 1 }, '$.a is of type function'],
      [{ a: 1n }, '$.a is of type bigint'],
      [{ a: new Uint8Array(2) }, '$.a is no plain record'],
      [{ a: new Date(0) }, '$.a is no plain record'],
      [{ a: new Map() }, '$.a is no plain record'],
      [undefined, '$ is of type undefined'],
    ];
    for (const [value, message] of cases) expect(() => canonicalJson(value), message).toThrow(message);
  });
});

describe('SHA-256', () => {
  it('gives the figures of FIPS 180-4 in lower case', async () => {
    expect(await sha256(text(''))).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
    expect(await sha256(text('abc'))).toBe('ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad');
  });

  it('hashes the bytes of a view and not the buffer behind it', async () => {
    expect(await sha256(text('xabcx').subarray(1, 4))).toBe(
      'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    );
  });
});
