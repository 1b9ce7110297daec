import type { Page } from '@playwright/test';
import { partsOf, type Ring } from './exported-file.ts';
import { clickBeside, type Place } from './go-to-place.ts';
import { homsRing } from './illustrative-ring.ts';
import {
  button,
  cell,
  dialogContent,
  downloadExport,
  inspector,
  mapCanvas,
  notices,
  openEmptyProgram,
  openIllustrativeProgram,
} from './open-program.ts';
import { expect, test } from './program-test.ts';

/** The turning points of the one part that a file holds. */
const pointsOf = (text: string): Ring => partsOf(text)[0]?.[0]?.slice(0, -1) ?? [];

const byLongitude = (one: Place, other: Place): number => one[0] - other[0];

/** A zone tool says what it will change, changes it in one step, and undo takes it back. */
async function useZoneTool(page: Page): Promise<void> {
  await cell(page, 'Northern Homs', 'Turkey').click();
  const points = inspector(page).locator('[data-figure=turning-points]');
  await expect(points).toHaveText('21');
  await inspector(page).getByText('Zone tools').click();
  await inspector(page).getByRole('button', { name: 'Simplify' }).click();
  await inspector(page).getByLabel('Tolerance, m').fill('1000');
  await expect(inspector(page).getByRole('button', { name: 'Apply' })).toBeEnabled();
  await expect(inspector(page)).toContainText(/\d+ points? taken away|taken away/u);
  await expect(points).toHaveText('21');
  await inspector(page).getByRole('button', { name: 'Apply' }).click();
  await expect(points).not.toHaveText('21');
  await expect(notices(page)).toContainText('Undo');
  await button(page, 'Undo').first().click();
  await expect(points).toHaveText('21');
}

/** A pasted list in mixed notations becomes a boundary, and its wrong line is named. */
async function pasteList(page: Page): Promise<void> {
  await cell(page, 'Eastern Ghouta', 'Iran').click();
  await button(page, 'Paste a list of coordinates').click();
  const list = ['34.5 N 36.5 E', 'N 34° 30\' 00" E 37° 00\' 00"', 'nowhere', 'N35 E37', '٣٥ N ٣٦٫٥ E'].join('\n');
  await dialogContent(page).getByLabel('List of coordinates, one a line').fill(list);
  await dialogContent(page).getByRole('button', { name: 'Read the list' }).click();
  await expect(dialogContent(page)).toContainText('Line 3 cannot be used; the rest is kept.');
  await dialogContent(page).getByRole('radio', { name: 'Make a closed boundary of them' }).check();
  await dialogContent(page).getByRole('button', { name: 'Take over 4 points' }).click();
  await expect(cell(page, 'Eastern Ghouta', 'Iran')).toHaveAccessibleName(/km², draft$/u);
  const drawn = pointsOf((await downloadExport(page, 'One zone')).text);
  expect(drawn).toEqual([
    [36.5, 34.5],
    [37, 34.5],
    [37, 35],
    [36.5, 35],
  ]);
}

test('a boundary that is clicked beside the points of another party has exactly those points; a zone tool', async ({
  page,
}) => {
  const theirs = homsRing('tr');
  const wanted = [0, 6, 12].map((index) => theirs[index] ?? ([0, 0] as const));
  await openIllustrativeProgram(page);
  await cell(page, 'Northern Homs', 'Iran').click();
  await button(page, 'Delete this proposal').click();
  await button(page, 'Draw boundary').click();
  for (const [index, place] of wanted.entries()) {
    await clickBeside(page, place);
    await expect(inspector(page)).toContainText(index === 0 ? '1 point so far' : `${index + 1} points so far`);
  }
  await button(page, 'Finish').click();
  await expect(cell(page, 'Northern Homs', 'Iran')).toHaveAccessibleName(/km², draft$/u);
  const drawn = pointsOf((await downloadExport(page, 'One zone')).text);
  expect(drawn.toSorted(byLongitude)).toEqual(wanted.toSorted(byLongitude));
  await useZoneTool(page);
});

test('a boundary is drawn, nudged and taken back with the keyboard alone; another is pasted', async ({ page }) => {
  await openEmptyProgram(page);
  await cell(page, 'Northern Homs', 'Iran').focus();
  await page.keyboard.press('Enter');
  await mapCanvas(page).focus();
  const heard = page.getByRole('status', { name: 'What happened on the map' });
  await page.keyboard.press('d');
  for (const keys of [['ArrowLeft'], ['ArrowUp', 'ArrowUp'], ['ArrowRight', 'ArrowRight']]) {
    for (const key of keys) await page.keyboard.press(key);
    await page.keyboard.press('Space');
    await expect(heard).toHaveText(/^Point \d placed/u);
  }
  await page.keyboard.press('f');
  await expect(cell(page, 'Northern Homs', 'Iran')).toHaveAccessibleName(/km², draft$/u);
  const drawn = await inspector(page).locator('dl').innerText();
  await page.keyboard.press('.');
  await page.keyboard.press('Shift+ArrowRight');
  await expect(inspector(page).locator('dl')).not.toHaveText(drawn, { useInnerText: true });
  await page.keyboard.press('Control+z');
  await expect(inspector(page).locator('dl')).toHaveText(drawn, { useInnerText: true });
  await pasteList(page);
});
