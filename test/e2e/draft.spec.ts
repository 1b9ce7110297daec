import { clickMap, drawLine, moveOnMap, PIXEL_IN_FIRST_VIEW_DEGREES, positionInFirstView } from './draw-on-map.ts';
import { canonical, partsOf } from './exported-file.ts';
import { button, cell, downloadExport, inspector, notices, openEmptyProgram, reloadWhenKept } from './open-program.ts';
import { expect, test } from './program-test.ts';

const PLACES = [
  { x: 180, y: 240 },
  { x: 420, y: 220 },
  { x: 460, y: 380 },
  { x: 330, y: 470 },
  { x: 200, y: 400 },
];

test('a boundary that is half drawn survives a reload, and the whole one is exported as it was drawn', async ({
  page,
}) => {
  await openEmptyProgram(page);
  await cell(page, 'Southern Syria', 'Russia').click();
  const expected = await Promise.all(PLACES.map((place) => positionInFirstView(page, place)));
  await drawLine(page, PLACES.slice(0, 3));
  await expect(inspector(page)).toContainText('3 points so far');
  await expect(cell(page, 'Southern Syria', 'Russia')).toHaveAccessibleName(/3 points$/u);

  await reloadWhenKept(page);
  await expect(inspector(page)).toContainText('3 points so far');
  await button(page, 'Continue boundary').click();
  for (const place of PLACES.slice(3)) await clickMap(page, place);
  await moveOnMap(page, { x: 330, y: 300 });
  await expect(inspector(page)).toContainText('5 points so far');
  await button(page, 'Finish').click();
  await expect(inspector(page).locator('[data-figure=turning-points]')).toHaveText('5');

  await reloadWhenKept(page);
  await expect(notices(page)).toContainText('Your drafts of');
  // Steps are kept as well.
  await button(page, 'Undo').click();
  await expect(cell(page, 'Southern Syria', 'Russia')).toHaveAccessibleName(/5 points$/u);
  await button(page, 'Redo').click();
  await expect(cell(page, 'Southern Syria', 'Russia')).toHaveAccessibleName(/km², draft$/u);
  await button(page, 'Start empty').click();
  await expect(cell(page, 'Southern Syria', 'Russia')).toHaveAccessibleName(/no proposal$/u);
  await button(page, 'Undo').click();
  await expect(cell(page, 'Southern Syria', 'Russia')).toHaveAccessibleName(/km², draft$/u);
  const parts = partsOf((await downloadExport(page)).text);
  const ring = [...expected, expected[0] ?? [0, 0]] as const;
  const [[exported = []] = []] = canonical(parts);
  const [[clicked = []] = []] = canonical([[ring]]);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toHaveLength(1);
  expect(exported).toHaveLength(PLACES.length);
  for (const [index, [longitude, latitude]] of exported.entries()) {
    const [expectedLongitude, expectedLatitude] = clicked[index] ?? [0, 0];
    expect(Math.abs(longitude - expectedLongitude)).toBeLessThan(PIXEL_IN_FIRST_VIEW_DEGREES);
    expect(Math.abs(latitude - expectedLatitude)).toBeLessThan(PIXEL_IN_FIRST_VIEW_DEGREES);
    expect(Number(longitude.toFixed(7))).toBe(longitude);
    expect(Number(latitude.toFixed(7))).toBe(latitude);
  }
});
