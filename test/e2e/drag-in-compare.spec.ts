import { clickMap, drawBoundary, moveOnMap } from './draw-on-map.ts';
import { button, cell, comparison, compareDrafts, openEmptyProgram } from './open-program.ts';
import { expect, test } from './program-test.ts';

const corners = (west: number, east: number): { x: number; y: number }[] => [
  { x: west, y: 300 },
  { x: east, y: 300 },
  { x: east, y: 450 },
  { x: west, y: 450 },
];

test('figures follow a turning point while it is dragged in Compare, and come back when the drag is given up', async ({
  page,
}) => {
  await openEmptyProgram(page);
  await cell(page, 'Northern Homs', 'Iran').click();
  await drawBoundary(page, corners(200, 350));
  await cell(page, 'Northern Homs', 'Turkey').click();
  await drawBoundary(page, corners(275, 425));
  await compareDrafts(page, 'Iran', 'Turkey');
  const total = comparison(page).locator('tbody.total');
  const before = await total.innerText();

  // Looking at a comparison moves nothing: the tool has to be switched on.
  await moveOnMap(page, { x: 425, y: 450 });
  await page.mouse.down();
  await page.mouse.up();
  await expect(button(page, 'Move points')).toHaveAttribute('aria-pressed', 'false');
  await button(page, 'Move points').click();
  await expect(button(page, 'Move points')).toHaveAttribute('aria-pressed', 'true');
  await cell(page, 'Northern Homs', 'Turkey').click();

  await moveOnMap(page, { x: 425, y: 450 });
  await page.mouse.down();
  await moveOnMap(page, { x: 460, y: 480 });
  await moveOnMap(page, { x: 465, y: 485 });
  await expect(total).not.toHaveText(before, { useInnerText: true });
  await page.keyboard.press('Escape');
  await page.mouse.up();
  await expect(total).toHaveText(before, { useInnerText: true });

  await moveOnMap(page, { x: 425, y: 450 });
  await page.mouse.down();
  await moveOnMap(page, { x: 460, y: 480 });
  await moveOnMap(page, { x: 465, y: 485 });
  await expect(total).not.toHaveText(before, { useInnerText: true });
  const dragged = await total.innerText();
  await page.mouse.up();
  await expect(button(page, 'Undo')).toHaveAttribute('title', /^Undo: Move turning point in Northern Homs/u);
  await expect(total).toHaveText(dragged, { useInnerText: true });
  await clickMap(page, { x: 100, y: 600 });
  await button(page, 'Undo').click();
  await expect(total).toHaveText(before, { useInnerText: true });
});
