import type { Locator, Page } from '@playwright/test';
import { clickMap, drawLine } from './draw-on-map.ts';
import { expectAccessible, type Theme } from './expect-accessible.ts';
import {
  button,
  cell,
  chooseFile,
  chooseTask,
  compareDrafts,
  dialogContent,
  fixture,
  inspector,
  mapCanvas,
  notices,
  openIllustrativeProgram,
  openProgram,
} from './open-program.ts';
import { chooseFromMenu, createWorkspace, dialogs } from './open-dialogs.ts';
import { expect, test } from './program-test.ts';

const THEMES: readonly Theme[] = ['light', 'dark'];

test.describe('started in the dark', () => {
  test.use({ colorScheme: 'dark' });

  test('axe finds nothing while somebody starts, draws, imports and compares, light and dark', async ({ page }) => {
    let themes: readonly Theme[] = ['dark', 'light'];
    const expectAccessibleInBothThemes = async (state: string): Promise<void> => {
      for (const theme of themes) {
        await page.emulateMedia({ colorScheme: theme });
        await expectAccessible(page, state, theme);
      }
      // A map that changes its theme is painted anew: the next state begins in the one that is there.
      themes = themes.toReversed();
    };
    await openProgram(page);
    await expect(button(page, 'Start drawing')).toBeVisible();
    await expectAccessibleInBothThemes('first run');
    await button(page, 'Start drawing').click();
    await cell(page, 'Northern Homs', 'Turkey').click();
    await expectAccessibleInBothThemes('draw, idle');

    await drawLine(page, [
      { x: 250, y: 300 },
      { x: 400, y: 300 },
      { x: 400, y: 450 },
    ]);
    await expect(inspector(page)).toContainText('3 points so far');
    await expectAccessibleInBothThemes('drawing');
    await button(page, 'Finish').click();

    await clickMap(page, { x: 400, y: 300 }, { button: 'right' });
    await expect(page.getByRole('menu', { name: 'Map menu' })).toBeVisible();
    await expectAccessibleInBothThemes('map menu');
    await page.keyboard.press('Escape');

    await chooseFile(page, fixture('invalid/self-crossing.geojson'));
    await expect(page.getByRole('region', { name: 'Import', exact: true })).toContainText('crosses itself');
    await expectAccessibleInBothThemes('import preview with findings');
    await button(page, 'Cancel import').click();

    await chooseFromMenu(page, /^Workspace: /u, 'Load illustrative proposals');
    await expect(notices(page)).toContainText('illustrative proposals are loaded');
    await compareDrafts(page, 'Iran', 'Turkey');
    await expectAccessibleInBothThemes('comparison');
  });
});

test('axe finds nothing in thirty versions, nor in the dialogs, light and dark', async ({ page }) => {
  await openIllustrativeProgram(page);
  await createWorkspace(page, { name: 'Draft of Geneva', zones: ['North'], parties: ['One', 'Two'] });
  await chooseFromMenu(page, /^Workspace: /u, 'Open Astana, July 2017');
  await cell(page, 'Northern Homs', 'Turkey').click();
  await button(page, 'Delete this proposal').click();
  for (let number = 1; number <= 30; number += 1) {
    // Taken back and made again by turns, so that every version differs from the one before.
    await page.keyboard.press(number % 2 === 0 ? 'Control+Shift+z' : 'Control+z');
    await page.keyboard.press('Control+s');
    await expect(notices(page)).toContainText(`Saved as version ${number} of Turkey.`);
  }
  await chooseTask(page, 'Versions');
  await button(page, 'More for version 30').click();
  for (const theme of THEMES) {
    await page.emulateMedia({ colorScheme: theme });
    await expectAccessible(page, 'versions with 30 entries', theme);
    // The colours of a theme are the same in every dialog (test/unit/ui/theme.test.ts).
    for (const { name, open, after } of theme === 'light' ? dialogs : dialogs.slice(0, 2)) {
      await open(page);
      const dialog = page.getByRole('dialog', { name });
      await expect(dialog).toBeVisible();
      await expectAccessible(page, `dialog ${name.source}`, theme, dialogContent(page));
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
      await after?.(page);
    }
  }
});

test('the keyboard reaches the matrix, the map, the tasks and the dialogs', async ({ page }) => {
  await openProgram(page);
  await button(page, 'Start drawing').focus();
  await page.keyboard.press('Enter');
  await expect(button(page, 'Start drawing')).toBeHidden();

  await tabTo(page, cell(page, 'Idlib and adjoining areas', 'Iran'));
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowRight');
  await expect(cell(page, 'Northern Homs', 'Russia')).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(cell(page, 'Northern Homs', 'Russia')).toHaveAttribute('aria-pressed', 'true');

  await tabTo(page, mapCanvas(page));
  await page.keyboard.press('d');
  await expect(button(page, 'Finish')).toBeVisible();
  await expect(mapCanvas(page)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(button(page, 'Continue boundary')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(button(page, 'Draw boundary')).toBeVisible();
  await expect(button(page, 'Undo')).toBeDisabled();

  await page.keyboard.press('Control+e');
  const dialog = page.getByRole('dialog', { name: 'Export', exact: true });
  await expect(dialog).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(mapCanvas(page)).toBeFocused();

  await page.getByRole('tab', { name: 'Draw', exact: true }).focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('tab', { name: 'Compare' })).toBeFocused();
  await expect(page.getByRole('region', { name: 'Comparison' })).toBeVisible();
});

/** Press Tab until an element has the focus; more than sixty stops are a trap. */
async function tabTo(page: Page, element: Locator): Promise<void> {
  for (let stops = 0; stops < 60; stops += 1) {
    if (await element.evaluate((node) => node.matches(':focus'))) return;
    await page.keyboard.press('Tab');
  }
  await expect(element).toBeFocused();
}
