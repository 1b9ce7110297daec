/** What the crash test does in the program, as a user would: types, presses, reads what is shown. */

/** @typedef {import('playwright').Page} Page */

export const PARTY = 'Iran';
const ZONE = 'Northern Homs';

/** The turning points that stay, longitude and latitude; the first latitude is typed anew before every save. */
export const OTHER_POINTS = /** @type {const} */ ([
  [37, 34.5],
  [37, 35],
  [36.5, 35],
]);
export const FIRST_LONGITUDE = 36.4;

/**
 * Open the program and go to the boundary that is edited; the first time, draw it.
 * @param {Page} page
 * @param {string} address
 * @param {(number: number) => void} acknowledged called at once with the number of every version that is said to be saved
 */
export async function openProgram(page, address, acknowledged) {
  page.setDefaultTimeout(60_000);
  await page.exposeBinding('acknowledged', (_source, /** @type {number} */ number) => acknowledged(number));
  await page.goto(address);
  const cell = page
    .getByRole('region', { name: 'Zones and parties' })
    .getByRole('button', { name: `${ZONE}, ${PARTY}: ` });
  await cell.waitFor();
  await page.evaluate(reportNotices);
  await cell.click();
  if (await page.getByRole('button', { name: `${ZONE}, ${PARTY}: no proposal`, exact: true }).isVisible()) {
    await drawBoundary(page);
  }
}

/** Runs in the page: watch the notices and report each acknowledgement once. */
function reportNotices() {
  const list = document.querySelector('delimit-app')?.shadowRoot?.querySelector('notice-list')?.shadowRoot;
  if (!list) throw new Error('There are no notices to watch.');
  /** @type {Set<number>} */
  const told = new Set();
  const look = () => {
    for (const [, digits] of (list.querySelector('.list')?.textContent ?? '').matchAll(/Saved as version (\d+) of/gu)) {
      const number = Number(digits);
      if (told.has(number)) continue;
      told.add(number);
      /** @type {{ acknowledged?: (number: number) => void }} */ (globalThis).acknowledged?.(number);
    }
  };
  new MutationObserver(look).observe(list, { subtree: true, childList: true, characterData: true });
}

/** @param {Page} page */
async function drawBoundary(page) {
  const firstRun = page.getByRole('button', { name: 'Start drawing' });
  if (await firstRun.isVisible()) await firstRun.click();
  await page.getByRole('button', { name: 'Paste a list of coordinates', exact: true }).click();
  const dialog = page.locator('wa-dialog');
  const list = [[FIRST_LONGITUDE, 34.5], ...OTHER_POINTS].map(
    ([longitude, latitude]) => `${latitude} N ${longitude} E`,
  );
  await dialog.getByLabel('List of coordinates, one a line').fill(list.join('\n'));
  await dialog.getByRole('button', { name: 'Read the list' }).click();
  await dialog.getByRole('radio', { name: 'Make a closed boundary of them' }).check();
  await dialog.getByRole('button', { name: 'Take over 4 points' }).click();
}

/**
 * Type the latitude of the first turning point into the table.
 * @param {Page} page
 * @param {string} latitude with seven decimals
 */
export async function typeLatitude(page, latitude) {
  const grid = page.getByRole('grid');
  const row = grid.getByRole('row').filter({ hasText: FIRST_LONGITUDE.toFixed(7) });
  await row.getByRole('gridcell').nth(1).click();
  await page.keyboard.press('Enter');
  const field = grid.getByRole('textbox', { name: /^Latitude/u });
  await field.fill(latitude);
  await field.press('Enter');
  await grid.getByRole('gridcell', { name: latitude, exact: true }).waitFor();
}

/**
 * Bring everything up to the last moment before *Save version* is pressed, by the button or the key; the returned function presses
 * and returns at once.
 * @param {Page} page
 * @param {'button' | 'key'} by
 * @returns {Promise<() => void>}
 */
export async function readyToSave(page, by) {
  // Where the browser is killed before it answers, nobody waits for the answer.
  const nobody = () => undefined;
  if (by === 'key') {
    await page.keyboard.down('Control');
    return () => void page.keyboard.press('s').catch(nobody);
  }
  await page.getByRole('button', { name: 'Save version', exact: true }).hover();
  await page.mouse.down();
  return () => void page.mouse.up().catch(nobody);
}

/**
 * Let go of what pressing left held.
 * @param {Page} page
 * @param {'button' | 'key'} by
 */
export async function releaseKeys(page, by) {
  if (by === 'key') await page.keyboard.up('Control');
}

/**
 * Read the fingerprints that *Versions* shows, by number.
 * @param {Page} page
 * @param {readonly number[]} numbers
 * @returns {Promise<Map<number, string>>}
 */
export async function readFingerprints(page, numbers) {
  await page.getByRole('tab', { name: 'Versions', exact: true }).click();
  const list = page.getByRole('list', { name: `Versions of ${PARTY}` });
  const older = page.getByRole('button', { name: /^Show .* old(?:er|est)/u });
  /** @type {Map<number, string>} */
  const shown = new Map();
  for (const number of numbers) {
    const more = list.getByRole('button', { name: `More for version ${number}`, exact: true });
    await list.waitFor();
    // A long list shows its newest versions, and more of them when asked.
    while ((await more.count()) === 0) await older.click();
    await more.click();
    shown.set(number, await list.locator('version-fingerprint code').last().innerText());
  }
  await page.getByRole('tab', { name: 'Draw', exact: true }).click();
  return shown;
}
