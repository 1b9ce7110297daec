import { describe, expect, it } from 'vitest';
import { placeRemarks } from '../../../src/storage/check-up/place-remarks.ts';

/** A table of remarks by key: their names, or null for a damaged one. */
const table = (rows: Readonly<Record<number, string | null>>) =>
  Object.entries(rows).map(([key, identity]) => ({ key: Number(key), identity }));

function placed(
  inOrder: string,
  rows: Readonly<Record<number, string | null>>,
  others: readonly number[] = [],
): unknown {
  const taken = [...Object.keys(rows).map(Number), ...others].toSorted((a, b) => a - b);
  return Object.fromEntries(
    placeRemarks(inOrder.split(''), table(rows), taken).map(({ identity, key }) => [identity, key]),
  );
}

describe('the place of a remark that is missing', () => {
  it('is nowhere while none is', () => {
    expect(placed('abc', { 1: 'a', 2: 'b', 3: 'c' })).toEqual({});
  });

  it('is behind all where the newest is missing, or all are', () => {
    expect(placed('abc', { 1: 'a', 2: 'b' })).toEqual({ c: null });
    expect(placed('ab', {})).toEqual({ a: null, b: null });
  });

  it('is before the next one where an earlier is missing, whatever stands between', () => {
    expect(placed('abc', { 2: 'b', 3: 'c' })).toEqual({ a: 1 });
    expect(placed('abc', { 1: 'a', 4: 'c' }, [3])).toEqual({ b: 3.5 });
    expect(placed('abcd', { 1: 'a', 2: 'd' })).toEqual({ b: 1.5, c: 1.75 });
  });

  it('is that of a damaged one, if it stands where the missing one belongs', () => {
    expect(placed('abc', { 1: 'a', 2: null, 3: 'c' })).toEqual({ b: 2 });
    expect(placed('abc', { 1: 'a', 2: 'b', 3: null })).toEqual({ c: 3 });
    expect(placed('abc', { 1: null, 2: 'b', 3: null })).toEqual({ a: 1, c: 3 });
    expect(placed('ab', { 1: 'a', 2: null }, [])).toEqual({ b: 2 });
  });

  it('is before what the journal does not know, which is newer', () => {
    expect(placed('ab', { 1: 'a', 5: 'x' })).toEqual({ b: 3 });
    expect(placed('a', { 5: 'x' })).toEqual({ a: 2.5 });
  });
});
