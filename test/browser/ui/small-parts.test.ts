import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { finishDrawing, placePoint, startDrawing } from '../../../src/commands/drawing.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { openDialog, selectCell } from '../../../src/commands/view.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import type { BoundingBox } from '../../../src/geometry/coordinates.ts';
import type { Gazetteer } from '../../../src/map/base-map/places.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/draw-inspector.ts';
import '../../../src/ui/first-run-panel.ts';
import '../../../src/ui/panel-divider.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

describe('the list of steps', () => {
  it('goes back and forward to the step that is pressed', async () => {
    const app = fakeApplication();
    await show(app, html`<button>Opener</button>`);
    for (const zoneId of ['zone-1', 'zone-2', 'zone-3']) stateEmptyArea(app, 'iran', zoneId);
    openDialog(app, 'steps');
    const zones = (): string[] => Object.keys(app.store.get().workspace.drafts['iran']?.map ?? {});
    await page.getByRole('button', { name: /^1\. / }).click();
    expect(zones()).toEqual(['zone-1']);
    await expect.element(page.getByRole('button', { name: /^1\. / })).toHaveAttribute('aria-current', 'step');
    await expect.element(page.getByRole('button', { name: /^3\. .*\(undone\)$/u })).toBeVisible();
    await page.getByRole('button', { name: /^3\. / }).click();
    expect(zones()).toEqual(['zone-1', 'zone-2', 'zone-3']);
    await page.getByRole('button', { name: /Before all steps$/u }).click();
    expect(zones()).toEqual([]);
  });
});

describe('going to a place', () => {
  const gazetteer = {
    search: (text: string) => (text === 'Ras' ? [{ name: 'الرستن', position: [36.73, 34.93] }] : []),
  } as unknown as Gazetteer;

  async function dialog(): Promise<{ app: Application; fits: BoundingBox[] }> {
    const fits: BoundingBox[] = [];
    const map: Partial<MapView> = { fit: (box) => void fits.push(box), flag: () => undefined };
    const app = fakeApplication({ parts: { gazetteer, map: map as MapView } });
    await show(app, html`<button>Opener</button>`);
    openDialog(app, 'go-to');
    await expect.element(page.getByLabelText('Place or coordinate')).toBeVisible();
    return { app, fits };
  }

  it('finds a name, goes there with Enter and closes', async () => {
    const { app, fits } = await dialog();
    await page.getByLabelText('Place or coordinate').fill('Ras');
    await expect.element(button('الرستن')).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(fits).toHaveLength(1);
    expect(app.store.get().dialog).toBeNull();
  });

  it('says that it knows no such place', async () => {
    const { app, fits } = await dialog();
    await page.getByLabelText('Place or coordinate').fill('Atlantis');
    await expect.element(page.getByText(/^No place of that name/u)).toBeVisible();
    await userEvent.keyboard('{Enter}');
    expect(fits).toEqual([]);
    expect(app.store.get().dialog?.name).toBe('go-to');
  });
});

describe('the panel of the first start', () => {
  async function panel(): Promise<Application> {
    const app = fakeApplication({ state: { showFirstRun: true } });
    await show(app, html`<first-run-panel></first-run-panel>`);
    return app;
  }

  it('loads the illustrative proposals', async () => {
    const app = await panel();
    await button('Load illustrative proposals').click();
    await expect.poll(() => app.store.get().history.done.length).toBe(1);
    expect(app.store.get().showFirstRun).toBe(false);
  });

  it('goes when somebody begins to draw, and is remembered as seen', async () => {
    const app = await panel();
    startDrawing(app);
    await expect.poll(() => app.store.get().showFirstRun).toBe(false);
    expect(await app.repository.readSetting('first-run-seen')).toEqual({ ok: true, value: true });
  });

  it('offers to open a copy', async () => {
    const app = await panel();
    await button('I have worked here before: open my copy').click();
    expect(app.store.get().dialog?.name).toBe('open-backup');
  });
});

describe('the edge of a panel', () => {
  async function divider(side: 'start' | 'end', direction = 'ltr'): Promise<number[]> {
    const widths: number[] = [];
    await show(
      fakeApplication(),
      html`<div dir=${direction} style="display: flex; height: 100px">
        <panel-divider
          .label=${'Width of panel: Map'}
          .width=${300}
          side=${side}
          @resize-panel=${(event: CustomEvent<number>) => widths.push(event.detail)}
        ></panel-divider>
      </div>`,
    );
    const separator = page.getByRole('separator', { name: 'Width of panel: Map' }).element();
    if (separator instanceof HTMLElement) separator.focus();
    return widths;
  }

  it.each([
    ['start', 'ltr', 316],
    ['end', 'ltr', 284],
    ['start', 'rtl', 284],
    ['end', 'rtl', 316],
  ] as const)('moves with the arrow keys: panel at the %s, %s', async (side, direction, expected) => {
    const widths = await divider(side, direction);
    await userEvent.keyboard('{ArrowRight}');
    expect(widths).toEqual([expected]);
    await expect.element(page.getByRole('separator')).toHaveAttribute('aria-valuenow', '300');
  });
});

describe('the inspector while drawing', () => {
  async function inspector(app: Application): Promise<Application> {
    await show(app, html`<div style="width: 340px"><draw-inspector></draw-inspector></div>`);
    return app;
  }

  it('says what to do where nothing is selected, and where nothing is proposed', async () => {
    const app = await inspector(fakeApplication());
    await expect.element(page.getByText('Iran has no proposal for Northern Homs')).toBeVisible();
    selectCell(app, null, null);
    await expect.element(page.getByText('Nothing selected')).toBeVisible();
  });

  it('shows area, perimeter and turning points of a proposal', async () => {
    await inspector(
      fakeApplication({
        workspace: workspaceWith({ 'zone-2': drawn([rectangle(36, 34, 36.1, 34.1)]) }, 'iran'),
      }),
    );
    // 102.4162 km2 by the closed form of the authalic latitude.
    await expect.element(page.getByText('102.4 km²')).toBeVisible();
    await expect.element(page.getByTitle(/^102\.4162\skm²: WGS 84 ellipsoid/u)).toBeVisible();
    const points = page.getByRole('definition').filter({ hasText: /^4$/u });
    await expect.element(points).toBeVisible();
  });

  it('deletes a part and a hole by name, and states an empty area', async () => {
    const parts = drawn(
      [rectangle(36, 34, 36.1, 34.1), [...rectangle(36.02, 34.02, 36.04, 34.04)].toReversed()],
      [rectangle(36.3, 34, 36.4, 34.1)],
    );
    const app = await inspector(fakeApplication({ workspace: workspaceWith({ 'zone-2': parts }, 'iran') }));
    const geometry = (): unknown => app.store.get().workspace.drafts['iran']?.map['zone-2']?.geometry;
    await button('Delete hole 1 of part 1').click();
    expect(geometry()).toEqual([[rectangle(36, 34, 36.1, 34.1)], [rectangle(36.3, 34, 36.4, 34.1)]]);
    await button('Delete part 1').click();
    expect(geometry()).toEqual([[rectangle(36.3, 34, 36.4, 34.1)]]);
    await button('Delete this proposal').click();
    await button('Propose no area for this zone').click();
    expect(geometry()).toEqual([]);
    await expect.element(page.getByText('This proposal states an empty area.')).toBeVisible();
  });

  it('is for reading only where the draft is locked', async () => {
    const app = await inspector(
      fakeApplication({
        workspace: workspaceWith({ 'zone-2': drawn([rectangle(36, 34, 36.1, 34.1)]) }, 'iran'),
      }),
    );
    drawFor(app, 'turkey');
    await expect.element(button('Delete this proposal')).toBeDisabled();
    await expect.element(page.getByText(/^You draw for Turkey\./u)).toBeVisible();
  });

  it('follows a boundary that is being drawn', async () => {
    const app = await inspector(fakeApplication());
    startDrawing(app);
    await expect.element(page.getByText('No points yet')).toBeVisible();
    for (const [longitude, latitude] of rectangle(36, 34, 36.1, 34.1).slice(0, 4)) {
      placePoint(app, [longitude, latitude]);
    }
    await expect.element(page.getByText('4 points so far')).toBeVisible();
    await expect.element(page.getByText('102.4 km²')).toBeVisible();
    finishDrawing(app);
    await expect.element(button('Delete this proposal')).toBeVisible();
  });
});
