import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { placePoint, startDrawing } from '../../../src/commands/drawing.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { drawFor } from '../../../src/commands/workspaces.ts';
import { hoverCell, selectCell } from '../../../src/commands/view.ts';
import '../../../src/ui/zone-party-matrix.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';

const SQUARE = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);

async function matrix(app: Application = fakeApplication()): Promise<Application> {
  await show(app, html`<zone-party-matrix></zone-party-matrix>`);
  return app;
}

const cell = (name: string) => page.getByRole('button', { name, exact: true });

describe('the matrix', () => {
  it('selects what is clicked, and shows it', async () => {
    const app = await matrix();
    await cell('Eastern Ghouta, Turkey: no proposal').click();
    expect(app.store.get().selection).toEqual({ partyId: 'turkey', zoneId: 'zone-3', point: null });
    await expect.element(cell('Eastern Ghouta, Turkey: no proposal')).toHaveAttribute('aria-pressed', 'true');
  });

  it('is walked with the arrow keys, to its edges, and Enter selects', async () => {
    const app = await matrix();
    const start = cell('Northern Homs, Iran: no proposal').element();
    if (start instanceof HTMLElement) start.focus();
    await userEvent.keyboard('{ArrowRight}{ArrowRight}{ArrowRight}');
    expect(focused()).toBe('Northern Homs, Turkey: no proposal');
    await userEvent.keyboard('{ArrowUp}{ArrowUp}{ArrowLeft}');
    expect(focused()).toBe('Idlib and adjoining areas, Russia: no proposal');
    expect(app.store.get().selection.partyId).toBe('iran');
    await userEvent.keyboard('{Enter}');
    expect(app.store.get().selection).toEqual({ partyId: 'russia', zoneId: 'zone-1', point: null });
    expect(focused()).toBe('Idlib and adjoining areas, Russia: no proposal');
  });

  it('is walked the other way in a right-to-left page', async () => {
    document.documentElement.dir = 'rtl';
    await matrix();
    const start = cell('Northern Homs, Iran: no proposal').element();
    if (start instanceof HTMLElement) start.focus();
    await userEvent.keyboard('{ArrowLeft}');
    document.documentElement.dir = 'ltr';
    expect(focused()).toBe('Northern Homs, Russia: no proposal');
  });

  it('has one cell in the order of the Tab key: the selected one', async () => {
    const app = await matrix();
    const stops = (): string[] =>
      page
        .getByRole('button', { name: ': no proposal' })
        .elements()
        .filter((element) => element.getAttribute('tabindex') === '0')
        .map((element) => element.getAttribute('aria-label') ?? '');
    expect(stops()).toEqual(['Northern Homs, Iran: no proposal']);
    selectCell(app, 'turkey', 'zone-4');
    await expect.poll(stops).toEqual(['Southern Syria, Turkey: no proposal']);
  });

  it('tells draft, version, version with changes, a dash and unfinished points apart', async () => {
    const app = await matrix(fakeApplication({ workspace: workspaceWith({ 'zone-2': SQUARE }, 'iran') }));
    // 101.4576 km2 by the closed form of the authalic latitude.
    await expect.element(cell('Northern Homs, Iran: 101.5\u00a0km², draft')).toBeVisible();
    await saveVersion(app);
    await expect.element(cell('Northern Homs, Iran: 101.5\u00a0km², v1')).toBeVisible();
    stateEmptyArea(app, 'iran', 'zone-3');
    stateEmptyArea(app, 'iran', 'zone-2');
    await expect.element(cell('Northern Homs, Iran: 0\u00a0km², v1 + changes')).toBeVisible();
    await expect.element(cell('Eastern Ghouta, Iran: 0\u00a0km², draft')).toBeVisible();
    selectCell(app, 'russia', 'zone-1');
    startDrawing(app);
    placePoint(app, [36.2, 35.8]);
    placePoint(app, [36.3, 35.8]);
    await expect.element(cell('Idlib and adjoining areas, Russia: 2 points')).toBeVisible();
    expect(cell('Southern Syria, Turkey: no proposal').element().textContent?.trim()).toBe('–');
  });

  it('keeps what a cell says within it in a narrow panel', async () => {
    const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': SQUARE }, 'iran') });
    await show(app, html`<div style="width: 300px"><zone-party-matrix></zone-party-matrix></div>`);
    selectCell(app, 'iran', 'zone-2');
    await saveVersion(app);
    stateEmptyArea(app, 'iran', 'zone-2');
    const changed = page.getByRole('button', { name: /^Northern Homs, Iran: .*v1 \+ changes$/u });
    await expect.element(changed).toBeVisible();
    const box = changed.element();
    expect(box.scrollWidth).toBeLessThanOrEqual(box.clientWidth);
    const state = box.querySelector('.state')?.getBoundingClientRect();
    expect(state?.left).toBeGreaterThanOrEqual(box.getBoundingClientRect().left);
  });

  it('lights the cell of what is hovered on the map', async () => {
    const app = await matrix();
    hoverCell(app, { partyId: 'turkey', zoneId: 'zone-4' });
    await expect.element(cell('Southern Syria, Turkey: no proposal')).toHaveAttribute('data-hovered');
  });

  it('hides a party and shows it again, and the button keeps the focus', async () => {
    const app = await matrix();
    await page.getByRole('button', { name: 'Hide on the map: Russia' }).click();
    expect(app.store.get().hiddenParties).toEqual(['russia']);
    expect(focused()).toBe('Show on the map: Russia');
    await userEvent.keyboard('{Enter}');
    expect(app.store.get().hiddenParties).toEqual([]);
  });

  it('marks the drafts that are locked here', async () => {
    const app = await matrix();
    drawFor(app, 'iran');
    await expect.element(page.getByLabelText('The draft of Russia is locked on this machine')).toBeVisible();
  });

  it('cuts names of sixty characters without widening, and gives them in full on hover', async () => {
    const long = 'Kommission der Grenzziehungsbeauftragten von Nordnordostland';
    const plain = fakeApplication().store.get().workspace;
    const parties = plain.parties.map((party) => (party.id === 'iran' ? { ...party, name: long } : party));
    const frame = await show(
      fakeApplication({ workspace: { ...plain, parties } }),
      html`<div style="width: 340px"><zone-party-matrix></zone-party-matrix></div>`,
    );
    const head = page.getByTitle(`Show the map of ${long}`).element();
    expect(head.getBoundingClientRect().width).toBeLessThanOrEqual(110);
    expect(frame.renderRoot.querySelector('zone-party-matrix')?.getBoundingClientRect().width).toBe(340);
  });
});
