import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import type { TurningPointAddress } from '../../../src/domain/delimitation.ts';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import type { Camera, MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/turning-point-table.ts';
import { fakeApplication, said } from '../../unit/commands/fake-application.ts';
import { drawn, ring, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { focused, show } from './program-frame.ts';

const SQUARE = ring([36.7, 34.8], [36.9, 34.8], [36.9, 35], [36.7, 35]);
const HOLE = ring([36.75, 34.85], [36.75, 34.95], [36.85, 34.95]);

/** A circle of so many turning points, counter-clockwise. */
function circle(count: number): readonly Position[] {
  return ring(
    ...Array.from({ length: count }, (_one, index): Position => {
      const angle = (index / count) * 2 * Math.PI;
      return [36.8 + Math.cos(angle) / 10, 34.9 + Math.sin(angle) / 10].map(
        (one) => Math.round(one * 1e7) / 1e7,
      ) as unknown as Position;
    }),
  );
}

async function table(geometry: MultiPolygonCoordinates, moves: Camera[] = [], widthPx = 340): Promise<Application> {
  const map: Partial<MapView> = {
    camera: () => ({ centre: [36, 34], zoom: 9 }),
    project: ([longitude]) => ({ x: longitude === 36 ? 400 : -50, y: 300 }),
    moveTo: (camera) => void moves.push(camera),
  };
  const app = fakeApplication({
    workspace: workspaceWith({ 'zone-2': drawn(...geometry) }, 'iran'),
    parts: { map: map as MapView },
  });
  await show(app, html`<div style="width: ${widthPx}px"><turning-point-table></turning-point-table></div>`);
  return app;
}

const grid = () => page.getByRole('grid');
const cell = (name: string) => grid().getByRole('gridcell', { name, exact: true });
const selected = (app: Application): number | undefined => app.store.get().selection.point?.point;
const ringOf = (app: Application): readonly Position[] =>
  app.store.get().workspace.drafts['iran']?.map['zone-2']?.geometry[0]?.[0] ?? [];

const CLASS_OF: Readonly<Record<string, string>> = {
  'Decimal degrees': 'decimal',
  'Degrees, minutes, seconds': 'sexagesimal',
  UTM: 'utm',
  MGRS: 'mgrs',
};

/** Tell whether two elements lie over each other by more than a rounding. */
function overlap(one: Element, other: Element): boolean {
  const [a, b] = [one.getBoundingClientRect(), other.getBoundingClientRect()];
  return a.left < b.right - 0.5 && b.left < a.right - 0.5 && a.top < b.bottom - 0.5 && b.top < a.bottom - 0.5;
}

function select(app: Application, point: TurningPointAddress): void {
  app.store.set((state) => ({ ...state, selection: { ...state.selection, point } }));
}
const at = (point: number, ringIndex = 0): TurningPointAddress => ({
  partyId: 'iran',
  zoneId: 'zone-2',
  part: 0,
  ring: ringIndex,
  point,
});

describe('the table of turning points', () => {
  it('walks by keyboard, selects the point and moves the map there', async () => {
    const moves: Camera[] = [];
    const app = await table([[SQUARE]], moves);
    await cell('36.7000000').first().click();
    expect(selected(app)).toBe(0);
    await userEvent.keyboard('{ArrowDown}');
    expect(selected(app)).toBe(1);
    expect(focused()).toBe('36.9000000');
    expect(moves.at(-1)?.centre).toEqual([36.9, 34.8]);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(selected(app)).toBe(3);
    expect(focused()).toBe('22.2\u202fkm'.replace('\u202f', ' '));
    await userEvent.keyboard('{Home}{ArrowUp}');
    expect(focused()).toBe('3');
    await expect.element(grid().getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '4');
  });

  it('edits a cell with Enter, and Esc gives up', async () => {
    const app = await table([[SQUARE]]);
    await cell('34.8000000').first().click();
    await userEvent.keyboard('{F2}');
    await userEvent.keyboard('34,75{Enter}');
    expect(ringOf(app)[0]).toEqual([36.7, 34.75]);
    expect(focused()).toBe('34.7500000');
    await userEvent.keyboard('{Enter}12{Escape}');
    expect(ringOf(app)[0]).toEqual([36.7, 34.75]);
    expect(focused()).toBe('34.7500000');
    undoStep(app);
    await expect.element(cell('34.7500000')).not.toBeInTheDocument();
  });

  it('takes a text over when another cell is clicked', async () => {
    const app = await table([[SQUARE]]);
    await cell('34.8000000').first().click();
    await userEvent.keyboard('{Enter}34.7');
    await cell('35.0000000').first().click();
    expect(ringOf(app)[0]).toEqual([36.7, 34.7]);
    expect(selected(app)).toBe(2);
  });

  it('keeps a refused text in its field and says why beside it', async () => {
    const app = await table([[SQUARE]]);
    const before = app.store.get().workspace;
    await cell('34.8000000').first().click();
    await userEvent.keyboard('{Enter}north{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('does not read as a latitude');
    await expect.element(page.getByRole('textbox', { name: 'Latitude of turning point 1' })).toHaveValue('north');
    await userEvent.keyboard('{Escape}');
    await expect.element(page.getByRole('alert')).not.toBeInTheDocument();
    expect(app.store.get().workspace).toBe(before);
  });

  it('writes nothing when a rounded cell is opened and closed', async () => {
    const app = await table([[ring([36.7000001, 34.8], [36.9, 34.8], [36.9, 35])]]);
    const before = app.store.get().workspace;
    await page.getByRole('combobox', { name: 'Rounding' }).selectOptions('Rounded to about a metre');
    await expect.element(page.getByRole('columnheader', { name: 'Longitude, rounded' })).toBeVisible();
    await cell('36.70000').click();
    await userEvent.keyboard('{Enter}{Enter}');
    expect(app.store.get().workspace).toBe(before);
    expect(app.store.get().preferences.coordinateResolution).toBe('metre');
  });

  it('follows what is selected on the map, into a hole too', async () => {
    const app = await table([[SQUARE, HOLE]]);
    select(app, at(2, 1));
    await expect.element(page.getByRole('combobox', { name: 'Boundary' })).toHaveValue('0/1');
    await expect.element(grid()).toHaveAttribute('aria-label', 'Turning points of Hole 1 of part 1, 3 rows');
    await expect.element(grid().getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '4');
  });

  it('inserts, deletes, starts elsewhere and lists backwards', async () => {
    const app = await table([[SQUARE]]);
    const button = (name: string) => page.getByRole('button', { name, exact: true });
    await expect.element(button('Insert after')).toBeDisabled();
    select(app, at(0));
    await button('Insert after').click();
    expect(ringOf(app)[1]).toEqual([36.8, 34.8]);
    expect(selected(app)).toBe(1);
    await button('Delete').click();
    expect(ringOf(app)).toEqual(SQUARE);
    select(app, at(2));
    await button('Start here').click();
    expect(ringOf(app)[0]).toEqual([36.9, 35]);
    await button('List backwards').click();
    const numbers = grid()
      .getByRole('gridcell')
      .elements()
      .filter((one) => one.classList.contains('number'));
    expect(numbers.map(({ textContent }) => textContent)).toEqual(['1', '4', '3', '2']);
    expect(ringOf(app)[0]).toEqual([36.9, 35]);
  });

  describe.each([
    // As wide as the panel leaves it in a window of 1024 pixels, in one of 1440, and drawn out.
    ['narrow', 252, 2],
    ['middle', 308, 2],
    ['wide', 520, 1],
  ] as const)('in a %s panel', (_name, widthPx, lines) => {
    it('shows numbers and coordinates whole, and every column within the table', async () => {
      await table([[circle(2000)]], [], widthPx);
      await expect.element(grid()).toHaveClass(`lines-${lines}`);
      for (const notation of ['Decimal degrees', 'Degrees, minutes, seconds', 'UTM', 'MGRS']) {
        await page.getByRole('combobox', { name: 'Coordinates as' }).selectOptions(notation);
        await expect.element(grid()).toHaveClass(CLASS_OF[notation] ?? '');
        const box = grid().element();
        expect(box.scrollWidth, notation).toBe(box.clientWidth);
        const [first] = box.querySelectorAll('.rows [role=row]');
        const cells = [...(first?.children ?? [])];
        const { left, right, top, bottom } = first?.getBoundingClientRect() ?? new DOMRect();
        for (const one of cells) {
          const place = one.getBoundingClientRect();
          expect(place.left, `${notation}: ${one.className}`).toBeGreaterThanOrEqual(left - 0.5);
          expect(place.right, `${notation}: ${one.className}`).toBeLessThanOrEqual(right + 0.5);
          expect(place.top, `${notation}: ${one.className}`).toBeGreaterThanOrEqual(top - 0.5);
          expect(place.bottom, `${notation}: ${one.className}`).toBeLessThanOrEqual(bottom + 0.5);
          expect(one.scrollWidth, `${notation}: ${one.className}`).toBeLessThanOrEqual(one.clientWidth);
          expect(one.scrollHeight, `${notation}: ${one.className}`).toBeLessThanOrEqual(one.clientHeight);
        }
        for (const [index, one] of cells.entries()) {
          for (const other of cells.slice(index + 1)) {
            expect(overlap(one, other), `${notation}: ${one.className}, ${other.className}`).toBe(false);
          }
        }
      }
    });
  });

  it('keeps the selected row in view where the rows become higher', async () => {
    const app = await table([[circle(2000)]]);
    select(app, at(1000));
    await expect.element(cell('1001')).toBeInViewport();
    await page.getByRole('combobox', { name: 'Coordinates as' }).selectOptions('Degrees, minutes, seconds');
    await expect.element(grid()).toHaveClass('sexagesimal');
    const row = () => grid().getByRole('row', { selected: true }).element().getBoundingClientRect();
    const box = grid().element().getBoundingClientRect();
    await expect.poll(() => row().top).toBeGreaterThanOrEqual(box.top);
    expect(row().bottom).toBeLessThanOrEqual(box.bottom);
  });

  it('holds fifty thousand rows and renders those that are seen', async () => {
    const app = await table([[circle(50_000)]]);
    await expect.element(grid()).toHaveAttribute('aria-rowcount', '50001');
    expect(grid().getByRole('row').elements().length).toBeLessThan(50);
    select(app, at(30_000));
    await expect.element(grid().getByRole('row', { selected: true })).toHaveAttribute('aria-rowindex', '30002');
    await expect.element(cell('30001')).toBeInViewport();
    expect(grid().getByRole('row').elements().length).toBeLessThan(60);
    await cell('30001').click();
    const start = performance.now();
    for (let press = 0; press < 20; press += 1) await userEvent.keyboard('{PageDown}');
    expect(selected(app)).toBeGreaterThan(30_100);
    expect((performance.now() - start) / 20).toBeLessThan(500);
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(selected(app)).toBe(49_999);
  });

  it('is read-only where the draft is locked', async () => {
    const app = await table([[SQUARE]]);
    app.store.set((state) => ({ ...state, workspace: { ...state.workspace, drawingFor: 'russia' } }));
    await cell('34.8000000').first().click();
    await userEvent.keyboard('{Enter}');
    expect(page.getByRole('textbox').elements()).toEqual([]);
    expect(said(app)).toEqual([]);
  });
});
