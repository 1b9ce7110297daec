import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { CellRemark } from '../../../src/domain/cell-remark.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import '../../../src/ui/comparison-panel.ts';
import { remarkHere } from '../../../src/commands/at-this-place.ts';
import { comparedState, world, type World } from '../../unit/commands/comparing-world.ts';
import { focused, show } from '../ui/program-frame.ts';

/** On the ground that Russia alone includes in North. */
const ON_CELL: CellRemark = {
  id: 'on-cell',
  zoneId: 'north',
  includedBy: ['russia'],
  position: [36.05, 34.05],
  text: 'The road stays.',
  partyId: 'turkey',
  at: '2017-07-04T10:00:00Z',
};

/** On ground that nobody includes any more. */
const STRAY: CellRemark = { ...ON_CELL, id: 'stray', position: [36.5, 34.5], text: 'The bridge too.' };

async function showPanel(cellRemarks: readonly CellRemark[], change: Partial<AppState['comparison']> = {}) {
  const state = comparedState({ activeCell: 'north/1', ...change });
  const one = world({ ...state, workspace: { ...state.workspace, cellRemarks } });
  await show(one.app, html`<comparison-panel style="width: 340px"></comparison-panel>`);
  return one;
}

const remarks = ({ app }: World): readonly CellRemark[] => app.store.get().workspace.cellRemarks;
const field = () => page.getByRole('textbox', { name: 'Remark' });
const row = (designation: string) => page.getByRole('button', { name: new RegExp(`^${designation}, `, 'u') });
const strays = () => page.getByRole('list', { name: 'Remarks on no area of this comparison' });

describe('remarks on no area of the comparison', () => {
  it('are listed with their place, shown and deleted', async () => {
    const one = await showPanel([ON_CELL, STRAY]);
    await expect.element(strays().getByRole('listitem')).toHaveTextContent(/The bridge too\..*Turkey, Jul/u);
    await expect.element(strays()).toHaveTextContent(/North.*34\.5000° N 36\.5000° E.*Russia/u);
    await page.getByRole('button', { name: 'Show where “The bridge too.” was said' }).click();
    expect(one.flags).toEqual([[36.5, 34.5]]);
    await page.getByRole('button', { name: 'Delete the remark of Turkey: “The bridge too.”' }).click();
    await expect.element(strays()).not.toBeInTheDocument();
    expect(remarks(one)).toEqual([ON_CELL]);
    expect(focused()).not.toBe('page');
  });

  it('are none while every remark has its area', async () => {
    await showPanel([ON_CELL]);
    await expect.element(row('C-1')).toBeVisible();
    await expect.element(strays()).not.toBeInTheDocument();
  });

  it('turn up as soon as another map takes part in their place', async () => {
    const one = await showPanel([{ ...ON_CELL, includedBy: ['iran', 'russia'] }]);
    await expect.element(strays().getByRole('listitem')).toHaveTextContent(/The road stays\./u);
    one.app.store.set((state) => ({ ...state, comparison: { ...state.comparison, result: null, status: 'running' } }));
    await expect.element(strays()).not.toBeInTheDocument();
  });
});

describe('the form of a remark', () => {
  it('keeps a former party as the one who spoke', async () => {
    const one = await showPanel([{ ...ON_CELL, partyId: 'opposition' }]);
    await page.getByRole('button', { name: /^Change the remark of a former party/u }).click();
    await expect.element(page.getByRole('combobox', { name: 'Remark by' })).toHaveDisplayValue('a former party');
    await field().fill('The road goes.');
    await page.getByRole('button', { name: 'Keep remark' }).click();
    expect(remarks(one)).toMatchObject([{ text: 'The road goes.', partyId: 'opposition' }]);
  });

  it('keeps what is typed over Esc and over a look at another area, until it is sent', async () => {
    const one = await showPanel([]);
    await page.getByRole('button', { name: 'Add a remark' }).click();
    await field().fill('The road');
    await page.getByRole('combobox', { name: 'Remark by' }).selectOptions('Turkey');
    field().element().focus();
    await userEvent.keyboard('{Escape}');
    await expect.element(field()).not.toBeInTheDocument();
    await page.getByRole('button', { name: 'Go on with the remark' }).click();
    await expect.element(field()).toHaveValue('The road');

    await row('C-2').click();
    await expect.element(page.getByRole('button', { name: 'Add a remark' })).toBeVisible();
    await expect.element(field()).not.toBeInTheDocument();
    await row('C-1').click();
    await expect.element(field()).toHaveValue('The road');
    await expect.element(page.getByRole('combobox', { name: 'Remark by' })).toHaveDisplayValue('Turkey');
    await page.getByRole('button', { name: 'Keep remark' }).click();
    expect(remarks(one)).toMatchObject([{ text: 'The road', partyId: 'turkey' }]);
    await page.getByRole('button', { name: 'Add a remark' }).click();
    await expect.element(field()).toHaveValue('');
  });

  it('lets go of what is typed when it is cancelled, of a changed remark too', async () => {
    const one = await showPanel([ON_CELL]);
    const change = page.getByRole('button', { name: /^Change the remark of Turkey/u });
    await change.click();
    await field().fill('The road goes.');
    await row('C-2').click();
    await row('C-1').click();
    await expect.element(field()).toHaveValue('The road goes.');
    await page.getByRole('button', { name: 'Cancel', exact: true }).click();
    await change.click();
    await expect.element(field()).toHaveValue('The road stays.');
    expect(remarks(one)).toEqual([ON_CELL]);
  });
});

describe('a remark asked for at a place of the map', () => {
  it('is begun on the contested area there, and only once', async () => {
    const one = await showPanel([], { activeCell: null });
    // Russia alone includes this ground in North.
    remarkHere(one.app, [36.05, 34.05]);
    await expect.element(field()).toBeVisible();
    await expect.poll(focused).not.toBe('page');
    expect(one.app.store.get().comparison.activeCell).toBe('north/1');
    expect(one.app.store.get().remarkAsked).toBeNull();
  });

  it('is not where nothing is contested, and says so', async () => {
    const one = await showPanel([], { activeCell: null });
    remarkHere(one.app, [10, 10]);
    expect(one.app.store.get().notices.map(({ text }) => text)).toEqual([
      'Nothing is contested at this place, so there is nothing to remark on.',
    ]);
    expect(one.app.store.get().comparison.activeCell).toBeNull();
  });
});
