import { expect, type Page } from '@playwright/test';
import type { MapPlace } from './draw-on-map.ts';
import { boxOfMap, button } from './open-program.ts';

export type Place = readonly [longitude: number, latitude: number];

/** Type into the open dialog where the map shall go. */
export async function typePlace(page: Page, [longitude, latitude]: Place): Promise<void> {
  await page.getByLabel('Place or coordinate').fill(`${latitude} N ${longitude} E`);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
}

/** Bring a place into the middle of the map, and give the pixel of the page some pixels beside it. */
export async function beside(page: Page, place: Place): Promise<MapPlace> {
  await button(page, 'Go to').click();
  await typePlace(page, place);
  const { x, y, width, height } = await boxOfMap(page);
  return { x: x + width / 2 + 5, y: y + height / 2 - 4 };
}

/** Bring a place into the middle of the map, and click some pixels beside it. */
export async function clickBeside(
  page: Page,
  place: Place,
  options: { readonly button?: 'left' | 'right' } = {},
): Promise<void> {
  const { x, y } = await beside(page, place);
  await page.mouse.click(x, y, options);
}
