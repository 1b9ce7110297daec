import { html } from 'lit';
import { expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import type { MultiPolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import { areaOfM2 } from '../../../src/geometry/measure/by-line-type.ts';
import '../../../src/ui/circle-form.ts';
import { fakeApplication, said } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const field = (name: string) => page.getByRole('textbox', { name, exact: true });
const circle = (app: Application): MultiPolygonCoordinates =>
  app.store.get().workspace.drafts['iran']?.map['zone-2']?.geometry ?? [];

async function opened(): Promise<Application> {
  const app = fakeApplication({ state: { pointerMode: 'circle' } });
  await show(app, html`<circle-form></circle-form>`);
  return app;
}

it('draws a circle of a typed radius, with a comma, as a polygon of so many sides', async () => {
  const app = await opened();
  await userEvent.fill(field('Radius, km'), '2,5');
  await userEvent.fill(field('Sides'), '90');
  await userEvent.keyboard('{Enter}');
  const [part] = circle(app);
  expect(part?.[0]).toHaveLength(91);
  // A regular polygon of n sides in a circle has n / 2 sin(2 pi / n) of its r squared, where the circle has pi.
  const expectedM2 = 2500 ** 2 * (90 / 2) * Math.sin((2 * Math.PI) / 90);
  const deficit = 1 - expectedM2 / (Math.PI * 2500 ** 2);
  expect(deficit).toBeCloseTo(0.000812, 6);
  const areaM2 = areaOfM2(circle(app), app.store.get().workspace.lineType);
  // The grid of a centimetre and the curvature are a hundredth of the deficit.
  expect(Math.abs(areaM2 / expectedM2 - 1)).toBeLessThan(deficit / 100);
  expect(app.store.get().history.done).toHaveLength(1);
});

it.each(['0x10', '1e3', '-2', '0', '', 'wide'])(
  'refuses the radius “%s”, draws nothing, and keeps it',
  async (typed) => {
    const app = await opened();
    await userEvent.fill(field('Radius, km'), typed);
    await userEvent.click(page.getByRole('button', { name: 'Draw circle', exact: true }));
    expect(said(app)).toEqual(['Write the radius in kilometres as a number above 0, and 8 to 720 sides.']);
    expect(circle(app)).toEqual([]);
    await expect.element(field('Radius, km')).toHaveValue(typed);
  },
);

it('is there only while circles are drawn', async () => {
  const app = await opened();
  await expect.element(page.getByRole('form', { name: 'Circle round the middle of the map' })).toBeVisible();
  app.store.set((state) => ({ ...state, pointerMode: 'select' }));
  await expect.element(page.getByRole('form')).not.toBeInTheDocument();
});
