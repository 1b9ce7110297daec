import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  cancelComparison,
  chooseMap,
  compareAgain,
  selectContestedCell,
  startComparing,
  stepContestedCell,
  swapSides,
} from '../../../src/commands/comparing.ts';
import type { ComparisonState } from '../../../src/state/app-state.ts';
import {
  appState,
  comparedState,
  comparisonByHand,
  delimitation,
  rectangle,
  workspace,
  world,
  type EngineCall,
  type World,
} from './comparing-world.ts';

const RUSSIAN_DRAFT = { kind: 'draft', partyId: 'russia' } as const;
const TURKISH_DRAFT = { kind: 'draft', partyId: 'turkey' } as const;
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
  it('chooses the drafts of the first two parties that propose anything and compares them', async () => {
    const one = world(appState());
    startComparing(one.app);
    expect(comparison(one).a).toBeNull();
    enterCompare(one);
    expect(comparison(one)).toMatchObject({ a: RUSSIAN_DRAFT, b: TURKISH_DRAFT, status: 'running' });
    expect(one.calls).toHaveLength(0);
    await pass();
    const { request } = call(one, 0);
    expect(request.zoneIds).toEqual(['north', 'homs', 'south']);
    expect(Object.keys(request.b)).toEqual(['north', 'homs']);
    expect(request.a['north']).toEqual([rectangle(36, 34, 36.2, 34.1)]);
    await answered(one, 0);
    expect(comparison(one).status).toBe('done');
    expect(comparison(one).result?.zones).toHaveLength(3);
  });

  it('chooses nothing where only one party proposes anything', async () => {
    const base = workspace();
    const drafts = { ...base.drafts, turkey: { map: {}, unfinished: null, basedOn: null } };
    const one = world(appState({ workspace: { ...base, drafts } }));
    startComparing(one.app);
    enterCompare(one);
    await pass();
    expect(comparison(one)).toMatchObject({ a: null, b: null, status: 'idle' });
    expect(one.calls).toHaveLength(0);
  });

  it('chooses two maps when the second one appears while Compare is open', () => {
    const base = workspace();
    const drafts = { ...base.drafts, turkey: { map: {}, unfinished: null, basedOn: null } };
    const one = world(appState({ workspace: { ...base, drafts } }));
    startComparing(one.app);
    enterCompare(one);
    redraw(one, 36.2);
    expect(comparison(one)).toMatchObject({ a: RUSSIAN_DRAFT, b: TURKISH_DRAFT });
  });

  it('leaves what the user chose before', () => {
    const one = world(appState());
    startComparing(one.app);
    chooseMap(one.app, 'b', RUSSIAN_DRAFT);
    enterCompare(one);
    expect(comparison(one)).toMatchObject({ a: null, b: RUSSIAN_DRAFT, status: 'idle' });
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
    expect(call(one, 1).request.b['north']).toEqual([rectangle(36.1, 34, 36.22, 34.1)]);
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

  it('keeps looking at the same place when the new result numbers the cells anew', async () => {
    const one = world(comparedState({ status: 'idle' }));
    startComparing(one.app);
    selectContestedCell(one.app, 'homs/b/0');
    await pass();
    const result = comparisonByHand();
    const zones = result.zones.map((zone) => {
      if (zone.kind !== 'compared' || zone.zoneId !== 'homs') return zone;
      const before = {
        ...zone.contested[0],
        side: 'b' as const,
        polygon: rectangle(38, 34, 38.1, 34.1),
        pole: [38.05, 34.05],
      };
      return { ...zone, contested: [before, ...zone.contested] };
    });
    await answered(one, 0, { ...result, zones } as typeof result);
    expect(comparison(one).activeCell).toBe('homs/b/1');
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
    chooseMap(one.app, 'b', FIRST_OFFER);
    await pass();
    expect(one.opened).toEqual(['v1']);
    await pass();
    expect(one.calls.map(({ request }) => request.b['north'])).toEqual([[rectangle(36.1, 34, 36.2, 34.1)]]);
  });

  it('tells a version that cannot be read, once, and tries again on demand', async () => {
    const one = world(appState({ task: 'compare' }), {});
    startComparing(one.app);
    chooseMap(one.app, 'b', FIRST_OFFER);
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

  it('drops a chosen map whose party is gone and keeps the other', () => {
    const one = world(comparedState());
    startComparing(one.app);
    one.app.store.set((state) => {
      const parties = state.workspace.parties.filter((party) => party.id !== 'turkey');
      return { ...state, workspace: { ...state.workspace, parties } };
    });
    expect(comparison(one)).toMatchObject({ a: RUSSIAN_DRAFT, b: null, status: 'idle', result: null });
  });

  it('drops both maps when another workspace is opened', async () => {
    const one = world(comparedState());
    startComparing(one.app);
    await pass();
    const drafts = {};
    one.app.store.set((state) => ({ ...state, workspace: { ...workspace(), id: 'other', drafts } }));
    expect(comparison(one)).toMatchObject({ a: null, b: null, status: 'idle', result: null });
    expect(one.cancellations).toBe(1);
  });
});

describe('the two sides', () => {
  it('does not compare a map with itself', async () => {
    const one = world(appState({ task: 'compare' }));
    startComparing(one.app);
    chooseMap(one.app, 'b', RUSSIAN_DRAFT);
    await pass();
    expect(one.calls).toHaveLength(0);
    expect(comparison(one)).toMatchObject({ a: RUSSIAN_DRAFT, b: RUSSIAN_DRAFT, status: 'idle' });
  });

  it('swaps maps, figures and the cell looked at', async () => {
    const one = world(comparedState({ activeCell: 'homs/b/0' }));
    swapSides(one.app);
    const swapped = comparison(one);
    expect(swapped).toMatchObject({ a: TURKISH_DRAFT, b: RUSSIAN_DRAFT, activeCell: 'homs/a/0' });
    expect(swapped.result?.totals.onlyAM2).toBe(comparisonByHand().totals.onlyBM2);
    expect(swapped.result?.zones[2]).toMatchObject({ missing: ['a'], areaAM2: null });
    startComparing(one.app);
    await pass();
    expect(Object.keys(call(one, 0).request.a)).toEqual(['north', 'homs']);
  });
});

describe('contested cells', () => {
  it('moves the map to a cell with room around it', () => {
    const one = world(comparedState());
    selectContestedCell(one.app, 'north/a/0');
    expect(comparison(one).activeCell).toBe('north/a/0');
    const [west, south, east, north] = one.fits[0] ?? [0, 0, 0, 0];
    expect(west).toBeCloseTo(35.95, 9);
    expect(south).toBeCloseTo(33.95, 9);
    expect(east).toBeCloseTo(36.15, 9);
    expect(north).toBeCloseTo(34.15, 9);
  });

  it('does nothing for a key that the result does not have, such as that of an agreed piece', () => {
    const one = world(comparedState({ activeCell: 'north/a/0' }));
    selectContestedCell(one.app, 'north/agreed');
    expect(comparison(one).activeCell).toBe('north/a/0');
    expect(one.fits).toEqual([]);
    selectContestedCell(one.app, null);
    expect(comparison(one).activeCell).toBeNull();
  });

  it('steps by size and round the ends, past the slivers', () => {
    const one = world(comparedState());
    const stops = ([1, 1, 1, -1, -1] as const).map((step) => {
      stepContestedCell(one.app, step);
      return comparison(one).activeCell;
    });
    expect(stops).toEqual(['north/a/0', 'homs/b/0', 'north/a/0', 'homs/b/0', 'north/a/0']);
  });

  it('steps nowhere outside Compare and where nothing is contested', () => {
    const elsewhere = world({ ...comparedState(), task: 'draw' });
    stepContestedCell(elsewhere.app, 1);
    const without = world(comparedState({ result: null }));
    stepContestedCell(without.app, -1);
    expect([comparison(elsewhere).activeCell, comparison(without).activeCell]).toEqual([null, null]);
  });
});
