import { ContextProvider } from '@lit/context';
import { html, LitElement, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { Gazetteer } from '../../../src/map/base-map/places.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { applicationContext } from '../../../src/ui/application-context.ts';
import '../../../src/ui/comparison-legend.ts';
import '../../../src/ui/comparison-panel.ts';
import { tokens } from '../../../src/ui/theme.ts';
import {
  appState,
  comparedState,
  comparisonByHand,
  rectangle,
  workspace,
  world,
  type World,
} from '../../unit/commands/comparing-world.ts';

/** Stands for the frame: gives the application and the tokens of the theme. */
class ComparisonFrame extends LitElement {
  static override styles = [tokens];
  readonly provider = new ContextProvider(this, { context: applicationContext });
  override render(): unknown {
    return html`<section aria-label="Comparison"><slot></slot></section>`;
  }
}
customElements.define('comparison-frame', ComparisonFrame);

/** Names everything west of 36.5 E by Rastan and the rest by Houla. */
const gazetteer = {
  nearest: ([longitude]: Position) =>
    longitude < 36.5
      ? { name: 'Rastan', distanceM: 6120, bearing: 'NE' }
      : { name: 'Houla', distanceM: longitude < 37 ? 800 : 1240, bearing: 'S' },
} as unknown as Gazetteer;

async function show(state: AppState, change: (app: Application) => void = () => undefined): Promise<World> {
  const one = world(state);
  one.app.gazetteer = gazetteer;
  change(one.app);
  const frame = new ComparisonFrame();
  frame.style.width = '340px';
  frame.provider.setValue(one.app);
  render(html`<comparison-panel></comparison-panel><comparison-legend></comparison-legend>`, frame);
  document.body.append(frame);
  await settled();
  return one;
}

async function settled(): Promise<void> {
  for (let round = 0; round < 4; round += 1) await Promise.resolve();
  await new Promise(requestAnimationFrame);
}

/** Find elements through every open shadow root, in document order. */
function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
  ]);
}

function texts(selector: string): string[] {
  return all(selector).map((element) => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());
}

function row(zone: string): string[] {
  return texts(`tbody[data-zone='${zone}'] td[data-figure]`);
}

beforeEach(async () => {
  await page.viewport(1024, 768);
});
afterEach(() => {
  document.querySelectorAll('comparison-frame').forEach((frame) => frame.remove());
  vi.useRealTimers();
});

describe('the figures', () => {
  it('shows agreed, only A, only B and union of every zone and in total, computed by hand', async () => {
    await show(comparedState());
    expect(texts('thead th')).toEqual(['Agreed', 'Only Russia', 'Only Turkey', 'Union']);
    expect(row('north')).toEqual(['102.41', '102.42', '0.00', '204.83']);
    expect(row('total').at(-1)).toBe('407.52');
    expect(texts('tbody[data-zone=north] .share')).toEqual(['50.0 % agreed']);
    expect(texts('tbody[data-zone=total] th')).toEqual(['Total of 2 of 3 zones 50.0 % agreed']);
    expect(texts('tbody[data-zone=north] p')).toEqual(['Perimeter: Russia 59.1 km, Turkey 40.7 km']);
  });

  it('has the exact figure and its method on hover', async () => {
    await show(comparedState());
    const [agreed] = all("tbody[data-zone='north'] td[data-figure='agreed']");
    expect(agreed?.title.replaceAll(/\s/gu, ' ')).toBe(
      'Agreed: 102.4162 km². WGS 84 ellipsoid, edges straight in longitude and latitude.',
    );
  });

  it('names who makes no proposal, and what the other one proposes', async () => {
    await show(comparedState());
    expect(texts('tbody[data-zone=south] p')).toEqual(['Turkey makes no proposal.', 'Russia: 0.253 km²']);
  });

  it('names empty, invalid and failed zones in place of figures', async () => {
    const result = comparisonByHand();
    const [north] = result.zones;
    if (north?.kind !== 'compared') throw new Error('North is compared');
    await show(
      comparedState({
        result: {
          ...result,
          zones: [
            { ...north, empty: ['b'] },
            { kind: 'invalid', zoneId: 'homs', sides: ['a', 'b'] },
            { kind: 'failed', zoneId: 'south', detail: 'ring 3' },
          ],
        },
      }),
    );
    expect(texts('.remark p')).toEqual([
      'Turkey states an empty area.',
      'No figures: the boundary of Russia and Turkey is not valid here. Correct it in Draw.',
      'No figures: this zone could not be computed (ring 3). The others stand.',
    ]);
    expect(row('homs')).toEqual([]);
  });

  it('draws the shares as a bar of three patterns with the shares in words', async () => {
    await show(comparedState());
    const [bar] = all('svg[role=img]');
    expect(bar?.getAttribute('aria-label')?.replaceAll(/\s/gu, ' ')).toBe(
      'Agreed 50.0 %, Only Russia 50.0 %, Only Turkey 0.0 %',
    );
    const widths = [...(bar?.querySelectorAll('rect[data-kind]') ?? [])].map((rect) => rect.getAttribute('width'));
    expect(widths).toEqual(['50%', '50%', '0%']);
  });

  it('does not print a share of nearly everything as everything', async () => {
    const result = comparisonByHand();
    const totals = { ...result.totals, agreedShare: 0.99999 };
    await show(comparedState({ result: { ...result, totals } }));
    expect(texts('tbody[data-zone=total] .share')).toEqual(['over 99.9 % agreed']);
  });
});

describe('the agenda', () => {
  it('lists the contested areas by size with number, area, place, side and zone', async () => {
    await show(comparedState());
    expect(texts('ol li')).toEqual([
      'C-1, 102.4 km², 6 km NE of Rastan only Russia · North',
      'C-2, 101.3 km², at Houla only Turkey · Homs',
    ]);
    expect(texts('h2')).toEqual(['2 contested areas']);
  });

  it('names areas by their coordinates where there are no place names', async () => {
    await show(comparedState(), (app) => {
      app.gazetteer = null;
    });
    expect(texts('ol li')[0]).toBe('C-1, 102.4 km², 34.0500° N 36.0500° E only Russia · North');
  });

  it('flies to an area on a click and marks it as the current one', async () => {
    const one = await show(comparedState());
    await page.getByRole('button', { name: /^C-2/u }).click();
    await settled();
    expect(one.app.store.get().comparison.activeCell).toBe('homs/b/0');
    expect(one.fits).toHaveLength(1);
    expect(all('[aria-current=true]').map((button) => button.dataset['key'])).toEqual(['homs/b/0']);
  });

  it('is walked by the arrow keys and opened by Enter, with one stop for Tab', async () => {
    const one = await show(comparedState());
    expect(all('ol button').map((button) => button.tabIndex)).toEqual([0, -1]);
    all('ol button')[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(all('ol button').map((button) => button.tabIndex)).toEqual([-1, 0]);
    expect(one.fits).toHaveLength(0);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(one.app.store.get().comparison.activeCell).toBe('homs/b/0');
    await userEvent.keyboard('{Home}{Enter}');
    expect(one.app.store.get().comparison.activeCell).toBe('north/a/0');
  });

  it('folds slivers away with the limits, and opens them for the one that is looked at', async () => {
    const one = await show(comparedState());
    expect(texts('summary')).toEqual(['1 sliver, 0.010 km²']);
    expect(texts('details p')[0]).toContain('smaller than 0.050 km² and narrower than 100 m');
    expect(texts('details li')).toEqual([]);
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, activeCell: 'homs/a/0' } }));
    await settled();
    expect(texts('details li')).toEqual(['C-3, 0.010 km², 1.2 km S of Houla only Russia · Homs']);
  });

  it('lists 400 areas at once and the others on demand', async () => {
    const result = comparisonByHand();
    const [north] = result.zones;
    const cell = north?.kind === 'compared' ? north.contested[0] : undefined;
    if (north?.kind !== 'compared' || !cell) throw new Error('North has a contested cell');
    const contested = Array.from({ length: 450 }, (_, index) => ({ ...cell, areaM2: 1e6 - index }));
    const one = await show(comparedState({ result: { ...result, zones: [{ ...north, contested }] } }));
    expect(all('ol li')).toHaveLength(400);
    await page.getByRole('button', { name: 'List 50 more' }).click();
    await settled();
    expect(all('ol li')).toHaveLength(450);
    expect(one.app.store.get().comparison.activeCell).toBeNull();
  });

  it('tells places in different zones above the list and shows them on the map', async () => {
    const geometry = [rectangle(36.1, 34, 36.2, 34.1)];
    const conflict = { zoneIdA: 'north', zoneIdB: 'homs', geometry, areaM2: 3.4e6, pole: [36.15, 34.05] as const };
    const one = await show(comparedState({ result: { ...comparisonByHand(), conflicts: [conflict] } }));
    const button = page.getByRole('button', { name: '3.40 km², 6 km NE of Rastan Russia: North · Turkey: Homs' });
    await button.click();
    expect(one.fits).toHaveLength(1);
    expect(texts('h2')).toEqual(['In different zones', '2 contested areas']);
    expect(texts('comparison-legend li, ul[aria-label="Legend of the comparison"] li').at(-1)).toBe(
      'In different zones',
    );
  });
});

describe('the choice', () => {
  it('offers every draft and version by party', async () => {
    await show(comparedState());
    const first = all('select')[0];
    expect([...(first?.querySelectorAll('optgroup') ?? [])].map((group) => group.label)).toEqual([
      'Iran',
      'Russia',
      'Turkey',
    ]);
    expect([...(first?.querySelectorAll('option') ?? [])].map((option) => option.text)).toEqual([
      'Iran: draft (nothing proposed)',
      'Russia: draft',
      'Russia: version 1, First offer',
      'Turkey: draft',
    ]);
  });

  it('takes another map and swaps the two', async () => {
    const one = await show(comparedState());
    await page.getByRole('combobox', { name: 'Second map' }).selectOptions('Russia: version 1, First offer');
    expect(one.app.store.get().comparison.b).toEqual({ kind: 'version', versionId: 'v1' });
    await page.getByRole('button', { name: 'Swap the two maps' }).click();
    await settled();
    expect(one.app.store.get().comparison.a).toEqual({ kind: 'version', versionId: 'v1' });
    expect(all('select').map((select) => (select instanceof HTMLSelectElement ? select.value : ''))).toEqual([
      'version/v1',
      'draft/russia',
    ]);
  });

  it('names two maps of one party by draft and version', async () => {
    await show(comparedState({ b: { kind: 'version', versionId: 'v1' } }));
    expect(texts('thead th')).toEqual(['Agreed', 'Only Russia draft', 'Only Russia v1', 'Union']);
  });
});

describe('states', () => {
  it('says what Compare is and where to begin while nothing has been proposed', async () => {
    const nobody = { ...workspace(), drafts: {} };
    const one = await show(appState({ task: 'compare', workspace: nobody, versions: [] }));
    expect(texts('p')).toEqual([
      'Compare shows where two maps agree and where they differ. Nothing has been proposed yet.',
    ]);
    await page.getByRole('button', { name: 'Go to Draw' }).click();
    expect(one.app.store.get().task).toBe('draw');
  });

  it('names the only map there is', async () => {
    const { russia } = workspace().drafts;
    const drafts = russia ? { russia } : {};
    await show(appState({ task: 'compare', workspace: { ...workspace(), drafts }, versions: [] }));
    expect(texts('p')[0]).toContain('Only Russia has a map so far');
  });

  it('asks for a choice where there are maps, and for another one where the same is chosen twice', async () => {
    const one = await show(appState({ task: 'compare' }));
    expect(texts('p')).toEqual(['Choose the two maps above.']);
    const draft = { kind: 'draft', partyId: 'russia' } as const;
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, a: draft, b: { ...draft } } }));
    await settled();
    expect(texts('p')).toEqual(['The same map is chosen twice. Choose another one for either side.']);
  });

  it('says that two maps do not differ', async () => {
    const result = comparisonByHand();
    const [north] = result.zones;
    if (north?.kind !== 'compared') throw new Error('North is compared');
    await show(comparedState({ result: { ...result, zones: [{ ...north, contested: [] }] } }));
    expect(texts('[role=status] strong')[0]).toContain('No difference');
  });

  it('shows progress with Cancel only when it takes longer than 200 ms', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const one = await show(comparedState({ status: 'running', result: null, progress: { done: 1, of: 4 } }));
    expect(all('progress')).toEqual([]);
    vi.advanceTimersByTime(201);
    await settled();
    expect(texts('[role=status] p')).toEqual(['Comparing: 25 %']);
    expect(all('progress').map((bar) => (bar instanceof HTMLProgressElement ? bar.position : null))).toEqual([0.25]);
    all('button')
      .find((button) => button.textContent?.includes('Cancel comparison'))
      ?.click();
    expect(one.app.store.get().comparison.status).toBe('cancelled');
    expect(one.cancellations).toBe(1);
  });

  it('offers to compare again after a failure and after Cancel', async () => {
    const one = await show(comparedState({ status: 'failed', result: null }));
    await page.getByRole('button', { name: 'Compare again' }).click();
    expect(one.app.store.get().comparison.status).toBe('idle');
  });

  it('keeps names of 60 characters within the panel', async () => {
    const base = comparedState();
    const name = 'Delegation-of-the-Republic-of-Somewhere-Rather-Far-Away-East';
    const parties = base.workspace.parties.map((party) => ({ ...party, name }));
    const zones = base.workspace.zones.map((zone) => ({ ...zone, name }));
    await show({ ...base, workspace: { ...base.workspace, parties, zones } });
    const right = document.querySelector('comparison-frame')?.getBoundingClientRect().right ?? 0;
    const overflowing = all('td, th, button, select, p, li, bdi').filter(
      (element) => element.getBoundingClientRect().right > right + 0.5,
    );
    expect(overflowing.map((element) => element.outerHTML)).toEqual([]);
  });
});
