import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  separateLines,
  type LineSeparation,
  type LineSeparationRequest,
} from '../../../src/analysis/line-separation.ts';
import type { Application } from '../../../src/commands/application.ts';
import {
  cancelLineSeparation,
  chooseLineMap,
  chooseLineZone,
  separateAgain,
  setLineTolerance,
  showLinePlace,
  showLineSeparation,
  startSeparatingLines,
} from '../../../src/commands/line-separation.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import {
  chosenLines,
  lineInputs,
  missingLines,
  NO_LINE_COMPARISON,
  type LineComparisonState,
} from '../../../src/state/line-separation.ts';
import type { Progress, WorkOutcome } from '../../../src/worker/engine-api.ts';
import { comparedByThree, comparedState, delimitation, rectangle, world, type World } from './comparing-world.ts';

interface Call {
  readonly request: LineSeparationRequest;
  readonly progress: (progress: Progress) => void;
  readonly answer: (outcome: WorkOutcome<LineSeparation | null>) => void;
}

interface Lines extends World {
  readonly asked: Call[];
  readonly cancelled: () => number;
  readonly stop: () => void;
}

/** Russia's and Turkey's drafts are compared, the section is open, and the engine is answered by the test. */
function open(state: AppState = comparedState()): Lines {
  const one = world(state);
  const asked: Call[] = [];
  let cancelled = 0;
  const app: Application = {
    ...one.app,
    engine: {
      ...one.app.engine,
      separateLines: (request, progress) => new Promise((answer) => asked.push({ request, progress, answer })),
      cancelSeparation: () => {
        cancelled += 1;
      },
    },
  };
  const stop = startSeparatingLines(app);
  showLineSeparation(app, true);
  return { ...one, app, asked, cancelled: () => cancelled, stop };
}

const lines = ({ app }: Lines): LineComparisonState => app.store.get().lineComparison;

async function answered(call: Call | undefined): Promise<LineSeparation | null> {
  if (!call) throw new Error('Nothing was asked');
  const value = await separateLines(call.request);
  call.answer({ kind: 'done', value });
  await vi.advanceTimersByTimeAsync(0);
  return value;
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('which lines are measured', () => {
  it('is the first zone that both of the first two maps propose', () => {
    expect(chosenLines(comparedState())).toEqual({ zoneId: 'north', first: 0, second: 1 });
    const three = comparedByThree();
    expect(chosenLines(three)).toEqual({ zoneId: 'north', first: 0, second: 1 });
    expect(missingLines(three)).toEqual([0]);
    expect(lineInputs(three)).toBeNull();
  });

  it('is what was chosen, and the maps change places when one is chosen for both sides', () => {
    const all = open(comparedByThree());
    chooseLineZone(all.app, 'homs');
    chooseLineMap(all.app, 'first', 2);
    expect(chosenLines(all.app.store.get())).toEqual({ zoneId: 'homs', first: 2, second: 1 });
    chooseLineMap(all.app, 'second', 2);
    expect(chosenLines(all.app.store.get())).toEqual({ zoneId: 'homs', first: 1, second: 2 });
    all.stop();
  });

  it('falls back where a chosen map or zone is no longer there', () => {
    const all = open(comparedByThree());
    chooseLineMap(all.app, 'first', 2);
    chooseLineZone(all.app, 'gone');
    all.app.store.set((state) => ({
      ...state,
      comparison: { ...state.comparison, maps: state.comparison.maps.slice(0, 2) },
    }));
    expect(chosenLines(all.app.store.get())).toEqual({ zoneId: 'north', first: 0, second: 1 });
    all.stop();
  });

  it('is nothing without two maps or without a zone', () => {
    const state = comparedState();
    expect(chosenLines({ ...state, comparison: { ...state.comparison, maps: [] } })).toBeNull();
    expect(chosenLines({ ...state, workspace: { ...state.workspace, zones: [] } })).toBeNull();
  });
});

describe('measuring lines', () => {
  it('waits until the section is open, gathers changes, and gives the figures of the engine', async () => {
    const one = open();
    showLineSeparation(one.app, false);
    await vi.advanceTimersByTimeAsync(500);
    expect(one.asked).toHaveLength(0);
    showLineSeparation(one.app, true);
    setLineTolerance(one.app, 10);
    setLineTolerance(one.app, 20);
    await vi.advanceTimersByTimeAsync(100);
    expect(one.asked).toHaveLength(1);
    expect(one.asked[0]?.request).toMatchObject({ toleranceM: 20, lineType: 'longitude-latitude' });
    expect(lines(one).status).toBe('running');
    const value = await answered(one.asked[0]);
    expect(lines(one)).toMatchObject({ status: 'done', result: value });
    await vi.advanceTimersByTimeAsync(500);
    expect(one.asked).toHaveLength(1);
    one.stop();
  });

  it('takes only the answer of the latest request, and keeps the earlier figures until then', async () => {
    const one = open();
    await vi.advanceTimersByTimeAsync(100);
    const first = await answered(one.asked[0]);
    setLineTolerance(one.app, 5);
    await vi.advanceTimersByTimeAsync(100);
    setLineTolerance(one.app, 6);
    await vi.advanceTimersByTimeAsync(100);
    expect(one.asked).toHaveLength(3);
    await answered(one.asked[1]);
    expect(lines(one)).toMatchObject({ status: 'running', result: first });
    await answered(one.asked[2]);
    expect(lines(one).result?.toleranceM).toBe(6);
    one.stop();
  });

  it('shows no figures of another zone meanwhile', async () => {
    const one = open();
    await vi.advanceTimersByTimeAsync(100);
    await answered(one.asked[0]);
    chooseLineZone(one.app, 'homs');
    expect(lines(one)).toMatchObject({ status: 'running', result: null });
    one.stop();
  });

  it('follows a boundary that is edited, and drops the figures of one that was edited in another task', async () => {
    const one = open();
    await vi.advanceTimersByTimeAsync(100);
    await answered(one.asked[0]);
    const edit = (east: number): void =>
      one.app.store.set((state) => {
        const { russia } = state.workspace.drafts;
        if (!russia) throw new Error('Russia has a draft');
        const map = { ...russia.map, north: delimitation(rectangle(36, 34, east, 34.1)) };
        const drafts = { ...state.workspace.drafts, russia: { ...russia, map } };
        return { ...state, workspace: { ...state.workspace, drafts } };
      });
    edit(36.21);
    await vi.advanceTimersByTimeAsync(100);
    expect(one.asked).toHaveLength(2);
    await answered(one.asked[1]);
    one.app.store.set((state) => ({ ...state, task: 'draw' }));
    expect(lines(one).result).not.toBeNull();
    edit(36.22);
    expect(lines(one)).toMatchObject({ status: 'idle', result: null });
    await vi.advanceTimersByTimeAsync(500);
    expect(one.asked).toHaveLength(2);
    one.stop();
  });

  it('can be cancelled, and asked for again', async () => {
    const one = open();
    await vi.advanceTimersByTimeAsync(100);
    one.asked[0]?.progress({ done: 1, of: 2 });
    expect(lines(one).progress).toEqual({ done: 1, of: 2 });
    cancelLineSeparation(one.app);
    expect([one.cancelled(), lines(one).status]).toEqual([1, 'cancelled']);
    one.asked[0]?.answer({ kind: 'cancelled' });
    await vi.advanceTimersByTimeAsync(500);
    expect(one.asked).toHaveLength(1);
    separateAgain(one.app);
    await vi.advanceTimersByTimeAsync(100);
    await answered(one.asked[1]);
    expect(lines(one).status).toBe('done');
    one.stop();
  });

  it('tells a failure, and stays as it is', async () => {
    const one = open();
    await vi.advanceTimersByTimeAsync(100);
    one.asked[0]?.answer({ kind: 'failed', detail: 'out of memory' });
    await vi.advanceTimersByTimeAsync(0);
    expect(lines(one)).toMatchObject({ status: 'failed', result: null });
    expect(one.app.store.get().notices.map(({ text }) => text)).toEqual([
      'The lines could not be measured (out of memory). Both maps are unchanged.',
    ]);
    one.stop();
  });

  it('stops with the program', async () => {
    const one = open();
    await vi.advanceTimersByTimeAsync(100);
    one.stop();
    expect(one.cancelled()).toBe(1);
    setLineTolerance(one.app, 7);
    await vi.advanceTimersByTimeAsync(500);
    expect(one.asked).toHaveLength(1);
  });
});

describe('the tolerance', () => {
  it('is 50 m until the user sets another one, and never what is none', () => {
    const one = open();
    expect(NO_LINE_COMPARISON.toleranceM).toBe(50);
    for (const wrong of [0, -5, Number.NaN, Infinity, 1e9]) expect(setLineTolerance(one.app, wrong)).toBe(false);
    expect(lines(one).toleranceM).toBe(50);
    expect(setLineTolerance(one.app, 0.05)).toBe(true);
    expect(lines(one).toleranceM).toBe(0.05);
    one.stop();
  });
});

describe('showing a place', () => {
  it('moves the map so that both lines are in sight, and flags the place', () => {
    const one = open();
    showLinePlace(one.app, [36.1, 34], 5000);
    expect(one.flags).toEqual([[36.1, 34]]);
    const [[west, south, east, north] = [0, 0, 0, 0]] = one.fits;
    expect([(west + east) / 2, (south + north) / 2].map((value) => value.toFixed(6))).toEqual([
      '36.100000',
      '34.000000',
    ]);
    expect((north - south) / 2).toBeGreaterThan(5000 / 111_000);
    one.stop();
  });
});
