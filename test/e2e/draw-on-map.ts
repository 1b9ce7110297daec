import { expect, type Page } from '@playwright/test';
import { boxOfMap, button } from './open-program.ts';

/** A place on the map in CSS pixels from its top left. */
export interface MapPlace {
  readonly x: number;
  readonly y: number;
}

/** Where the built-in workspace looks at first: the middle of the map and the zoom (512 px for the world at zoom 0). */
const FIRST_VIEW = { longitude: 36.75, latitude: 34.3, zoom: 6.6 };

/** Give the place on the page, in CSS pixels from the top left of the window. */
async function onPage(page: Page, { x, y }: MapPlace): Promise<MapPlace> {
  const box = await boxOfMap(page);
  return { x: box.x + x, y: box.y + y };
}

export async function clickMap(
  page: Page,
  place: MapPlace,
  options: { readonly button?: 'left' | 'right'; readonly clickCount?: number } = {},
): Promise<void> {
  const { x, y } = await onPage(page, place);
  await page.mouse.click(x, y, options);
}

export async function moveOnMap(page: Page, place: MapPlace): Promise<void> {
  const { x, y } = await onPage(page, place);
  await page.mouse.move(x, y);
}

/** Drag from one place to another in a few steps, as a hand does. */
export async function dragOnMap(page: Page, from: MapPlace, to: MapPlace): Promise<void> {
  await moveOnMap(page, from);
  await page.mouse.down();
  const { x, y } = await onPage(page, to);
  await page.mouse.move(x, y, { steps: 5 });
  await page.mouse.up();
}

/** Press Draw boundary and click the places; the boundary stays unfinished. */
export async function drawLine(page: Page, places: readonly MapPlace[]): Promise<void> {
  await button(page, 'Draw boundary').click();
  for (const place of places) await clickMap(page, place);
}

/** Draw a boundary for the selected cell and finish it. */
export async function drawBoundary(page: Page, places: readonly MapPlace[]): Promise<void> {
  await drawLine(page, places);
  await button(page, 'Finish').click();
  await expect(button(page, 'Draw boundary')).toBeVisible();
}

/**
 * Give longitude and latitude of a place while the map looks where it looks at first: spherical Mercator, computed here
 * from the formula and not with the program's own code.
 */
export async function positionInFirstView(page: Page, { x, y }: MapPlace): Promise<readonly [number, number]> {
  const box = await boxOfMap(page);
  const radiansPerPixel = (2 * Math.PI) / (512 * 2 ** FIRST_VIEW.zoom);
  const longitude = FIRST_VIEW.longitude + ((x - box.width / 2) * radiansPerPixel * 180) / Math.PI;
  const middle = Math.asinh(Math.tan((FIRST_VIEW.latitude * Math.PI) / 180));
  const latitude = (Math.atan(Math.sinh(middle - (y - box.height / 2) * radiansPerPixel)) * 180) / Math.PI;
  return [longitude, latitude];
}

/** The width of one pixel in degrees of longitude in the first view; a pixel is never more degrees of latitude. */
export const PIXEL_IN_FIRST_VIEW_DEGREES = 360 / (512 * 2 ** FIRST_VIEW.zoom);
