import { describe, expect, it } from 'vitest';
import type { CellRemark } from '../../../src/domain/cell-remark.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import {
  agenda,
  comparableMaps,
  comparedMaps,
  comparisonScene,
  contestedCells,
  firstDrafts,
  remarksByCell,
} from '../../../src/state/comparison-selectors.ts';
import {
  comparedByThree,
  comparedState,
  comparisonByHand,
  IRANIAN_DRAFT,
  RUSSIAN_DRAFT,
  RUSSIAN_VERSION,
  TURKISH_DRAFT,
  workspace,
} from '../commands/comparing-world.ts';

const FIRST_OFFER = { kind: 'version', versionId: 'v1' } as const;
const LIMITS = { areaM2: 50_000, widthM: 100 };

describe('contestedCells', () => {
  it('lists the cells of all zones by area with their numbers, and the slivers apart', () => {
    const { cells, slivers } = contestedCells(comparisonByHand(), LIMITS);
    expect(cells.map(({ key, number, maps }) => [key, number, maps])).toEqual([
      ['north/1', 1, 0b01],
      ['homs/2', 2, 0b10],
    ]);
    expect(slivers.map(({ key, number }) => [key, number])).toEqual([['homs/3', 3]]);
  });

  it('gives the share of the union of the zone', () => {
    const [north, homs] = contestedCells(comparisonByHand(), LIMITS).cells;
    expect(north?.share).toBeCloseTo(0.5, 12);
    // 101,336,337.7 of 202,672,675.4 + 10,247.5 m2.
    expect(homs?.share).toBeCloseTo(0.499_974_72, 7);
  });

  it('takes the limits of the user: a sliver is both smaller and narrower', () => {
    const slivers = (areaM2: number, widthM: number): readonly number[] =>
      contestedCells(comparisonByHand(), { areaM2, widthM }).slivers.map(({ number }) => number);
    // The piece is 10,247 m2 with a boundary of 406.6 m: 50.4 m wide.
    expect(slivers(50_000, 50)).toEqual([]);
    expect(slivers(50_000, 51)).toEqual([3]);
    expect(slivers(10_000, 51)).toEqual([]);
    expect(slivers(1e9, 1e6)).toEqual([1, 2, 3]);
  });

  it('gives the same list for the same result and limits, and none without a result', () => {
    const result = comparisonByHand();
    expect(contestedCells(result, LIMITS)).toBe(contestedCells(result, LIMITS));
    expect(contestedCells(null, LIMITS)).toEqual({ cells: [], slivers: [] });
  });
});

describe('agenda', () => {
  const numbers = (change: Partial<AppState['comparison']>): readonly number[] =>
    agenda(comparedByThree(change)).cells.map(({ number }) => number);

  it('lists what all maps of the filter include', () => {
    expect(numbers({ filter: null })).toEqual([1, 4, 2]);
    expect(numbers({ filter: 0b010 })).toEqual([1, 4]);
    expect(numbers({ filter: 0b100 })).toEqual([4, 2]);
    expect(numbers({ filter: 0b110 })).toEqual([4]);
    expect(numbers({ filter: 0b001 })).toEqual([]);
  });

  it('orders by area, number, or zone and then area', () => {
    expect(numbers({ sort: 'number' })).toEqual([1, 2, 4]);
    expect(numbers({ sort: 'zone' })).toEqual([1, 4, 2]);
    const base = comparedByThree({ sort: 'zone' });
    const zones = base.workspace.zones.toReversed();
    const turned = agenda({ ...base, workspace: { ...base.workspace, zones } });
    expect(turned.cells.map(({ number }) => number)).toEqual([2, 1, 4]);
  });
});

describe('comparedMaps', () => {
  it('gives each party its own sign', () => {
    expect(
      comparedMaps(comparedByThree()).map(({ party, namesake }) => [party.letter, party.pattern, namesake]),
    ).toEqual([
      ['I', 'dotted', false],
      ['R', 'solid', false],
      ['T', 'dashed', false],
    ]);
  });

  it('tells two maps of one party apart by colour, pattern and letter of the second', () => {
    const [draft, version, other] = comparedMaps(comparedState({ maps: [RUSSIAN_DRAFT, FIRST_OFFER, TURKISH_DRAFT] }));
    expect([draft?.namesake, version?.namesake, other?.namesake]).toEqual([true, true, false]);
    expect(version?.version).toBe(RUSSIAN_VERSION);
    expect(version?.party.letter).toBe('R2');
    expect(version?.party.colour).not.toEqual(draft?.party.colour);
    expect(new Set([draft, version, other].map((map) => map?.party.pattern)).size).toBe(3);
  });

  it('tells five maps apart whose parties have one pattern and one letter', () => {
    const base = comparedState();
    const parties = ['a', 'b', 'c', 'd', 'e'].map((id) => ({
      id,
      name: id,
      formalName: null,
      letter: 'X',
      colour: { light: '#005A9C', dark: '#3D8BFF' },
      pattern: 'vertical' as const,
    }));
    const maps = parties.map(({ id }) => ({ kind: 'draft', partyId: id }) as const);
    const state = { ...comparedState({ maps }), workspace: { ...base.workspace, parties } };
    const signs = comparedMaps(state).map(({ party }) => party);
    expect(signs.map(({ letter }) => letter)).toEqual(['X', 'X2', 'X3', 'X4', 'X5']);
    expect(new Set(signs.map(({ pattern }) => pattern)).size).toBe(5);
    expect(signs[0]?.pattern).toBe('vertical');
  });

  it('names the party of a version that is no longer in the workspace', () => {
    const base = comparedState({ maps: [FIRST_OFFER, TURKISH_DRAFT] });
    const parties = base.workspace.parties.filter((party) => party.id !== 'russia');
    const [first] = comparedMaps({ ...base, workspace: { ...base.workspace, parties } });
    expect(first?.party).toMatchObject({ name: 'Russia', letter: 'R' });
  });

  it('gives none where one of them is gone, so that no place means another map', () => {
    const base = comparedByThree();
    const parties = base.workspace.parties.filter((party) => party.id !== 'russia');
    expect(comparedMaps({ ...base, workspace: { ...base.workspace, parties } })).toEqual([]);
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

describe('firstDrafts', () => {
  it('gives the drafts that propose anything, five at most', () => {
    expect(firstDrafts(comparedState())).toEqual([RUSSIAN_DRAFT, TURKISH_DRAFT]);
    const base = workspace();
    const [party] = base.parties;
    const draft = base.drafts['turkey'];
    if (!party || !draft) throw new Error('Turkey has a draft');
    const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
    const many = {
      ...base,
      parties: ids.map((id) => ({ ...party, id })),
      drafts: Object.fromEntries(ids.map((id) => [id, draft])),
    };
    expect(firstDrafts({ ...comparedState(), workspace: many })).toHaveLength(5);
  });

  it('gives none where only one party proposes anything', () => {
    const base = workspace();
    const { russia } = base.drafts;
    const drafts = russia ? { russia } : {};
    expect(firstDrafts({ ...comparedState(), workspace: { ...base, drafts } })).toEqual([]);
  });
});

describe('comparisonScene', () => {
  it('shows agreed pieces without a party, those of one map in its style, those of several with their letters', () => {
    const scene = comparisonScene(comparedByThree(), 'dark');
    expect(scene?.cells.map(({ key, kind, style, letters }) => [key, kind, style?.colour, letters])).toEqual([
      ['north/agreed', 'agreed', undefined, ''],
      ['homs/agreed', 'agreed', undefined, ''],
      ['north/1', 'one', '#3D8BFF', 'R'],
      ['north/4', 'several', undefined, 'R T'],
      ['homs/2', 'one', '#F0A63A', 'T'],
      ['homs/3', 'one', '#3D8BFF', 'R'],
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
    const looked = { ...base, comparison: { ...base.comparison, activeCell: 'homs/3' } };
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
    const looked = { ...base, comparison: { ...base.comparison, activeCell: 'north/1' } };
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

  it('shows nothing of a result that is of other maps than those that are chosen', () => {
    expect(comparisonScene(comparedState({ maps: [IRANIAN_DRAFT, RUSSIAN_DRAFT, TURKISH_DRAFT] }), 'light')).toBeNull();
  });

  it('leaves numbers where they are while a turning point is dragged, but for the cell that is looked at', () => {
    const state = comparedState({ result: comparisonByHand(), activeCell: null });
    const before = comparisonScene(state, 'light')?.marks ?? [];
    const [first, second] = before;
    if (!first || !second) throw new Error('Two marks are wanted');
    // The same cells with other shapes, as every move of a drag brings them.
    const moved = structuredClone(comparisonByHand());
    const dragged = { ...state, dragged: state.workspace, comparison: { ...state.comparison, result: moved } };
    expect(comparisonScene(dragged, 'light')?.marks.map((mark, index) => mark === before[index])).not.toContain(false);
    const looking = { ...dragged, comparison: { ...dragged.comparison, activeCell: first.key } };
    const marks = comparisonScene(looking, 'light')?.marks ?? [];
    expect(marks[0]?.outline).not.toBe(first.outline);
    expect(marks[1]).toBe(second);
    const dropped = { ...looking, dragged: null };
    expect(comparisonScene(dropped, 'light')?.marks[1]?.outline).not.toBe(second.outline);
  });

  it('marks places in two zones as belonging to nobody', () => {
    const overlap = {
      mapA: 0,
      zoneIdA: 'north',
      mapB: 1,
      zoneIdB: 'homs',
      geometry: [],
      areaM2: 1,
      pole: [36, 34] as const,
    };
    const scene = comparisonScene(comparedState({ result: { ...comparisonByHand(), overlaps: [overlap] } }), 'light');
    expect(scene?.cells.at(-1)).toMatchObject({ key: 'overlap/0/north/1/homs', kind: 'conflict', style: null });
    const state = comparedState({ result: { ...comparisonByHand(), overlaps: [overlap] } });
    const hidden = comparisonScene({ ...state, hiddenZones: ['homs'] }, 'light');
    expect(hidden?.cells.some(({ kind }) => kind === 'conflict')).toBe(false);
  });
});

describe('remarksByCell', () => {
  const remark: CellRemark = {
    id: 'r1',
    zoneId: 'north',
    includedBy: ['russia', 'turkey'],
    position: [36.25, 34.05],
    text: 'The road',
    partyId: 'iran',
    at: '2017-07-04T10:00:00Z',
  };
  const found = (change: Partial<CellRemark>, state = comparedByThree()): readonly string[] => {
    const remarked = { ...state, workspace: { ...state.workspace, cellRemarks: [{ ...remark, ...change }] } };
    return [...remarksByCell(remarked)].map(([key, remarks]) => `${key}: ${remarks.map(({ id }) => id).join()}`);
  };

  it('finds the cell of the same zone and parties that has the place inside, whatever its number is', () => {
    expect(found({})).toEqual(['north/4: r1']);
    const result = comparedByThree().comparison.result;
    const zones = result?.zones.map((zone) =>
      zone.kind === 'compared'
        ? { ...zone, contested: zone.contested.map((cell) => ({ ...cell, number: cell.number + 10 })) }
        : zone,
    );
    expect(found({}, comparedByThree({ result: result && zones ? { ...result, zones } : null }))).toEqual([
      'north/14: r1',
    ]);
  });

  it('does not take a cell of another zone, of other parties, or at another place for it', () => {
    expect(found({ zoneId: 'homs' })).toEqual([]);
    expect(found({ includedBy: ['russia'] })).toEqual([]);
    expect(found({ position: [36.05, 34.05] })).toEqual([]);
  });

  it('finds the cell again when the versions of the same parties are compared', () => {
    const state = comparedState({ maps: [FIRST_OFFER, TURKISH_DRAFT] });
    expect(found({ includedBy: ['russia'], position: [36.05, 34.05] }, state)).toEqual(['north/1: r1']);
  });
});
