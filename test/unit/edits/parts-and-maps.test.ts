import { describe, expect, it } from 'vitest';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import { declareOwnProposal } from '../../../src/edits/declare-own-proposal.ts';
import { deleteDelimitation } from '../../../src/edits/delete-delimitation.ts';
import { deleteHole } from '../../../src/edits/delete-hole.ts';
import { deletePart } from '../../../src/edits/delete-part.ts';
import { markBasedOn } from '../../../src/edits/mark-based-on.ts';
import { proposeEmpty } from '../../../src/edits/propose-empty.ts';
import { receiveVersions } from '../../../src/edits/receive-versions.ts';
import { replaceDelimitations } from '../../../src/edits/replace-delimitations.ts';
import { setDrawingFor } from '../../../src/edits/set-drawing-for.ts';
import { drawn, expectRefusal, geometryOf, made, ring, workspaceWith } from './workspace-builder.ts';

const SHELL = ring([0, 0], [10, 0], [10, 10], [0, 10]);
const HOLE = ring([2, 2], [2, 8], [8, 8], [8, 2]);
const ISLAND = ring([4, 4], [6, 4], [6, 6], [4, 6]);
const TRIANGLE = ring([20, 0], [21, 0], [20, 1]);

const at = (part: number, index = 0) => ({ partyId: 'russia', zoneId: 'zone-1', part, ring: index });

/** A delimitation with names for some of its turning points. */
function named(delimitation: Delimitation, ...keys: readonly string[]): Delimitation {
  const turningPointNames = Object.fromEntries(keys.map((key) => [key, `Name of ${key}`]));
  return { ...delimitation, provenance: { ...delimitation.provenance, turningPointNames } };
}

describe('deleting a part or a hole', () => {
  const before = workspaceWith({ 'zone-1': drawn([SHELL, HOLE], [TRIANGLE]) });

  it('takes a part with its holes away, and with the last part the proposal', () => {
    const one = made(deletePart(before, at(0)));
    expect(geometryOf(one, 'zone-1')).toEqual([[TRIANGLE]]);
    expect(Object.keys(made(deletePart(one, at(0))).drafts['russia']?.map ?? {})).toEqual([]);
  });

  it('takes a hole away and leaves the other rings as they are', () => {
    const after = made(deleteHole(before, at(0, 1)));
    expect(geometryOf(after, 'zone-1')).toEqual([[SHELL], [TRIANGLE]]);
    expect(geometryOf(after, 'zone-1')?.[1]).toBe(geometryOf(before, 'zone-1')?.[1]);
  });

  it('refuses to fill a hole in which another part lies', () => {
    const nested = workspaceWith({ 'zone-1': drawn([SHELL, HOLE], [ISLAND]) });
    expectRefusal(deleteHole(nested, at(0, 1)), 'part-overlaps', [4, 4]);
    expect(deleteHole(made(deletePart(nested, at(1))), at(0, 1)).ok).toBe(true);
  });

  it('refuses parts and holes that are not there; a shell is no hole', () => {
    expectRefusal(deletePart(before, at(2)), 'unknown-part');
    expectRefusal(deleteHole(before, at(0, 0)), 'unknown-part');
    expectRefusal(deleteHole(before, at(0, 2)), 'unknown-part');
    expectRefusal(deletePart(before, { ...at(0), zoneId: 'zone-2' }), 'unknown-part');
  });

  it('forgets the names of turning points that are gone, and no others', () => {
    const keys = ['2.0000000,8.0000000', '20.0000000,0.0000000'];
    const withNames = workspaceWith({ 'zone-1': named(drawn([SHELL, HOLE], [TRIANGLE]), ...keys) });
    const after = made(deleteHole(withNames, at(0, 1)));
    expect(Object.keys(after.drafts['russia']?.map['zone-1']?.provenance.turningPointNames ?? {})).toEqual([keys[1]]);
  });
});

describe('a proposal as a whole', () => {
  const before = workspaceWith({ 'zone-1': drawn([SHELL]) });

  it('tells no proposal from one of no area', () => {
    const none = made(deleteDelimitation(before, 'russia', 'zone-1'));
    expect(geometryOf(none, 'zone-1')).toBeUndefined();
    expectRefusal(deleteDelimitation(none, 'russia', 'zone-1'), 'nothing-to-change');
    const empty = made(proposeEmpty(before, 'russia', 'zone-1'));
    expect(geometryOf(empty, 'zone-1')).toEqual([]);
    expectRefusal(proposeEmpty(empty, 'russia', 'zone-1'), 'nothing-to-change');
  });

  it('becomes the party’s own only by saying so, with the time', () => {
    const { provenance } = drawn([SHELL]);
    const illustrative = workspaceWith({
      'zone-1': { geometry: [[SHELL]], provenance: { ...provenance, illustrative: true } },
    });
    const own = made(declareOwnProposal(illustrative, 'russia', 'zone-1', '2017-07-05T08:00:00Z'));
    expect(own.drafts['russia']?.map['zone-1']?.provenance).toEqual({
      ...provenance,
      illustrative: false,
      declaredOwnAt: '2017-07-05T08:00:00Z',
    });
    expect(geometryOf(own, 'zone-1')).toBe(geometryOf(illustrative, 'zone-1'));
    expectRefusal(declareOwnProposal(own, 'russia', 'zone-1', '2017-07-06T08:00:00Z'), 'nothing-to-change');
    expectRefusal(declareOwnProposal(own, 'russia', 'zone-2', '2017-07-06T08:00:00Z'), 'nothing-to-change');
  });

  it('cannot be changed in a locked draft', () => {
    const locked = made(setDrawingFor(before, 'iran'));
    for (const outcome of [
      deleteDelimitation(locked, 'russia', 'zone-1'),
      proposeEmpty(locked, 'russia', 'zone-1'),
      declareOwnProposal(locked, 'russia', 'zone-1', ''),
      deletePart(locked, at(0)),
      deleteHole(locked, at(0, 1)),
      replaceDelimitations(locked, 'russia', { 'zone-1': null }),
    ]) {
      expectRefusal(outcome, 'locked-draft');
    }
  });
});

describe('replacing delimitations', () => {
  it('puts some in and takes others out, in one edit, and notes the version they come from', () => {
    const before = workspaceWith({ 'zone-1': drawn([SHELL]), 'zone-2': drawn([TRIANGLE]) });
    const given = drawn([TRIANGLE]);
    const after = made(replaceDelimitations(before, 'russia', { 'zone-1': null, 'zone-3': given }, 'version-7'));
    expect(after.drafts['russia']).toEqual({
      map: { 'zone-2': drawn([TRIANGLE]), 'zone-3': given },
      unfinished: null,
      basedOn: 'version-7',
    });
    expect(after.drafts['russia']?.map['zone-3']).toBe(given);
  });

  it('leaves the version alone when none is given, and clears it with null', () => {
    const before = made(replaceDelimitations(builtInWorkspace(), 'russia', {}, 'version-7'));
    const given = { 'zone-1': drawn([SHELL]) };
    expect(made(replaceDelimitations(before, 'russia', given)).drafts['russia']?.basedOn).toBe('version-7');
    expect(made(replaceDelimitations(before, 'russia', given, null)).drafts['russia']?.basedOn).toBeNull();
  });

  it('brings positions to the data grid and rings to their direction', () => {
    const raw = drawn([ring([0, 0], [0, 4], [4.00000004, 4]), ring([1, 2], [2, 2.00000006], [1, 3])]);
    const after = made(replaceDelimitations(builtInWorkspace(), 'russia', { 'zone-1': raw }));
    expect(geometryOf(after, 'zone-1')).toEqual([[ring([0, 0], [4, 4], [0, 4]), ring([1, 2], [1, 3], [2, 2.0000001])]]);
  });

  it('is no change where everything is so already', () => {
    const before = workspaceWith({ 'zone-1': drawn([SHELL]) });
    const map = before.drafts['russia']?.map ?? {};
    expect(made(replaceDelimitations(before, 'russia', { ...map, 'zone-2': null }))).toBe(before);
  });

  it('takes a version back with its fault, but nothing off the earth and no ring without three points', () => {
    const bowTie = drawn([ring([0, 0], [4, 4], [4, 0], [0, 4])]);
    expect(
      geometryOf(made(replaceDelimitations(builtInWorkspace(), 'russia', { 'zone-1': bowTie })), 'zone-1'),
    ).toEqual(bowTie.geometry);
    const into = (delimitation: Delimitation) =>
      replaceDelimitations(builtInWorkspace(), 'russia', { 'zone-1': delimitation });
    expectRefusal(into(drawn([ring([0, 0], [181, 0], [0, 4])])), 'out-of-range', [181, 0]);
    expectRefusal(into(drawn([ring([0, 0], [1, 0], [0, 0], [1, 0])])), 'too-few-points', [0, 0]);
    expectRefusal(into(drawn([[]])), 'too-few-points', null);
    expectRefusal(replaceDelimitations(builtInWorkspace(), 'russia', { 'zone-9': null }), 'unknown-zone');
    expectRefusal(replaceDelimitations(builtInWorkspace(), 'nobody', {}), 'unknown-party');
  });
});

describe('versions in the workspace', () => {
  it('marks the draft with the version it was saved as, also a locked one', () => {
    const locked = made(setDrawingFor(workspaceWith({ 'zone-1': drawn([SHELL]) }), 'iran'));
    const marked = markBasedOn(locked, 'russia', 'version-1');
    expect(marked.drafts['russia']?.basedOn).toBe('version-1');
    expect(geometryOf(marked, 'zone-1')).toBe(geometryOf(locked, 'zone-1'));
    expect(markBasedOn(marked, 'russia', 'version-1')).toBe(marked);
    expect(markBasedOn(marked, 'nobody', 'version-1')).toBe(marked);
  });

  it('shows each received version once', () => {
    const one = made(receiveVersions(builtInWorkspace(), ['a', 'b', 'a']));
    expect(one.received).toEqual(['a', 'b']);
    expect(made(receiveVersions(one, ['b', 'c'])).received).toEqual(['a', 'b', 'c']);
    expect(made(receiveVersions(one, ['b']))).toBe(one);
  });
});
