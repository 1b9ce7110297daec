import { ContextProvider } from '@lit/context';
import { html, LitElement, render } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { separateLines } from '../../../src/analysis/line-separation.ts';
import type { Application } from '../../../src/commands/application.ts';
import { startSeparatingLines } from '../../../src/commands/line-separation.ts';
import type { BoundingBox, Position } from '../../../src/geometry/coordinates.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import type { EngineClient } from '../../../src/worker/engine-api.ts';
import { applicationContext } from '../../../src/ui/application-context.ts';
import '../../../src/ui/line-against-line.ts';
import { tokens } from '../../../src/ui/theme.ts';
import { comparedByThree, comparedState, delimitation, world } from '../../unit/commands/comparing-world.ts';

/** Stands for the frame: gives the application and the tokens of the theme. */
class LineFrame extends LitElement {
  static override styles = [tokens];
  readonly provider = new ContextProvider(this, { context: applicationContext });
  override render(): unknown {
    return html`<slot></slot>`;
  }
}
customElements.define('line-frame', LineFrame);

interface Shown {
  readonly app: Application;
  readonly flags: (Position | null)[];
  readonly fits: BoundingBox[];
  readonly stop: () => void;
}

let shown: Shown;

const computed: EngineClient['separateLines'] = async (request) => ({
  kind: 'done',
  value: await separateLines(request),
});

async function show(state: AppState, separate = computed, theme = 'light'): Promise<void> {
  const one = world(state);
  const app: Application = {
    ...one.app,
    engine: { ...one.app.engine, separateLines: separate, cancelSeparation: () => undefined },
  };
  const frame = new LineFrame();
  frame.setAttribute('theme', theme);
  frame.style.cssText = 'display: block; width: 316px';
  frame.provider.setValue(app);
  render(html`<line-against-line></line-against-line>`, frame);
  document.body.append(frame);
  shown = { app, flags: one.flags, fits: one.fits, stop: startSeparatingLines(app) };
  await frame.updateComplete;
}

/** Find elements through every open shadow root, in document order. */
function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
  ]);
}

const textOf = (element: Element | undefined): string => (element?.textContent ?? '').replaceAll(/\s+/gu, ' ').trim();

const cells = (row: string): string[] => all(`tr[data-row=${row}] td`).map(textOf);

async function open(): Promise<void> {
  await userEvent.click(page.getByText('Line against line'));
  await expect.poll(() => cells('whole').length).toBe(2);
}

const slider = (): HTMLElement => {
  const [found] = all('[role=slider]');
  if (!found) throw new Error('There is no chart');
  return found;
};

const spoken = (): string => slider().getAttribute('aria-valuetext')?.replaceAll(/\s/gu, ' ') ?? '';

/** Along Russia's line the first side is 18.5 km long and the ring 59.1 km. */
const alongKm = (): number => Number(slider().getAttribute('aria-valuenow'));

beforeEach(async () => {
  await page.viewport(1024, 900);
});
afterEach(() => {
  shown.stop();
  document.querySelectorAll('line-frame').forEach((frame) => frame.remove());
});

describe('line against line', () => {
  it('measures nothing before it is opened', async () => {
    let asked = 0;
    await show(comparedState(), (request, progress) => {
      asked += 1;
      return computed(request, progress);
    });
    await new Promise((resolve) => {
      setTimeout(resolve, 150);
    });
    expect(asked).toBe(0);
    await open();
    expect(asked).toBe(1);
  });

  it('gives the figures of both lines, computed by hand', async () => {
    await show(comparedState());
    await open();
    // North: Russia 36.0 to 36.2 E, Turkey 36.1 to 36.2 E, 34.0 to 34.1 N. Only the eastern side, 11,091.9 m, is the same
    // segment; half of the others lies on the longer one; Turkey's western side is 50 m from either at its ends.
    expect(cells('whole')).toEqual(['59.1 km', '40.7 km']);
    expect(cells('common')).toEqual(['11.1 km18.8 %', '11.1 km27.3 %']);
    expect(cells('rounding')).toEqual(['29.6 km50.0 %', '29.6 km72.7 %']);
    expect(cells('within')).toEqual(['29.7 km50.2 %', '29.7 km73.0 %']);
    expect(cells('largest').map((text) => text.replace(/ ?Show$/u, ''))).toEqual(['9.2 km', '5.5 km']);
  });

  it('says of whom the line is not a valid boundary', async () => {
    const state = comparedState();
    const { workspace } = state;
    const bowTie: Position[] = [
      [36, 34],
      [36.2, 34.1],
      [36.2, 34],
      [36, 34.1],
      [36, 34],
    ];
    const turkey = { map: { north: delimitation([bowTie]) }, unfinished: null, basedOn: null };
    await show({ ...state, workspace: { ...workspace, drafts: { ...workspace.drafts, turkey } } });
    await open();
    expect(all('[data-invalid]').map(textOf)).toEqual([
      'The boundary of Turkey is not valid here. Its line is measured as it is drawn. What is wrong with it stands among the findings.',
    ]);
    expect(cells('largest').length).toBe(2);
  });

  it('follows the tolerance, and refuses what is none', async () => {
    await show(comparedState());
    await open();
    const field = page.getByLabelText('Tolerance');
    await userEvent.fill(field, '1000');
    await userEvent.keyboard('{Tab}');
    await expect.poll(() => cells('within')[1]).toBe('31.6 km77.6 %');
    expect(textOf(all('tr[data-row=within] th')[0])).toBe('Within 1.0 km');
    await userEvent.fill(field, '-3');
    await userEvent.keyboard('{Tab}');
    await expect.element(field).toHaveValue(1000);
    expect(shown.app.store.get().lineComparison.toleranceM).toBe(1000);
  });

  it('moves the map to the largest separation and flags it', async () => {
    await show(comparedState());
    await open();
    await userEvent.click(page.getByRole('button', { name: /where Turkey is farthest away/u }));
    const flag = shown.flags.at(-1);
    expect(flag?.[0]).toBe(36.1);
    expect(flag?.[1]).toBeCloseTo(34.05, 4);
    expect(shown.fits).toHaveLength(1);
  });

  it('lists the stretches beyond the tolerance', async () => {
    await show(comparedState());
    await open();
    const [summary] = all('line-separation-stretches')[0]?.shadowRoot
      ? all('summary', all('line-separation-stretches')[0]?.shadowRoot ?? document)
      : [];
    expect(textOf(summary)).toBe('1 stretch beyond 50 m, 29.5 km');
    await userEvent.click(summary ?? document.body);
    await userEvent.click(page.getByRole('button', { name: /up to 9\.2/u }));
    expect(shown.flags.at(-1)?.[0]).toBe(36);
  });

  it('says who makes no proposal, and measures another zone and other maps when chosen', async () => {
    await show(comparedByThree());
    await userEvent.click(page.getByText('Line against line'));
    await expect.element(page.getByText('Iran makes no proposal for this zone.')).toBeVisible();
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Line of', exact: true }), 'Turkey');
    await expect.poll(() => cells('whole')).toEqual(['40.7 km', '59.1 km']);
    await userEvent.selectOptions(page.getByLabelText('Zone'), 'Homs');
    await expect.poll(() => cells('whole')[1]).toBe('40.9 km');
    await userEvent.selectOptions(page.getByLabelText('Zone'), 'South');
    await expect.element(page.getByText('Turkey makes no proposal for this zone.')).toBeVisible();
    expect(cells('whole')).toEqual([]);
  });

  it('offers Cancel when it takes longer than 200 ms', async () => {
    await show(comparedState(), () => new Promise(() => undefined));
    await userEvent.click(page.getByText('Line against line'));
    await userEvent.click(page.getByRole('button', { name: 'Cancel measuring' }));
    await expect.element(page.getByText('Measuring was cancelled. No figures are shown.')).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Measure again' })).toBeVisible();
  });
});

describe('the chart', () => {
  it('tells the place under the pointer and flags it, until the pointer leaves', async () => {
    await show(comparedState());
    await open();
    expect(slider().getAttribute('aria-label')).toBe('Separation along the line of Russia from that of Turkey');
    const svg = all('svg', all('line-separation-chart')[0]?.shadowRoot ?? document)[0];
    if (!svg) throw new Error('There is no picture');
    const box = svg.getBoundingClientRect();
    // The far left of the axis is near the start of the ring, 36 E 34 N, whose nearest place is 9.2 km to the east.
    await userEvent.hover(svg, { position: { x: 51, y: 60 } });
    expect(spoken()).toMatch(/^[\d.]+ k?m along, 9\.[012] km apart, 34\.0/u);
    const [longitude = 0, latitude = 0] = shown.flags.at(-1) ?? [];
    expect([longitude.toFixed(1), latitude.toFixed(1)]).toEqual(['36.0', '34.0']);
    // From the middle of the southern side on the lines are the same: both run to 36.2 E.
    await userEvent.hover(svg, { position: { x: 50 + (box.width - 58) * 0.25, y: 60 } });
    expect(spoken()).toContain(', 0 m apart');
    await userEvent.unhover(svg);
    expect(shown.flags.at(-1)).toBeNull();
    expect(spoken()).toBe('Point at the chart to see the place on the map.');
  });

  it('goes along the line by keyboard, from the largest separation on', async () => {
    await show(comparedState());
    await open();
    slider().focus();
    await expect.poll(spoken).toContain('9.2 km apart');
    await userEvent.keyboard('{Home}');
    await expect.poll(alongKm).toBe(0);
    expect(shown.flags.at(-1)).toEqual([36, 34]);
    await userEvent.keyboard('{ArrowRight}');
    const first = alongKm();
    expect(first).toBeGreaterThan(0);
    expect(first).toBeLessThan(1);
    await userEvent.keyboard('{ArrowRight}{ArrowLeft}');
    expect(alongKm()).toBe(first);
    await userEvent.keyboard('{PageUp}');
    expect(alongKm() - first).toBeGreaterThan(5.5);
    expect(alongKm() - first).toBeLessThan(6.5);
    await userEvent.keyboard('{End}');
    expect(alongKm()).toBeCloseTo(59.117, 2);
    await userEvent.keyboard('{ArrowRight}{Enter}');
    expect(alongKm()).toBeCloseTo(59.117, 2);
    expect(shown.fits).toHaveLength(1);
    slider().blur();
    await expect.poll(() => shown.flags.at(-1)).toBeNull();
  });

  it('has labelled axes on either scale, the tolerance across it, and a line for every further ring', async () => {
    await show(comparedState());
    await open();
    const drawn = (selector: string): string[] =>
      all(selector, all('line-separation-chart')[0]?.shadowRoot ?? document).map(textOf);
    expect(drawn('text')).toContain('≤ 1.0 cm');
    expect(drawn('text')).toContain('Distance along the line, km');
    expect(drawn('text.tolerance')).toEqual(['tolerance 50 m']);
    expect(all('line.ring', all('line-separation-chart')[0]?.shadowRoot ?? document)).toHaveLength(0);
    await userEvent.click(page.getByLabelText('Logarithmic scale'));
    await expect.poll(() => drawn('text')).not.toContain('≤ 1.0 cm');
    expect(drawn('text')).toContain('10.0 km');
    // Russia's Homs has a second part.
    await userEvent.selectOptions(page.getByLabelText('Zone'), 'Homs');
    await expect.poll(() => all('line.ring', all('line-separation-chart')[0]?.shadowRoot ?? document).length).toBe(1);
    expect(drawn('text')).not.toContain('≤ 1.0 cm');
    slider().focus();
    await expect.poll(spoken).toMatch(/^ring 2 of 2, /u);
  });

  it.each(['light', 'dark'])('fits a panel of 340 px, %s', async (theme) => {
    await show(comparedState(), computed, theme);
    await open();
    const frame = document.querySelector('line-frame')?.getBoundingClientRect();
    const right = frame?.right ?? 0;
    const tooWide = all('line-frame *').filter(
      (element) => element.getBoundingClientRect().right > right + 0.5 && !element.matches('.visually-hidden'),
    );
    expect(tooWide.map((element) => `${element.localName}.${element.className}`)).toEqual([]);
    const colours = all('path.line, line.tick, line.tolerance').map((line) => getComputedStyle(line).stroke);
    expect(new Set(colours).size).toBe(3);
    expect(colours).not.toContain('none');
  });
});
