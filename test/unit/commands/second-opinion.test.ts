import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ComparisonRequest, MapComparison } from '../../../src/analysis/comparison.ts';
import type { SecondOpinion } from '../../../src/analysis/second-opinion.ts';
import {
  RESULT_STANDS_MS,
  showDisagreement,
  startSecondOpinion,
  switchSecondOpinion,
} from '../../../src/commands/second-opinion.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import type { WorkOutcome } from '../../../src/worker/engine-api.ts';
import { comparedState, comparisonByHand, world, type World } from './comparing-world.ts';

interface Check {
  readonly request: ComparisonRequest;
  readonly result: MapComparison;
  readonly answer: (outcome: WorkOutcome<SecondOpinion>) => void;
}

interface Checked extends World {
  readonly checks: Check[];
  readonly stop: () => void;
  cancelled: number;
}

/** A world in which the second opinion is answered by hand. */
function checkedWorld(state: AppState = comparedState()): Checked {
  const checks: Check[] = [];
  const one = world(state);
  const made: Checked = { ...one, checks, cancelled: 0, stop: () => undefined };
  const app = {
    ...one.app,
    secondOpinion: {
      check: (request: ComparisonRequest, result: MapComparison) =>
        new Promise<WorkOutcome<SecondOpinion>>((answer) => {
          checks.push({ request, result, answer });
        }),
      cancel: () => {
        made.cancelled += 1;
      },
    },
  };
  return Object.assign(made, { app, stop: startSecondOpinion(app) });
}

const opinionOf = ({ app }: World): AppState['secondOpinion'] => app.store.get().secondOpinion;
const OPINION: SecondOpinion = {
  zones: [{ kind: 'checked', zoneId: 'north', largestDifference: 2e-7, disagreement: null }],
};

function setComparison({ app }: World, change: Partial<AppState['comparison']>): void {
  app.store.set((state) => ({ ...state, comparison: { ...state.comparison, ...change } }));
}

const pass = (milliseconds: number): Promise<unknown> => vi.advanceTimersByTimeAsync(milliseconds);

describe('the second opinion on a comparison', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('is asked for when the result has stood for half a second, and shown', async () => {
    const one = checkedWorld();
    expect(opinionOf(one)).toEqual({ kind: 'running' });
    await pass(RESULT_STANDS_MS - 1);
    expect(one.checks).toHaveLength(0);
    await pass(1);
    expect(one.checks).toHaveLength(1);
    expect(one.checks[0]?.result).toBe(one.app.store.get().comparison.result);
    expect(one.checks[0]?.request.maps).toHaveLength(2);
    one.checks[0]?.answer({ kind: 'done', value: OPINION });
    await pass(0);
    expect(opinionOf(one)).toEqual({ kind: 'done', opinion: OPINION });
    await pass(10_000);
    expect(one.checks).toHaveLength(1);
  });

  it('does not begin while a turning point is dragged, however long it rests, and stops what was begun', async () => {
    const one = checkedWorld();
    await pass(RESULT_STANDS_MS);
    one.app.store.set((state) => ({ ...state, dragged: { ...state.workspace } }));
    expect(one.cancelled).toBe(1);
    setComparison(one, { result: { ...comparisonByHand() } });
    await pass(10_000);
    expect(one.checks).toHaveLength(1);
    expect(opinionOf(one)).toEqual({ kind: 'running' });
    one.app.store.set((state) => ({ ...state, dragged: null }));
    await pass(RESULT_STANDS_MS);
    expect(one.checks).toHaveLength(2);
  });

  it('waits while results follow one another', async () => {
    const one = checkedWorld();
    for (let step = 0; step < 8; step += 1) {
      await pass(200);
      setComparison(one, { status: 'running' });
      await pass(50);
      setComparison(one, { status: 'done', result: { ...comparisonByHand() } });
    }
    expect(one.checks).toHaveLength(0);
    expect(one.cancelled).toBe(0);
    await pass(RESULT_STANDS_MS);
    expect(one.checks).toHaveLength(1);
  });

  it('is given up at once when the comparison is computed anew, and a late answer is not shown', async () => {
    const one = checkedWorld();
    await pass(RESULT_STANDS_MS);
    setComparison(one, { status: 'running' });
    expect(one.cancelled).toBe(1);
    expect(opinionOf(one)).toEqual({ kind: 'running' });
    one.checks[0]?.answer({ kind: 'done', value: OPINION });
    await pass(0);
    expect(opinionOf(one)).toEqual({ kind: 'running' });
    const result = { ...comparisonByHand() };
    setComparison(one, { status: 'done', result });
    await pass(RESULT_STANDS_MS);
    expect(one.checks[1]?.result).toBe(result);
  });

  it('goes with the figures', async () => {
    const one = checkedWorld();
    await pass(RESULT_STANDS_MS);
    one.checks[0]?.answer({ kind: 'done', value: OPINION });
    await pass(0);
    setComparison(one, { status: 'cancelled', result: null });
    expect(opinionOf(one)).toEqual({ kind: 'none' });
  });

  it('can be switched off, which stops it, and on again; the browser keeps the choice', async () => {
    const one = checkedWorld();
    const write = vi.spyOn(one.app.repository, 'writeSetting');
    await pass(RESULT_STANDS_MS);
    switchSecondOpinion(one.app, false);
    expect(one.cancelled).toBe(1);
    expect(opinionOf(one)).toEqual({ kind: 'none' });
    expect(write).toHaveBeenLastCalledWith('preferences', expect.objectContaining({ secondOpinion: false }));
    setComparison(one, { status: 'done', result: { ...comparisonByHand() } });
    await pass(10_000);
    expect(one.checks).toHaveLength(1);
    switchSecondOpinion(one.app, true);
    expect(opinionOf(one)).toEqual({ kind: 'running' });
    await pass(RESULT_STANDS_MS);
    expect(one.checks).toHaveLength(2);
  });

  it('says when the worker breaks down', async () => {
    const one = checkedWorld();
    await pass(RESULT_STANDS_MS);
    one.checks[0]?.answer({ kind: 'failed', detail: 'out of memory' });
    await pass(0);
    expect(opinionOf(one)).toEqual({ kind: 'failed', detail: 'out of memory' });
  });

  it('stops with the program', async () => {
    const one = checkedWorld();
    one.stop();
    await pass(RESULT_STANDS_MS);
    expect(one.checks).toHaveLength(0);
  });

  it('shows a place: the map goes there and marks it', () => {
    const one = checkedWorld();
    showDisagreement(one.app, [36.7, 34.9]);
    const [west = 0, south = 0, east = 0, north = 0] = one.fits[0] ?? [];
    expect(west < 36.7 && east > 36.7 && south < 34.9 && north > 34.9).toBe(true);
    expect(one.flags).toEqual([[36.7, 34.9]]);
  });
});
