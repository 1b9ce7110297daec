import { SIGHTS } from './program-page.mjs';
import { timeToSight } from './time-to-sight.mjs';

/**
 * @typedef {import('playwright').Page} Page
 * @typedef {{ x: number, y: number }} Pixel in CSS pixels of the page
 */

/**
 * Move the map to a turning point and the pointer onto its handle.
 * @param {Page} page
 * @param {readonly [number, number]} position longitude and latitude
 * @returns {Promise<Pixel>} where the handle is
 */
export async function pointAt(page, [longitude, latitude]) {
  await page.getByRole('button', { name: 'Go to' }).click();
  await page.getByLabel('Place or coordinate').fill(`${latitude} N ${longitude} E`);
  await page.keyboard.press('Enter');
  const canvas = page.getByRole('application', { name: 'Map of the zones' });
  const box = await canvas.boundingBox();
  if (!box) throw new Error('The map is not shown.');
  const handle = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  await page.mouse.move(handle.x, handle.y);
  await page.waitForFunction(isUnderPointer, [latitude, longitude]);
  await holdsHandle(page);
  return handle;
}

/**
 * Runs in the page: tell whether the read-out names a place, give or take a pixel, under the resting pointer.
 * @param {readonly number[]} place latitude and longitude
 */
function isUnderPointer(place) {
  const map = document.querySelector('delimit-app')?.shadowRoot?.querySelector('zone-map')?.shadowRoot;
  const readout = map?.querySelector('map-readout')?.shadowRoot?.querySelector('.pointer');
  const numbers = readout?.textContent.match(/[\d.]+/gu)?.map(Number) ?? [];
  return place.every((degrees, index) => Math.abs((numbers[index] ?? Number.NaN) - degrees) < 0.0002);
}

/**
 * Wait until the pointer rests on something that can be dragged: the cursor says so.
 * @param {Page} page
 */
async function holdsHandle(page) {
  await page.waitForFunction(() => {
    const map = document.querySelector('delimit-app')?.shadowRoot?.querySelector('zone-map')?.shadowRoot;
    return map?.querySelector('.maplibregl-canvas-container')?.matches('[style*="cursor: move"]');
  });
}

/**
 * Drag a turning point and measure from the release until its area has changed.
 * @param {Page} page
 * @param {Pixel} from
 * @param {number} downPx
 * @param {number} moves how often the pointer moves on the way
 * @returns {Promise<{ figureMs: number, handle: Pixel }>}
 */
export async function dragPoint(page, from, downPx, moves) {
  await page.mouse.move(from.x, from.y);
  await holdsHandle(page);
  await page.mouse.down();
  const handle = { x: from.x, y: from.y + downPx };
  await page.mouse.move(handle.x, handle.y, { steps: moves });
  const figureMs = await timeToSight(page, 'pointerup', SIGHTS.area, () => page.mouse.up());
  return { figureMs, handle };
}
