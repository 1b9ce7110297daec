import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { startDrawing } from '../../../src/commands/drawing.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { openDialog, selectCell } from '../../../src/commands/view.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const SQUARE = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);

interface World {
  readonly app: Application;
  readonly delivered: { readonly fileName: string; readonly text: string }[];
}

async function world(workspace = workspaceWith({ 'zone-2': SQUARE }, 'iran')): Promise<World> {
  const delivered: World['delivered'] = [];
  const app = fakeApplication({
    workspace,
    parts: {
      deliverFile: (fileName, _mediaType, content) =>
        void delivered.push({ fileName, text: typeof content === 'string' ? content : '' }),
    },
  });
  await show(app, html`<button>Opener</button>`);
  return { app, delivered };
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const radio = (name: string) => page.getByRole('radio', { name, exact: true });

describe('the export dialog', () => {
  it('offers the selected zone first, downloads it and closes', async () => {
    const { app, delivered } = await world();
    openDialog(app, 'export');
    await expect.element(radio('One zone: Northern Homs')).toBeChecked();
    await expect.element(page.getByRole('combobox', { name: 'Which map' })).toHaveTextContent('Iran, Draft');
    await button('Download').click();
    await expect.poll(() => app.store.get().dialog).toBeNull();
    expect(delivered.map(({ fileName }) => fileName)).toEqual([
      'Astana-July-2017_Iran_Northern-Homs_draft_2017-07-05.geojson',
    ]);
  });

  it('lists for one zone only the maps that have it', async () => {
    const { app } = await world();
    await saveVersion(app);
    app.store.set((state) => ({
      ...state,
      workspace: {
        ...state.workspace,
        drafts: { ...state.workspace.drafts, turkey: { map: { 'zone-3': SQUARE }, unfinished: null, basedOn: null } },
      },
    }));
    openDialog(app, 'export');
    const maps = (): string[] =>
      page
        .getByRole('option')
        .elements()
        .map((element) => element.textContent?.trim() ?? '');
    await expect.poll(maps).toEqual(['Iran, Draft', 'Iran, Version 1']);
    await radio('All zones of one map').click();
    await expect.poll(maps).toEqual(['Iran, Draft', 'Iran, Version 1', 'Turkey, Draft']);
  });

  it('says why nothing can be downloaded', async () => {
    const { app } = await world();
    selectCell(app, 'iran', 'zone-4');
    openDialog(app, 'export');
    await radio('One zone: Southern Syria').click();
    await expect
      .element(page.getByText('No map has a boundary for Southern Syria. Choose another zone in the table first.'))
      .toBeVisible();
    await expect.element(button('Download')).toBeDisabled();
    await radio('The comparison (GeoJSON)').click();
    await expect.element(page.getByText('Compare two or more maps first.')).toBeVisible();
    await expect.element(button('Download')).toBeDisabled();
    await expect.element(button('Copy text')).toBeDisabled();
    await radio('All drafts of all parties').click();
    await expect.element(button('Download')).toBeEnabled();
  });

  it('has nothing to offer where nothing is drawn', async () => {
    const { app } = await world(fakeApplication().store.get().workspace);
    openDialog(app, 'export');
    await expect
      .element(page.getByText('There is nothing to export yet. Draw or import a boundary first.'))
      .toBeVisible();
    await expect.element(button('Download')).toBeDisabled();
  });

  it('says that an unfinished boundary is left out', async () => {
    const { app } = await world();
    startDrawing(app);
    openDialog(app, 'export');
    await expect.element(page.getByText('The unfinished boundary is left out.')).toBeVisible();
  });

  it('exports the version it was opened for', async () => {
    const { app, delivered } = await world();
    await saveVersion(app);
    openDialog(app, 'export', app.store.get().versions[0]?.id ?? '');
    await expect.element(radio('All zones of one map')).toBeChecked();
    await button('Download').click();
    await expect.poll(() => delivered.length).toBe(1);
    expect(delivered[0]?.fileName).toBe('Astana-July-2017_Iran_map_v1_2017-07-05.geojson');
  });

  it('says in the dialog whether the text was copied', async () => {
    const { app } = await world();
    openDialog(app, 'export');
    await button('Copy text').click();
    const outcome = /Copied\. Paste it where GeoJSON is read\.|The browser did not allow copying\./u;
    await expect.element(page.getByText(outcome)).toBeVisible();
    expect(app.store.get().dialog?.name).toBe('export');
  });
});
