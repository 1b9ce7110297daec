import { timeToSight } from './time-to-sight.mjs';

/** @typedef {import('playwright').Page} Page */

/** @type {Record<'area' | 'comparison' | 'preview', import('./time-to-sight.mjs').Sight>} */
export const SIGHTS = {
  /** The figures of the selected boundary, in Draw. */
  area: { path: ['delimit-app', 'draw-inspector', 'dl'], read: 'titles' },
  /** The figures of all zones together, in Compare. */
  comparison: { path: ['delimit-app', 'comparison-panel', 'comparison-table', 'tbody.total'], read: 'titles' },
  /** The button that takes over what a file holds. */
  preview: { path: ['delimit-app', 'import-panel', 'button.primary'], read: 'text' },
};

/**
 * Import one boundary into a draft.
 * @param {Page} page
 * @param {string} text
 * @param {{ party: string, zone: string }} cell
 * @returns {Promise<{ previewMs: number, takenMs: number }>} from choosing the file until the preview stands, and from
 *   the press until the draft shows its area
 */
export async function importFile(page, text, { party, zone }) {
  const file = { name: 'bench.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) };
  const previewMs = await timeToSight(page, 'input', SIGHTS.preview, () =>
    page.getByLabel('Choose a file to import').setInputFiles(file),
  );
  const preview = page.getByRole('region', { name: 'Import', exact: true });
  await preview.getByRole('combobox', { name: /^Party of/u }).selectOption({ label: party });
  await preview.getByRole('combobox', { name: /^Zone of/u }).selectOption({ label: zone });
  const takenMs = await timeToSight(page, 'pointerup', SIGHTS.area, () =>
    preview.getByRole('button', { name: 'Import', exact: true }).click(),
  );
  return { previewMs, takenMs };
}

/**
 * Choose what is edited.
 * @param {Page} page
 * @param {{ party: string, zone: string }} cell
 */
export async function selectCell(page, { party, zone }) {
  await page
    .getByRole('region', { name: 'Zones and parties' })
    .getByRole('button', { name: `${zone}, ${party}: ` })
    .click();
}

/**
 * Save the draft and measure from the press until it is said to be saved.
 * @param {Page} page
 * @param {number} number of the version that it becomes
 */
export async function saveVersion(page, number) {
  await draftKept(page);
  const sight = { path: ['delimit-app', 'notice-list', '.list'], wanted: `Saved as version ${number} of` };
  return timeToSight(page, 'pointerup', { ...sight, read: 'text' }, () =>
    page.getByRole('button', { name: 'Save version' }).click(),
  );
}

/**
 * Wait until the last edit is on disk.
 * @param {Page} page
 */
export async function draftKept(page) {
  await page.getByText(/^Draft kept/u).waitFor();
}
