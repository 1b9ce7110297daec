import { expect, type Page } from '@playwright/test';
import { button, chooseFile, dialogContent, notices } from './open-program.ts';

/**
 * Choose an item of a menu of the top bar. The first item has the focus once the menu stands: one that is pressed before
 * can move away under the pointer, and nothing was chosen.
 */
export async function chooseFromMenu(page: Page, menu: RegExp, item: string): Promise<void> {
  await page.getByRole('button', { name: menu }).click();
  await expect(page.locator('wa-dropdown-item:focus')).toHaveCount(1);
  await page.getByRole('menuitem', { name: item, exact: true }).click();
}

/** A dialog, by the name it has on screen, and the way a user opens it. */
export interface DialogWay {
  readonly name: RegExp;
  readonly open: (page: Page) => Promise<void>;
  /** What is left to do when the dialog is closed, to stand where one stood before. */
  readonly after?: (page: Page) => Promise<void>;
}

/**
 * Every dialog of the program. The versions of the selected party must be listed, with the newest one unfolded, and there
 * must be another workspace, called Draft of Geneva, which the last of them removes.
 */
export const dialogs: readonly DialogWay[] = [
  { name: /^Export$/u, open: (page) => page.keyboard.press('Control+e') },
  { name: /^Keys$/u, open: (page) => page.keyboard.press('?') },
  { name: /^About Delimit$/u, open: (page) => chooseFromMenu(page, /^Settings$/u, 'About') },
  { name: /^Parties$/u, open: (page) => button(page, 'Edit parties').click() },
  { name: /^Zones$/u, open: (page) => button(page, 'Edit zones').click() },
  { name: /^Go to$/u, open: (page) => button(page, 'Go to').click() },
  { name: /^Steps$/u, open: (page) => button(page, 'List of steps').click() },
  {
    name: /^Version \d+$/u,
    open: (page) => page.getByRole('button', { name: /^Name and note of version/u }).click(),
  },
  {
    name: /^Version \d+ was tabled$/u,
    open: (page) => page.getByRole('button', { name: /^Mark version \d+ as tabled$/u }).click(),
  },
  {
    name: /^Paste GeoJSON text$/u,
    open: async (page) => {
      await chooseFile(page, { name: 'empty.geojson', text: '' });
      await button(page, 'Paste GeoJSON text').click();
    },
    after: (page) => button(page, 'Close import').click(),
  },
  {
    name: /^Paste a list of coordinates$/u,
    open: (page) => chooseFromMenu(page, /^Workspace: /u, 'Paste a list of coordinates'),
  },
  { name: /^Back up workspace$/u, open: (page) => chooseFromMenu(page, /^Workspace: /u, 'Back up workspace') },
  { name: /^Open a backup$/u, open: (page) => chooseFromMenu(page, /^Workspace: /u, 'Open a backup') },
  { name: /^New workspace$/u, open: (page) => chooseFromMenu(page, /^Workspace: /u, 'New workspace') },
  { name: /^Workspaces in this browser$/u, open: (page) => chooseFromMenu(page, /^Workspace: /u, 'Manage workspaces') },
  {
    name: /^Delete Draft of Geneva$/u,
    open: async (page) => {
      await chooseFromMenu(page, /^Workspace: /u, 'Manage workspaces');
      await button(page, 'Delete Draft of Geneva').click();
    },
  },
  {
    name: /^Remove everything from this browser$/u,
    open: async (page) => {
      await chooseFromMenu(page, /^Settings$/u, 'Remove everything from this browser');
      await expect(dialogContent(page)).toContainText('Type remove everything to confirm');
    },
  },
  { name: /^Remove Draft of Geneva from this browser$/u, open: listDraftOfGeneva },
  {
    name: /^Draft of Geneva is removed$/u,
    open: async (page) => {
      await listDraftOfGeneva(page);
      await dialogContent(page)
        .getByRole('textbox', { name: 'Type Draft of Geneva to confirm' })
        .fill('Draft of Geneva');
      await dialogContent(page).getByRole('button', { name: 'Remove for good', exact: true }).click();
    },
  },
];

/** Open the list of what would be removed with the other workspace. */
async function listDraftOfGeneva(page: Page): Promise<void> {
  await chooseFromMenu(page, /^Workspace: /u, 'Manage workspaces');
  await button(page, 'Remove for good: Draft of Geneva').click();
  await expect(dialogContent(page)).toContainText('Type Draft of Geneva to confirm');
}

/** Make a workspace through its dialog; the program opens it. */
export async function createWorkspace(
  page: Page,
  given: { readonly name: string; readonly zones: readonly string[]; readonly parties: readonly string[] },
): Promise<void> {
  await chooseFromMenu(page, /^Workspace: /u, 'New workspace');
  const dialog = dialogContent(page);
  await dialog.getByRole('textbox', { name: 'Name of the negotiation' }).fill(given.name);
  await dialog.getByRole('textbox', { name: 'Zones, one in a line' }).fill(given.zones.join('\n'));
  await dialog.getByRole('textbox', { name: 'Parties, one in a line' }).fill(given.parties.join('\n'));
  await dialog.getByRole('button', { name: 'Create workspace' }).click();
  await expect(notices(page)).toContainText(`The workspace ${given.name} is open.`);
}
