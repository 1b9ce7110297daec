import { describe, expect, it } from 'vitest';
import type { Application } from '../../../src/commands/application.ts';
import {
  chooseForComparison,
  chosenForComparison,
  compareTwo,
  newestOfOthers,
} from '../../../src/commands/compare-versions.ts';
import type { MapReference, Version } from '../../../src/domain/version.ts';
import { madeVersion, RECEIVED } from '../state/made-version.ts';
import { fakeApplication } from './fake-application.ts';

const one = madeVersion({ id: 'i1' });
const two = madeVersion({ id: 'i2', number: 2, parents: ['i1'] });
const theirs = madeVersion({ id: 't1', partyId: 'turkey' });
const hidden = madeVersion({ id: 't2', number: 2, partyId: 'turkey', origin: RECEIVED });

const app = (versions: readonly Version[] = [one, two, theirs]): Application =>
  fakeApplication({ state: { versions } });
const of = (versionId: string): MapReference => ({ kind: 'version', versionId });
const ids = ({ store }: Application): readonly unknown[] =>
  store.get().comparison.maps.map((map) => (map.kind === 'version' ? map.versionId : map.partyId));

describe('comparing two versions', () => {
  it('opens Compare with the two, says so, and nothing is chosen any more', () => {
    const program = app();
    chooseForComparison(program, of('i2'));
    compareTwo(program, of('i2'), of('t1'));
    expect(program.store.get().task).toBe('compare');
    expect(ids(program)).toEqual(['i2', 't1']);
    expect(chosenForComparison(program.store.get())).toBeNull();
    expect(program.store.get().announcement?.text).toBe('Comparing iran v2 with turkey v1');
  });

  it('puts the earlier of one party first, and a version before the draft', () => {
    const program = app();
    compareTwo(program, of('i2'), of('i1'));
    expect(ids(program)).toEqual(['i1', 'i2']);
    compareTwo(program, { kind: 'draft', partyId: 'iran' }, of('t1'));
    expect(ids(program)).toEqual(['t1', 'iran']);
  });

  it('compares no map with itself', () => {
    const program = app();
    compareTwo(program, of('i1'), of('i1'));
    expect(program.store.get().task).toBe('draw');
    expect(ids(program)).toEqual([]);
  });

  it('forgets a choice that no longer stands in the workspace', () => {
    const program = app();
    chooseForComparison(program, of('gone'));
    expect(chosenForComparison(program.store.get())).toBeNull();
  });
});

describe('the newest versions of the other parties', () => {
  it('are those that are shown, one of each, and not that of the party itself', () => {
    const program = app([one, two, theirs, hidden]);
    const newest = (): readonly string[] =>
      newestOfOthers(program.store.get(), 'iran').map(({ partyName, version }) => `${partyName} ${version.id}`);
    expect(newest()).toEqual(['Turkey t1']);
    program.store.set((state) => ({ ...state, workspace: { ...state.workspace, received: ['t2'] } }));
    expect(newest()).toEqual(['Turkey t2']);
  });

  it('leave out a damaged one rather than give an older one its name', () => {
    const program = app([one, theirs, madeVersion({ id: 't9', number: 9, partyId: 'turkey', damaged: true })]);
    expect(newestOfOthers(program.store.get(), 'iran')).toEqual([]);
  });
});
