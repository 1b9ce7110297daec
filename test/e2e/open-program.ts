import { readFileSync } from 'node:fs';
import { inRepository } from '../../.ci/repository.mjs';
import { expect, type Locator, type Page } from '@playwright/test';

/** Open the program at its address (once more: reload it) and wait until the map takes clicks. */
export async function openProgram(page: Page): Promise<void> {
  await page.goto('./');
  await expect(mapCanvas(page)).toBeVisible();
}

/** Open the program for the first time in this browser and close the first-run panel. */
export async function openEmptyProgram(page: Page): Promise<void> {
  await openProgram(page);
  await page.getByRole('button', { name: 'Start drawing' }).click();
}

/** Open the program for the first time in this browser and load the twelve illustrative proposals. */
export async function openIllustrativeProgram(page: Page): Promise<void> {
  await openProgram(page);
  await page.getByRole('button', { name: 'Load illustrative proposals' }).click();
  await expect(notices(page)).toContainText('12 illustrative proposals are loaded');
}

/** Reload once everything changed is on disk. */
export async function reloadWhenKept(page: Page): Promise<void> {
  await expect(page.getByText(/^Draft kept/)).toBeVisible();
  await page.reload();
  await expect(mapCanvas(page)).toBeVisible();
}

export const mapCanvas = (page: Page): Locator => page.getByRole('application', { name: 'Map of the zones' });

/** Give where the map lies on the page, in CSS pixels. */
export async function boxOfMap(page: Page): Promise<{ x: number; y: number; width: number; height: number }> {
  const box = await mapCanvas(page).boundingBox();
  if (!box) throw new Error('The map is not shown.');
  return box;
}

export const notices = (page: Page): Locator => page.getByRole('region', { name: 'Notices' });

/** The inspector of the task Draw. */
export const inspector = (page: Page): Locator => page.getByRole('region', { name: 'Drawing', exact: true });

/** The cell of the matrix for a party's proposal for a zone, in whatever state. */
export const cell = (page: Page, zone: string, party: string): Locator =>
  page.getByRole('region', { name: 'Zones and parties' }).getByRole('button', { name: `${zone}, ${party}: ` });

/**
 * What stands in the open dialog. Locators look for descendants in the markup, and the element with the role is inside
 * the dialog's own shadow tree, with the content slotted into it.
 */
export const dialogContent = (page: Page): Locator => page.locator('wa-dialog');

export const button = (page: Page, name: string): Locator => page.getByRole('button', { name, exact: true });

export const chooseTask = (page: Page, task: 'Draw' | 'Compare' | 'Versions'): Promise<void> =>
  page.getByRole('tab', { name: task, exact: true }).click();

/** The inspector of the task Compare. */
export const comparison = (page: Page): Locator => page.getByRole('region', { name: 'Comparison', exact: true });

/** Compare the drafts of some parties, in the order of the workspace, and no others; wait for the figures. */
export async function compareDrafts(page: Page, ...parties: readonly string[]): Promise<void> {
  await chooseTask(page, 'Compare');
  await expect(comparison(page).getByRole('combobox').first()).toBeVisible();
  const wanted = parties.map((party) => `${party}: draft`);
  const leaveOut = comparison(page).getByRole('button', { name: /^Leave out / });
  const names = await leaveOut.evaluateAll((buttons) => buttons.map((one) => one.getAttribute('aria-label') ?? ''));
  const chosen = names.map((name) => name.replace('Leave out ', ''));
  for (const label of chosen.filter((one) => !wanted.includes(one))) {
    await button(page, `Leave out ${label}`).click();
    await expect(button(page, `Leave out ${label}`)).toBeHidden();
  }
  for (const label of wanted.filter((one) => !chosen.includes(one))) {
    await comparison(page).getByRole('combobox', { name: 'Add a map' }).selectOption({ label });
    await expect(button(page, `Leave out ${label}`)).toBeVisible();
  }
  await expect(comparison(page)).toContainText('WGS 84 ellipsoid');
}

/** Give a file to the program as if it was chosen; a text is given a name, a fixture has one. */
export async function chooseFile(page: Page, file: { readonly name: string; readonly text: string }): Promise<void> {
  const { name, text } = file;
  await page
    .getByLabel('Choose a file to import')
    .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
}

/** Read a file of `fixtures/`. */
export function fixture(path: string): { readonly name: string; readonly text: string } {
  return { name: path.split('/').at(-1) ?? path, text: readFileSync(inRepository('fixtures', path), 'utf8') };
}

/** Export through the dialog, with what stands in it by itself or another choice, and read the downloaded file back. */
export async function downloadExport(
  page: Page,
  what?: string,
): Promise<{ readonly name: string; readonly text: string }> {
  await button(page, 'Export').click();
  if (what !== undefined) await dialogContent(page).getByRole('radio', { name: what }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogContent(page).getByRole('button', { name: 'Download' }).click(),
  ]);
  await expect(page.getByRole('dialog')).toBeHidden();
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}
