import { describe, expect, it } from 'vitest';
import { undoStep } from '../../../src/commands/edit.ts';
import {
  addDelegation,
  addNamedParty,
  addNamedZone,
  changeParty,
  changeZone,
  dropParty,
  dropZone,
  offeredDelegations,
  shiftParty,
  shiftZone,
} from '../../../src/commands/parties.ts';
import type { Application } from '../../../src/commands/application.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import { RUSSIAN_VERSION } from './comparing-world.ts';
import { fakeApplication, press, said } from './fake-application.ts';

const parties = (app: Application): readonly string[] => app.store.get().workspace.parties.map(({ name }) => name);
const zones = (app: Application): readonly string[] => app.store.get().workspace.zones.map(({ name }) => name);

describe('parties', () => {
  it('are added with a free id, letter, colour and pattern', () => {
    const app = fakeApplication();
    expect(addNamedParty(app, '  Jordan ')).toBe(true);
    const added = app.store.get().workspace.parties.at(-1);
    expect(added).toMatchObject({ id: 'party-1', name: 'Jordan' });
    const others = app.store.get().workspace.parties.slice(0, -1);
    expect(others.some(({ letter }) => letter === added?.letter)).toBe(false);
    expect(others.some(({ pattern }) => pattern === added?.pattern)).toBe(false);
    expect(app.store.get().workspace.drafts['party-1']).toEqual({ map: {}, unfinished: null, basedOn: null });
  });

  it('never get the id of a party whose versions are kept', () => {
    const record = { ...RUSSIAN_VERSION.record, partyId: 'party-1' };
    const app = fakeApplication({ state: { versions: [{ ...RUSSIAN_VERSION, record }] } });
    addNamedParty(app, 'Jordan');
    expect(app.store.get().workspace.parties.at(-1)?.id).toBe('party-2');
  });

  it('never get a letter that somebody has in small', () => {
    const app = fakeApplication();
    changeParty(app, 'iran', { letter: 'a' });
    expect(addNamedParty(app, 'Jordan')).toBe(true);
    expect(app.store.get().workspace.parties.at(-1)?.letter).toBe('B');
  });

  it('are refused with a reason where the name is empty or taken', () => {
    const app = fakeApplication();
    expect(addNamedParty(app, '  ')).toBe(false);
    expect(addNamedParty(app, 'IRAN')).toBe(false);
    expect(changeParty(app, 'iran', { letter: 'R' })).toBe(false);
    expect(parties(app)).toEqual(['Iran', 'Russia', 'Turkey']);
    expect(app.store.get().notices.map((notice) => notice.tone)).toEqual(['warning', 'warning']);
  });

  it('include the two Syrian delegations from a list, each once', () => {
    const app = fakeApplication();
    const offered = offeredDelegations(app);
    expect(offered).toHaveLength(2);
    for (const party of offered) expect(addDelegation(app, party)).toBe(true);
    expect(offeredDelegations(app)).toEqual([]);
    const letters = app.store.get().workspace.parties.map(({ letter }) => letter);
    expect(new Set(letters).size).toBe(5);
  });

  it('can be added from the list when their letter is taken, in small or not', () => {
    const app = fakeApplication();
    const [first] = offeredDelegations(app);
    if (!first) throw new Error('no delegation is offered');
    changeParty(app, 'iran', { letter: first.letter.toLowerCase() });
    expect(addDelegation(app, first)).toBe(true);
    expect(app.store.get().workspace.parties.at(-1)?.letter).not.toBe(first.letter);
  });

  it('are moved, and one that is first stays first', () => {
    const app = fakeApplication();
    shiftParty(app, 'russia', -1);
    expect(parties(app)).toEqual(['Russia', 'Iran', 'Turkey']);
    shiftParty(app, 'russia', -1);
    expect(parties(app)).toEqual(['Russia', 'Iran', 'Turkey']);
  });

  it('are removed and brought back from the notice, and nothing else is deselected', () => {
    const app = fakeApplication();
    dropParty(app, 'turkey');
    expect(parties(app)).toEqual(['Iran', 'Russia']);
    expect(app.store.get().selection).toEqual({ partyId: 'iran', zoneId: 'zone-2', point: null });
    expect(said(app)).toEqual(['Turkey is removed. Its saved versions are kept.']);
    press(app, 'Bring Turkey back');
    expect(parties(app)).toEqual(['Iran', 'Russia', 'Turkey']);
  });

  it('are not brought back by undoing something that was done since', () => {
    const app = fakeApplication();
    dropParty(app, 'turkey');
    const [notice] = app.store.get().notices;
    addNamedZone(app, 'Afrin');
    notice?.actions[0]?.run();
    expect(zones(app)).toContain('Afrin');
    expect(parties(app)).toEqual(['Iran', 'Russia']);
  });

  it('are not selected any more once they are removed', () => {
    const app = fakeApplication();
    dropParty(app, 'iran');
    expect(app.store.get().selection).toEqual({ partyId: null, zoneId: 'zone-2', point: null });
  });

  it('are not removed where their draft is locked', () => {
    const app = fakeApplication();
    drawFor(app, 'iran');
    dropParty(app, 'turkey');
    expect(parties(app)).toEqual(['Iran', 'Russia', 'Turkey']);
    expect(app.store.get().notices[0]?.tone).toBe('warning');
  });
});

describe('zones', () => {
  it('are added with an id that neither a zone nor an old version has', () => {
    const payloads = [{ zoneId: 'zone-5', zoneName: 'Afrin', sha256: '0', byteLength: 1 }];
    const record = { ...RUSSIAN_VERSION.record, payloads };
    const app = fakeApplication({ state: { versions: [{ ...RUSSIAN_VERSION, record }] } });
    addNamedZone(app, 'Afrin');
    expect(app.store.get().workspace.zones.at(-1)).toEqual({ id: 'zone-6', name: 'Afrin', formalName: null });
  });

  it('are renamed, moved, removed and brought back', () => {
    const app = fakeApplication();
    expect(changeZone(app, 'zone-3', { name: 'Ghouta' })).toBe(true);
    expect(changeZone(app, 'zone-4', { name: 'ghouta' })).toBe(false);
    shiftZone(app, 'zone-3', -1);
    expect(zones(app)).toEqual(['Idlib and adjoining areas', 'Ghouta', 'Northern Homs', 'Southern Syria']);
    dropZone(app, 'zone-3');
    expect(zones(app)).toEqual(['Idlib and adjoining areas', 'Northern Homs', 'Southern Syria']);
    undoStep(app);
    expect(zones(app)).toContain('Ghouta');
  });
});
