import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { undoStep } from '../../../src/commands/edit.ts';
import { openImport } from '../../../src/commands/importing.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/import-panel.ts';
import '../../../src/ui/reference-layers.ts';
import { fakeApplication, readingEngine, said } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const ROAD = {
  type: 'Feature',
  properties: { name: 'M5' },
  geometry: {
    type: 'LineString',
    coordinates: [
      [36.7, 34.8],
      [36.71, 34.95],
    ],
  },
};

async function opened(): Promise<Application> {
  const app = fakeApplication({ parts: { engine: readingEngine } });
  app.map = { fit: () => undefined, focus: () => undefined } as Partial<MapView> as MapView;
  await show(
    app,
    html`<div style="width: 340px"><reference-layers></reference-layers><import-panel></import-panel></div>`,
  );
  await openImport(app, 'road.geojson', new TextEncoder().encode(JSON.stringify(ROAD)));
  return app;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });

it('takes a file of lines over as a reference layer with its date and accuracy, and lists it', async () => {
  const app = await opened();
  await expect.element(page.getByRole('radio', { name: /^Reference layer/u })).toBeChecked();
  await expect.element(page.getByRole('radio', { name: /^Draft/u })).toBeDisabled();
  await userEvent.fill(field('Name of the layer'), 'Road M5');
  await userEvent.fill(field('Date of the lines'), 'May 2017');
  await userEvent.fill(field('Source of the lines'), 'Survey office');
  await userEvent.fill(field('Stated accuracy in metres'), 'high');
  await expect.element(button('Import')).toBeDisabled();
  await expect.element(page.getByRole('status').first()).toHaveTextContent('The accuracy is a number of metres');
  await userEvent.fill(field('Stated accuracy in metres'), '25');
  await userEvent.click(button('Import'));
  expect(said(app)).toEqual(['Imported as reference layer: Road M5']);
  const list = page.getByRole('region', { name: 'Reference layers' });
  await expect
    .element(list)
    .toHaveTextContent('From road.geojson, by Survey office, of May 2017, stated accuracy 25 m');
});

it('shows, renames and deletes it with the keyboard, and brings it back with Undo', async () => {
  const app = await opened();
  await userEvent.click(button('Import'));
  const shown = page.getByRole('checkbox', { name: 'Show road', exact: true });
  await expect.element(shown).toBeChecked();
  await userEvent.click(shown);
  expect(app.store.get().hiddenReferenceLayers).toHaveLength(1);
  await userEvent.fill(field('Name of road'), 'M5');
  await userEvent.keyboard('{Tab}');
  await expect.element(button('Delete M5')).toBeVisible();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('region', { name: 'Reference layers' })).not.toBeInTheDocument();
  undoStep(app);
  await expect.element(field('Name of M5')).toBeVisible();
});

it('states date, source and accuracy anew in one step, and refuses what is no accuracy', async () => {
  const app = await opened();
  await userEvent.click(button('Import'));
  const list = page.getByRole('region', { name: 'Reference layers' });
  await expect.element(list).toHaveTextContent('no date stated, no accuracy stated');
  await userEvent.click(page.getByText('Change', { exact: true }));
  await userEvent.fill(field('Date of the lines'), 'June 2017');
  await userEvent.fill(field('Source of the lines'), 'Survey office');
  await userEvent.fill(field('Stated accuracy in metres'), '0x10');
  await userEvent.keyboard('{Enter}');
  expect(said(app).at(-1)).toMatch(/accuracy/u);
  expect(app.store.get().history.done).toHaveLength(1);
  await userEvent.fill(field('Stated accuracy in metres'), '12,5');
  await userEvent.click(button('Save'));
  await expect.element(list).toHaveTextContent('by Survey office, of June 2017, stated accuracy 12.5 m');
  expect(
    app.store
      .get()
      .history.done.map(({ label }) => label.verb)
      .at(-1),
  ).toBe('describe-reference-layer');
  undoStep(app);
  await expect.element(list).toHaveTextContent('no date stated, no accuracy stated');
  await expect.element(field('Source of the lines')).toHaveValue('');
});
