import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { startDrawing } from '../../../src/commands/drawing.ts';
import { openDialog } from '../../../src/commands/view.ts';
import type { Workspace } from '../../../src/domain/workspace.ts';
import type { HeavyEdit } from '../../../src/edits/heavy-edit.ts';
import type { ListRequest } from '../../../src/exchange/coordinates/list-reading.ts';
import type { Position } from '../../../src/geometry/coordinates.ts';
import type { Progress } from '../../../src/worker/engine-api.ts';
import '../../../src/ui/accuracy-field.ts';
import '../../../src/ui/typed-point-form.ts';
import { fakeApplication, said } from '../../unit/commands/fake-application.ts';
import { drawn, ring, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const unfinished = (app: Application): readonly Position[] | undefined =>
  app.store.get().workspace.drafts['iran']?.unfinished?.positions;

async function dialog(app: Application, text: string): Promise<void> {
  await show(app, html``);
  openDialog(app, 'coordinate-list');
  await field('List of coordinates, one a line').fill(text);
  await button('Read the list').click();
}

describe('a pasted list of coordinates', () => {
  it('asks for the order before anything can be taken over', async () => {
    const app = fakeApplication();
    await dialog(app, '34,8;36,7\n34,8;36,9\nwest\n35;36,9');
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('Waits for the order.');
    await expect.element(page.getByRole('row').nth(3)).toHaveTextContent('There is no coordinate in this line.');
    expect(button('Take over 3 points').elements()).toEqual([]);
    await page.getByRole('radio', { name: 'Latitude, longitude (north first)' }).click();
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('34.8000000° N 36.7000000° E');
    await expect
      .element(page.getByRole('status'))
      .toHaveTextContent(/3 points\.\s*Line 3 cannot be used; the rest is kept\./u);
    await button('Take over 3 points').click();
    await expect.poll(() => app.store.get().history.done.length).toBe(1);
    expect(app.store.get().workspace.drafts['iran']?.map['zone-2']?.geometry).toEqual([
      [ring([36.7, 34.8], [36.9, 34.8], [36.9, 35])],
    ]);
    expect(said(app)).toEqual(['3 points taken over.']);
  });

  it('begins a boundary where that is chosen', async () => {
    const app = fakeApplication();
    await dialog(app, 'N34.8 E36.7\nN34.8 E36.9');
    await page.getByRole('radio', { name: 'Begin a boundary with them' }).click();
    await button('Take over 2 points').click();
    await expect
      .poll(() => unfinished(app))
      .toEqual([
        [36.7, 34.8],
        [36.9, 34.8],
      ]);
  });

  it('says why points cannot be taken over, and keeps the text', async () => {
    const app = fakeApplication();
    await dialog(app, 'N34 E36\nN35 E37\nN35 E36\nN34 E37');
    await button('Take over 4 points').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('cross');
    await expect.element(field('List of coordinates, one a line')).toHaveValue('N34 E36\nN35 E37\nN35 E36\nN34 E37');
    expect(app.store.get().history.done).toEqual([]);
  });

  it('asks what the letter S means', async () => {
    const app = fakeApplication();
    await dialog(app, '37S 255000 3900000');
    await page.getByRole('radio', { name: 'Latitude band S (32° to 40° north)' }).click();
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent(/35\.2\d+° N 36\.3\d+° E/);
  });
});

/** An engine that reads and edits when the test says so. */
function slowEngine() {
  const { engine } = fakeApplication();
  const waiting: (() => void)[] = [];
  const told: ((progress: Progress) => void)[] = [];
  const later =
    <Given extends readonly unknown[], Value>(work: (...given: Given) => Promise<Value>) =>
    (...given: Given): Promise<Value> =>
      new Promise((resolve) => waiting.push(() => resolve(work(...given))));
  return {
    waiting,
    told,
    engine: {
      ...engine,
      readList: (request: ListRequest, onProgress: (progress: Progress) => void) => {
        told.push(onProgress);
        return later(() => engine.readList(request, () => undefined))();
      },
      makeEdit: later((workspace: Workspace, edit: HeavyEdit) => engine.makeEdit(workspace, edit)),
    },
  };
}

describe('a pasted list that is read in the engine', () => {
  it('leaves the form usable, and never shows or takes over what is out of date', async () => {
    const { waiting, told, engine } = slowEngine();
    const app = fakeApplication({ parts: { engine } });
    await dialog(app, '34,8;36,7\n34,8;36,9\n35;36,9');
    await expect.element(page.getByText('Reading the list …')).toBeVisible();
    told[0]?.({ done: 2, of: 8 });
    await expect
      .poll(() => page.getByRole('progressbar', { name: 'Reading the list …' }).element())
      .toHaveProperty('value', 0.25);
    expect(page.getByRole('table').elements()).toEqual([]);
    waiting[0]?.();
    const latitudeFirst = page.getByRole('radio', { name: 'Latitude, longitude (north first)' });
    const longitudeFirst = page.getByRole('radio', { name: 'Longitude, latitude (east first)' });
    await latitudeFirst.click();
    waiting[1]?.();
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('34.8000000° N 36.7000000° E');
    await longitudeFirst.click();
    // What was read in the other order is unseen until the answer is there; the question can be answered again.
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
    expect(button('Take over 3 points').elements()).toEqual([]);
    waiting[2]?.();
    await expect.element(page.getByRole('row').nth(1)).toHaveTextContent('36.7000000° N 34.8000000° E');
    await field('List of coordinates, one a line').fill('34,8;36,7');
    await expect.element(page.getByRole('table')).not.toBeInTheDocument();
    expect(app.store.get().history.done).toEqual([]);
  });

  it('waits while the points are checked, and takes over exactly what was shown', async () => {
    const { waiting, engine } = slowEngine();
    const app = fakeApplication({ parts: { engine } });
    await dialog(app, 'A1 N34.8 E36.7\nN34.8 E36.9\nN35 E36.9');
    waiting[0]?.();
    await button('Take over 3 points').click();
    await expect.element(page.getByText('Checking the points …')).toBeVisible();
    await expect.element(button('Take over 3 points')).toBeDisabled();
    expect(app.store.get().history.done).toEqual([]);
    waiting[1]?.();
    await expect.poll(() => app.store.get().history.done.length).toBe(1);
    const made = app.store.get().workspace.drafts['iran']?.map['zone-2'];
    expect(made?.geometry).toEqual([[ring([36.7, 34.8], [36.9, 34.8], [36.9, 35])]]);
    expect(made?.provenance.turningPointNames).toEqual({ '36.7000000,34.8000000': 'A1' });
  });

  it('takes nothing over into a map that has changed meanwhile', async () => {
    const { waiting, engine } = slowEngine();
    const app = fakeApplication({ parts: { engine } });
    await dialog(app, 'N34.8 E36.7\nN34.8 E36.9\nN35 E36.9');
    waiting[0]?.();
    await button('Take over 3 points').click();
    const changed = { ...app.store.get().workspace, name: 'Changed' };
    app.store.set((state) => ({ ...state, workspace: changed }));
    waiting[1]?.();
    await expect.element(page.getByRole('alert')).toHaveTextContent('The map has changed meanwhile.');
    expect(app.store.get().workspace).toBe(changed);
  });
});

describe('a typed next point', () => {
  it('is placed with Enter; a refused text stays with the reason', async () => {
    const app = fakeApplication();
    startDrawing(app);
    await show(app, html`<typed-point-form></typed-point-form>`);
    const coordinate = field('Coordinate of the next point');
    await coordinate.fill('35.2 36.5');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('which is the latitude');
    await expect.element(coordinate).toHaveValue('35.2 36.5');
    await coordinate.fill('35.2 N 36.5 E');
    await userEvent.keyboard('{Enter}');
    await expect.element(coordinate).toHaveValue('');
    await field('Bearing, degrees').fill('90');
    await field('Distance').fill('1 km');
    await userEvent.keyboard('{Enter}');
    // A degree of longitude at 35.2 north is 91,079 m.
    expect(unfinished(app)?.[1]?.[0]).toBeCloseTo(36.5 + 1000 / 91_079, 5);
  });
});

describe('a list for the boundary being drawn', () => {
  it('is reached from the fields of the next point, and goes on with the line', async () => {
    const app = fakeApplication();
    startDrawing(app);
    await show(app, html`<typed-point-form></typed-point-form>`);
    await button('Paste a list of coordinates').click();
    await field('List of coordinates, one a line').fill('N35.2 E36.5\nN35.3 E36.6');
    await button('Read the list').click();
    await expect.element(page.getByRole('radio', { name: 'Add them to the boundary being drawn' })).toBeChecked();
    await button('Take over 2 points').click();
    await expect.poll(() => unfinished(app)?.length).toBe(2);
    expect(app.store.get().history.done).toHaveLength(2);
  });
});

describe('the stated accuracy', () => {
  it('is stated and taken back', async () => {
    const workspace = workspaceWith({ 'zone-2': drawn([ring([36.7, 34.8], [36.9, 34.8], [36.9, 35])]) }, 'iran');
    const app = fakeApplication({ workspace });
    const stated = (): unknown => app.store.get().workspace.drafts['iran']?.map['zone-2']?.provenance.statedAccuracyM;
    await show(app, html`<accuracy-field></accuracy-field>`);
    await field('Accuracy in metres').fill('about');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('alert')).toHaveTextContent('a number of metres above zero');
    await field('Accuracy in metres').fill('25 m');
    await userEvent.keyboard('{Enter}');
    expect(stated()).toBe(25);
    await button('Take back').click();
    expect(stated()).toBeNull();
  });
});
