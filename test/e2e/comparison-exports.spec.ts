import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import {
  button,
  cell,
  chooseFile,
  chooseTask,
  compareDrafts,
  comparison,
  dialogContent,
  downloadExport,
  notices,
  openEmptyProgram,
  openIllustrativeProgram,
} from './open-program.ts';
import { createWorkspace } from './open-dialogs.ts';
import { expect, test } from './program-test.ts';
import { readNumber } from './reference-figures.ts';

/** Read a table as RFC 4180 says: records end with CRLF, quoted fields may hold anything, quotes are doubled. */
function readTable(text: string): readonly Readonly<Record<string, string>>[] {
  const records = text
    .slice(1)
    .split('\r\n')
    .map((record) => [...record.matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^",]*))(?=,|$)/gu)])
    .map((fields) => fields.map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? ''));
  const [header = [], ...rows] = records.slice(0, -1);
  expect(records.at(-1)).toEqual(['']);
  return rows.map((row) => {
    expect(row).toHaveLength(header.length);
    return Object.fromEntries(header.map((name, index) => [name, row[index] ?? '']));
  });
}

/** The exact figures of the table on screen in km², by zone and figure, and those in the file under the same names. */
async function exactFigures(page: Page): Promise<Readonly<Record<string, number>>> {
  const shown = await comparison(page)
    .locator('[data-figure]')
    .evaluateAll((cells) =>
      cells.map((one) => ({
        zone: one.closest('[data-zone]')?.getAttribute('data-zone') ?? '',
        figure: one.getAttribute('data-figure') ?? '',
        title: one.getAttribute('title') ?? '',
      })),
    );
  return Object.fromEntries(
    shown.map(({ zone, figure, title }) => [`${zone} ${figure}`, readNumber(title.replace(/^[^:]*: /u, ''))]),
  );
}

const PARTIES = ['iran', 'russia', 'turkey'];

test('the tables of a comparison hold the exact figures of the screen and no formula, and pictures are made', async ({
  page,
}) => {
  await page.addInitScript(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await openIllustrativeProgram(page);
  await button(page, 'Edit zones').click();
  const name = dialogContent(page).getByRole('textbox').first();
  await name.fill('=SUM(1,2) "Idlib"');
  await name.press('Tab');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await compareDrafts(page, 'Iran', 'Russia', 'Turkey');
  const screen = await exactFigures(page);

  const figures = await downloadExport(page, 'Table of the figures (CSV)');
  expect(figures.name).toMatch(/_comparison-figures_\d{4}-\d{2}-\d{2}\.csv$/u);
  expect(figures.text.startsWith('\ufeffzone_number,zone,')).toBe(true);
  expect(figures.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/u);
  expect(figures.text).toContain(`,"'=SUM(1,2) ""Idlib""",`);
  const rows = readTable(figures.text);
  const written = rows
    .filter(({ row }) => ['agreed', 'contested', 'union'].includes(row ?? ''))
    .map(({ zone_number, status, row, party_ids = '', area_km2 }): readonly [string, number] => {
      const set = party_ids.split('; ').reduce((sum, id) => sum + 2 ** PARTIES.indexOf(id), 0);
      const zone = status === 'total' ? 'total' : `zone-${zone_number}`;
      return [`${zone} ${row === 'contested' ? `set-${set}` : row}`, Number(area_km2)];
    });
  expect(written.map(([key]) => key).toSorted()).toEqual(Object.keys(screen).toSorted());
  // The screen shows four decimals on hover; the file more.
  for (const [key, km2] of written) expect(Math.abs(km2 - (screen[key] ?? 0)), key).toBeLessThanOrEqual(0.00005001);
  expect(written.some(([, km2]) => km2 !== Number(km2.toFixed(4)))).toBe(true);

  const cells = readTable((await downloadExport(page, 'Table of the contested areas (CSV)')).text);
  await expect(comparison(page).getByRole('list', { name: /^Contested areas/u })).toBeVisible();
  const listed = await comparison(page)
    .getByRole('list', { name: /^Contested areas/u })
    .getByRole('listitem')
    .allInnerTexts();
  expect(cells.filter(({ sliver }) => sliver === 'false')).toHaveLength(listed.length);
  for (const { name: called = '', area_km2 } of cells) {
    const [number = '', ...place] = called.split(', ');
    const item = listed.find((text) => text.startsWith(`${number},`)) ?? '';
    if (item === '') continue;
    expect(item).toContain(place.join(', '));
    expect(Math.abs(readNumber(item.slice(number.length)) / Number(area_km2) - 1)).toBeLessThan(0.006);
  }
  await expectPictures(page);
});

/** The picture for a file, and the one that Ctrl+P prints. */
async function expectPictures(page: Page): Promise<void> {
  await button(page, 'Export').click();
  await dialogContent(page).getByRole('radio', { name: /PNG/u }).check();
  await expect(dialogContent(page).getByRole('button', { name: 'Copy text' })).toBeHidden();
  const [download] = await Promise.all([
    page.waitForEvent('download', { timeout: 60_000 }),
    dialogContent(page).getByRole('button', { name: 'Download' }).click(),
  ]);
  expect(download.suggestedFilename()).toMatch(/_comparison-picture_\d{4}-\d{2}-\d{2}\.png$/u);
  const file = readFileSync(await download.path());
  expect(file.subarray(1, 4).toString()).toBe('PNG');
  const { width, height, colours, margin } = await page.evaluate(
    async (base64) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
      context?.drawImage(bitmap, 0, 0);
      const pixels = context?.getImageData(0, 0, bitmap.width, bitmap.height).data ?? new Uint8ClampedArray();
      const seen = new Map<number, number>();
      let dirty = 0;
      for (let at = 0; at < pixels.length; at += 4) {
        const colour = ((pixels[at] ?? 0) << 16) | ((pixels[at + 1] ?? 0) << 8) | (pixels[at + 2] ?? 0);
        seen.set(colour, (seen.get(colour) ?? 0) + 1);
        const x = (at / 4) % bitmap.width;
        if ((x < 40 || x >= bitmap.width - 40) && colour !== 0xffffff) dirty += 1;
      }
      const frequent = [...seen].filter(([, count]) => count > 200).map(([colour]) => colour.toString(16));
      return { width: bitmap.width, height: bitmap.height, colours: frequent, margin: dirty };
    },
    // A list of numbers would take seconds to hand over.
    file.toString('base64'),
  );
  expect(width).toBeGreaterThanOrEqual(2 * 896);
  expect(height).toBeGreaterThan(width);
  // Land and sea of the base map, and far more between: a blank map has none.
  expect(colours.length).toBeGreaterThan(100);
  expect(margin).toBe(0);

  await page.keyboard.press('Control+p');
  await expect(page.locator('html[data-printed]')).toHaveCount(1, { timeout: 60_000 });
}

/** Count the pages of a PDF, whose page objects Chromium writes uncompressed. */
const pagesOf = (pdf: Buffer): number => (pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/gu) ?? []).length;

test('a comparison is printed on one A4 page without the frame, from a dark screen', async ({ page }) => {
  await openIllustrativeProgram(page);
  await cell(page, 'Idlib and adjoining areas', 'Russia').click();
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of Russia');
  await compareDrafts(page, 'Iran', 'Russia', 'Turkey');
  await comparison(page).getByRole('combobox', { name: 'Add a map' }).selectOption({ label: 'Russia: version 1' });
  await expect(button(page, 'Leave out Russia: version 1')).toBeVisible();
  await expect(comparison(page).locator('[data-zone=total] [data-figure]').first()).toBeVisible();
  const colorScheme = 'dark';
  await page.emulateMedia({ colorScheme });
  await expect(page.locator('delimit-app')).toHaveAttribute('theme', colorScheme);
  const pdf = await page.pdf({ preferCSSPageSize: true });
  expect(pagesOf(pdf)).toBe(1);
  // 210 by 297 mm in points.
  expect(pdf.toString('latin1')).toMatch(/\/MediaBox \[0 0 59[45][.\d]* 84[12][.\d]*\]/u);

  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print', colorScheme });
  await page.setViewportSize({ width: 718, height: 1047 });
  const sheet = page.locator('comparison-sheet');
  for (const text of [
    'Astana, July 2017',
    /^Comparison of 4 maps, /u,
    'Iran: draft, as it was at this time, illustrative, not a party’s position',
    /^Russia: version 1, saved .*, fingerprint [0-9A-Z]{4}-[0-9A-Z]{4}, nickname “[a-z]+ [a-z]+ [a-z]+ [a-z]+”, illustrative, not a party’s position$/u,
    'Legend',
    'Only Turkey',
    'Areas, km², and share of union',
    '4 Southern Syria',
    'Total',
    /^Areas and lengths on the WGS 84 ellipsoid/u,
    /Natural Earth \(Public domain\), GeoNames \(CC BY 4\.0\)/u,
  ]) {
    await expect(sheet.getByText(text, { exact: true }).first()).toBeVisible();
  }
  await expect(sheet.locator('canvas')).toBeVisible();
  for (const tag of ['top-bar', 'main', 'zone-map']) await expect(page.locator(tag)).toBeHidden();
  // All of it lies on the paper.
  const box = await sheet.locator('article').boundingBox();
  expect(box?.width).toBeLessThanOrEqual(719);
  expect(box?.height).toBeLessThanOrEqual(1047);

  await page.emulateMedia({ media: 'screen', colorScheme });
  await page.evaluate(() => window.dispatchEvent(new Event('afterprint')));
  await expect(page.locator('top-bar')).toBeVisible();
  await expect(sheet).toBeHidden();
});

test('what changed between two versions is told in the list of versions', async ({ page }) => {
  await openIllustrativeProgram(page);
  await cell(page, 'Northern Homs', 'Iran').click();
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of Iran');
  // The Turkish line becomes Iran's second version by way of a file.
  await cell(page, 'Northern Homs', 'Turkey').click();
  const { text } = await downloadExport(page, 'One zone: Northern Homs');
  await page
    .getByLabel('Choose a file to import')
    .setInputFiles({ name: 'turkish-line.geojson', mimeType: 'application/geo+json', buffer: Buffer.from(text) });
  const preview = page.getByRole('region', { name: 'Import' });
  await preview.getByRole('combobox', { name: /^Party of/u }).selectOption('Iran');
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await cell(page, 'Northern Homs', 'Iran').click();
  await chooseTask(page, 'Versions');
  await button(page, 'What changed in the draft since version 1').click();
  const list = page.getByRole('list', { name: /^Northern Homs: \+/u });
  // Turkey's line takes in 591.42 km² and Iran's 325.89: reference figures of the two.
  await expect(list).toContainText(
    /Gained [\d.]+\skm²(?:, \d+\skm)? (?:at|(?:north|south|east|west)[-a-z]* of) [A-Z]/u,
  );
  expect(readNumber((await list.getAttribute('aria-label')) ?? '')).toBeCloseTo(591.42 - 325.89, 0);
  await list.getByRole('button').first().click();
});

test('five maps of six zones are printed on one A4 page', async ({ page }) => {
  const parties = ['Alpha', 'Bravo', 'Charlie', 'Delta', 'Echo'];
  const zones = ['North', 'North-east', 'Centre', 'South-west', 'South', 'The far south'];
  const features = zones.flatMap((zone, row) =>
    parties.map((party, column) => {
      const [west, south] = [36 + column * 0.13, 32.5 + row * 0.4 + (column % 2) * 0.07];
      const ring = [
        [west, south],
        [west + 0.9, south],
        [west + 0.9, south + 0.2],
        [west, south + 0.2],
        [west, south],
      ];
      return { type: 'Feature', properties: { party, zone }, geometry: { type: 'Polygon', coordinates: [ring] } };
    }),
  );
  await openEmptyProgram(page);
  await createWorkspace(page, { name: 'Five and six', zones, parties });
  await chooseFile(page, { name: 'squares.geojson', text: JSON.stringify({ type: 'FeatureCollection', features }) });
  await page
    .getByRole('region', { name: 'Import', exact: true })
    .getByRole('button', { name: 'Import', exact: true })
    .click();
  await expect(cell(page, 'The far south', 'Echo')).toHaveAccessibleName(/km², draft$/u);
  await chooseTask(page, 'Compare');
  await expect(comparison(page).locator('[data-zone=total] [data-figure]').first()).toBeVisible();
  const pages = pagesOf(await page.pdf({ preferCSSPageSize: true }));
  const sheet = page.locator('comparison-sheet');
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  await page.emulateMedia({ media: 'print' });
  await page.setViewportSize({ width: 718, height: 1047 });
  const box = await sheet.locator('article').boundingBox();
  expect(box?.height).toBeLessThanOrEqual(1047);
  expect(pages).toBe(1);
  expect((await sheet.locator('canvas').boundingBox())?.height).toBeGreaterThan(150);
  await expect(sheet.getByText('6 The far south')).toBeVisible();
});
