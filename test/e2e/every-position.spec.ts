import { canonical, partsOf, type Parts, type Ring } from './exported-file.ts';
import {
  button,
  cell,
  chooseFile,
  chooseTask,
  downloadExport,
  inspector,
  notices,
  openEmptyProgram,
  reloadWhenKept,
} from './open-program.ts';
import { expect, test } from './program-test.ts';

/** Make a wavy ring round a centre, its positions written with exactly seven decimals. */
function wavyRing(longitude: number, latitude: number, radius: number, count: number, clockwise: boolean): Ring {
  const positions = Array.from({ length: count }, (_, index) => {
    const angle = ((clockwise ? -1 : 1) * 2 * Math.PI * index) / count;
    const length = radius * (1 + 0.07 * Math.sin(9 * angle));
    const seven = (value: number): number => Number(value.toFixed(7));
    return [seven(longitude + length * Math.cos(angle)), seven(latitude + length * Math.sin(angle))] as const;
  });
  return [...positions, positions[0] ?? [0, 0]];
}

/** Three parts and three holes, wound as no standard asks for; 760 positions. */
const PARTS: Parts = [
  [wavyRing(36.4, 33.5, 0.3, 300, true), wavyRing(36.3, 33.5, 0.07, 90, false), wavyRing(36.5, 33.55, 0.05, 80, true)],
  [wavyRing(37.4, 33.5, 0.25, 200, false), wavyRing(37.4, 33.5, 0.1, 60, false)],
  [wavyRing(36.9, 34.1, 0.0004, 30, true)],
];

const FILE = {
  name: 'three parts.geojson',
  text: JSON.stringify({
    type: 'FeatureCollection',
    features: [
      { type: 'Feature', properties: { name: 'Ghouta' }, geometry: { type: 'MultiPolygon', coordinates: PARTS } },
    ],
  }),
};

test('no position changes between the file that is imported and the file that is exported', async ({ page }) => {
  const given = canonical(partsOf(FILE.text));
  await openEmptyProgram(page);
  await cell(page, 'Eastern Ghouta', 'Iran').click();
  await chooseFile(page, FILE);
  const preview = page.getByRole('region', { name: 'Import', exact: true });
  await expect(preview).toContainText('Every position is on the data grid already.');
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(inspector(page).locator('[data-figure=turning-points]')).toHaveText('760');

  await reloadWhenKept(page);
  await cell(page, 'Eastern Ghouta', 'Iran').click();
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of Iran.');
  await button(page, 'Delete hole 1 of part 1').click();
  await page.getByTitle('Delete part 3').click();
  await expect(inspector(page).locator('[data-figure=turning-points]')).not.toHaveText('760');
  await expect(cell(page, 'Eastern Ghouta', 'Iran')).toHaveAccessibleName(/v1 \+ changes$/u);

  await reloadWhenKept(page);
  await cell(page, 'Eastern Ghouta', 'Iran').click();
  await chooseTask(page, 'Versions');
  await button(page, 'Restore version 1').click();
  await expect(cell(page, 'Eastern Ghouta', 'Iran')).toHaveAccessibleName(/, v1$/u);
  await chooseTask(page, 'Draw');
  expect(canonical(partsOf((await downloadExport(page, 'One zone')).text))).toEqual(given);
  await chooseTask(page, 'Versions');
  await button(page, 'More for version 1').click();
  await button(page, 'Export version 1').click();
  const [download] = await Promise.all([page.waitForEvent('download'), button(page, 'Download').click()]);
  const stream = await download.createReadStream();
  expect(canonical(partsOf((await stream.toArray()).join('')))).toEqual(given);
});
