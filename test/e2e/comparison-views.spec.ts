import type { Locator, Page } from '@playwright/test';
import { expectAccessible } from './expect-accessible.ts';
import { button, chooseTask, comparison, mapCanvas, openIllustrativeProgram } from './open-program.ts';
import { expect, test } from './program-test.ts';
import { readNumber, referenceFiguresByNumber } from './reference-figures.ts';
import { referenceSeparation } from './reference-lines.ts';

const PARTIES = ['Iran', 'Russia', 'Turkey'];

const zoneMap = (page: Page): Locator => page.locator('zone-map');
const canvases = (page: Page): Locator => zoneMap(page).locator('canvas.maplibregl-canvas');
const view = (page: Page, name: string): Locator => page.getByRole('radio', { name, exact: true });

/** A length or separation as the program writes it, and half a unit of its last digit, in m. */
function metres(text: string): { readonly valueM: number; readonly roundingM: number } {
  const unitM = /\d\s?km/u.test(text) ? 1000 : 1;
  const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
  return { valueM: readNumber(text) * unitM, roundingM: (unitM * 10 ** -decimals) / 2 };
}

/** Whether anything is drawn on the canvas over the map: nothing is, unless a place is flagged. */
const isFlagged = (page: Page): Promise<boolean> =>
  zoneMap(page)
    .locator('canvas:not(.maplibregl-canvas)')
    .first()
    .evaluate((canvas) => {
      if (!(canvas instanceof HTMLCanvasElement)) throw new Error('There is no canvas over the map.');
      const pixels = canvas.getContext('2d')?.getImageData(0, 0, canvas.width, canvas.height).data ?? [];
      return pixels.some((value) => value !== 0);
    });

test('three maps are looked at by swiping, blinking, side by side, by number and line against line', async ({
  page,
}) => {
  await openIllustrativeProgram(page);
  await chooseTask(page, 'Compare');
  await expect(comparison(page)).toContainText('WGS 84 ellipsoid');

  await view(page, 'Swipe').click();
  const handle = page.getByRole('slider', { name: 'Dividing line between the maps' });
  await expect(handle).toHaveAttribute('aria-valuenow', '50');
  await expect(canvases(page)).toHaveCount(2);
  const [map, grip] = [await zoneMap(page).boundingBox(), await handle.boundingBox()];
  if (!map || !grip) throw new Error('There is nothing to swipe.');
  await page.mouse.move(grip.x + grip.width / 2, map.y + map.height / 2);
  await page.mouse.down();
  await page.mouse.move(map.x + map.width / 4, map.y + map.height / 2, { steps: 3 });
  await page.mouse.up();
  await expect(handle).toHaveAttribute('aria-valuenow', '25');
  await handle.focus();
  await page.keyboard.press('ArrowRight');
  await expect(handle).toHaveAttribute('aria-valuenow', '27');
  await expect(handle).toHaveAttribute('aria-valuetext', /^Iran on 27\s% .*; Russia on 73\s%,/u);
  await expectAccessible(page, 'swipe', 'light');

  await view(page, 'Blink').click();
  const shown = (name: string): Locator => page.getByText(`Shown: ${name}`, { exact: true });
  await mapCanvas(page).focus();
  await expect(shown('Iran')).toBeVisible();
  await page.keyboard.down('b');
  await expect(shown('Russia')).toBeVisible();
  await page.keyboard.up('b');
  await expect(shown('Iran')).toBeVisible();

  await view(page, 'Small maps').click();
  await expect(canvases(page)).toHaveCount(PARTIES.length);
  for (const party of PARTIES) await expect(page.getByRole('group', { name: `Map of ${party}` })).toBeVisible();
  await expectAccessible(page, 'small maps', 'light');

  await view(page, 'By number').click();
  await expect(canvases(page)).toHaveCount(1);
  const legend = page.getByRole('table', { name: 'Included by how many of 3 maps' });
  const figures = await legend.locator('td.figure').allInnerTexts();
  const expected = referenceFiguresByNumber(PARTIES.map((party) => party.toLowerCase()));
  expect(figures).toHaveLength(expected.length);
  for (const [index, km2] of expected.entries()) {
    expect(Math.abs(readNumber(figures[index] ?? '') - km2), `row ${index}`).toBeLessThan(0.05);
  }
  await view(page, 'Overlay').click();

  await comparison(page).getByRole('heading', { name: 'Line against line' }).click();
  await comparison(page).getByRole('combobox', { name: 'Zone', exact: true }).selectOption('Northern Homs');
  await comparison(page).getByRole('combobox', { name: 'Line of', exact: true }).selectOption('Russia');
  await comparison(page).getByRole('combobox', { name: 'against the line of' }).selectOption('Turkey');
  const chart = comparison(page).getByRole('slider', {
    name: 'Separation along the line of Russia from that of Turkey',
  });
  await expect(chart).toBeVisible();
  for (const [column, party, other] of [
    [0, 'russia', 'turkey'],
    [1, 'turkey', 'russia'],
  ] as const) {
    const reference = referenceSeparation('zone-2', party, other);
    for (const [row, referenceM] of [
      ['whole', reference.lengthM],
      ['mean', reference.meanM],
      ['largest', reference.largestM],
    ] as const) {
      const text = await comparison(page).locator(`[data-row=${row}] td`).nth(column).innerText();
      const { valueM, roundingM } = metres(text);
      expect(Math.abs(valueM - referenceM), `${row} of ${party}: ${text}, not ${referenceM} m`).toBeLessThan(
        roundingM + referenceM * 0.002,
      );
    }
  }
  await expectAccessible(page, 'line against line', 'light', comparison(page));

  // Pointing at the chart flags the place on the map and moves nothing.
  const scale = page.getByRole('img', { name: /^Scale bar: / });
  const before = (await scale.getAttribute('aria-label')) ?? '';
  expect(await isFlagged(page)).toBe(false);
  await chart.hover();
  await expect(chart).toHaveAttribute('aria-valuetext', /km along, .* apart, /u);
  await expect.poll(() => isFlagged(page)).toBe(true);
  await expect(scale).toHaveAttribute('aria-label', before);
  await page.getByRole('tab', { name: 'Compare', exact: true }).hover();
  await expect.poll(() => isFlagged(page)).toBe(false);
  await comparison(page)
    .getByRole('button', { name: /^Show on the map where Russia is farthest away, / })
    .click();
  await expect.poll(() => isFlagged(page)).toBe(true);
  await expect(scale).not.toHaveAttribute('aria-label', before);

  // A contested area with its remarks and the form of a new one.
  await comparison(page)
    .getByRole('button', { name: /^C-1, / })
    .click();
  await button(page, 'Add a remark').click();
  await expect(comparison(page).getByRole('textbox', { name: 'Remark' })).toBeFocused();
  await expectAccessible(page, 'agenda with the form of a remark', 'light', comparison(page));
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page, 'line against line and the form of a remark', 'dark', comparison(page));
});
