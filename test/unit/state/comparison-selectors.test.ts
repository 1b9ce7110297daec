import { describe, expect, it } from 'vitest';
import type { AppState } from '../../../src/state/app-state.ts';
import {
  comparableMaps,
  comparedSides,
  comparisonScene,
  contestedCells,
} from '../../../src/state/comparison-selectors.ts';
import { comparedState, comparisonByHand, RUSSIAN_VERSION, workspace } from '../commands/comparing-world.ts';

describe('contestedCells', () => {
  it('lists the cells of all zones by area, numbered from 1, and the slivers after them', () => {
    const { cells, slivers } = contestedCells(comparisonByHand());
    expect(cells.map(({ key, number, zoneId, side }) => [key, number, zoneId, side])).toEqual([
      ['north/a/0', 1, 'north', 'a'],
      ['homs/b/0', 2, 'homs', 'b'],
    ]);
    expect(slivers.map(({ key, number }) => [key, number])).toEqual([['homs/a/0', 3]]);
  });

  it('gives the same list for the same result, and none without a result', () => {
    const result = comparisonByHand();
    expect(contestedCells(result)).toBe(contestedCells(result));
    expect(contestedCells(null)).toEqual({ cells: [], slivers: [] });
  });
});

describe('comparedSides', () => {
  it('gives each party its own sign', () => {
    const { a, b, sameParty } = comparedSides(comparedState());
    expect([a?.party.letter, a?.party.pattern, b?.party.letter, b?.party.pattern, sameParty]).toEqual([
      'R',
      'solid',
      'T',
      'dashed',
      false,
    ]);
  });

  it('tells two maps of one party apart by colour, pattern and letter of the second', () => {
    const { a, b, sameParty } = comparedSides(comparedState({ b: { kind: 'version', versionId: 'v1' } }));
    expect(sameParty).toBe(true);
    expect(b?.version).toBe(RUSSIAN_VERSION);
    expect(b?.party.letter).toBe('R2');
    expect(b?.party.pattern).not.toBe(a?.party.pattern);
    expect(b?.party.colour).not.toEqual(a?.party.colour);
  });

  it('tells two parties with one pattern and one letter apart', () => {
    const base = comparedState();
    const parties = base.workspace.parties.map((party) => ({ ...party, pattern: 'cross-hatch' as const, letter: 'X' }));
    const { a, b } = comparedSides({ ...base, workspace: { ...base.workspace, parties } });
    expect([a?.party.pattern, b?.party.pattern]).toEqual(['cross-hatch', 'vertical']);
    expect([a?.party.letter, b?.party.letter]).toEqual(['X', 'X2']);
  });

  it('names the party of a version that is no longer in the workspace', () => {
    const base = comparedState({ a: { kind: 'version', versionId: 'v1' } });
    const parties = base.workspace.parties.filter((party) => party.id !== 'russia');
    const { a } = comparedSides({ ...base, workspace: { ...base.workspace, parties } });
    expect(a?.party).toMatchObject({ name: 'Russia', letter: 'R' });
  });
});

describe('comparableMaps', () => {
  it('lists drafts and versions by party, and the versions of a party that was removed last', () => {
    const base = comparedState();
    const parties = workspace().parties.filter((party) => party.id !== 'russia');
    const maps = comparableMaps({ ...base, workspace: { ...base.workspace, parties } });
    expect(maps.map(({ partyName, draft, versions }) => [partyName, draft?.zones, versions.length])).toEqual([
      ['Iran', 0, 0],
      ['Turkey', 2, 0],
      ['Russia', undefined, 1],
    ]);
  });

  it('leaves out a received version whose import was undone', () => {
    const origin = { kind: 'received', from: 'Ankara', fileName: 'f', fileSha256: '0' } as const;
    const received = { ...RUSSIAN_VERSION, record: { ...RUSSIAN_VERSION.record, origin } };
    const base: AppState = { ...comparedState(), versions: [received] };
    const shown = { ...base, workspace: { ...base.workspace, received: ['v1'] } };
    const count = (state: AppState): number => comparableMaps(state).flatMap(({ versions }) => versions).length;
    expect([count(base), count(shown)]).toEqual([0, 1]);
  });
});

describe('comparisonScene', () => {
  it('shows agreed pieces without a party and contested ones in the style of their side', () => {
    const scene = comparisonScene(comparedState(), 'dark');
    expect(scene?.cells.map(({ key, kind, style }) => [key, kind, style?.letter, style?.colour])).toEqual([
      ['north/agreed', 'agreed', undefined, undefined],
      ['homs/agreed', 'agreed', undefined, undefined],
      ['north/a/0', 'only-a', 'R', '#3D8BFF'],
      ['homs/b/0', 'only-b', 'T', '#F0A63A'],
      ['homs/a/0', 'only-a', 'R', '#3D8BFF'],
    ]);
  });

  it('numbers the cells at their poles, and a sliver only while it is looked at', () => {
    const base = comparedState();
    const labels = (state: AppState): unknown =>
      comparisonScene(state, 'light')?.marks.map(({ label, active }) => [label, active]);
    expect(labels(base)).toEqual([
      ['C-1', false],
      ['C-2', false],
    ]);
    const looked = { ...base, comparison: { ...base.comparison, activeCell: 'homs/a/0' } };
    expect(labels(looked)).toEqual([
      ['C-1', false],
      ['C-2', false],
      ['C-3', true],
    ]);
  });

  it('keeps every piece that did not change the same object', () => {
    const base = comparedState();
    const before = comparisonScene(base, 'light');
    expect(comparisonScene({ ...base, notices: [] }, 'light')).toBe(before);
    const looked = { ...base, comparison: { ...base.comparison, activeCell: 'north/a/0' } };
    const after = comparisonScene(looked, 'light');
    expect(after?.cells).toBe(before?.cells);
    expect(after?.marks[1]).toBe(before?.marks[1]);
    expect(after?.marks[0]).not.toBe(before?.marks[0]);
  });

  it('shows nothing of a hidden zone and nothing without a result', () => {
    const hidden = comparisonScene({ ...comparedState(), hiddenZones: ['north'] }, 'light');
    expect([...(hidden?.cells ?? []), ...(hidden?.marks ?? [])].filter(({ key }) => key.startsWith('north'))).toEqual(
      [],
    );
    expect(comparisonScene(comparedState({ result: null }), 'light')).toBeNull();
  });

  it('marks places in different zones as belonging to neither side', () => {
    const result = comparisonByHand();
    const conflict = { zoneIdA: 'north', zoneIdB: 'homs', geometry: [], areaM2: 1, pole: [36, 34] as const };
    const scene = comparisonScene(comparedState({ result: { ...result, conflicts: [conflict] } }), 'light');
    expect(scene?.cells.at(-1)).toMatchObject({ key: 'conflict/0', kind: 'conflict', style: null });
  });
});
