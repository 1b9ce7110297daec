import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import type { ZoneMap } from '../../../src/domain/delimitation.ts';
import type { BoundingBox } from '../../../src/geometry/coordinates.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/comparison-version-difference.ts';
import '../../../src/ui/version-panel.ts';
import { createEngineClient } from '../../../src/worker/engine-client.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });

const SQUARE = rectangle(36.7, 34.8, 36.8, 34.9);
const WIDER = rectangle(36.7, 34.8, 36.9, 34.9);
const LOWER = rectangle(36.7, 34.8, 36.9, 34.88);

interface World {
  readonly app: Application;
  readonly fits: BoundingBox[];
}

/** Iran saves two versions, the second wider than the first, and lowers the draft; the engine is the real one. */
async function world(): Promise<World> {
  const fits: BoundingBox[] = [];
  const map: Partial<MapView> = { fit: (box) => void fits.push(box), flag: () => undefined };
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-2': drawn([SQUARE]) }, 'iran'),
    parts: { engine: createEngineClient(), map: map as MapView },
  });
  await saveVersion(app);
  draw(app, { 'zone-2': drawn([WIDER]), 'zone-3': drawn([SQUARE]) });
  await saveVersion(app);
  draw(app, { 'zone-2': drawn([LOWER]), 'zone-3': drawn([SQUARE]) });
  return { app, fits };
}

function draw(app: Application, map: ZoneMap): void {
  app.store.set((state) => {
    const { drafts } = state.workspace;
    const basedOn = drafts['iran']?.basedOn ?? null;
    const iran = { map, unfinished: null, basedOn };
    return { ...state, workspace: { ...state.workspace, drafts: { ...drafts, iran } } };
  });
}

async function panel(one: World): Promise<World> {
  await show(
    one.app,
    html`<section aria-label="Versions" style="width: 340px"><version-panel></version-panel></section>`,
  );
  return one;
}

/** The first answer of a worker comes when its code has been compiled, which on a busy machine takes more than a second. */
const STARTING = { timeout: 10_000 };

const clauses = (zone: string): string[] =>
  page
    .getByRole('list', { name: zone })
    .getByRole('listitem')
    .elements()
    .map((item) => (item.querySelector('bdi')?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());

describe('what changed, in the list of versions', () => {
  it('is told of a version against the one before it, zone by zone, computed in the worker', async () => {
    const one = await panel(await world());
    await button('What changed in version 2').click();
    // 0.1 by 0.1 degrees from 34.8 to 34.9 N: 101.4576 km2 by the closed form of the authalic latitude; 0.1 degrees of
    // the parallel 34.8 are 9,151 m.
    await expect
      .poll(() => clauses('Northern Homs: +101.5 km²'), STARTING)
      .toEqual(['Gained 101.5 km² at 34.8500° N 36.8500° E', '2 turning points moved, the largest by 9.2 km']);
    expect(clauses('Eastern Ghouta: +101.5 km²')).toEqual(['Proposed for the first time: 101.5 km², 4 turning points']);
    await expect.element(page.getByText('In all zones: gained 202.9 km², ceded 0 km².')).toBeVisible();
    await button('Show: Gained 101.5 km² at 34.8500° N 36.8500° E').click();
    const [west = 0, , east = 0] = one.fits[0] ?? [];
    expect([west, east].map((degrees) => Number(degrees.toFixed(4)))).toEqual([36.75, 36.95]);
    await expect.element(button('What changed in version 2')).toHaveAttribute('aria-expanded', 'true');
    expect(page.getByRole('button', { name: 'What changed in version 1' }).elements()).toEqual([]);
  });

  it('is told of the draft since its version, and follows the draft', async () => {
    const { app } = await panel(await world());
    await button('What changed in the draft since version 2').click();
    // 0.02 by 0.2 degrees from 34.88 to 34.9 N.
    await expect.poll(() => clauses('Northern Homs: −40.6 km²').at(0)).toMatch(/^Ceded 40\.6 km²/u);
    draw(app, { 'zone-2': drawn([WIDER]) });
    await expect.poll(() => clauses('Eastern Ghouta: −101.5 km²'), STARTING).toEqual(['No longer proposed: 101.5 km²']);
    expect(page.getByRole('list', { name: /^Northern Homs/u }).elements()).toEqual([]);
  });

  it('closes again, and opens for one version at a time', async () => {
    await panel(await world());
    await button('What changed in the draft since version 2').click();
    await expect.poll(() => clauses('Northern Homs: −40.6 km²').length, STARTING).toBeGreaterThan(0);
    await button('What changed in version 2').click();
    await expect.poll(() => clauses('Northern Homs: +101.5 km²').length, STARTING).toBeGreaterThan(0);
    expect(page.getByRole('list', { name: 'Northern Homs: −40.6 km²' }).elements()).toEqual([]);
    await button('What changed in version 2').click();
    await expect.poll(() => page.getByRole('list', { name: /^Northern Homs/u }).elements()).toEqual([]);
  });

  it('says that it could not be computed, and tries again', async () => {
    const one = await world();
    const { engine } = one.app;
    let fails = true;
    const app: Application = {
      ...one.app,
      engine: {
        ...engine,
        diffMaps: (request) =>
          fails ? Promise.resolve({ kind: 'failed', detail: 'no memory' }) : engine.diffMaps(request),
      },
    };
    await panel({ ...one, app });
    await button('What changed in version 2').click();
    await expect
      .element(page.getByText('What changed could not be computed (no memory). All maps are unchanged.'))
      .toBeVisible();
    fails = false;
    await button('Try again').click();
    await expect.poll(() => clauses('Northern Homs: +101.5 km²').length, STARTING).toBeGreaterThan(0);
  });
});

describe('what changed, in Compare', () => {
  async function compare(one: World, ...maps: readonly ('v1' | 'v2' | 'draft' | 'turkey')[]): Promise<void> {
    const { versions } = one.app.store.get();
    const idOf = (number: number): string => versions.find(({ record }) => record.number === number)?.id ?? '';
    const references = maps.map((name) => {
      if (name === 'draft') return { kind: 'draft', partyId: 'iran' } as const;
      if (name === 'turkey') return { kind: 'draft', partyId: 'turkey' } as const;
      return { kind: 'version', versionId: idOf(name === 'v1' ? 1 : 2) } as const;
    });
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, maps: references } }));
    await show(one.app, html`<comparison-version-difference></comparison-version-difference>`);
  }

  it('is told from the earlier to the later of two maps of one party, in whichever order they were chosen', async () => {
    await compare(await world(), 'draft', 'v1');
    await expect.element(page.getByRole('heading', { name: 'From Iran v1 to Iran draft' })).toBeVisible();
    // To 36.9 E and down to 34.88 N: 0.2 by 0.08 degrees now, 0.1 by 0.1 before.
    await expect
      .poll(() => clauses('Northern Homs: +60.9 km²').slice(0, 2))
      .toEqual([expect.stringMatching(/^Gained 81\.2 km²/u), expect.stringMatching(/^Ceded 20\.3 km²/u)]);
  });

  it('leaves the sentences of the pair before at once, and past 200 ms can be stopped and tried again', async () => {
    const one = await world();
    const { engine } = one.app;
    const waiting: (() => void)[] = [];
    let held = false;
    const diffMaps: typeof engine.diffMaps = async (request) => {
      if (held) await new Promise<void>((resolve) => waiting.push(resolve));
      return engine.diffMaps(request);
    };
    let stopped = 0;
    const cancelDifference = (): void => {
      stopped += 1;
    };
    const app: Application = { ...one.app, engine: { ...engine, diffMaps, cancelDifference } };
    await compare({ ...one, app }, 'v1', 'v2');
    await expect.poll(() => clauses('Northern Homs: +101.5 km²').length, STARTING).toBeGreaterThan(0);
    held = true;
    const draft = { kind: 'draft', partyId: 'iran' } as const;
    app.store.set((state) => {
      const [first = draft] = state.comparison.maps;
      return { ...state, comparison: { ...state.comparison, maps: [first, draft] } };
    });
    await expect.element(page.getByRole('heading', { name: 'From Iran v1 to Iran draft' })).toBeVisible();
    expect(clauses('Northern Homs: +101.5 km²')).toEqual([]);
    await expect.element(page.getByRole('progressbar', { name: 'Working out what changed' })).toBeVisible();
    await button('Cancel').click();
    expect(stopped).toBe(1);
    await expect.element(page.getByText('What changed was not computed.')).toBeVisible();
    await expect.element(page.getByRole('progressbar')).not.toBeInTheDocument();
    waiting.splice(0).forEach((go) => go());
    held = false;
    await button('Try again').click();
    await expect.poll(() => clauses('Northern Homs: +60.9 km²').length, STARTING).toBeGreaterThan(0);

    // An edit of the draft: the sentences stay, and are marked until the new ones are there.
    held = true;
    const busy = (): (string | null)[] =>
      page
        .getByRole('list', { name: 'Northern Homs: +60.9 km²' })
        .elements()
        .map((list) => list.closest('[aria-busy]')?.getAttribute('aria-busy') ?? null);
    expect(busy()).toEqual(['false']);
    draw(app, { 'zone-2': drawn([WIDER]) });
    await expect.poll(busy).toEqual(['true']);
    held = false;
    await expect.poll(() => waiting.length).toBe(1);
    waiting.splice(0).forEach((go) => go());
    await expect.poll(() => clauses('Northern Homs: +101.5 km²').length, STARTING).toBeGreaterThan(0);
  });

  it('is not told of maps of different parties, nor of three', async () => {
    const one = await world();
    await compare(one, 'draft', 'turkey');
    expect(page.getByRole('heading').elements()).toEqual([]);
    await compare(one, 'draft', 'v1', 'v2');
    expect(page.getByRole('heading').elements()).toEqual([]);
  });
});
