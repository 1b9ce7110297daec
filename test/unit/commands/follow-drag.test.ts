import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { startComparing, startFollowingDrag } from '../../../src/commands/comparing.ts';
import { previewDrag } from '../../../src/commands/preview-drag.ts';
import { movePoint } from '../../../src/commands/turning-points.ts';
import type { DragPreview } from '../../../src/map/drawing/drawing-port.ts';
import type { MapComparison } from '../../../src/analysis/comparison.ts';
import { appState, comparisonByHand, world, type EngineCall, type World } from './comparing-world.ts';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const ADDRESS = { partyId: 'turkey', zoneId: 'north', part: 0, ring: 0, point: 0 };

function to(longitude: number, latitude = 34.01): DragPreview {
  return { kind: 'move', address: ADDRESS, position: [longitude, latitude], detached: false };
}

function call({ calls }: World, index: number): EngineCall {
  const found = calls[index];
  if (!found) throw new Error(`The engine was not called ${index + 1} times`);
  return found;
}

async function answer(one: World, index: number, result: MapComparison): Promise<void> {
  call(one, index).answer({ kind: 'done', value: result });
  await vi.advanceTimersByTimeAsync(0);
}

/** A world in which Compare shows a result. */
async function compared(): Promise<{ one: World; resting: MapComparison }> {
  const one = world(appState({ task: 'compare' }));
  startComparing(one.app);
  startFollowingDrag(one.app);
  await vi.advanceTimersByTimeAsync(60);
  const resting = comparisonByHand();
  await answer(one, 0, resting);
  return { one, resting };
}

const cornerSent = (one: World, index: number): unknown => call(one, index).request.maps[1]?.['north']?.[0]?.[0]?.[0];

describe('a turning point that is dragged in Compare', () => {
  it('has the comparison of where it is computed at once, and shown', async () => {
    const { one } = await compared();
    previewDrag(one.app, to(36.11));
    expect(cornerSent(one, 1)).toEqual([36.11, 34.01]);
    const live = comparisonByHand();
    await answer(one, 1, live);
    expect(one.app.store.get().comparison.result).toBe(live);
    expect(one.app.store.get().comparison.status).toBe('done');
  });

  it('leaves out the places that were passed while one was computed', async () => {
    const { one } = await compared();
    previewDrag(one.app, to(36.11));
    previewDrag(one.app, to(36.12));
    previewDrag(one.app, to(36.13));
    expect(one.calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(40);
    await answer(one, 1, comparisonByHand());
    expect(one.calls).toHaveLength(3);
    expect(cornerSent(one, 2)).toEqual([36.13, 34.01]);
    await vi.advanceTimersByTimeAsync(40);
    await answer(one, 2, comparisonByHand());
    expect(one.calls).toHaveLength(3);
  });

  it('asks for no more than thirty comparisons a second, the last one of the latest place', async () => {
    const { one } = await compared();
    previewDrag(one.app, to(36.11));
    const live = comparisonByHand();
    await answer(one, 1, live);
    expect(one.app.store.get().comparison.result).toBe(live);
    previewDrag(one.app, to(36.12));
    await vi.advanceTimersByTimeAsync(30);
    previewDrag(one.app, to(36.13));
    expect(one.calls).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(5);
    expect(one.calls).toHaveLength(3);
    expect(cornerSent(one, 2)).toEqual([36.13, 34.01]);
  });

  it('gives the former result back when it is let go where it was', async () => {
    const { one, resting } = await compared();
    previewDrag(one.app, to(36.11));
    await answer(one, 1, comparisonByHand());
    previewDrag(one.app, null);
    expect(one.app.store.get().comparison.result).toBe(resting);
    expect(one.app.store.get().dragged).toBeNull();
  });

  it('takes no answer that comes after the drag', async () => {
    const { one, resting } = await compared();
    previewDrag(one.app, to(36.11));
    previewDrag(one.app, null);
    await answer(one, 1, comparisonByHand());
    expect(one.app.store.get().comparison.result).toBe(resting);
  });

  it('keeps showing the latest figures until those of the finished move are there', async () => {
    const { one } = await compared();
    previewDrag(one.app, to(36.11));
    const live = comparisonByHand();
    await answer(one, 1, live);
    movePoint(one.app, ADDRESS, [36.11, 34.01], { detached: false });
    previewDrag(one.app, null);
    expect(one.app.store.get().comparison.result).toBe(live);
    await vi.advanceTimersByTimeAsync(60);
    const final = comparisonByHand();
    await answer(one, 2, final);
    expect(one.app.store.get().comparison.result).toBe(final);
  });

  it('keeps the cell that is looked at, though a preview lacks it', async () => {
    const { one, resting } = await compared();
    const key = 'north/1';
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, activeCell: key } }));
    previewDrag(one.app, to(36.11));
    await answer(one, 1, { ...resting, zones: [] });
    previewDrag(one.app, null);
    expect(one.app.store.get().comparison).toMatchObject({ result: resting, activeCell: key });
  });

  it('gives no result back that an edit in the middle of the drag has outdated', async () => {
    const { one } = await compared();
    previewDrag(one.app, to(36.11));
    await answer(one, 1, comparisonByHand());
    movePoint(one.app, ADDRESS, [36.115, 34.01], { detached: false });
    await vi.advanceTimersByTimeAsync(60);
    const edited = comparisonByHand();
    await answer(one, 2, edited);
    previewDrag(one.app, to(36.12));
    await answer(one, 3, comparisonByHand());
    previewDrag(one.app, null);
    expect(one.app.store.get().comparison.result).toBe(edited);
  });

  it('changes neither the draft nor the history', async () => {
    const { one } = await compared();
    const { workspace, history } = one.app.store.get();
    previewDrag(one.app, to(36.11));
    expect(one.app.store.get().workspace).toBe(workspace);
    expect(one.app.store.get().history).toBe(history);
  });

  it('is not followed in another task', async () => {
    const { one } = await compared();
    one.app.store.set((state) => ({ ...state, task: 'draw' }));
    previewDrag(one.app, to(36.11));
    expect(one.app.store.get().dragged).toBeNull();
  });
});
