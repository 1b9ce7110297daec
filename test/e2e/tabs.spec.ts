import { clickMap, drawBoundary } from './draw-on-map.ts';
import { button, cell, notices, openEmptyProgram, openProgram } from './open-program.ts';
import { expect, test } from './program-test.ts';

const SQUARE = [
  { x: 250, y: 300 },
  { x: 400, y: 300 },
  { x: 400, y: 450 },
  { x: 250, y: 450 },
] as const;

test('one tab edits a workspace at a time: the other one looks, follows, and takes over without loss', async ({
  page,
  context,
}) => {
  await openEmptyProgram(page);
  await cell(page, 'Northern Homs', 'Turkey').click();
  await expect(page.getByText(/^Draft kept/u)).toBeVisible();

  const other = await context.newPage();
  await openProgram(other);
  const banner = other.getByRole('region', { name: 'Open in another tab' });
  await expect(banner.getByRole('status')).toHaveText('Open in another tab: you can look here.');
  await expect(page.getByRole('region', { name: 'Open in another tab' })).toBeHidden();

  // An edit is refused in words.
  await cell(other, 'Northern Homs', 'Turkey').click();
  await button(other, 'Draw boundary').click();
  await expect(notices(other)).toContainText('Another tab edits this workspace.');
  await expect(cell(other, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/no proposal$/u);

  // What the first tab draws is seen in the second one.
  await page.bringToFront();
  await drawBoundary(page, SQUARE);
  await expect(cell(page, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/km², draft$/u);
  const drawn = (await cell(page, 'Northern Homs', 'Turkey').getAttribute('aria-label')) ?? '';
  await expect(cell(other, 'Northern Homs', 'Turkey')).toHaveAccessibleName(drawn);

  // A line that is just being drawn comes along.
  await button(page, 'Save version').click();
  await expect(notices(page)).toContainText('Saved as version 1');
  await cell(page, 'Southern Syria', 'Turkey').click();
  await button(page, 'Draw boundary').click();
  await clickMap(page, { x: 250, y: 500 });
  await clickMap(page, { x: 300, y: 500 });
  await banner.getByRole('button', { name: 'Take over' }).click();
  await expect(banner).toBeHidden();
  await expect(cell(other, 'Southern Syria', 'Turkey')).toHaveAccessibleName(/2 points$/u);
  await expect(cell(other, 'Northern Homs', 'Turkey')).toHaveAccessibleName(/v1$/u);
  await expect(page.getByRole('region', { name: 'Open in another tab' }).getByRole('status')).toHaveText(
    /^Another tab took over at .+: you can look here\.$/u,
  );

  // Its steps can be taken back here, and the first tab sees that.
  await other.bringToFront();
  await button(other, 'Undo').click();
  await expect(cell(other, 'Southern Syria', 'Turkey')).toHaveAccessibleName(/1 point$/u);
  await expect(cell(page, 'Southern Syria', 'Turkey')).toHaveAccessibleName(/1 point$/u);

  // A tab that is closed leaves the workspace free; one that is reloaded keeps it.
  await expect(other.getByText(/^Draft kept/u)).toBeVisible();
  await other.reload();
  await expect(cell(other, 'Southern Syria', 'Turkey')).toHaveAccessibleName(/1 point$/u);
  await expect(banner).toBeHidden();
  await other.close();
  await page.getByRole('button', { name: 'Take over' }).click();
  await expect(page.getByRole('region', { name: 'Open in another tab' })).toBeHidden();
  await button(page, 'Undo').click();
  await expect(cell(page, 'Southern Syria', 'Turkey')).toHaveAccessibleName(/0 points$/u);
});
