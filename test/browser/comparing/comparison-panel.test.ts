import { ContextProvider } from '@lit/context';
import { html, LitElement, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import type { PolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { Gazetteer } from '../../../src/map/base-map/places.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { applicationContext } from '../../../src/ui/application-context.ts';
import '../../../src/ui/comparison-legend.ts';
import '../../../src/ui/comparison-panel.ts';
import { referenceKey } from '../../../src/state/comparison-selectors.ts';
import { tokens } from '../../../src/ui/theme.ts';
import {
  appState,
  comparedByThree,
  comparedState,
  comparisonByHand,
  delimitation,
  rectangle,
  RUSSIAN_DRAFT,
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
  places: [
    { name: 'Za’faraniyah', position: [36.02, 34.02], population: 500 },
    { name: 'Rastan', position: [36.05, 34.05], population: 39_834 },
    { name: 'Tartus', position: [35.9, 34.9], population: 89_457 },
  ],
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
  const names = (zone: string): string[] => texts(`tbody[data-zone='${zone}'] .who bdi.wrap`);
  const shares = (zone: string): string[] => texts(`tbody[data-zone='${zone}'] td[data-share]`);

  it('shows agreed, only the one, only the other and union of every zone and in total, computed by hand', async () => {
    await show(comparedState());
    expect(texts('thead th')).toEqual(['Included by', 'km²', 'of union']);
    expect(names('north')).toEqual(['Agreed', 'Only Russia', 'Only Turkey']);
    expect(row('north')).toEqual(['102.41', '102.42', '0.00', '204.83']);
    expect(shares('north')).toEqual(['50.0 %', '50.0 %', '0.0 %']);
    expect(row('total').at(-1)).toBe('407.52');
    expect(texts('tbody[data-zone=total] th[scope=rowgroup]')).toEqual(['Total of 2 of 3 zones']);
    expect(texts('tbody[data-zone=north] p')).toEqual(['Perimeter: Russia 59.1 km, Turkey 40.7 km']);
  });

  it('shows the sets of three maps that occur, agreed first and then the largest', async () => {
    await show(comparedByThree());
    expect(names('north')).toEqual(['Agreed', 'Only Russia', 'Russia and Turkey']);
    expect(row('north')).toEqual(['102.42', '102.42', '102.41', '307.25']);
    expect(names('homs')).toEqual(['Agreed', 'Only Turkey', 'Only Russia']);
    expect(texts('tbody[data-zone=homs] .remark p')).toEqual(['Iran makes no proposal here.']);
    expect(row('total')).toEqual(row('north'));
    expect(texts('table + p')).toEqual(['The total is of the zones in which every map takes part.']);
  });

  it('has the exact figure and its method on hover, for the line type of the workspace', async () => {
    const one = await show(comparedState());
    const title = (): string | undefined =>
      all("tbody[data-zone='north'] td[data-figure='agreed']")[0]?.title.replaceAll(/\s/gu, ' ');
    expect(title()).toBe('Agreed: 102.4162 km². WGS 84 ellipsoid, edges straight in longitude and latitude.');
    one.app.store.set((state) => ({ ...state, workspace: { ...state.workspace, lineType: 'geodesic' } }));
    await settled();
    expect(title()).toBe('Agreed: 102.4162 km². WGS 84 ellipsoid, edges geodesic.');
  });

  it('names who makes no proposal, what the other one proposes, and what to do', async () => {
    await show(comparedState());
    expect(texts('tbody[data-zone=south] p')).toEqual([
      'Turkey makes no proposal here.',
      'Russia: 0.253 km²',
      'Draw or import one to compare.',
    ]);
  });

  it('names empty, invalid and failed zones in place of figures', async () => {
    const result = comparisonByHand();
    const [north] = result.zones;
    if (north?.kind !== 'compared') throw new Error('North is compared');
    await show(
      comparedState({
        result: {
          ...result,
          totalledZoneIds: ['north'],
          zones: [
            { ...north, empty: 0b10 },
            { kind: 'not-compared', zoneId: 'homs', missing: 0, invalid: 0b11, areasM2: [null, null] },
            { kind: 'failed', zoneId: 'south', detail: 'ring 3' },
          ],
        },
      }),
    );
    expect(texts('.remark p')).toEqual([
      'Turkey states an empty area.',
      'No figures of Russia and Turkey: the boundary is not valid here. Correct it in Draw.',
      'No figures: this zone could not be computed (ring 3). The others stand.',
    ]);
    expect(row('homs')).toEqual([]);
  });

  it('heads every row with who it is about', async () => {
    await show(comparedState());
    expect(texts("tbody[data-zone='north'] th[scope=row]")).toEqual([
      expect.stringMatching(/Agreed$/u),
      expect.stringMatching(/Only Russia$/u),
      expect.stringMatching(/Only Turkey$/u),
      'Union',
    ]);
  });

  it('keeps the row of buttons while an edit is compared, without their effect', async () => {
    const one = await show(comparedState());
    const print = page.getByRole('button', { name: 'Print', exact: true });
    const place = (): number => print.element().getBoundingClientRect().top;
    await expect.element(print).toHaveAttribute('aria-disabled', 'false');
    const before = place();
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, status: 'running' } }));
    await settled();
    await expect.element(print).toHaveAttribute('aria-disabled', 'true');
    expect(place()).toBe(before);
    const takeAlong = page.getByRole('button', { name: 'Export the comparison' });
    takeAlong.element().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(one.app.store.get().dialog).toBeNull();
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, status: 'failed', result: null } }));
    await settled();
    await expect.element(print).not.toBeInTheDocument();
  });

  it('draws the shares as a bar of patterns with letters, and says them in words', async () => {
    await show(comparedByThree());
    const [bar] = all('svg[role=img]');
    expect(bar?.getAttribute('aria-label')?.replaceAll(/\s/gu, ' ')).toBe(
      'Agreed 33.3 %, Only Russia 33.4 %, Russia and Turkey 33.3 %',
    );
    const parts = [...(bar?.querySelectorAll('rect[data-set]') ?? [])];
    expect(parts.map((part) => [part.getAttribute('data-set'), part.getAttribute('fill')])).toEqual([
      ['7', 'var(--agreed)'],
      ['2', 'url(#map-1)'],
      ['6', 'url(#several)'],
    ]);
    for (const part of parts) expect(Number.parseFloat(part.getAttribute('width') ?? '')).toBeCloseTo(100 / 3, 6);
    expect([...(bar?.querySelectorAll('text') ?? [])].map((text) => text.textContent)).toEqual(['R', 'R\u2009T']);
  });

  it('does not print a share of nearly everything as everything', async () => {
    const result = comparisonByHand();
    const sets = [
      { maps: 0b01, areaM2: 1 },
      { maps: 0b11, areaM2: 99_999 },
    ];
    const totals = { ...result.totals, sets, unionM2: 100_000 };
    await show(comparedState({ result: { ...result, totals } }));
    expect(shares('total')).toEqual(['> 99.9 %', '< 0.1 %', '0.0 %']);
  });
});

describe('the agenda', () => {
  const change = (one: World, comparison: Partial<AppState['comparison']>): Promise<void> => {
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, ...comparison } }));
    return settled();
  };

  it('lists the contested areas by size with number, area, place, who includes them, zone and share', async () => {
    await show(comparedByThree());
    expect(texts('ol[aria-label^=Contested] li')).toEqual([
      'C-1, 102.4 km², 6 km NE of Rastan only Russia · 33.3 % of North',
      'C-4, 102.4 km², 6 km NE of Rastan Russia and Turkey · 33.3 % of North',
      'C-2, 101.3 km², at Houla only Turkey · 50.0 % of Homs',
    ]);
    expect(texts('h2').at(-1)).toBe('3 contested areas');
  });

  it('names areas by their coordinates where there are no place names', async () => {
    await show(comparedState(), (app) => {
      app.gazetteer = null;
    });
    expect(texts('ol[aria-label^=Contested] li')[0]).toContain('C-1, 102.4 km², 34.0500° N 36.0500° E only Russia');
  });

  it('flies to an area on a click and marks it as the current one', async () => {
    const one = await show(comparedState());
    await page.getByRole('button', { name: /^C-2/u }).click();
    await settled();
    expect(one.app.store.get().comparison.activeCell).toBe('homs/2');
    expect(one.fits).toHaveLength(1);
    expect(all('[aria-current=true]').map((button) => button.dataset['key'])).toEqual(['homs/2']);
  });

  it('is walked by the arrow keys and opened by Enter, with one stop for Tab', async () => {
    const one = await show(comparedState());
    const rows = (): HTMLElement[] => all('ol button[data-key]');
    expect(rows().map((button) => button.tabIndex)).toEqual([0, -1]);
    rows()[0]?.focus();
    await userEvent.keyboard('{ArrowDown}');
    await settled();
    expect(rows().map((button) => button.tabIndex)).toEqual([-1, 0]);
    expect(one.fits).toHaveLength(0);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(one.app.store.get().comparison.activeCell).toBe('homs/2');
    await userEvent.keyboard('{Home}{Enter}');
    expect(one.app.store.get().comparison.activeCell).toBe('north/1');
  });

  it('steps with the brackets and takes the focus along', async () => {
    const one = await show(comparedState());
    all('ol button[data-key]')[0]?.focus();
    await userEvent.keyboard(']');
    await settled();
    await userEvent.keyboard(']');
    await settled();
    expect(one.app.store.get().comparison.activeCell).toBe('homs/2');
    await userEvent.keyboard('[[');
    await settled();
    expect(one.app.store.get().comparison.activeCell).toBe('north/1');
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(one.app.store.get().comparison.activeCell).toBe('homs/2');
  });

  it('lights the shape of the row under the pointer, and the row of the shape', async () => {
    const one = await show(comparedState());
    await page.getByRole('button', { name: /^C-2/u }).hover();
    expect(one.app.store.get().hoveredCell).toBe('homs/2');
    one.app.store.set((state) => ({ ...state, hoveredCell: 'north/1' }));
    await settled();
    expect(all('[data-lit]').map((button) => button.dataset['key'])).toEqual(['north/1']);
  });

  it('lists only what a party includes, and again everything', async () => {
    await show(comparedByThree());
    const numbers = (): string[] => texts('ol[aria-label^=Contested] li').map((text) => text.slice(0, 3));
    await page.getByRole('button', { name: 'Only what Turkey includes' }).click();
    await settled();
    expect(numbers()).toEqual(['C-4', 'C-2']);
    expect(texts('h2').at(-1)).toBe('2 of 3 contested areas');
    await page.getByRole('button', { name: 'Only what Russia includes' }).click();
    await settled();
    expect(numbers()).toEqual(['C-4']);
    await page.getByRole('button', { name: 'Any', exact: true }).click();
    await settled();
    expect(numbers()).toEqual(['C-1', 'C-4', 'C-2']);
    await page.getByRole('combobox', { name: 'Order' }).selectOptions('By number');
    await settled();
    expect(numbers()).toEqual(['C-1', 'C-2', 'C-4']);
  });

  it('steps with the keys beside P too, where a keyboard writes other signs with them, or the signs with AltGr', async () => {
    const one = await show(comparedState());
    const press = async (key: string, code: string, modifierAltGraph = false): Promise<string | null> => {
      const from = all('ol button[data-key]')[0];
      const modifiers = { ctrlKey: modifierAltGraph, altKey: modifierAltGraph, modifierAltGraph };
      from?.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, composed: true, ...modifiers }));
      await settled();
      return one.app.store.get().comparison.activeCell;
    };
    expect(await press('+', 'BracketRight')).toBeNull();
    expect(await press('ü', 'BracketLeft')).toBe('homs/2');
    expect(await press('ъ', 'BracketRight')).toBe('north/1');
    expect(await press('[', 'Digit8', true)).toBe('homs/2');
    expect(await press(']', 'Digit9', true)).toBe('north/1');
  });

  it('lists 400 slivers at once, the others on demand, and the one that is stepped to', async () => {
    const result = comparisonByHand();
    const homs = result.zones[1];
    const sliver = homs?.kind === 'compared' ? homs.contested.at(-1) : undefined;
    if (homs?.kind !== 'compared' || !sliver) throw new Error('Homs has a sliver');
    const contested = Array.from({ length: 900 }, (_, index) => ({
      ...sliver,
      number: index + 1,
      areaM2: 9000 - index,
    }));
    const one = await show(comparedState({ result: { ...result, zones: [{ ...homs, contested }] } }));
    await change(one, { activeCell: 'homs/400' });
    const rows = (): HTMLElement[] => all('details ol button[data-key]');
    expect(rows()).toHaveLength(400);
    rows().at(-1)?.focus();
    await userEvent.keyboard(']');
    await settled();
    expect(one.app.store.get().comparison.activeCell).toBe('homs/401');
    expect(rows()).toHaveLength(800);
    expect(rows()[400]?.matches(':focus')).toBe(true);
    await page.getByRole('button', { name: 'List 100 more' }).click();
    await settled();
    expect(rows()).toHaveLength(900);
  });

  it('folds slivers away, opens them for the one that is looked at, and lets the limits be changed', async () => {
    const one = await show(comparedState());
    expect(texts('summary').at(-1)).toBe('1 sliver, 0.010 km²');
    expect(texts('details ol li')).toEqual([]);
    await change(one, { activeCell: 'homs/3' });
    expect(texts('details ol li')[0]).toContain('C-3, 0.010 km², 1.2 km S of Houla only Russia · < 0.1 % of Homs');
    const area = page.getByRole('spinbutton', { name: 'Smaller than' });
    await expect.element(area).toHaveValue(50_000);
    await area.fill('5000');
    await userEvent.keyboard('{Tab}');
    await settled();
    expect(texts('summary').at(-1)).toBe('No slivers');
    expect(texts('ol[aria-label^=Contested] li')).toHaveLength(3);
    await page.getByRole('spinbutton', { name: 'Narrower than' }).fill('-4');
    await userEvent.keyboard('{Tab}');
    await settled();
    await expect.element(page.getByRole('spinbutton', { name: 'Narrower than' })).toHaveValue(100);
    await page.getByRole('button', { name: 'Reset' }).click();
    await settled();
    expect(texts('summary').at(-1)).toBe('1 sliver, 0.010 km²');
  });

  it('names the places inside the area that is looked at, and how many live there', async () => {
    const one = await show(comparedState());
    await change(one, { activeCell: 'north/1' });
    expect(texts('.places p')).toEqual([
      '2 places inside, together 40 334 inhabitants. Indicative, GeoNames.',
      'Rastan 39 834, Za’faraniyah 500',
    ]);
    await change(one, { activeCell: 'homs/2' });
    expect(texts('.places')).toEqual(['No place of the base map lies inside.']);
  });

  it('keeps what is said about an area, with who and when, changes and deletes it', async () => {
    const one = await show(comparedState({ activeCell: 'north/1' }));
    await page.getByRole('button', { name: 'Add a remark' }).click();
    await page.getByRole('textbox', { name: 'Remark' }).fill('The road <b>stays</b>.');
    await page.getByRole('combobox', { name: 'Remark by' }).selectOptions('Turkey');
    await page.getByRole('button', { name: 'Keep remark' }).click();
    await settled();
    expect(texts('ul[aria-label=Remarks] p')).toEqual([
      'The road <b>stays</b>.',
      expect.stringMatching(/^Turkey, Jul/u),
    ]);
    expect(texts('ol button[data-key] .mark')).toEqual(['1 remark']);
    await page.getByRole('button', { name: 'Change the remark of Turkey' }).click();
    await page.getByRole('textbox', { name: 'Remark' }).fill('The road goes.');
    await page.getByRole('button', { name: 'Keep remark' }).click();
    await settled();
    expect(one.app.store.get().workspace.cellRemarks.map(({ text }) => text)).toEqual(['The road goes.']);
    await page.getByRole('button', { name: 'Delete the remark of Turkey' }).click();
    await settled();
    expect(one.app.store.get().workspace.cellRemarks).toEqual([]);
    await page.getByRole('button', { name: 'Add a remark' }).click();
    await userEvent.keyboard('{Escape}');
    await settled();
    expect(all('textarea')).toEqual([]);
  });

  it('lists 400 areas at once and the others on demand', async () => {
    const result = comparisonByHand();
    const [north] = result.zones;
    const cell = north?.kind === 'compared' ? north.contested[0] : undefined;
    if (north?.kind !== 'compared' || !cell) throw new Error('North has a contested cell');
    const contested = Array.from({ length: 450 }, (_, index) => ({ ...cell, number: index + 1, areaM2: 1e6 - index }));
    const one = await show(comparedState({ result: { ...result, zones: [{ ...north, contested }] } }));
    const rows = (): number => all('ol[aria-label^=Contested] li').length;
    // Many rows come in a task of their own, after the figures.
    await expect.poll(rows).toBe(400);
    await page.getByRole('button', { name: 'List 50 more' }).click();
    await settled();
    expect(rows()).toBe(450);
    expect(one.app.store.get().comparison.activeCell).toBeNull();
  });
});

describe('the findings', () => {
  const overlap = {
    mapA: 0,
    zoneIdA: 'north',
    mapB: 1,
    zoneIdB: 'homs',
    geometry: [rectangle(36.1, 34, 36.2, 34.1)],
    areaM2: 3.4e6,
    pole: [36.15, 34.05] as const,
  };

  it('are told above the list, and shown on the map', async () => {
    const overlaps = [overlap, { ...overlap, mapB: 0 }];
    const one = await show(comparedState({ result: { ...comparisonByHand(), overlaps } }));
    expect(texts('h2').slice(-2)).toEqual(['3 findings', '2 contested areas']);
    expect(texts('h3')).toEqual([
      'Places that are in different zones',
      'Zones that overlap within a map',
      'Missing proposals',
    ]);
    await page.getByRole('button', { name: '3.40 km², 6 km NE of Rastan Russia: North · Turkey: Homs' }).click();
    await page.getByRole('button', { name: '3.40 km², 6 km NE of Rastan Russia: North and Homs' }).click();
    expect(one.fits).toHaveLength(2);
    expect(texts('ul[aria-label="Legend of the comparison"] li').at(-1)).toBe('In two zones');
  });

  it('lead to the missing proposal', async () => {
    const one = await show(comparedState());
    await page.getByRole('button', { name: 'Turkey: South' }).click();
    expect(one.app.store.get()).toMatchObject({ task: 'draw', selection: { partyId: 'turkey', zoneId: 'south' } });
  });

  it('name what is wrong with a boundary, and where', async () => {
    const base = comparedState();
    const [west, east] = [36, 36.2];
    const bowTie = [
      [
        [
          [west, 34],
          [east, 34.1],
          [east, 34],
          [west, 34.1],
          [west, 34],
        ],
      ],
    ] as unknown as PolygonCoordinates[];
    const turkey = { map: { north: delimitation(...bowTie) }, unfinished: null, basedOn: null };
    const result = comparisonByHand();
    const zones = result.zones.map((zone) =>
      zone.zoneId === 'north'
        ? ({ kind: 'not-compared', zoneId: 'north', missing: 0, invalid: 0b10, areasM2: [1e6, null] } as const)
        : zone,
    );
    const drafts = { ...base.workspace.drafts, turkey };
    const one = await show({
      ...base,
      workspace: { ...base.workspace, drafts },
      comparison: { ...base.comparison, result: { ...result, zones } },
    });
    const button = page.getByRole('button', { name: /^Turkey: North/u });
    await expect.element(button).toHaveTextContent(/34\.05.*36\.1/u);
    await button.click();
    expect(one.flags).toEqual([[expect.closeTo(36.1, 6), expect.closeTo(34.05, 6)]]);
  });
});

describe('the choice', () => {
  const options = (select: HTMLElement | undefined): string[] =>
    [...(select?.querySelectorAll('option') ?? [])].map((option) => option.text.trim());

  it('offers every draft and version by party, and refuses what is chosen already', async () => {
    await show(comparedState());
    const first = all('select')[0];
    expect([...(first?.querySelectorAll('optgroup') ?? [])].map((group) => group.label)).toEqual([
      'Iran',
      'Russia',
      'Turkey',
    ]);
    expect(options(first)).toEqual([
      'Iran: draft (nothing proposed)',
      'Russia: draft',
      'Russia: version 1, First offer',
      'Turkey: draft (chosen already)',
    ]);
    const disabled = [...(first?.querySelectorAll('option') ?? [])].filter((option) => option.disabled);
    expect(disabled.map((option) => option.value)).toEqual(['draft/turkey']);
  });

  it('takes another map, one more, moves and leaves one out', async () => {
    const one = await show(comparedState());
    const keys = (): string[] => one.app.store.get().comparison.maps.map(referenceKey);
    await page.getByRole('combobox', { name: 'Map 2' }).selectOptions('Russia: version 1, First offer');
    expect(keys()).toEqual(['draft/russia', 'version/v1']);
    await page.getByRole('combobox', { name: 'Add a map' }).selectOptions('Turkey: draft');
    await settled();
    expect(keys()).toEqual(['draft/russia', 'version/v1', 'draft/turkey']);
    await page.getByRole('button', { name: 'Move Turkey: draft up' }).click();
    await settled();
    expect(keys()).toEqual(['draft/russia', 'draft/turkey', 'version/v1']);
    expect(
      all('ol[aria-label="Maps compared"] select').map((select) =>
        select instanceof HTMLSelectElement ? select.value : '',
      ),
    ).toEqual(keys());
    await page.getByRole('button', { name: 'Leave out Russia: draft' }).click();
    await settled();
    expect(keys()).toEqual(['draft/turkey', 'version/v1']);
    await page.getByRole('button', { name: 'All drafts' }).click();
    expect(keys()).toEqual(['draft/russia', 'draft/turkey']);
  });

  it('takes no sixth map', async () => {
    const base = workspace();
    const [party] = base.parties;
    if (!party) throw new Error('There is a party');
    const parties = ['a', 'b', 'c', 'd', 'e', 'f'].map((id) => ({ ...party, id, name: id }));
    const maps = parties.slice(0, 5).map(({ id }) => ({ kind: 'draft', partyId: id }) as const);
    await show({ ...comparedState({ maps, result: null }), workspace: { ...base, parties } });
    expect(all('ol[aria-label="Maps compared"] li')).toHaveLength(5);
    expect(page.getByRole('combobox', { name: 'Add a map' }).elements()).toEqual([]);
  });

  it('names two maps of one party by draft and version', async () => {
    await show(comparedState({ maps: [RUSSIAN_DRAFT, { kind: 'version', versionId: 'v1' }] }));
    expect(texts('tbody[data-zone=north] .who bdi.wrap')).toEqual(['Agreed', 'Only Russia draft', 'Only Russia v1']);
  });
});

describe('states', () => {
  it('says what Compare is and where to begin while nothing has been proposed', async () => {
    const nobody = { ...workspace(), drafts: {} };
    const one = await show(appState({ task: 'compare', workspace: nobody, versions: [] }));
    expect(texts('p')).toEqual([
      'Compare shows where maps agree and where they differ. Nothing has been proposed yet.',
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

  it('asks for a choice where there are maps, and for one more where there is one', async () => {
    const one = await show(appState({ task: 'compare' }));
    expect(texts('p')).toEqual(['Choose two to five maps above.']);
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, maps: [RUSSIAN_DRAFT] } }));
    await settled();
    expect(texts('p')).toEqual(['Add a second map to compare this one with.']);
  });

  it('says that two maps do not differ, or only by rounding', async () => {
    const result = comparisonByHand();
    const [north] = result.zones;
    if (north?.kind !== 'compared') throw new Error('North is compared');
    const rounded = { ...north, contested: [] };
    const one = await show(comparedState({ result: { ...result, zones: [rounded] } }));
    expect(texts('[role=status] strong')).toEqual([
      'The maps differ only by rounding: in strips narrower than about 2 cm.',
    ]);
    const same = {
      ...rounded,
      figures: { ...north.figures, sets: north.figures.sets.filter(({ maps }) => maps === 3) },
    };
    one.app.store.set((state) => ({
      ...state,
      comparison: { ...state.comparison, result: { ...result, zones: [same] } },
    }));
    await settled();
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
    // The rows of the table, of the agenda and of the choice are within the panel, whatever is in them.
    const overflowing = all('td, th, button, select, p, li, bdi').filter(
      (element) => element.getBoundingClientRect().right > right + 0.5,
    );
    expect(overflowing.map((element) => element.outerHTML)).toEqual([]);
  });
});
