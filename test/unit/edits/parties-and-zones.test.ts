import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { SYRIAN_DELEGATIONS } from '../../../src/domain/built-in/syrian-delegations.ts';
import type { Party } from '../../../src/domain/party.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import { addParty } from '../../../src/edits/add-party.ts';
import { addZone } from '../../../src/edits/add-zone.ts';
import { beginBoundary } from '../../../src/edits/begin-boundary.ts';
import { editParty } from '../../../src/edits/edit-party.ts';
import { editZone } from '../../../src/edits/edit-zone.ts';
import { moveParty } from '../../../src/edits/move-party.ts';
import { moveZone } from '../../../src/edits/move-zone.ts';
import { removeParty } from '../../../src/edits/remove-party.ts';
import { removeZone } from '../../../src/edits/remove-zone.ts';
import { renameWorkspace } from '../../../src/edits/rename-workspace.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import { drawn, expectRefusal, inTurn, made, ring, workspaceWith } from './workspace-builder.ts';

const start = builtInWorkspace();
const partyIds = (workspace: Workspace): string[] => workspace.parties.map(({ id }) => id);
const zoneIds = (workspace: Workspace): string[] => workspace.zones.map(({ id }) => id);
const TRIANGLE = ring([0, 0], [1, 0], [0, 1]);

const observer: Party = {
  id: 'observer',
  name: ' Observer ',
  formalName: '  ',
  letter: ' B ',
  colour: { light: '#702800', dark: '#998C66' },
  pattern: 'checks',
};

describe('parties', () => {
  it('are added at the end with an empty draft, their names without spaces around them', () => {
    const after = made(addParty(start, observer));
    expect(after.parties.at(-1)).toEqual({ ...observer, name: 'Observer', formalName: null, letter: 'B' });
    expect(after.drafts['observer']).toEqual({ map: {}, unfinished: null, basedOn: null });
    const five = inTurn(start, ...SYRIAN_DELEGATIONS.map((party) => (before: Workspace) => addParty(before, party)));
    expect(partyIds(five)).toEqual(['iran', 'russia', 'turkey', 'syria-government', 'armed-opposition']);
  });

  it('need a name and a letter that no other party has, whatever the case', () => {
    expectRefusal(addParty(start, { ...observer, name: ' ' }), 'empty-name');
    expectRefusal(addParty(start, { ...observer, letter: '' }), 'empty-name');
    expectRefusal(addParty(start, { ...observer, name: 'RUSSIA' }), 'duplicate-name');
    expectRefusal(addParty(start, { ...observer, letter: 'r' }), 'duplicate-name');
    expectRefusal(addParty(start, { ...observer, id: 'russia' }), 'duplicate-name');
    expectRefusal(editParty(start, 'iran', { name: 'Turkey' }), 'duplicate-name');
    expectRefusal(editParty(start, 'iran', { name: '' }), 'empty-name');
    // The same letters, composed in two ways.
    const composed = made(addParty(start, { ...observer, name: 'T\u00fcrk' }));
    expectRefusal(addZone(composed, { id: 'x', name: '', formalName: null }), 'empty-name');
    expectRefusal(editParty(composed, 'iran', { name: 'Tu\u0308rk' }), 'duplicate-name');
  });

  it('are renamed and recoloured without touching their drafts', () => {
    const before = workspaceWith({ 'zone-1': drawn([TRIANGLE]) });
    const after = made(editParty(before, 'russia', { name: 'Moscow', letter: 'M', pattern: 'vertical' }));
    expect(after.parties[1]).toMatchObject({ id: 'russia', name: 'Moscow', letter: 'M', pattern: 'vertical' });
    expect(after.drafts).toBe(before.drafts);
    expect(made(editParty(before, 'russia', { name: 'Russia ' }))).toBe(before);
    // Another spelling of its own name is no duplicate.
    expect(made(editParty(before, 'russia', { name: 'RUSSIA' })).parties[1]?.name).toBe('RUSSIA');
    expectRefusal(editParty(before, 'nobody', { name: 'X' }), 'unknown-party');
  });

  it('are put in another order', () => {
    expect(partyIds(made(moveParty(start, 'iran', 1)))).toEqual(['russia', 'iran', 'turkey']);
    expect(partyIds(made(moveParty(start, 'turkey', 0)))).toEqual(['turkey', 'iran', 'russia']);
    expect(partyIds(made(moveParty(start, 'iran', 99)))).toEqual(['russia', 'turkey', 'iran']);
    expect(made(moveParty(start, 'iran', -1))).toBe(start);
    expectRefusal(moveParty(start, 'nobody', 0), 'unknown-party');
  });

  it('are removed with their draft, but not the last one and not a locked one', () => {
    const after = made(removeParty(workspaceWith({ 'zone-1': drawn([TRIANGLE]) }), 'russia'));
    expect(partyIds(after)).toEqual(['iran', 'turkey']);
    expect(Object.keys(after.drafts)).toEqual(['iran', 'turkey']);
    const one = made(removeParty(after, 'iran'));
    expectRefusal(removeParty(one, 'turkey'), 'last-party');
    expectRefusal(removeParty(one, 'iran'), 'unknown-party');
    const locked = made(setDrawingFor(start, 'iran'));
    expectRefusal(removeParty(locked, 'russia'), 'locked-draft');
    expect(made(removeParty(locked, 'iran')).drawingFor).toBeNull();
  });
});

describe('zones', () => {
  it('are added at the end and renamed; names are unique', () => {
    const after = made(addZone(start, { id: 'zone-5', name: ' Afrin ', formalName: ' Afrin district ' }));
    expect(after.zones.at(-1)).toEqual({ id: 'zone-5', name: 'Afrin', formalName: 'Afrin district' });
    expect(after.drafts).toBe(start.drafts);
    expectRefusal(addZone(after, { id: 'zone-5', name: 'Other', formalName: null }), 'duplicate-name');
    expectRefusal(addZone(after, { id: 'zone-6', name: 'afrin', formalName: null }), 'duplicate-name');
    expectRefusal(editZone(after, 'zone-1', { name: 'Afrin' }), 'duplicate-name');
    expectRefusal(editZone(after, 'zone-1', { name: ' ' }), 'empty-name');
    expectRefusal(editZone(after, 'zone-9', { name: 'X' }), 'unknown-zone');
    expect(made(editZone(after, 'zone-1', { name: 'Idlib' })).zones[0]).toMatchObject({ id: 'zone-1', name: 'Idlib' });
    expect(made(editZone(start, 'zone-2', { name: 'Northern Homs' }))).toBe(start);
  });

  it('are put in another order', () => {
    expect(zoneIds(made(moveZone(start, 'zone-4', 1)))).toEqual(['zone-1', 'zone-4', 'zone-2', 'zone-3']);
    expect(made(moveZone(start, 'zone-4', 7))).toBe(start);
    expectRefusal(moveZone(start, 'zone-9', 0), 'unknown-zone');
  });

  it('go from every draft when they are removed, an unfinished boundary too', () => {
    const before = inTurn(workspaceWith({ 'zone-1': drawn([TRIANGLE]), 'zone-2': drawn([TRIANGLE]) }), (workspace) =>
      beginBoundary(workspace, 'iran', 'zone-1', { kind: 'part' }),
    );
    const after = made(removeZone(before, 'zone-1'));
    expect(zoneIds(after)).toEqual(['zone-2', 'zone-3', 'zone-4']);
    expect(Object.keys(after.drafts['russia']?.map ?? {})).toEqual(['zone-2']);
    expect(after.drafts['iran']?.unfinished).toBeNull();
    expect(after.drafts['turkey']).toBe(before.drafts['turkey']);
  });

  it('are not removed when it is the last one, or a locked draft has something drawn for it', () => {
    const one = ['zone-1', 'zone-2', 'zone-3'].reduce((before, id) => made(removeZone(before, id)), start);
    expectRefusal(removeZone(one, 'zone-4'), 'last-zone');
    expectRefusal(removeZone(start, 'zone-9'), 'unknown-zone');
    const locked = made(setDrawingFor(workspaceWith({ 'zone-1': drawn([TRIANGLE]) }), 'iran'));
    expectRefusal(removeZone(locked, 'zone-1'), 'locked-draft');
    expect(removeZone(locked, 'zone-2').ok).toBe(true);
  });
});

describe('the workspace', () => {
  it('is renamed, and needs a name', () => {
    expect(made(renameWorkspace(start, ' Astana VI ')).name).toBe('Astana VI');
    expect(made(renameWorkspace(start, 'Astana, July 2017'))).toBe(start);
    expectRefusal(renameWorkspace(start, '  '), 'empty-name');
  });

  it('locks the drafts of all parties but one, and unlocks them', () => {
    const locked = made(setDrawingFor(start, 'russia'));
    expect(locked.drawingFor).toBe('russia');
    expect(made(setDrawingFor(locked, 'russia'))).toBe(locked);
    expect(made(setDrawingFor(locked, null)).drawingFor).toBeNull();
    expectRefusal(setDrawingFor(start, 'nobody'), 'unknown-party');
  });
});
