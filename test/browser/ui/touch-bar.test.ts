import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { placePoint, startDrawing } from '../../../src/commands/drawing.ts';
import { deletePoint } from '../../../src/commands/turning-points.ts';
import { placeSketchPoint, startZoneTool } from '../../../src/commands/zone-tools.ts';
import '../../../src/ui/drawing-toolbar.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { drawn, ring, ringOf, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { focused, show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

const zone = { partyId: 'russia', zoneId: 'zone-1' };

function application(): Application {
  const workspace = workspaceWith({ 'zone-1': drawn([ring([0, 0], [1, 0], [2, 1], [0, 1])]) });
  return fakeApplication({ workspace, state: { selection: { ...zone, point: null } } });
}

/** As on a telephone. */
async function shownNarrow(): Promise<Application> {
  const app = application();
  await show(app, html`<drawing-toolbar></drawing-toolbar>`);
  await page.viewport(390, 700);
  await expect.poll(() => window.innerWidth).toBe(390);
  return app;
}

it('takes the last step back, and says which', async () => {
  const app = await shownNarrow();
  await expect.element(button('Undo the last step')).toBeDisabled();
  deletePoint(app, { ...zone, part: 0, ring: 0, point: 1 });
  await expect
    .element(button('Undo the last step'))
    .toHaveAttribute('title', 'Undo: Delete turning point in Idlib and adjoining areas');
  await userEvent.click(button('Undo the last step'));
  expect(ringOf(app.store.get().workspace, 'zone-1')).toHaveLength(5);
  expect(app.store.get().history.done).toEqual([]);
});

it('takes the last point of a boundary back while it is drawn, and of the line of a tool', async () => {
  const app = await shownNarrow();
  startZoneTool(app, 'split');
  placeSketchPoint(app, [0.5, -1]);
  placeSketchPoint(app, [0.5, 2]);
  await userEvent.click(button('Remove last point'));
  expect(app.store.get().zoneTool?.sketch.positions).toEqual([[0.5, -1]]);
  expect(app.store.get().history.done).toEqual([]);
  startDrawing(app, 'part');
  placePoint(app, [5, 5]);
  placePoint(app, [6, 5]);
  await userEvent.click(button('Remove last point'));
  expect(app.store.get().workspace.drafts['russia']?.unfinished?.positions).toEqual([[5, 5]]);
});

it('is not there where it is within reach anyway', async () => {
  const app = application();
  await show(app, html`<drawing-toolbar></drawing-toolbar>`);
  deletePoint(app, { ...zone, part: 0, ring: 0, point: 1 });
  await expect.element(button('Draw boundary')).toBeVisible();
  expect(button('Undo the last step').elements()).toEqual([]);
  // Nor do the arrow keys stop at it.
  const drawBoundary = button('Draw boundary').element();
  if (drawBoundary instanceof HTMLElement) drawBoundary.focus();
  await userEvent.keyboard('{ArrowRight}');
  expect(focused()).toBe('Add part');
});
