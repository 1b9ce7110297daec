import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  cancelComparison,
  chooseMap,
  compareAgain,
  compareAllDrafts,
  moveMap,
  removeMap,
  startComparing,
} from '../../../src/commands/comparing.ts';
import { selectContestedCell, toggleMapFilter } from '../../../src/commands/contested-cells.ts';
import type { ComparisonState } from '../../../src/state/app-state.ts';
import {
  appState,
  comparedByThree,
  comparedState,
  comparisonByHand,
  delimitation,
  IRANIAN_DRAFT,
  rectangle,
  RUSSIAN_DRAFT,
  TURKISH_DRAFT,
  workspace,
  world,
  type EngineCall,
  type World,
} from './comparing-world.ts';

const FIRST_OFFER = { kind: 'version', versionId: 'v1' } as const;

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

function comparison({ app }: World): ComparisonState {
  return app.store.get().comparison;
}

function call({ calls }: World, index: number): EngineCall {
  const found = calls[index];
  if (!found) throw new Error(`The engine was not called ${index + 1} times`);
  return found;
}

function enterCompare({ app }: World): void {
  app.store.set((state) => ({ ...state, task: 'compare' }));
}

/** Redraw Turkey's North as a new geometry. */
function redraw({ app }: World, east: number): void {
  app.store.set((state) => {
    const { turkey, ...others } = state.workspace.drafts;
    const map = { ...turkey?.map, north: delimitation(rectangle(36.1, 34, east, 34.1)) };
    const drafts = { ...others, turkey: { map, unfinished: null, basedOn: null } };
    return { ...state, workspace: { ...state.workspace, drafts } };
  });
}

async function pass(milliseconds = 60): Promise<void> {
  await vi.advanceTimersByTimeAsync(milliseconds);
}

async function answered(one: World, index: number, result = comparisonByHand()): Promise<void> {
  call(one, index).answer({ kind: 'done', value: result });
  await pass(0);
}

describe('entering Compare', () => {
  it('chooses the drafts of all parties that propose anything and compares them', async () => {
    const one = world(appState());
    startComparing(one.app);
    expect(comparison(one).maps).toEqual([]);
    enterCompare(one);
    expect(comparison(one)).toMatchObject({ maps: [RUSSIAN_DRAFT, TURKISH_DRAFT], status: 'running' });
    expect(one.calls).toHaveLength(0);
    await pass();
    const { request } = call(one, 0);
    expect(request.zoneIds).toEqual(['north', 'homs', 'south']);
    expect(request.mapKeys).toEqual(['w/draft/russia', 'w/draft/turkey']);
    expect(request.lineType).toBe('longitude-latitude');
    expect(request.maps.map((map) => Object.keys(map))).toEqual([
      ['north', 'homs', 'south'],
      ['north', 'homs'],
    ]);
    expect(request.maps[0]?.['north']).toEqual([rectangle(36, 34, 36.2, 34.1)]);
    await answered(one, 0);
    expect(comparison(one).status).toBe('done');
    expect(comparison(one).result?.zones).toHaveLength(3);
  });

  it('chooses three drafts where three parties propose something', () => {
    const base = workspace();
    const { turkey } = base.drafts;
    const drafts = turkey ? { ...base.drafts, iran: turkey } : base.drafts;
    const one = world(appState({ workspace: { ...base, drafts } }));
    startComparing(one.app);
    enterCompare(one);
    expect(comparison(one).maps).toEqual([IRANIAN_DRAFT, RUSSIAN_DRAFT, TURKISH_DRAFT]);
  });

  it('chooses nothing where only one party proposes anything', async () => {
    const base = workspace();
    const drafts = { ...base.drafts, turkey: { map: {}, unfinished: null, basedOn: null } };
    const one = world(appState({ workspace: { ...base, drafts } }));
    startComparing(one.app);
    enterCompare(one);
    await pass();
    expect(comparison(one)).toMatchObject({ maps: [], status: 'idle' });
    expect(one.calls).toHaveLength(0);
  });

  it('chooses two maps when the second one appears while Compare is open', () => {
    const base = workspace();
    const drafts = { ...base.drafts, turkey: { map: {}, unfinished: null, basedOn: null } };
    const one = world(appState({ workspace: { ...base, drafts } }));
    startComparing(one.app);
    enterCompare(one);
    redraw(one, 36.2);
    expect(comparison(one).maps).toEqual([RUSSIAN_DRAFT, TURKISH_DRAFT]);
  });

  it('leaves what the user chose before', () => {
    const one = world(appState());
    startComparing(one.app);
    chooseMap(one.app, 0, TURKISH_DRAFT);
    enterCompare(one);
    expect(comparison(one)).toMatchObject({ maps: [TURKISH_DRAFT], status: 'idle' });
  });
});

describe('following the drafts', () => {
  it('sends one request for the edits of one gesture and takes the outcome of the latest only', async () => {
    const one = world(appState());
    startComparing(one.app);
    enterCompare(one);
    await pass();
    redraw(one, 36.21);
    await pass(30);
    redraw(one, 36.22);
    await pass();
    expect(one.calls).toHaveLength(2);
    expect(call(one, 1).request.maps[1]?.['north']).toEqual([rectangle(36.1, 34, 36.22, 34.1)]);
    const latest = comparisonByHand();
    await answered(one, 1, latest);
    await answered(one, 0, { ...comparisonByHand(), zones: [] });
    expect(comparison(one).result).toBe(latest);
  });

  it('ignores progress, cancellation and failure of a request that was overtaken', async () => {
    const one = world(appState());
    startComparing(one.app);
    enterCompare(one);
    await pass();
    redraw(one, 36.21);
    call(one, 0).progress({ done: 2, of: 3 });
    call(one, 0).answer({ kind: 'failed', detail: 'of old' });
    await pass();
    expect(comparison(one)).toMatchObject({ status: 'running', progress: null });
    expect(one.app.store.get().notices).toEqual([]);
    call(one, 1).progress({ done: 1, of: 3 });
    expect(comparison(one).progress).toEqual({ done: 1, of: 3 });
  });

  it('does not compute again when something else changes', async () => {
    const one = world(appState());
    startComparing(one.app);
    enterCompare(one);
    await pass();
    await answered(one, 0);
    one.app.store.set((state) => ({ ...state, hovered: { partyId: 'russia', zoneId: 'north' } }));
    one.app.store.set((state) => ({ ...state, workspace: { ...state.workspace, name: 'Other' } }));
    await pass();
    expect(one.calls).toHaveLength(1);
    expect(comparison(one).status).toBe('done');
  });

  it('keeps the result over another task, and drops it when a compared map is edited there', async () => {
    const one = world(appState());
    startComparing(one.app);
    enterCompare(one);
    await pass();
    await answered(one, 0);
    one.app.store.set((state) => ({ ...state, task: 'draw' }));
    expect(comparison(one).result).not.toBeNull();
    redraw(one, 36.3);
    expect(comparison(one)).toMatchObject({ status: 'idle', result: null });
    await pass();
    expect(one.calls).toHaveLength(1);
    enterCompare(one);
    await pass();
    expect(one.calls).toHaveLength(2);
  });

  it('keeps looking at a cell while the new result has its number in the same zone, and at none else', async () => {
    const one = world(comparedState({ status: 'idle' }));
    startComparing(one.app);
    selectContestedCell(one.app, 'homs/2');
    await pass();
    await answered(one, 0);
    expect(comparison(one).activeCell).toBe('homs/2');
    redraw(one, 36.21);
    await pass();
    const result = comparisonByHand();
    const zones = result.zones.map((zone) =>
      zone.kind === 'compared'
        ? { ...zone, contested: zone.contested.map((cell) => ({ ...cell, number: cell.number + 10 })) }
        : zone,
    );
    await answered(one, 1, { ...result, zones });
    expect(comparison(one).activeCell).toBeNull();
  });

  it('compares again when the line type is another one', async () => {
    const one = world(appState());
    startComparing(one.app);
    enterCompare(one);
    await pass();
    await answered(one, 0);
    one.app.store.set((state) => ({ ...state, workspace: { ...state.workspace, lineType: 'geodesic' } }));
    await pass();
    expect(call(one, 1).request.lineType).toBe('geodesic');
  });

  it('tells a failure with its detail and shows no figures', async () => {
    const one = world(appState());
    startComparing(one.app);
    enterCompare(one);
    await pass();
    call(one, 0).answer({ kind: 'failed', detail: 'ring 3' });
    await pass(0);
    expect(comparison(one)).toMatchObject({ status: 'failed', result: null });
    expect(
      one.app.store
        .get()
        .notices.map((notice) => notice.text)
        .join(),
    ).toContain('ring 3');
  });

  it('stops when it is told to', async () => {
    const one = world(appState());
    const stop = startComparing(one.app);
    enterCompare(one);
    await pass();
    stop();
    expect(one.cancellations).toBe(1);
    redraw(one, 36.3);
    await pass();
    expect(one.calls).toHaveLength(1);
  });
});

describe('cancelling', () => {
  it('stops the engine, shows no figures of other maps, and compares again on demand', async () => {
    const one = world(comparedState({ status: 'idle' }));
    startComparing(one.app);
    await pass();
    cancelComparison(one.app);
    expect(one.cancellations).toBe(1);
    expect(comparison(one)).toMatchObject({ status: 'cancelled', result: null });
    call(one, 0).answer({ kind: 'cancelled' });
    await pass();
    expect(comparison(one).status).toBe('cancelled');
    compareAgain(one.app);
    await pass();
    expect(one.calls).toHaveLength(2);
  });

  it('is undone by the next edit, whatever the cancelled request says later', async () => {
    const one = world(comparedState({ status: 'idle' }));
    startComparing(one.app);
    await pass();
    cancelComparison(one.app);
    redraw(one, 36.3);
    call(one, 0).answer({ kind: 'cancelled' });
    await pass();
    expect(comparison(one).status).toBe('running');
    await answered(one, 1);
    expect(comparison(one).status).toBe('done');
  });
});

describe('versions', () => {
  it('reads a version that has not been read and compares then', async () => {
    const one = world(appState({ task: 'compare' }));
    startComparing(one.app);
    chooseMap(one.app, 1, FIRST_OFFER);
    await pass();
    expect(one.opened).toEqual(['v1']);
    await pass();
    expect(one.calls.map(({ request }) => request.maps[1]?.['north'])).toEqual([[rectangle(36.1, 34, 36.2, 34.1)]]);
  });

  it('tells a version that cannot be read, once, and tries again on demand', async () => {
    const one = world(appState({ task: 'compare' }), {});
    startComparing(one.app);
    chooseMap(one.app, 1, FIRST_OFFER);
    await pass();
    expect(comparison(one).status).toBe('failed');
    expect(
      one.app.store
        .get()
        .notices.map((notice) => notice.text)
        .join(),
    ).toMatch(/^Russia v1 could not be read\./u);
    await pass();
    expect(one.opened).toHaveLength(1);
    compareAgain(one.app);
    await pass();
    expect(one.opened).toHaveLength(2);
  });

  it('drops a chosen map whose party is gone and keeps the others', () => {
    const one = world(comparedState());
    startComparing(one.app);
    one.app.store.set((state) => {
      const parties = state.workspace.parties.filter((party) => party.id !== 'turkey');
      return { ...state, workspace: { ...state.workspace, parties } };
    });
    expect(comparison(one)).toMatchObject({ maps: [RUSSIAN_DRAFT], status: 'idle', result: null });
  });

  it('drops all maps when another workspace is opened', async () => {
    const one = world(comparedState());
    startComparing(one.app);
    await pass();
    const drafts = {};
    one.app.store.set((state) => ({ ...state, workspace: { ...workspace(), id: 'other', drafts } }));
    expect(comparison(one)).toMatchObject({ maps: [], status: 'idle', result: null });
    expect(one.cancellations).toBe(1);
  });
});

describe('choosing maps', () => {
  const said = ({ app }: World): string =>
    app.store
      .get()
      .notices.map(({ text }) => text)
      .join();

  it('refuses a map that is chosen already and says so', async () => {
    const one = world(comparedState());
    expect(chooseMap(one.app, 1, RUSSIAN_DRAFT)).toBe(false);
    expect(chooseMap(one.app, 2, TURKISH_DRAFT)).toBe(false);
    expect(said(one)).toContain('chosen already');
    expect(comparison(one)).toMatchObject({ maps: [RUSSIAN_DRAFT, TURKISH_DRAFT], status: 'done' });
    expect(comparison(one).result).not.toBeNull();
    await pass();
    expect(one.calls).toHaveLength(0);
  });

  it('takes the same map in the same place as no change', () => {
    const one = world(comparedState());
    expect(chooseMap(one.app, 1, TURKISH_DRAFT)).toBe(true);
    expect(comparison(one).status).toBe('done');
  });

  it('adds maps up to five and refuses a sixth', () => {
    const one = world(appState());
    const drafts = ['a', 'b', 'c', 'd', 'e', 'f'].map((partyId) => ({ kind: 'draft', partyId }) as const);
    expect(drafts.map((draft, place) => chooseMap(one.app, place, draft))).toEqual([
      true,
      true,
      true,
      true,
      true,
      false,
    ]);
    expect(comparison(one).maps).toEqual(drafts.slice(0, 5));
    expect(said(one)).toContain('At most 5 maps');
  });

  it('drops result and filter when a map is left out or moved, because places mean other maps then', async () => {
    const one = world(comparedByThree());
    startComparing(one.app);
    await pass();
    toggleMapFilter(one.app, 2);
    moveMap(one.app, 2, -1);
    expect(comparison(one)).toMatchObject({
      maps: [IRANIAN_DRAFT, TURKISH_DRAFT, RUSSIAN_DRAFT],
      result: null,
      filter: null,
      activeCell: null,
    });
    await pass();
    expect(call(one, 1).request.mapKeys).toEqual(['w/draft/iran', 'w/draft/turkey', 'w/draft/russia']);
    removeMap(one.app, 0);
    expect(comparison(one).maps).toEqual([TURKISH_DRAFT, RUSSIAN_DRAFT]);
    moveMap(one.app, 0, -1);
    moveMap(one.app, 1, 1);
    expect(comparison(one).maps).toEqual([TURKISH_DRAFT, RUSSIAN_DRAFT]);
  });

  it('takes all drafts at once', () => {
    const one = world(comparedState({ maps: [FIRST_OFFER] }));
    compareAllDrafts(one.app);
    expect(comparison(one).maps).toEqual([RUSSIAN_DRAFT, TURKISH_DRAFT]);
  });

  it('compares two versions of one party with a draft', async () => {
    const one = world(appState({ task: 'compare' }));
    startComparing(one.app);
    chooseMap(one.app, 2, FIRST_OFFER);
    await pass();
    await pass();
    expect(one.calls.at(-1)?.request.mapKeys).toEqual(['w/draft/russia', 'w/draft/turkey', 'w/version/v1']);
  });
});
