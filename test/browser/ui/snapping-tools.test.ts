import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/drawing-toolbar.ts';
import '../../../src/ui/stretch-take.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { drawn, ring, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

it('snapping is on and seen to be; a press switches it off, and what it goes to with it', async () => {
  const app = fakeApplication();
  await show(app, html`<drawing-toolbar></drawing-toolbar>`);
  await expect.element(button('Snap to lines')).toHaveAttribute('aria-pressed', 'true');
  await expect.element(button('Snap to the base map')).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(button('Snap to the base map'));
  expect(app.store.get().preferences.snapping).toEqual({ on: true, places: false, baseMap: true });
  await userEvent.click(button('Snap to lines'));
  await expect.element(button('Snap to lines')).toHaveAttribute('aria-pressed', 'false');
  await expect.element(button('Snap to the base map')).not.toBeInTheDocument();
});

it('tracing has its tools: take, the other way, and out again', async () => {
  const app = fakeApplication();
  const asked: string[] = [];
  app.map = {
    focus: () => undefined,
    tracing: { startAt: () => undefined, turn: () => asked.push('other way'), take: () => asked.push('take') },
  } as Partial<MapView> as MapView;
  await show(app, html`<drawing-toolbar></drawing-toolbar>`);
  await userEvent.click(button('Trace a line'));
  expect(app.store.get().pointerMode).toBe('trace');
  await userEvent.click(button('The other way round'));
  await userEvent.click(button('Take'));
  expect(asked).toEqual(['other way', 'take']);
  await userEvent.click(button('Trace a line'));
  expect(app.store.get().pointerMode).toBe('select');
});

it('a stretch can be taken from another party, and says before what would change', async () => {
  const own = workspaceWith({ 'zone-1': drawn([ring([0, 0], [1, 0], [1, 1], [0, 1])]) });
  const theirs = drawn([ring([0, 0], [1, 0], [1, 1], [0.5, 1.1], [0, 1])]);
  const iran = { map: { 'zone-1': theirs }, unfinished: null, basedOn: null };
  const workspace = { ...own, drafts: { ...own.drafts, iran } };
  const point = (index: number) => ({ partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, point: index });
  const selection = { partyId: 'russia', zoneId: 'zone-1', point: point(2), further: [point(3)] };
  const app = fakeApplication({ workspace, state: { selection } });
  await show(app, html`<stretch-take></stretch-take>`);
  await userEvent.click(button('Take this stretch from Iran’s zone 1'));
  const offer = page.getByRole('region', { name: 'Take this stretch from another line' });
  await expect.element(offer).toHaveTextContent('2 turning points would be replaced by 3 of Iran’s zone 1.');
  // A triangle of 1 by 0.1 degrees at the equator: 111.3 x 11.06 / 2 = 615 km2.
  await expect.element(offer).toHaveTextContent(/becomes 615(\.\d)?\skm² larger/u);
  await expect.element(offer).toHaveTextContent('edges straight in longitude and latitude');
  expect(app.store.get().workspace).toBe(workspace);
  await userEvent.click(button('Take it'));
  expect(app.store.get().history.done).toHaveLength(1);
  await expect.element(offer).not.toBeInTheDocument();
});
