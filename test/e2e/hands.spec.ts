import type { Page } from '@playwright/test';
import { dragOnMap, drawBoundary, PIXEL_IN_FIRST_VIEW_DEGREES } from './draw-on-map.ts';
import { canonical, partsOf, type Ring } from './exported-file.ts';
import { beside, clickBeside, typePlace, type Place } from './go-to-place.ts';
import { homsRing } from './illustrative-ring.ts';
import {
  boxOfMap,
  button,
  cell,
  chooseFile,
  chooseTask,
  comparison,
  downloadExport,
  inspector,
  mapCanvas,
  notices,
  openEmptyProgram,
  openIllustrativeProgram,
} from './open-program.ts';
import { expect, test } from './program-test.ts';

const byPlace = (one: Place, other: Place): number => one[0] - other[0] || one[1] - other[1];

/** The turning points of the first part of an exported file, in an order of their own. */
const pointsOf = (text: string, zone?: string): readonly Place[] =>
  (partsOf(text, zone)[0]?.[0] ?? []).slice(1).toSorted(byPlace);

/** Bring a place under the cross-hair of the map, by keyboard alone. */
async function aimAt(page: Page, place: Place): Promise<void> {
  await page.keyboard.press('g');
  await typePlace(page, place);
  await expect(mapCanvas(page)).toBeFocused();
}

/** Points of a ring by their numbers. */
function pick(ring: Ring, numbers: readonly number[]): Ring {
  return numbers.map((number) => ring[number] ?? ([0, 0] as const));
}

/** A ring of places as a file has it: closed. */
const closed = (places: Ring): Ring => [...places, ...places.slice(0, 1)];

/** The only ring of the selected zone, as an exported file has it. */
async function exportedRing(page: Page): Promise<Ring> {
  const parts = partsOf((await downloadExport(page, 'One zone')).text);
  expect(parts).toHaveLength(1);
  expect(parts[0]).toHaveLength(1);
  return parts[0]?.[0] ?? [];
}

/** A figure in km² out of a sentence, and how much it may be rounded. */
function areaIn(text: string | null, pattern: RegExp): { readonly km2: number; readonly roundedBy: number } {
  const figure = pattern.exec(text ?? '')?.[1]?.replaceAll('\u202f', '');
  if (figure === undefined) throw new Error(`No area in “${text}”.`);
  return { km2: Number(figure), roundedBy: 0.5 * 10 ** -(figure.split('.')[1]?.length ?? 0) };
}

/** The area of the selected zone in km², with four decimals. */
async function exactAreaKm2(page: Page): Promise<number> {
  const figures = inspector(page)
    .locator('dl')
    .filter({ has: page.locator('[data-figure=area]') });
  return areaIn(await figures.getAttribute('title'), /^([\d\u202f.]+)\u00a0km²/u).km2;
}

/** A stretch is taken from another party, and a zone is split: the area changes by what was said before. */
async function takeStretchAndSplit(page: Page): Promise<void> {
  const ring = homsRing('tr');
  await cell(page, 'Northern Homs', 'Turkey').click();
  const points = inspector(page).locator('[data-figure=turning-points]');
  const drawn = await exactAreaKm2(page);
  await test.step('a stretch from another party', async () => {
    const [from = [0, 0], to = [0, 0]] = pick(ring, [17, 19]);
    await clickBeside(page, from);
    const last = await beside(page, to);
    await page.keyboard.down('Shift');
    await page.mouse.click(last.x, last.y);
    await page.keyboard.up('Shift');
    await inspector(page).getByRole('button', { name: 'Take this stretch from Russia’s zone 2' }).click();
    const offer = inspector(page).getByRole('region', { name: 'Take this stretch from another line' });
    await expect(offer).toContainText('3 turning points would be replaced by 5 of Russia’s zone 2.');
    const said = areaIn(await offer.innerText(), /Northern Homs becomes ([\d\u202f.]+)\u00a0km² smaller\./u);
    await offer.getByRole('button', { name: 'Take it' }).click();
    await expect(points).toHaveText('23');
    const lost = drawn - (await exactAreaKm2(page));
    expect(Math.abs(lost - said.km2)).toBeLessThanOrEqual(said.roundedBy + 1e-4);
    const expected = [...ring.slice(0, 18), ...homsRing('ru').slice(18, 21), ...ring.slice(19)];
    expect(canonical([[await exportedRing(page)]])).toEqual(canonical([[expected]]));
    await page.keyboard.press('Control+z');
    await expect(points).toHaveText('21');
    expect(await exactAreaKm2(page)).toBe(drawn);
  });
  await test.step('split from the menu', async () => {
    const [start = [0, 0], end = [0, 0]] = pick(ring, [16, 9]);
    await clickBeside(page, start, { button: 'right' });
    await page.getByRole('menuitem', { name: 'Split here' }).click();
    await clickBeside(page, end);
    await page.keyboard.press('Enter');
    const change = inspector(page).getByRole('status', { name: 'What will change' });
    await expect(change).toHaveAttribute('aria-busy', 'false');
    const said = areaIn(await change.innerText(), /([\d\u202f.]+)\u00a0km² lost/u);
    await inspector(page).getByRole('button', { name: 'Apply' }).click();
    // The smaller piece has points 9 to 16; those two stay.
    await expect(points).toHaveText('15');
    const lost = drawn - (await exactAreaKm2(page));
    expect(lost).toBeGreaterThan(1);
    expect(Math.abs(lost - said.km2)).toBeLessThanOrEqual(said.roundedBy + 1e-4);
    await page.keyboard.press('Control+z');
    await expect(points).toHaveText('21');
    expect(await exactAreaKm2(page)).toBe(drawn);
  });
}

test('another party’s line is traced point for point, with clicks and by keyboard alone; a stretch is taken; a zone is split', async ({
  page,
}) => {
  const ring = homsRing('tr');
  await openIllustrativeProgram(page);
  await cell(page, 'Northern Homs', 'Iran').click();
  await test.step('with clicks, the other way round', async () => {
    await button(page, 'Delete this proposal').click();
    await button(page, 'Trace a line').click();
    for (const place of pick(ring, [18, 3])) await clickBeside(page, place);
    // The shorter way leads over point 0 and has 7 points.
    await page.keyboard.press('x');
    await page.keyboard.press('Enter');
    await expect(inspector(page)).toContainText('16 points so far');
    await button(page, 'Finish').click();
    await expect(cell(page, 'Northern Homs', 'Iran')).toHaveAccessibleName(/km², draft$/u);
    const run = ring.slice(3, 19);
    expect(run).toHaveLength(16);
    expect(canonical([[await exportedRing(page)]])).toEqual(canonical([[closed(run)]]));
  });
  await test.step('of lines that share a point the one meant, from the menu, by keyboard alone', async () => {
    const [start = [0, 0], end = [0, 0]] = pick(ring, [15, 19]);
    await button(page, 'Delete this proposal').click();
    await mapCanvas(page).focus();
    await aimAt(page, start);
    await page.keyboard.press('Shift+F10');
    await expect(page.getByRole('menuitem', { name: 'Trace from here: point of Russia’s zone 2' })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('menuitem', { name: 'Trace from here: point of Turkey’s zone 2' })).toBeFocused();
    await page.keyboard.press('Enter');
    const heard = page.getByRole('status', { name: 'What happened on the map' });
    await expect(heard).toHaveText(/^The run starts at point of Turkey’s zone 2/u);
    await aimAt(page, end);
    await page.keyboard.press('Space');
    await page.keyboard.press('f');
    await expect(inspector(page)).toContainText('5 points so far');
    await page.keyboard.press('f');
    await expect(cell(page, 'Northern Homs', 'Iran')).toHaveAccessibleName(/km², draft$/u);
    // Between the last three Russia’s line goes elsewhere.
    expect(canonical([[await exportedRing(page)]])).toEqual(canonical([[closed(ring.slice(15, 20))]]));
  });
  await takeStretchAndSplit(page);
});

/** A reference layer is snapped to exactly and never compared. */
async function expectReferenceLayer(page: Page): Promise<void> {
  const road: readonly Place[] = [
    [36.7012345, 34.8],
    [36.71, 34.9512345],
  ];
  const geometry = { type: 'LineString', coordinates: road };
  await chooseFile(page, {
    name: 'road.geojson',
    text: JSON.stringify({ type: 'Feature', properties: {}, geometry }),
  });
  const preview = page.getByRole('region', { name: 'Import', exact: true });
  await expect(preview.getByRole('radio', { name: /^Reference layer/u })).toBeChecked();
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(notices(page)).toContainText('Imported as reference layer: road');
  await cell(page, 'Northern Homs', 'Iran').click();
  await button(page, 'Draw boundary').click();
  for (const place of [...road, [36.9, 34.9] as const]) {
    await clickBeside(page, place);
  }
  await button(page, 'Finish').click();
  await expect(cell(page, 'Northern Homs', 'Iran')).toHaveAccessibleName(/km², draft$/u);
  expect(pointsOf((await downloadExport(page, 'One zone')).text)).toEqual(expect.arrayContaining([...road]));
  await chooseTask(page, 'Compare');
  const choices = comparison(page).getByRole('combobox', { name: 'Add a map' }).getByRole('option');
  await expect(choices.filter({ hasText: 'draft' })).not.toHaveCount(0);
  await expect(choices.filter({ hasText: 'road' })).toHaveCount(0);
}

test('points caught with the lasso are dragged, nudged and deleted together; a reference layer is snapped to', async ({
  page,
}) => {
  const places = [
    { x: 180, y: 300 },
    { x: 300, y: 280 },
    { x: 420, y: 300 },
    { x: 440, y: 380 },
    { x: 420, y: 460 },
    { x: 300, y: 480 },
    { x: 180, y: 460 },
  ];
  await openEmptyProgram(page);
  await cell(page, 'Northern Homs', 'Russia').click();
  await drawBoundary(page, places);
  const before = await exportedRing(page);
  // The three in the east, wherever the ring starts and whichever way it runs.
  const middle = before.reduce((sum, [longitude]) => sum + longitude, 0) / before.length;
  const isCaught = ([longitude]: Place): boolean => longitude > middle + 20 * PIXEL_IN_FIRST_VIEW_DEGREES;
  expect(before.slice(1).filter(isCaught)).toHaveLength(3);
  const movedBy = (pixels: number): Ring =>
    before.map((place) => (isCaught(place) ? [place[0] + pixels * PIXEL_IN_FIRST_VIEW_DEGREES, place[1]] : place));
  const expectNear = (found: Ring, wanted: Ring): void => {
    expect(found).toHaveLength(wanted.length);
    const within = (one: number, other: number): boolean => Math.abs(one - other) < 0.1 * PIXEL_IN_FIRST_VIEW_DEGREES;
    expect(
      wanted.filter((place, index) => !place.every((value, axis) => within(value, found[index]?.[axis] ?? 0))),
    ).toEqual([]);
    expect(found.filter((_place, index) => !isCaught(before[index] ?? [0, 0]))).toEqual(
      before.filter((place) => !isCaught(place)),
    );
  };

  await mapCanvas(page).focus();
  await page.keyboard.press('l');
  const { x, y } = await boxOfMap(page);
  await page.mouse.move(x + 370, y + 250);
  await page.mouse.down();
  for (const [across, down] of [
    [500, 250],
    [500, 510],
    [370, 510],
  ] as const) {
    await page.mouse.move(x + across, y + down, { steps: 3 });
  }
  await page.mouse.up();
  await expect(inspector(page).locator('[data-figure=selected-points]')).toHaveText('3 turning points');

  await dragOnMap(page, { x: 440, y: 380 }, { x: 480, y: 380 });
  expectNear(await exportedRing(page), movedBy(40));
  await mapCanvas(page).focus();
  await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expectNear(await exportedRing(page), movedBy(29));
  await mapCanvas(page).focus();
  await page.keyboard.press('Delete');
  await expect(inspector(page).locator('[data-figure=turning-points]')).toHaveText('4');
  const left = before.slice(1).filter((place) => !isCaught(place));
  expect((await exportedRing(page)).slice(1).toSorted(byPlace)).toEqual(left.toSorted(byPlace));

  await page.keyboard.press('Control+z');
  await expect(inspector(page).locator('[data-figure=turning-points]')).toHaveText('7');
  for (let step = 0; step < 3; step += 1) await page.keyboard.press('Control+z');
  expect(await exportedRing(page)).toEqual(before);
  await expectReferenceLayer(page);
});

test.describe('with fingers', () => {
  test.use({ hasTouch: true, viewport: { width: 1180, height: 820 } });

  test('taps place points, two fingers move the map, and the bar at the thumb finishes and takes back', async ({
    page,
  }) => {
    await openEmptyProgram(page);
    await cell(page, 'Northern Homs', 'Iran').tap();
    await button(page, 'Draw boundary').tap();
    const { x, y } = await boxOfMap(page);
    const tap = (across: number, down: number): Promise<void> => page.touchscreen.tap(x + across, y + down);
    await tap(120, 260);
    await tap(320, 260);
    await tap(320, 160);
    await tap(200, 120);
    await expect(inspector(page)).toContainText('4 points so far');

    const devtools = await page.context().newCDPSession(page);
    const fingers = (down: number): { x: number; y: number; id: number }[] => [
      { x: x + 180, y: y + down, id: 0 },
      { x: x + 280, y: y + down, id: 1 },
    ];
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: fingers(200) });
    for (const down of [210, 220, 230, 240]) {
      await devtools.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: fingers(down) });
    }
    await devtools.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
    await expect(inspector(page)).toContainText('4 points so far');
    // The same place on the screen is another one on the ground: a point on the last one would not count.
    await tap(200, 120);
    await expect(inspector(page)).toContainText('5 points so far');

    await button(page, 'Remove last point').tap();
    await expect(inspector(page)).toContainText('4 points so far');
    await button(page, 'Finish').tap();
    await expect(cell(page, 'Northern Homs', 'Iran')).toHaveAccessibleName(/km², draft$/u);
    await button(page, 'Undo the last step').tap();
    await expect(inspector(page)).toContainText('4 points so far');
  });
});
