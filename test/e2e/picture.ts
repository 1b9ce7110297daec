import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page } from '@playwright/test';
import { inRepository } from '../../.ci/repository.mjs';

/** Where pictures go: `npm run screenshots` names the folder of the README's pictures, a test run keeps them apart. */
const folder = process.env['DELIMIT_PICTURES'] ?? inRepository('test-results', 'pictures');

/** Take a picture of the window once nothing in it moves any more. */
export async function takePicture(page: Page, name: string): Promise<void> {
  // The pointer would leave its mark on what it rests on.
  await page.mouse.move(0, 0);
  let picture = await page.screenshot();
  await expect(async () => {
    const before = picture;
    picture = await page.screenshot();
    expect(picture.equals(before), 'the window is still').toBe(true);
  }).toPass();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.png`), picture);
}
