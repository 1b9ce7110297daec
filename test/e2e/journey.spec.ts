import type { Page } from '@playwright/test';
import { clickMap, dragOnMap, drawBoundary, drawLine } from './draw-on-map.ts';
import { canonical, doubleArea, featuresOf, partsOf, type Parts } from './exported-file.ts';
import {
  button,
  cell,
  chooseFile,
  chooseTask,
  compareDrafts,
  comparison,
  downloadExport,
  fixture,
  inspector,
  notices,
  openEmptyProgram,
  openIllustrativeProgram,
  reloadWhenKept,
} from './open-program.ts';
import { expect, test } from './program-test.ts';
import { readNumber, referenceComparison, REFERENCE_TOLERANCE_KM2, type ReferenceRow } from './reference-figures.ts';

const turningPoints = (page: Page) => inspector(page).locator('[data-figure=turning-points]');

test('two parties draw, edit, and take steps back', async ({ page }) => {
  await openEmptyProgram(page);
  await cell(page, 'Northern Homs', 'Turkey').click();
  await drawBoundary(page, [
    { x: 250, y: 300 },
    { x: 400, y: 300 },
    { x: 400, y: 450 },
    { x: 250, y: 450 },
  ]);
  await expect(turningPoints(page)).toHaveText('4');
  await expect(cell(page, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/km², draft$/u);
  const drawn = await inspector(page).locator('[data-figure=area]').innerText();

  // A turning point is dragged, one is inserted at the middle of the northern edge and moved out, and deleted again.
  await dragOnMap(page, { x: 400, y: 450 }, { x: 450, y: 500 });
  await expect(inspector(page).locator('[data-figure=area]')).not.toHaveText(drawn);
  await expect(turningPoints(page)).toHaveText('4');
  await dragOnMap(page, { x: 325, y: 300 }, { x: 325, y: 250 });
  await expect(turningPoints(page)).toHaveText('5');
  await clickMap(page, { x: 325, y: 250 }, { button: 'right' });
  await page.getByRole('menuitem', { name: 'Delete turning point' }).click();
  await expect(turningPoints(page)).toHaveText('4');

  // Steps back say what they take back; by button and by every key that the program names.
  await expect(button(page, 'Undo')).toHaveAttribute('title', /^Undo: Delete turning point in Northern Homs/u);
  await button(page, 'Undo').click();
  await expect(turningPoints(page)).toHaveText('5');
  await button(page, 'Redo').click();
  await expect(turningPoints(page)).toHaveText('4');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(inspector(page).locator('[data-figure=area]')).toHaveText(drawn);
  await page.keyboard.press('Control+Shift+z');
  await page.keyboard.press('Control+y');
  await expect(turningPoints(page)).toHaveText('5');
  await clickMap(page, { x: 325, y: 250 });
  await page.keyboard.press('Delete');
  await expect(turningPoints(page)).toHaveText('4');

  // The second party takes a point back in the middle of drawing and finishes on the first point.
  await cell(page, 'Eastern Ghouta', 'Russia').click();
  await drawLine(page, [
    { x: 200, y: 560 },
    { x: 280, y: 560 },
    { x: 280, y: 640 },
    { x: 220, y: 600 },
  ]);
  await expect(inspector(page)).toContainText('4 points so far');
  await page.keyboard.press('Control+z');
  await expect(inspector(page)).toContainText('3 points so far');
  await clickMap(page, { x: 200, y: 640 });
  await clickMap(page, { x: 200, y: 560 });
  await expect(turningPoints(page)).toHaveText('4');
  await expect(cell(page, 'Eastern Ghouta', 'Russia')).toHaveAccessibleName(/km², draft$/u);
  await expect(cell(page, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/km², draft$/u);
});

test('the comparison of three parties, and of two, has the reference figures, and an agenda', async ({ page }) => {
  await openIllustrativeProgram(page);
  await walkAgenda(page);
  for (const parties of [
    ['Iran', 'Russia', 'Turkey'],
    ['Russia', 'Turkey'],
  ]) {
    await compareDrafts(page, ...parties);
    const reference = referenceComparison(parties.map((party) => party.toLowerCase()));
    for (const [zoneId, row] of Object.entries(reference)) await expectFigures(page, zoneId, row);
  }
});

async function expectFigures(page: Page, zoneId: string, row: ReferenceRow): Promise<void> {
  const zone = comparison(page).locator(`[data-zone=${zoneId}]`);
  await expect(zone.locator('[data-figure]')).toHaveCount(Object.keys(row).length);
  for (const [figure, expected] of Object.entries(row)) {
    const shown = zone.locator(`[data-figure=${figure}]`);
    // The exact figure is behind the pointer; what is printed is at most one unit of its last decimal away from it.
    const exact = readNumber(((await shown.getAttribute('title')) ?? '').replace(/^[^:]*: /u, ''));
    expect(Math.abs(exact - expected), `${zoneId} ${figure}: ${exact}, not ${expected}`).toBeLessThan(
      REFERENCE_TOLERANCE_KM2,
    );
    const printed = await shown.innerText();
    const unit = 10 ** -(printed.trim().split('.')[1] ?? '').length;
    expect(Math.abs(readNumber(printed) - expected), `${zoneId} ${figure}: ${printed}`).toBeLessThanOrEqual(unit);
  }
}

/** The agenda is walked with the keyboard, remarked on, and comes back after a reload. */
async function walkAgenda(page: Page): Promise<void> {
  // Compare opens with every party that proposes something.
  await chooseTask(page, 'Compare');
  await expect(comparison(page).getByRole('list', { name: 'Maps compared' }).getByRole('listitem')).toHaveCount(3);
  const agenda = comparison(page).getByRole('list', { name: 'Contested areas, largest first' });
  const first = agenda.getByRole('button', { name: /^C-1, / });
  await first.focus();
  await page.keyboard.press('Enter');
  await expect(first).toHaveAttribute('aria-current', 'true');
  await expect(comparison(page)).toContainText('Indicative, GeoNames.');
  await page.keyboard.press(']');
  const second = agenda.locator('[aria-current=true]');
  await expect(second).toHaveText(/C-2, /u);
  await expect(second).toBeFocused();
  const name = await second.innerText();
  await comparison(page).getByRole('button', { name: 'Add a remark' }).click();
  await comparison(page).getByRole('textbox', { name: 'Remark' }).fill('Ask for the road.');
  await comparison(page).getByRole('combobox', { name: 'Remark by' }).selectOption('Russia');
  await comparison(page).getByRole('button', { name: 'Keep remark' }).click();
  await expect(comparison(page)).toContainText('Ask for the road.');

  await reloadWhenKept(page);
  await chooseTask(page, 'Compare');
  await agenda.getByRole('button', { name: /^C-2, / }).click();
  await expect(agenda.locator('[aria-current=true]')).toContainText(name.split('\n')[0] ?? name);
  await expect(comparison(page)).toContainText('Ask for the road.');
  // Steps come back as well.
  await expect(button(page, 'Undo')).toHaveAttribute('title', /^Undo: Remark on a contested area in /u);

  // Only what both Iran and Turkey include is left; a second press takes a party out of the question again.
  await comparison(page).getByRole('button', { name: 'Only what Iran includes' }).click();
  await comparison(page).getByRole('button', { name: 'Only what Turkey includes' }).click();
  await expect(comparison(page).getByRole('heading', { name: /^[1-9]\d* of \d+ contested areas$/u })).toBeVisible();
  const rows = await agenda.getByRole('button', { name: /^C-/ }).allInnerTexts();
  expect(rows.length).toBeGreaterThan(0);
  for (const row of rows) expect(row).toMatch(/Iran and Turkey/u);
}

test('a real boundary is imported, saved, restored, exported and read back', async ({ page }) => {
  const governorate = fixture('governorates/hama.geojson');
  await openEmptyProgram(page);
  await cell(page, 'Idlib and adjoining areas', 'Turkey').click();
  await chooseFile(page, governorate);
  const preview = page.getByRole('region', { name: 'Import', exact: true });
  await expect(preview).toContainText('Nothing changes until you press Import.');
  await expect(cell(page, 'Idlib and adjoining areas', 'Turkey')).toHaveAccessibleName(/no proposal$/u);
  await preview.getByRole('combobox', { name: /^Party of/u }).selectOption('Russia');
  await preview.getByRole('combobox', { name: /^Zone of/u }).selectOption('Idlib and adjoining areas');
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(notices(page)).toContainText('Imported 1 boundary from');
  const russia = cell(page, 'Idlib and adjoining areas', 'Russia');
  await expect(russia).toHaveAccessibleName(/km², draft$/u);

  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1 of Russia.');
  await expect(russia).toHaveAccessibleName(/, v1$/u);
  await page.keyboard.press('Control+s');
  await expect(notices(page)).toContainText('The draft of Russia is the same as version 1. Nothing was saved.');

  const imported = await downloadExport(page, 'One zone: Idlib and adjoining areas');
  const exportedParts = partsOf(imported.text);
  expect(canonical(exportedParts)).toEqual(canonical(onGrid(partsOf(governorate.text))));
  for (const [outer = [], ...holes] of exportedParts) {
    expect(doubleArea(outer), 'outer rings run counter-clockwise').toBeGreaterThan(0);
    for (const hole of holes) expect(doubleArea(hole), 'holes run clockwise').toBeLessThan(0);
  }
  const properties = featuresOf(imported.text)[0]?.properties ?? {};
  expect(properties).toMatchObject({ zone: 'Idlib and adjoining areas', party: 'Russia', illustrative: false });
  expect(imported.name).toMatch(/^Astana-July-2017_Russia_Idlib-and-adjoining-areas_draft_\d{4}-\d\d-\d\d\.geojson$/u);

  // The zone is deleted; both the version and the change are there after a reload.
  await button(page, 'Delete this proposal').click();
  await expect(russia).toHaveAccessibleName(/no proposal$/u);
  await reloadWhenKept(page);
  await expect(russia).toHaveAccessibleName(/no proposal$/u);
  await russia.click();
  await chooseTask(page, 'Versions');
  const versions = page.getByRole('region', { name: 'Versions' });
  await expect(versions).toContainText('Changed since version 1');
  await versions.getByRole('button', { name: 'Restore version 1' }).click();
  await expect(versions).toContainText('Same as version 1');
  await expect(russia).toHaveAccessibleName(/, v1$/u);
  await button(page, 'Undo').click();
  await expect(russia).toHaveAccessibleName(/no proposal$/u);
  await button(page, 'Redo').click();
  await expect(russia).toHaveAccessibleName(/, v1$/u);
  await chooseTask(page, 'Draw');
  expect(partsOf((await downloadExport(page, 'One zone')).text)).toEqual(exportedParts);

  // The file that was downloaded comes back to the same place as the identical boundary.
  await button(page, 'Delete this proposal').click();
  await chooseFile(page, imported);
  await expect(preview).toContainText('Every position is on the data grid already.');
  await preview.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(russia).toHaveAccessibleName(/, v1$/u);
  expect(partsOf((await downloadExport(page, 'One zone')).text)).toEqual(exportedParts);
});

/** The data grid has seven decimals. */
function onGrid(parts: Parts): Parts {
  const rounded = (value: number): number => Number(value.toFixed(7));
  return parts.map((rings) => rings.map((ring) => ring.map(([x, y]) => [rounded(x), rounded(y)] as const)));
}
