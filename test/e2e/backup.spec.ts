import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { chooseFromMenu } from './open-dialogs.ts';
import {
  button,
  cell,
  chooseTask,
  dialogContent,
  notices,
  openIllustrativeProgram,
  openProgram,
} from './open-program.ts';
import { expect, test } from './program-test.ts';

const PASSPHRASE = 'Gürültü مرج 7';

/** The fingerprints of the listed versions of the selected party, by number; they stand in the details of each. */
async function fingerprints(page: Page, numbers: readonly number[]): Promise<readonly string[]> {
  await chooseTask(page, 'Versions');
  const found: string[] = [];
  for (const number of numbers) {
    await button(page, `More for version ${number}`).click();
    const shown = page.getByText(/^[0-9a-f]{64}$/u);
    found.push(await shown.first().innerText());
    await button(page, `More for version ${number}`).click();
    await expect(shown).toHaveCount(0);
  }
  return found;
}

test('versions that were backed up with a passphrase come back in another browser with the same fingerprints', async ({
  page,
  browser,
  baseURL,
}) => {
  await openIllustrativeProgram(page);
  await cell(page, 'Northern Homs', 'Turkey').click();
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of Turkey.');
  await button(page, 'Delete this proposal').click();
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 2 of Turkey.');
  const before = await fingerprints(page, [1, 2]);
  expect(new Set(before).size).toBe(2);

  await chooseFromMenu(page, /^Workspace: /u, 'Back up workspace');
  await dialogContent(page).getByLabel('Passphrase (optional)').fill(PASSPHRASE);
  await dialogContent(page).getByLabel('Passphrase once more').fill(PASSPHRASE);
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogContent(page).getByRole('button', { name: 'Download backup' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/^Astana-July-2017_[\d-]+\.delimit$/u);
  const bytes = readFileSync(await download.path());
  expect(bytes.toString('utf8')).not.toContain('Turkey');

  const context = await browser.newContext(baseURL === undefined ? {} : { baseURL });
  const other = await context.newPage();
  await openProgram(other);
  await button(other, 'I have worked here before: open my copy').click();
  const file = { name: download.suggestedFilename(), mimeType: 'application/octet-stream', buffer: bytes };
  await other.getByLabel('Backup file').setInputFiles(file);
  const dialog = dialogContent(other);
  await dialog.getByLabel('Passphrase', { exact: true }).fill(`${PASSPHRASE}7`);
  await dialog.getByRole('button', { name: 'Decrypt and verify' }).click();
  await expect(dialog.getByRole('alert')).toContainText('The passphrase does not fit');
  await dialog.getByLabel('Passphrase', { exact: true }).fill(PASSPHRASE);
  await other.keyboard.press('Enter');
  await expect(dialog).toContainText('Turkey: 2 new versions');
  await dialog.getByRole('button', { name: 'Add to this browser' }).click();
  await expect(notices(other)).toContainText('2 versions came with it');
  await expect(other.getByRole('dialog')).toBeHidden();
  // It is on disk, not only on screen.
  await other.reload();
  await cell(other, 'Idlib and adjoining areas', 'Turkey').click();
  expect(await fingerprints(other, [1, 2])).toEqual(before);
  await context.close();
});
