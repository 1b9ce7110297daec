import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { chooseTask } from '../../../src/commands/view.ts';
import { startLeavingViews } from '../../../src/commands/comparison-view.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { isSecondShown } from '../../../src/state/comparison-selectors.ts';
import '../../../src/ui/zone-map.ts';
import {
  comparedByThree,
  comparedState,
  RUSSIAN_DRAFT,
  world,
  type World,
} from '../../unit/commands/comparing-world.ts';
import { focused, show } from '../ui/program-frame.ts';

/** Small, because every pixel of a map is painted by software. */
const [WIDTH_PX, HEIGHT_PX] = [400, 300];

/** Show the map with its tools over the zones of the world of rectangles. */
async function showMap(state: AppState): Promise<World> {
  const one = world(state);
  one.app.map = null;
  one.app.camera = { centre: [36.4, 34.5], zoom: 6.2 };
  startLeavingViews(one.app);
  await show(one.app, html`<zone-map style="width: ${WIDTH_PX}px; height: ${HEIGHT_PX}px"></zone-map>`);
  await expect.poll(canvases).toBe(1);
  return one;
}

function all(selector: string, root: ParentNode = document): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('*')].flatMap((element) => [
    ...(element.matches(selector) ? [element] : []),
    ...(element.shadowRoot ? all(selector, element.shadowRoot) : []),
  ]);
}

const view = ({ app }: World): string => app.store.get().comparison.view;
const radio = (name: string): ReturnType<typeof page.getByRole> => page.getByRole('radio', { name, exact: true });
const canvases = (): number => all('canvas.maplibregl-canvas').length;
const names = (selector: string): string[] =>
  all(selector).map((element) => (element.textContent ?? '').replaceAll(/\s+/gu, ' ').trim());

/** How the curtain is cut, in per cent from the left; null where there is none. */
function cutPercent(): number | null {
  const curtain = all('.map-curtain')[0];
  return curtain ? Number(/ ([\d.]+)%\)$/u.exec(curtain.style.clipPath)?.[1] ?? 0) : null;
}

async function frame(): Promise<void> {
  await new Promise(requestAnimationFrame);
  await new Promise(requestAnimationFrame);
}

describe('the chooser of the view', () => {
  it('is one stop for Tab; arrow keys, Home and End choose', async () => {
    const one = await showMap(comparedState());
    radio('Overlay').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect([view(one), focused()]).toEqual(['swipe', 'Swipe']);
    await frame();
    expect(all('[role=radio]').map(({ tabIndex }) => tabIndex)).toEqual([-1, 0, -1, -1, -1]);
    await userEvent.keyboard('{End}');
    expect(view(one)).toBe('by-number');
    await userEvent.keyboard('{ArrowRight}');
    expect(view(one)).toBe('overlay');
    await userEvent.keyboard('{ArrowLeft}{Home}');
    expect(view(one)).toBe('overlay');
  });

  it('says what a view needs that cannot be had, and stays', async () => {
    const one = await showMap(comparedState({ maps: [RUSSIAN_DRAFT], result: null }));
    const swipe = radio('Swipe');
    await expect.element(swipe).toHaveAttribute('aria-disabled', 'true');
    await expect.element(swipe).toHaveAccessibleDescription('Swipe needs two maps. Choose them under Comparison.');
    swipe.element().dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(view(one)).toBe('overlay');
    expect(one.app.store.get().notices).toHaveLength(1);
    radio('Overlay').element().focus();
    await userEvent.keyboard('{ArrowRight}');
    expect([view(one), focused()]).toEqual(['overlay', 'Swipe']);
  });

  it('is there in Compare only, and Esc goes back to the overlay', async () => {
    const one = await showMap(comparedState());
    await radio('By number').click();
    await userEvent.keyboard('{Escape}');
    expect(view(one)).toBe('overlay');
    await radio('Small maps').click();
    chooseTask(one.app, 'draw');
    await frame();
    expect(all('[role=radio]')).toHaveLength(0);
    expect([view(one), canvases()]).toEqual(['overlay', 1]);
  });
});

describe('swipe', () => {
  const slider = (): ReturnType<typeof page.getByRole> => page.getByRole('slider');

  it('is moved with the keyboard between the edges and says who is where', async () => {
    await showMap(comparedState());
    await radio('Swipe').click();
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '50');
    slider().element().focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowLeft}{PageUp}');
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '62');
    expect(cutPercent()).toBeCloseTo(62, 9);
    const said = slider().element().getAttribute('aria-valuetext')?.replaceAll(/\s/gu, ' ');
    expect(said).toBe('Russia on 62 % of the width, on the left; Turkey on 38 %, on the right');
    await userEvent.keyboard('{Home}{ArrowLeft}');
    expect(cutPercent()).toBe(0);
    await userEvent.keyboard('{End}{ArrowRight}');
    await expect.element(slider()).toHaveAttribute('aria-valuenow', '100');
  });

  it('is dragged, also where the page is read from right to left', async () => {
    await showMap(comparedState());
    document.documentElement.dir = 'rtl';
    try {
      await radio('Swipe').click();
      const map = all('zone-map')[0];
      if (!map) throw new Error('There is no map');
      await userEvent.dragAndDrop(slider(), page.elementLocator(map), {
        sourcePosition: { x: 12, y: HEIGHT_PX / 2 },
        targetPosition: { x: WIDTH_PX / 4, y: HEIGHT_PX / 2 + 10 },
      });
      expect(cutPercent()).toBeCloseTo(25, 0);
      const box = slider().element().getBoundingClientRect();
      expect(box.left + box.width / 2 - map.getBoundingClientRect().left).toBeCloseTo(WIDTH_PX / 4, 0);
      slider().element().focus();
      await userEvent.keyboard('{ArrowRight}');
      expect(cutPercent()).toBeCloseTo(27, 0);
    } finally {
      document.documentElement.dir = '';
    }
  });

  it('compares two of three maps that are picked or exchanged', async () => {
    await showMap(comparedByThree());
    await radio('Swipe').click();
    const sides = (): string[] => names('.name bdi');
    expect(sides()).toEqual(['Iran', 'Russia']);
    await page.getByRole('combobox', { name: 'Map on the right' }).selectOptions('Turkey');
    await frame();
    expect(sides()).toEqual(['Iran', 'Turkey']);
    await page.getByRole('button', { name: 'Exchange the two maps' }).click();
    await frame();
    expect(sides()).toEqual(['Turkey', 'Iran']);
  });

  it('stands on one more drawing, which goes with it', async () => {
    await showMap(comparedState());
    expect(canvases()).toBe(1);
    await radio('Swipe').click();
    await frame();
    expect(canvases()).toBe(2);
    await radio('Overlay').click();
    await frame();
    expect(canvases()).toBe(1);
  });
});

describe('blink', () => {
  const shown = ({ app }: World): boolean => isSecondShown(app.store.get());

  it('shows the second map while B is held, on the map and on the controls', async () => {
    const one = await showMap(comparedState());
    await radio('Blink').click();
    expect(cutPercent()).toBe(100);
    await userEvent.keyboard('{b>}');
    await frame();
    expect([shown(one), cutPercent()]).toEqual([true, 0]);
    await expect.element(page.getByRole('status').getByText('Shown: Turkey')).toBeVisible();
    await userEvent.keyboard('{/b}');
    await frame();
    expect([shown(one), cutPercent()]).toEqual([false, 100]);
    one.app.map?.focus();
    await userEvent.keyboard('{b>}');
    expect(shown(one)).toBe(true);
    // The window loses the focus while the key is down: it is let go elsewhere.
    window.dispatchEvent(new Event('blur'));
    expect(shown(one)).toBe(false);
    await userEvent.keyboard('{/b}');
  });

  it('shows it while the button is held, by pointer and by keyboard', async () => {
    const one = await showMap(comparedState());
    await radio('Blink').click();
    const hold = page.getByRole('button', { name: 'Hold to show Turkey' });
    await expect.element(hold).toBeVisible();
    const seen: boolean[] = [];
    const stop = one.app.store.subscribe(() => seen.push(shown(one)));
    await hold.click({ delay: 50 });
    expect(seen).toEqual([true, false]);
    hold.element().focus();
    await userEvent.keyboard('{ >}');
    expect(shown(one)).toBe(true);
    await userEvent.keyboard('{/ }');
    expect(shown(one)).toBe(false);
    stop();
  });

  it('can be kept without holding, and never changes by itself', async () => {
    const one = await showMap(comparedState());
    await radio('Blink').click();
    const keep = page.getByRole('button', { name: 'Keep showing Turkey' });
    await keep.click();
    await expect.element(keep).toHaveAttribute('aria-pressed', 'true');
    expect([shown(one), cutPercent()]).toEqual([true, 0]);
    await keep.click();
    expect(shown(one)).toBe(false);
  });
});

describe('the small maps', () => {
  const groups = (): string[] => all('[role=group]').map((element) => element.getAttribute('aria-label') ?? '');

  it('are one for each map with its name, and go with the view', async () => {
    const one = await showMap(comparedByThree());
    await radio('Small maps').click();
    await expect.poll(canvases).toBe(3);
    expect(names('.pane .name')).toEqual(['Iran', 'Russia', 'Turkey']);
    expect(groups()).toEqual(['Map of Iran', 'Map of Russia', 'Map of Turkey']);
    const sizes = all('.pane').map(({ clientWidth, clientHeight }) => [clientWidth, clientHeight]);
    expect(new Set(sizes.map(String)).size).toBe(1);
    await radio('Overlay').click();
    await expect.poll(canvases).toBe(1);
    expect(view(one)).toBe('overlay');
  });

  it('move together, whichever is moved, and the map is where it was afterwards', async () => {
    const one = await showMap(comparedByThree());
    const before = one.app.map?.camera();
    await radio('Small maps').click();
    await expect.poll(canvases).toBe(3);
    const small = one.app.map?.camera();
    expect(small?.centre).toEqual(before?.centre);
    expect(small?.zoom ?? 0).toBeLessThan((before?.zoom ?? 0) - 0.5);
    await radio('Overlay').click();
    await expect.poll(canvases).toBe(1);
    expect(one.app.map?.camera().zoom).toBeCloseTo(before?.zoom ?? 0, 6);
    await radio('Small maps').click();
    await expect.poll(canvases).toBe(3);
    const last = all('comparison-pane canvas.maplibregl-canvas, canvas.maplibregl-canvas').at(-1);
    if (!last) throw new Error('There is no small map');
    last.focus();
    await userEvent.keyboard('{ArrowRight}');
    await expect.poll(() => one.app.map?.camera().centre[0] ?? 0).toBeGreaterThan((small?.centre[0] ?? 0) + 0.1);
  });

  it('choose the same as the map itself does', async () => {
    const one = await showMap(comparedByThree());
    await radio('Small maps').click();
    await expect.poll(canvases).toBe(3);
    one.app.map?.fit([36, 34, 36.2, 34.1], { animate: false });
    await frame();
    const russia = all('canvas.maplibregl-canvas')[1];
    if (!russia) throw new Error('There is no second map');
    await userEvent.click(russia, { position: { x: russia.clientWidth / 2, y: russia.clientHeight / 2 } });
    expect(one.app.store.get().selection).toEqual({ partyId: 'russia', zoneId: 'north', point: null });
  });
});

describe('by number', () => {
  it('has a legend of numbers with areas that add up', async () => {
    await showMap(comparedByThree());
    await radio('By number').click();
    await frame();
    const rows = all('comparison-number-legend').flatMap((legend) =>
      [...(legend.shadowRoot?.querySelectorAll('tbody tr, tfoot tr') ?? [])].map((row) =>
        [...row.querySelectorAll('th, td.figure')].map((cell) => (cell.textContent ?? '').trim()),
      ),
    );
    // Sums of what the table prints: 102.41 + 101.33, and 102.42 + 101.34 + 0.01.
    expect(rows).toEqual([
      ['all', '102.42'],
      ['all but one', '203.74'],
      ['one only', '203.77'],
      ['Union', '509.93'],
    ]);
    const notes = all('comparison-number-legend').flatMap((legend) =>
      [...(legend.shadowRoot?.querySelectorAll('p') ?? [])].map((note) => (note.textContent ?? '').trim()),
    );
    expect(notes.at(-1)).toBe('Not compared: South.');
    const samples = all('svg[role=img]').map((sample) => sample.getAttribute('aria-label'));
    expect(samples).toEqual(['3', '2', '1']);
  });
});
