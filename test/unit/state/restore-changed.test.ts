import { describe, expect, it } from 'vitest';
import { restoreChanged } from '../../../src/state/restore-changed.ts';

interface State {
  readonly [key: string]: unknown;
}

describe('restoring what changed between two states', () => {
  it('gives the older state itself where nothing else happened since', () => {
    const before: State = { a: { x: 1 }, b: [1] };
    const after: State = { ...before, b: [1, 2] };
    expect(restoreChanged(after, after, before)).toBe(before);
  });

  it('keeps a change made by other ways since, in the same record and in others', () => {
    const before: State = { draft: { map: { north: 'old' }, basedOn: null }, name: 'n' };
    const after: State = { ...before, draft: { map: { north: 'new' }, basedOn: null } };
    const current: State = { draft: { map: { north: 'new' }, basedOn: 'v1' }, name: 'renamed' };
    expect(restoreChanged(current, after, before)).toEqual({
      draft: { map: { north: 'old' }, basedOn: 'v1' },
      name: 'renamed',
    });
  });

  it('shares with the current state everything the step did not touch', () => {
    const untouched = { deep: { deeper: 1 } };
    const before: State = { touched: 1, untouched };
    const after: State = { touched: 2, untouched };
    const current: State = { touched: 2, untouched, later: true };
    const restored = restoreChanged(current, after, before);
    expect(restored).toEqual({ touched: 1, untouched, later: true });
    expect(restored['untouched']).toBe(untouched);
  });

  it('takes a member away that the step had added, and gives one back that it had removed', () => {
    const before: State = { kept: {}, gone: { a: 1 } };
    const after: State = { kept: {}, come: { b: 2 } };
    const current: State = { ...after, other: 3 };
    expect(restoreChanged(current, after, before)).toEqual({ kept: {}, gone: { a: 1 }, other: 3 });
  });

  it('replaces arrays as a whole and never merges them', () => {
    const before: State = { list: [1, 2] };
    const after: State = { list: [1, 2, 3] };
    const current: State = { list: [9, 9, 9, 9], other: true };
    expect(restoreChanged(current, after, before)).toEqual({ list: [1, 2], other: true });
  });

  it('sets a record to null and back', () => {
    const before: State = { unfinished: { positions: [1] } };
    const after: State = { unfinished: null };
    const current: State = { unfinished: null, other: true };
    expect(restoreChanged(current, after, before)).toEqual({ unfinished: { positions: [1] }, other: true });
    expect(restoreChanged({ ...before, other: true }, before, after)).toEqual({ unfinished: null, other: true });
  });

  it('treats a member named like a prototype as an ordinary one', () => {
    const before = JSON.parse('{"__proto__": {"a": 1}, "x": 1}') as State;
    const after = JSON.parse('{"x": 1}') as State;
    const restored = restoreChanged({ ...after, y: 2 }, after, before);
    expect(Object.keys(restored).toSorted()).toEqual(['__proto__', 'x', 'y']);
    expect(Object.getPrototypeOf(restored)).toBe(Object.prototype);
  });
});
