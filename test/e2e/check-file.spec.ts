import type { Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { button, cell, chooseTask, dialogContent, notices, openIllustrativeProgram } from './open-program.ts';
import { chooseFromMenu } from './open-dialogs.ts';
import { expect, test } from './program-test.ts';
import { readFileSync } from 'node:fs';

const panel = (page: Page) => page.getByRole('region', { name: 'Check a file', exact: true });

async function exportedVersion(page: Page): Promise<string> {
  await button(page, 'Export version 1').click();
  await dialogContent(page).getByRole('radio', { name: 'All zones of one map' }).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialogContent(page).getByRole('button', { name: 'Download' }).click(),
  ]);
  await expect(page.getByRole('dialog')).toBeHidden();
  return readFileSync(await download.path(), 'utf8');
}

async function check(page: Page, name: string, text: string): Promise<void> {
  await panel(page)
    .getByLabel('Choose a file to check')
    .setInputFiles({ name, mimeType: 'application/geo+json', buffer: Buffer.from(text) });
}

/** Move the second turning point of the first feature a tenth of a degree to the north, in the text. */
function withOnePointMoved(text: string): { readonly text: string; readonly latitude: number } {
  const [, before = '', longitude = '', latitude = ''] =
    /("coordinates":\[+[^\]]*\],\[)([\d.]+),([\d.]+)/u.exec(text) ?? [];
  const moved = Number((Number(latitude) + 0.001).toFixed(7));
  return { text: text.replace(`${before}${longitude},${latitude}`, `${before}${longitude},${moved}`), latitude: moved };
}

test('a file is the export of a version, the same boundary written otherwise, or another one, and where', async ({
  page,
}) => {
  await openIllustrativeProgram(page);
  await cell(page, 'Northern Homs', 'Turkey').click();
  await page.keyboard.press('Control+s');
  await expect(notices(page)).toContainText('Saved as version 1 of Turkey.');
  await chooseTask(page, 'Versions');
  await button(page, 'More for version 1').click();
  const nickname = (await page.getByText(/^nickname: /u).textContent())?.trim().replace('nickname: ', '') ?? '';
  await expect(page.getByRole('list', { name: 'Words 1 to 4: the nickname' }).getByRole('listitem')).toHaveCount(4);
  const text = await exportedVersion(page);
  expect(text).toContain(`"fingerprint_words":"${nickname} `);

  await chooseFromMenu(page, /^Workspace: /u, 'Check a file');
  await check(page, 'as-exported.geojson', text);
  await expect(
    panel(page).getByRole('heading', { name: /^Byte for byte the export of version 1 of Turkey: / }),
  ).toBeVisible();
  await expect(panel(page)).toContainText(`The whole fingerprint is the same. Nickname: ${nickname}, `);
  await expectAccessible(page, 'a checked file that is a version', 'light');

  await check(page, 'reformatted.geojson', JSON.stringify(JSON.parse(text), null, 2));
  await expect(
    panel(page).getByRole('heading', {
      name: /^The identical boundary in other formatting: .* of version 1 of Turkey$/,
    }),
  ).toBeVisible();

  const moved = withOnePointMoved(text);
  await check(page, 'moved.geojson', moved.text);
  await expect(
    panel(page).getByRole('heading', { name: 'Different from version 1 of Turkey, which the file says it is' }),
  ).toBeVisible();
  const show = panel(page).getByRole('button', {
    name: /^Show: 1 turning point moved by 111\.\s*m|^Show: 1 turning point moved by 11\d/u,
  });
  await expect(show).toBeVisible();
  await expect(panel(page)).toContainText('1 turning point in the file only');
  await expect(panel(page)).toContainText(`${moved.latitude.toFixed(7)}°`);
  await show.click();
  for (const theme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: theme });
    await expectAccessible(page, 'a checked file that differs', theme);
  }
  await button(page, 'Close the check').click();
  await expect(page.getByRole('region', { name: 'Versions', exact: true })).toBeVisible();
  await expect(cell(page, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/km², v1$/u);
});
