import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseJson } from '../../../src/exchange/json/parse-json.ts';
import { firstTextDefect } from '../../../src/exchange/json/scan-json.ts';

function accepted(text: string): boolean {
  return firstTextDefect(text) === null;
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

describe('the strict scanner', () => {
  it('accepts every text that JSON.stringify writes', () => {
    // Lone surrogates are the one thing it refuses and JSON.stringify writes; grapheme strings have none.
    const value = fc.jsonValue({ stringUnit: 'grapheme', maxDepth: 5 });
    fc.assert(
      fc.property(value, fc.constantFrom(0, 1, '\t'), (json, indent) => {
        expect(firstTextDefect(JSON.stringify(json, null, indent))).toBeNull();
      }),
      { seed: 20170704, numRuns: 500 },
    );
  });

  it('accepts what JSON.parse accepts and refuses what it refuses, in texts with one piece changed', () => {
    const text = '{"a":[1,-2.5e-3,0,{"b":"x\\u00e9\\n"},true,false,null],"c":""}';
    const piece = fc.constantFrom(
      '',
      ',',
      '"',
      '[',
      ']',
      '{',
      '}',
      ':',
      '0',
      '-',
      '.',
      'e',
      '\\',
      ' ',
      '\n',
      '+',
      'n',
      '/',
    );
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(3), piece, (at, removed, inserted) => {
        const changed = text.slice(0, at) + inserted + text.slice(at + removed);
        expect(accepted(changed)).toBe(parses(changed));
      }),
      { seed: 20170704, numRuns: 5000 },
    );
  });

  it.each([
    ['[1,]', 'trailing-comma', 2],
    ['{"a":1,}', 'trailing-comma', 6],
    ['[1 2]', 'unexpected-character', 3],
    ['[01]', 'bad-number', 1],
    ['[+1]', 'bad-number', 1],
    ['[.5]', 'bad-number', 1],
    ['[1.]', 'bad-number', 1],
    ['[1e]', 'bad-number', 1],
    ['[-]', 'bad-number', 1],
    ['[-', 'unexpected-end', 2],
    ['[undefined]', 'unknown-word', 1],
    ['[True]', 'unknown-word', 1],
    ['[-1e400]', 'number-too-large', 1],
    ['["\\x41"]', 'bad-escape', 2],
    ['["\\u12G4"]', 'bad-escape', 2],
    ['["\\udc00"]', 'lone-surrogate', 2],
    ['["\\ud83d\\u0041"]', 'lone-surrogate', 2],
    ['["a', 'unexpected-end', 3],
    ['/* x */ {}', 'comment', 0],
    ['{} // x', 'comment', 3],
    ['{} x', 'text-after-end', 3],
    ['\u0000', 'control-character', 0],
  ])('names the defect of %s', (text, kind, offset) => {
    expect(firstTextDefect(text)).toMatchObject({ kind, offset });
  });

  it('refuses a number of 400 digits without exponent', () => {
    expect(firstTextDefect('9'.repeat(400))).toMatchObject({ kind: 'number-too-large', offset: 0 });
  });

  it('accepts 64 levels and refuses 65 at the bracket that goes too deep', () => {
    expect(firstTextDefect('['.repeat(64) + ']'.repeat(64))).toBeNull();
    expect(firstTextDefect('['.repeat(65) + ']'.repeat(65))).toMatchObject({ kind: 'too-deep', offset: 64 });
  });

  it('refuses one position more than a million, and counts neither bounding boxes nor lists in properties', () => {
    const million = `[1,2]${',[1,2]'.repeat(999_999)}`;
    expect(
      firstTextDefect(`{"bbox":[1,2],"coordinates":[${million}],"properties":{"coordinates":[[1,2]]}}`),
    ).toBeNull();
    expect(firstTextDefect(`{"coordinates":[${million},[1,2]]}`)).toMatchObject({
      kind: 'too-many-positions',
      offset: 16 + million.length + 1,
    });
  });

  it('refuses a GeoJSON member twice, however it is written, and only where it has a meaning', () => {
    expect(firstTextDefect('{"type":1,"t\\u0079pe":2}')).toMatchObject({ kind: 'duplicate-member', excerpt: 'type' });
    expect(firstTextDefect('{"geometry":{"coordinates":1,"coordinates":2}}')).toMatchObject({ offset: 29 });
    expect(firstTextDefect('{"features":[{"properties":1,"properties":2}]}')).toMatchObject({ offset: 29 });
    expect(firstTextDefect('{"properties":{"type":1,"type":2},"x":1,"x":2}')).toBeNull();
  });
});

describe('line and column of a failure', () => {
  it.each([
    ['[1,\n 2,\n 3,]', 3, 3],
    ['[1,\r\n 2,\r\n NaN]', 3, 2],
    ['[1,\r 2,\r NaN]', 3, 2],
    ['["الرستن", nope]', 1, 12],
    ['["😀", nope]', 1, 7],
  ])('of %j', (text, line, column) => {
    expect(parseJson(text)).toMatchObject({ ok: false, error: { code: 'not-json', line, column } });
  });
});
