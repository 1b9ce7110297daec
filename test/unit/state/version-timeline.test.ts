import { describe, expect, it } from 'vitest';
import type { Version } from '../../../src/domain/version.ts';
import { partyTimeline, type Timeline } from '../../../src/state/version-timeline.ts';
import { layTracks } from '../../../src/state/version-tracks.ts';
import { fakeApplication } from '../commands/fake-application.ts';
import { madeVersion, RECEIVED } from './made-version.ts';

function timelineOf(versions: readonly Version[], received: readonly string[] = []): Timeline {
  const { store } = fakeApplication({ state: { versions } });
  store.set((state) => ({ ...state, workspace: { ...state.workspace, received } }));
  return partyTimeline(store.get(), 'iran');
}

const keys = ({ entries }: Timeline): readonly string[] => entries.map(({ key }) => key);
const area = (areaM2: number): unknown => ({ kind: 'area', areaM2 });

const first = madeVersion({ id: 'a', zones: { north: ['n1', 100], south: ['s1', 50] } });
const second = madeVersion({
  id: 'b',
  number: 2,
  parents: ['a'],
  zones: { north: ['n2', 120], south: ['s1', 50], east: ['e1', null] },
});
const withdrawn = madeVersion({
  id: 'c',
  number: 3,
  parents: ['b'],
  zones: { north: ['n2', 120], east: ['e1', null] },
});

describe('the timeline of a party', () => {
  it('lists its versions newest first, and those of nobody else', () => {
    const other = madeVersion({ id: 'x', number: 9, partyId: 'turkey' });
    expect(keys(timelineOf([first, other, second, withdrawn]))).toEqual(['c', 'b', 'a']);
  });

  it('tells which zones changed, with the area before and after', () => {
    const [third, middle, oldest] = timelineOf([first, second, withdrawn]).entries;
    expect(oldest?.changed).toEqual([
      { zoneId: 'north', savedName: 'north then', before: { kind: 'none' }, after: area(100) },
      { zoneId: 'south', savedName: 'south then', before: { kind: 'none' }, after: area(50) },
    ]);
    expect(middle?.changed).toEqual([
      { zoneId: 'north', savedName: 'north then', before: area(100), after: area(120) },
      { zoneId: 'east', savedName: 'east then', before: { kind: 'none' }, after: { kind: 'unknown' } },
    ]);
    expect(third?.changed).toEqual([
      { zoneId: 'south', savedName: 'south then', before: area(50), after: { kind: 'none' } },
    ]);
  });

  it('names the parents, and a parent that is not here without a number', () => {
    const orphan = madeVersion({ id: 'd', number: 4, parents: ['gone'], zones: { north: ['n3', 1] } });
    const [newest, , , oldest] = timelineOf([first, second, withdrawn, orphan]).entries;
    expect(newest?.parents).toEqual([{ id: 'gone', number: null, distinction: null }]);
    expect(newest).toMatchObject({ changed: null, before: null });
    expect(oldest).toMatchObject({ parents: [], before: null });
    expect(timelineOf([first, second]).entries[0]).toMatchObject({ parents: [{ id: 'a', number: 1 }], before: 'a' });
  });

  it('tells no figures of a damaged version, nor against one', () => {
    const broken = madeVersion({ id: 'b', number: 2, parents: ['a'], damaged: true });
    const [after, damaged] = timelineOf([first, broken, withdrawn]).entries;
    expect(damaged?.changed).toBeNull();
    expect(after).toMatchObject({ key: 'c', changed: null, before: null, parents: [{ number: 2 }] });
  });

  it('shows a received version while it is on the list of the workspace, and still knows it as a parent when not', () => {
    const received = madeVersion({ id: 'r', number: 2, origin: RECEIVED, zones: { north: ['n9', 7] } });
    const based = madeVersion({ id: 'd', number: 3, parents: ['r'], zones: { north: ['n9', 7] } });
    expect(keys(timelineOf([first, received, based], ['r']))).toEqual(['d', 'r', 'a']);
    const hidden = timelineOf([first, received, based]);
    expect(keys(hidden)).toEqual(['d', 'a']);
    expect(hidden.entries[0]).toMatchObject({ parents: [{ number: 2 }], before: null, changed: [] });
  });

  it('names both heads where histories part, and tells two of one number apart', () => {
    const here = madeVersion({ id: 'h', number: 2, parents: ['a'], savedAt: '2017-07-05T11:00:00.000Z' });
    const there = madeVersion({ id: 't', number: 2, parents: ['a'], origin: RECEIVED });
    const next = madeVersion({ id: 'n', number: 3, parents: ['t'] });
    const timeline = timelineOf([first, there, here, next], ['t']);
    expect(keys(timeline)).toEqual(['n', 'h', 't', 'a']);
    expect(timeline.partings.map(({ after, heads }) => [after.key, heads.map(({ key }) => key)])).toEqual([
      ['a', ['n', 'h']],
    ]);
    expect(timeline.entries.map(({ distinction }) => distinction?.receivedFrom)).toEqual([
      undefined,
      null,
      'Turkey',
      undefined,
    ]);
    expect(timeline.entries[0]?.parents).toMatchObject([{ number: 2, distinction: { receivedFrom: 'Turkey' } }]);
    expect(timelineOf([first, second, withdrawn]).partings).toEqual([]);
  });

  it('gives the same object for a row that did not change', () => {
    const { store } = fakeApplication({ state: { versions: [first, second] } });
    const before = partyTimeline(store.get(), 'iran');
    expect(partyTimeline({ ...store.get() }, 'iran')).toBe(before);
    store.set((state) => ({ ...state, versions: [first, second, withdrawn] }));
    const now = partyTimeline(store.get(), 'iran');
    expect(now.entries[2]).toBe(before.entries[1]);
    // A line arrives at it from above now.
    expect(now.entries[1]).not.toBe(before.entries[0]);
    store.set((state) => ({ ...state, versions: [first, { ...second, name: 'Offer' }, withdrawn] }));
    const renamed = partyTimeline(store.get(), 'iran');
    expect(renamed.entries[0]).toBe(now.entries[0]);
    expect(renamed.entries[1]).not.toBe(now.entries[1]);
  });
});

describe('the lines beside a timeline', () => {
  it('are one where each version follows the one before', () => {
    const rows = [
      { id: 'c', parents: ['b'] },
      { id: 'b', parents: ['a'] },
      { id: 'a', parents: [] },
    ];
    expect(layTracks(rows)).toEqual([
      { column: 0, arriving: [], passing: [], leaving: [0] },
      { column: 0, arriving: [0], passing: [], leaving: [0] },
      { column: 0, arriving: [0], passing: [], leaving: [] },
    ]);
  });

  it('part where two versions have one parent, and pass what lies between', () => {
    const rows = [
      { id: 'n', parents: ['t'] },
      { id: 'h', parents: ['a'] },
      { id: 't', parents: ['a'] },
      { id: 'a', parents: [] },
    ];
    expect(layTracks(rows)).toEqual([
      { column: 0, arriving: [], passing: [], leaving: [0] },
      { column: 1, arriving: [], passing: [0], leaving: [1] },
      { column: 0, arriving: [0], passing: [1], leaving: [1] },
      { column: 1, arriving: [1], passing: [], leaving: [] },
    ]);
  });

  it('have none to a parent that is not below, and two to two parents', () => {
    const rows = [
      { id: 'm', parents: ['x', 'y', 'x'] },
      { id: 'x', parents: ['m', 'gone'] },
      { id: 'y', parents: [] },
    ];
    expect(layTracks(rows)).toEqual([
      { column: 0, arriving: [], passing: [], leaving: [0, 1] },
      { column: 0, arriving: [0], passing: [1], leaving: [] },
      { column: 1, arriving: [1], passing: [], leaving: [] },
    ]);
  });
});
