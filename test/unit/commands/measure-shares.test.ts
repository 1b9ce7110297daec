import { describe, expect, it, vi } from 'vitest';
import { agreedShares } from '../../../src/analysis/agreed-share.ts';
import type { Application } from '../../../src/commands/application.ts';
import { changeText, describeMoves } from '../../../src/commands/describe-shares.ts';
import { measureShares } from '../../../src/commands/measure-shares.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import type { Delimitation } from '../../../src/domain/delimitation.ts';
import { builtInWorkspace } from '../../../src/domain/built-in/astana-2017.ts';
import { shareMoments, zoneShares } from '../../../src/state/share-series.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import { drawn } from '../edits/workspace-builder.ts';
import { fakeApplication, rectangle } from './fake-application.ts';

/** A band of 36 to 37 degrees east, so wide in degrees. */
const band = (from: number, to: number): Delimitation => drawn([rectangle(from, 34.8, to, 34.9)]);

async function saves(app: Application, partyId: string, map: Readonly<Record<string, Delimitation>>): Promise<void> {
  app.store.set((state) => {
    const { drafts } = state.workspace;
    const draft = { map, unfinished: null, basedOn: drafts[partyId]?.basedOn ?? null };
    return {
      ...state,
      selection: { partyId, zoneId: 'zone-2', point: null },
      workspace: { ...state.workspace, drafts: { ...drafts, [partyId]: draft } },
    };
  });
  await saveVersion(app);
}

interface World {
  readonly app: Application;
  readonly asked: ReturnType<typeof vi.fn<EngineClient['measureShares']>>;
}

/** Iran claims 0 to 4 tenths; Turkey 2 to 6, then 1 to 5; then Iran 0 to 5. The engine computes in this thread. */
async function world(): Promise<World> {
  const asked = vi.fn<EngineClient['measureShares']>((request) =>
    Promise.resolve({ kind: 'done', value: agreedShares(request) }),
  );
  const idle = fakeApplication().engine;
  let minute = 0;
  const now = (): string => new Date(Date.UTC(2017, 6, 5, 10, (minute += 1))).toISOString();
  const app = fakeApplication({
    workspace: builtInWorkspace(),
    parts: { engine: { ...idle, measureShares: asked }, now },
  });
  await saves(app, 'iran', { 'zone-2': band(36, 36.4) });
  await saves(app, 'turkey', { 'zone-2': band(36.2, 36.6), 'zone-3': band(36, 36.1) });
  await saves(app, 'turkey', { 'zone-2': band(36.1, 36.5), 'zone-3': band(36, 36.1) });
  await saves(app, 'iran', { 'zone-2': band(36, 36.5) });
  app.store.set((state) => ({ ...state, versionMaps: {} }));
  return { app, asked };
}

const momentsOf = ({ store }: Application) => shareMoments(store.get(), 'iran', 'turkey');
const live = (): AbortSignal => new AbortController().signal;
const ignore = (): void => undefined;

describe('measuring how the agreed share went', () => {
  it('gives 2/6, 3/5 and 4/5 of equal bands, and who moved by how much', async () => {
    const { app } = await world();
    const outcome = await measureShares(app, momentsOf(app), ignore, live());
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { points, movedBy } = zoneShares(momentsOf(app), 'zone-2', outcome.measured);
    const shares = points.map(({ value }) => (value.kind === 'share' ? value.share : Number.NaN));
    [2 / 6, 3 / 5, 4 / 5].forEach((share, index) => expect(shares[index]).toBeCloseTo(share, 9));
    expect(movedBy[0]).toBeCloseTo(4 / 5 - 3 / 5, 9);
    expect(movedBy[1]).toBeCloseTo(3 / 5 - 2 / 6, 9);
    expect(zoneShares(momentsOf(app), 'zone-3', outcome.measured).points[0]?.value.kind).toBe('no-proposal');
  });

  it('asks the engine once for a pair of boundaries, reads each version once, and tells how far it is', async () => {
    const { app, asked } = await world();
    const opened = vi.spyOn(app.repository, 'openVersion');
    const told: number[] = [];
    await measureShares(app, momentsOf(app), (done) => told.push(done), live());
    expect(told).toEqual([0, 1, 2]);
    expect(opened).toHaveBeenCalledTimes(4);
    expect(asked).toHaveBeenCalledTimes(3);
    await measureShares(app, momentsOf(app), ignore, live());
    expect(opened).toHaveBeenCalledTimes(4);
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('leaves the pairs of a version that cannot be read unmeasured, lists it as damaged, and goes on', async () => {
    const { app } = await world();
    const broken = app.store.get().versions.find(({ record }) => record.partyId === 'turkey' && record.number === 1);
    const { openVersion } = { openVersion: app.repository.openVersion.bind(app.repository) };
    vi.spyOn(app.repository, 'openVersion').mockImplementation((id) =>
      id === broken?.id
        ? Promise.resolve({ ok: false, error: { code: 'damaged', detail: '' } } as const)
        : openVersion(id),
    );
    const outcome = await measureShares(app, momentsOf(app), ignore, live());
    if (outcome.kind !== 'done') throw new Error(outcome.kind);
    const { points } = zoneShares(momentsOf(app), 'zone-2', outcome.measured);
    expect(points.map(({ value }) => value.kind)).toEqual(['unread', 'share', 'share']);
    expect(
      app.store
        .get()
        .versions.filter(({ damaged }) => damaged)
        .map(({ id }) => id),
    ).toEqual([broken?.id]);
  });

  it('stops when it is told to, the engine too, and what was measured is kept', async () => {
    const { app, asked } = await world();
    const stopper = new AbortController();
    const cancelled = vi.spyOn(app.engine, 'cancelShares');
    const outcome = measureShares(app, momentsOf(app), (done) => done === 1 && stopper.abort(), stopper.signal);
    expect(await outcome).toEqual({ kind: 'cancelled' });
    expect(cancelled).toHaveBeenCalledTimes(1);
    expect(asked).toHaveBeenCalledTimes(1);
    await measureShares(app, momentsOf(app), ignore, live());
    expect(asked).toHaveBeenCalledTimes(3);
  });

  it('tells a failure of the engine', async () => {
    const { app, asked } = await world();
    asked.mockResolvedValueOnce({ kind: 'failed', detail: 'no memory' });
    expect(await measureShares(app, momentsOf(app), ignore, live())).toEqual({ kind: 'failed', detail: 'no memory' });
  });
});

describe('the words for a change of the share', () => {
  it('have a sign, and never write something as nothing', () => {
    expect([0.151, -0.05, 0.00001, 0].map(changeText)).toEqual([
      '+15.1\u00a0points',
      '\u22125.0\u00a0points',
      '+0.001\u00a0points',
      '±0.0\u00a0points',
    ]);
    expect(describeMoves('Iran', 0.2)).toBe('Iran’s versions moved towards the other: +20.0\u00a0points');
    expect(describeMoves('Iran', -0.2)).toBe('Iran’s versions moved away from the other: \u221220.0\u00a0points');
    expect(describeMoves('Iran', 0)).toBe('Iran’s versions did not change the share');
  });
});
