import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, ChangeDoesNotFit } from '../../../../src/domain/change/apply-change.ts';
import { invertChange } from '../../../../src/domain/change/change.ts';
import { findChange } from '../../../../src/domain/change/find-change.ts';

type Plain = Readonly<Record<string, unknown>>;

/** What turns one value into another; fails where there is nothing. */
function changeOf(before: unknown, after: unknown) {
  const change = findChange(before, after);
  if (!change) throw new Error('Nothing changed');
  return change;
}

/** Take the change from `before` to `after` back on a value. */
const undone = (current: unknown, before: unknown, after: unknown): unknown =>
  applyChange(current, invertChange(changeOf(before, after)));

/** A closed ring of a number of points on a circle. */
function ringOf(count: number): (readonly [number, number])[] {
  const open = Array.from({ length: count }, (_, index): readonly [number, number] => [index / 1e4, index % 7]);
  return [...open, open[0] ?? [0, 0]];
}

describe('what changed in records', () => {
  it('keeps a change made by other ways since, in the same record and in others', () => {
    const before: Plain = { draft: { map: { north: 'old' }, basedOn: null }, name: 'n' };
    const after: Plain = { ...before, draft: { map: { north: 'new' }, basedOn: null } };
    const current: Plain = { draft: { map: { north: 'new' }, basedOn: 'v1' }, name: 'renamed' };
    expect(undone(current, before, after)).toEqual({
      draft: { map: { north: 'old' }, basedOn: 'v1' },
      name: 'renamed',
    });
  });

  it('shares with the current value everything the step did not touch', () => {
    const untouched = { deep: { deeper: 1 } };
    const current = { touched: 2, untouched, later: true };
    const restored = undone(current, { touched: 1, untouched }, { touched: 2, untouched }) as typeof current;
    expect(restored).toEqual({ touched: 1, untouched, later: true });
    expect(restored.untouched).toBe(untouched);
  });

  it('takes a member away that was added, and gives one back that was removed', () => {
    const before: Plain = { kept: 1, gone: { a: 1 } };
    const after: Plain = { kept: 1, come: { b: 2 } };
    expect(undone({ ...after, other: 3 }, before, after)).toEqual({ kept: 1, gone: { a: 1 }, other: 3 });
  });

  it('sets a record to null and back', () => {
    const before: Plain = { unfinished: { positions: [1] } };
    const after: Plain = { unfinished: null };
    expect(undone({ ...after, other: true }, before, after)).toEqual({ ...before, other: true });
    expect(applyChange({ ...before, other: true }, changeOf(before, after))).toEqual({ unfinished: null, other: true });
  });

  it('treats a member named like a prototype as an ordinary one', () => {
    const before = JSON.parse('{"__proto__": {"a": 1}, "x": 1}') as Plain;
    const after = JSON.parse('{"x": 1}') as Plain;
    const restored = undone({ ...after, y: 2 }, before, after) as Plain;
    expect(Object.keys(restored).toSorted()).toEqual(['__proto__', 'x', 'y']);
    expect(Object.getPrototypeOf(restored)).toBe(Object.prototype);
  });

  it('is nothing where the values are the same, or were copied only', () => {
    const shared = [[1, 2]];
    expect(findChange({ a: shared }, { a: shared })).toBeNull();
  });
});

describe('what changed in a ring of 50,000 points', () => {
  const ring = ringOf(50_000);
  const bytes = (after: unknown): number => JSON.stringify(changeOf({ map: [[ring]] }, { map: [[after]] })).length;

  it.each<[string, (positions: typeof ring) => unknown]>([
    ['one point moved', (positions) => positions.with(25_000, [9, 9])],
    ['one point inserted', (positions) => positions.toSpliced(25_000, 0, [9, 9])],
    ['one point deleted', (positions) => positions.toSpliced(25_000, 1)],
    [
      'the first point moved, and with it the closing one',
      (positions) => positions.with(0, [9, 9]).with(50_000, [9, 9]),
    ],
    ['two points far from each other moved', (positions) => positions.with(7, [9, 9]).with(40_000, [8, 8])],
    ['a stretch of five points replaced by three', (positions) => positions.toSpliced(100, 5, [9, 1], [9, 2], [9, 3])],
  ])('is a few hundred bytes: %s', (_what, edit) => {
    const after = edit(ring);
    expect(bytes(after)).toBeLessThan(500);
    const change = changeOf(ring, after);
    expect(applyChange(ring, change)).toEqual(after);
    expect(applyChange(after, invertChange(change))).toEqual(ring);
  });
});

describe('a list that is not the one the change was found on', () => {
  it('is refused: nothing is put where it may not belong', () => {
    const change = changeOf({ list: ['a', 'b', 'c'] }, { list: ['a', 'b', 'd'] });
    expect(() => applyChange({ list: ['a'] }, change)).toThrow(ChangeDoesNotFit);
    expect(() => applyChange({ list: null }, change)).toThrow(ChangeDoesNotFit);
    expect(() => applyChange({}, change)).toThrow(ChangeDoesNotFit);
  });
});

it('any change of plain data is made again and taken back', () => {
  const { tree: data } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      fc.constantFrom(null, 'a', 'b', 1, 2),
      fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 3 })),
      fc.array(tie('tree'), { maxLength: 6 }),
      fc.dictionary(fc.constantFrom('x', 'y', 'z'), tie('tree'), { noNullPrototype: true }),
    ),
  }));
  fc.assert(
    fc.property(data, data, (before, after) => {
      const change = findChange(before, after);
      const there = change ? applyChange(before, change) : before;
      expect(there).toEqual(after);
      expect(change ? applyChange(after, invertChange(change)) : after).toEqual(before);
    }),
    { seed: 20_170_704, numRuns: 3000 },
  );
});
