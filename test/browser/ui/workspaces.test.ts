import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { startAutosave } from '../../../src/commands/autosave.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { createWorkspace, drawFor } from '../../../src/commands/workspaces.ts';
import '../../../src/ui/settings-menu.ts';
import '../../../src/ui/workspace-menu.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });

/** Astana, and a workspace with an Arabic name that is open. */
async function program(content = html`<button>Opener</button>`): Promise<Application> {
  const app = fakeApplication();
  app.autosave = startAutosave(app, null);
  await app.autosave.flush();
  await createWorkspace(app, {
    name: 'جنيف ٢',
    zoneNames: ['North'],
    partyNames: ['One', 'Two'],
    lineType: 'longitude-latitude',
  });
  app.store.set((state) => ({ ...state, notices: [] }));
  await show(app, content);
  return app;
}

describe('deleting a workspace', () => {
  it('wants its name typed, and then it is gone from the list and can be recovered', async () => {
    const app = await program();
    openDialog(app, 'workspaces');
    await button('Delete جنيف ٢').click();
    await expect.element(button('Delete workspace')).toBeDisabled();
    const field = page.getByLabelText('Type جنيف ٢ to confirm');
    await field.fill('جنيف');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Delete workspace')).toBeDisabled();
    expect(app.store.get().workspace.name).toBe('جنيف ٢');
    await field.fill('جنيف ٢');
    await button('Delete workspace').click();
    await expect.poll(() => app.store.get().workspace.id).toBe('astana-2017');
    openDialog(app, 'workspaces');
    await button('Recover جنيف ٢').click();
    await expect.element(button('Open جنيف ٢')).toBeVisible();
    await expect.element(page.getByText('جنيف ٢ is back in the list of workspaces.')).toBeVisible();
  });

  it('is not offered for the only one', async () => {
    const app = fakeApplication();
    app.autosave = startAutosave(app, null);
    await app.autosave.flush();
    await show(app, html`<button>Opener</button>`);
    openDialog(app, 'workspaces');
    await expect.element(button('Delete Astana, July 2017')).toBeDisabled();
  });
});

describe('a new workspace', () => {
  async function filled(zones: string, parties: string): Promise<Application> {
    const app = await program();
    openDialog(app, 'new-workspace');
    await page.getByLabelText('Name of the negotiation').fill('Vienna');
    await page.getByLabelText('Zones, one in a line').fill(zones);
    await page.getByLabelText('Parties, one in a line').fill(parties);
    await button('Create workspace').click();
    return app;
  }

  it('has straight lines in longitude and latitude unless geodesics are chosen', async () => {
    const app = await filled('North', 'One');
    await expect.poll(() => app.store.get().workspace.name).toBe('Vienna');
    expect(app.store.get().workspace.lineType).toBe('longitude-latitude');
    openDialog(app, 'new-workspace');
    await page.getByLabelText('Name of the negotiation').fill('Geneva');
    await page.getByLabelText('Zones, one in a line').fill('North');
    await page.getByLabelText('Parties, one in a line').fill('One');
    await page.getByLabelText('Lines between turning points').selectOptions('Geodesic');
    await button('Create workspace').click();
    await expect.poll(() => app.store.get().workspace.name).toBe('Geneva');
    expect(app.store.get().workspace.lineType).toBe('geodesic');
  });

  it('is created once, however often the button is pressed', async () => {
    const app = await program();
    openDialog(app, 'new-workspace');
    await page.getByLabelText('Name of the negotiation').fill('Vienna');
    await page.getByLabelText('Zones, one in a line').fill(' East \n\nWest');
    await page.getByLabelText('Parties, one in a line').fill('A\nB');
    const create = button('Create workspace').element();
    if (create instanceof HTMLElement) {
      create.click();
      create.click();
    }
    await expect.poll(() => app.store.get().workspace.name).toBe('Vienna');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    expect(app.store.get().workspace.zones.map(({ name }) => name)).toEqual(['East', 'West']);
    const listed = await app.repository.listWorkspaces();
    expect(listed.ok && listed.value.filter(({ name }) => name === 'Vienna')).toHaveLength(1);
  });

  it('needs a zone and a party, each with a name of its own', async () => {
    await filled('', 'A');
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('A workspace needs a name, at least one zone and at least one party.');
    await page.getByLabelText('Zones, one in a line').fill('East\nWest\nEAST');
    await button('Create workspace').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('EAST stands there twice.');
    await page.getByLabelText('Zones, one in a line').fill('x'.repeat(121));
    await button('Create workspace').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('is longer than 120 characters');
  });
});

describe('the menus of the top bar', () => {
  it('tick whom this machine draws for, also when that is chosen again', async () => {
    const app = await program(html`<workspace-menu></workspace-menu>`);
    const open = (): Promise<void> => page.getByRole('button', { name: 'Workspace: جنيف ٢' }).click();
    const item = (name: string) => page.getByRole('menuitemcheckbox', { name: `I draw for ${name}` });
    await open();
    await expect.element(item('All parties')).toHaveAttribute('aria-checked', 'true');
    await item('All parties').click();
    expect(app.store.get().workspace.drawingFor).toBeNull();
    await open();
    await expect.element(item('All parties')).toHaveAttribute('aria-checked', 'true');
    await item('Two').click();
    expect(app.store.get().workspace.drawingFor).toBe('party-2');
    await open();
    await expect.element(item('Two')).toHaveAttribute('aria-checked', 'true');
    await expect.element(item('All parties')).toHaveAttribute('aria-checked', 'false');
    drawFor(app, 'party-1');
    await expect.element(item('One')).toHaveAttribute('aria-checked', 'true');
  });

  it('closes with Escape, and nothing else is stepped back', async () => {
    const app = await program(html`<settings-menu></settings-menu>`);
    const { selection } = app.store.get();
    await page.getByRole('button', { name: 'Settings' }).click();
    await expect.element(page.getByRole('menuitemcheckbox', { name: 'Dark' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Settings');
    expect(app.store.get().selection).toEqual(selection);
  });

  it('give the focus back when Escape comes before they have opened', async () => {
    await program(html`<settings-menu></settings-menu>`);
    const trigger = page.getByRole('button', { name: 'Settings' });
    const opened = new Promise<Event>((resolve) => {
      document.addEventListener('wa-after-show', resolve, { once: true });
    });
    const escape = (): void => {
      queueMicrotask(() => {
        document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true, cancelable: true }));
      });
    };
    document.addEventListener('wa-show', escape, { once: true });
    await trigger.click();
    await opened;
    await expect.poll(focused).toBe('Settings');
    await expect.element(trigger).toHaveAttribute('aria-expanded', 'false');
  });

  it('switch the theme and the letter keys', async () => {
    const app = await program(html`<settings-menu></settings-menu>`);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Dark' }).click();
    expect(app.store.get().preferences.theme).toBe('dark');
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitemcheckbox', { name: 'Single-letter keys on the map' }).click();
    expect(app.store.get().preferences.letterKeys).toBe(false);
    expect(await app.repository.readSetting('preferences')).toMatchObject({
      value: { theme: 'dark', letterKeys: false },
    });
  });

  it('gives the focus back to the menu after a dialog it opened', async () => {
    await program(html`<settings-menu></settings-menu>`);
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'About' }).click();
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Settings');
  });
});
