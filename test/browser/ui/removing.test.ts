import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { startAutosave } from '../../../src/commands/autosave.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { createWorkspace } from '../../../src/commands/workspaces.ts';
import '../../../src/ui/settings-menu.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

const button = (name: string) => page.getByRole('button', { name, exact: true });
const delivered: string[] = [];
let started = 0;

/** Astana, and a workspace with an Arabic name that is open. */
async function program(): Promise<Application> {
  delivered.length = 0;
  started = 0;
  const app = fakeApplication({
    parts: { deliverFile: (name) => void delivered.push(name), startAnew: () => void (started += 1) },
  });
  app.autosave = startAutosave(app, null);
  await app.autosave.flush();
  await createWorkspace(app, {
    name: 'جنيف ٢',
    zoneNames: ['North'],
    partyNames: ['One', 'Two'],
    lineType: 'longitude-latitude',
  });
  app.store.set((state) => ({ ...state, notices: [] }));
  await show(app, html`<settings-menu></settings-menu>`);
  return app;
}

describe('removing a workspace for good', () => {
  it('lists what goes, offers a copy, wants the name typed, and shows that it is gone', async () => {
    const app = await program();
    openDialog(app, 'workspaces');
    await button('Remove for good: جنيف ٢').click();
    const list = page.getByRole('list', { name: 'This will be removed' });
    await expect.element(list.getByText('Workspace: جنيف ٢')).toBeVisible();
    await expect.element(list.getByText('2 drafts')).toBeVisible();

    await page.getByText('Back up جنيف ٢').click();
    await button('Download backup').click();
    await expect.poll(() => delivered).toEqual([expect.stringContaining('.delimit')]);
    expect(app.store.get().dialog).toMatchObject({ name: 'remove' });

    await expect.element(button('Remove for good')).toBeDisabled();
    const field = page.getByLabelText('Type جنيف ٢ to confirm');
    await field.fill('جنيف');
    await userEvent.keyboard('{Enter}');
    await expect.element(button('Remove for good')).toBeDisabled();
    await field.fill('جنيف ٢');
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByRole('dialog', { name: 'جنيف ٢ is removed' })).toBeVisible();
    await expect.element(page.getByRole('status')).toHaveTextContent(/were read again: nothing of it is there/u);
    await expect.element(page.getByRole('list', { name: 'Removed' })).toHaveTextContent('2 drafts');
    await expect.element(page.getByText(/cannot reach the free space of the disk/u)).toBeVisible();
    await button('Done').click();
    await expect.poll(() => app.store.get().dialog).toBeNull();
    expect(app.store.get().workspace.id).toBe('astana-2017');
    expect(started).toBe(0);
  });
});

describe('removing everything', () => {
  it('is found in the settings, names every workspace, and then only starting anew is left', async () => {
    const app = await program();
    await page.getByRole('button', { name: 'Settings' }).click();
    await page.getByRole('menuitem', { name: 'Remove everything from this browser' }).click();
    const list = page.getByRole('list', { name: 'This will be removed' });
    for (const name of ['Astana, July 2017', 'جنيف ٢']) {
      await expect.element(list.getByText(`Workspace: ${name}`)).toBeVisible();
      await expect.element(page.getByText(`Back up ${name}`)).toBeVisible();
    }
    await page.getByLabelText('Type remove everything to confirm').fill('remove everything');
    await button('Remove everything').click();
    await expect.element(page.getByRole('dialog', { name: 'Everything is removed' })).toBeVisible();
    const listed = await app.repository.listWorkspaces();
    expect(listed.ok && listed.value).toEqual([]);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => started).toBe(1);
  });

  it('says why it did not, and nothing is closed', async () => {
    const app = await program();
    const failed = { ok: false, error: { code: 'aborted', detail: 'test' } } as const;
    Object.assign(app.repository, { removeEverything: () => Promise.resolve(failed) });
    openDialog(app, 'remove');
    await page.getByLabelText('Type remove everything to confirm').fill('remove everything');
    await button('Remove everything').click();
    await expect.element(page.getByRole('alert')).toHaveTextContent('Nothing was removed. The browser broke off');
    expect(app.store.get().workspace.name).toBe('جنيف ٢');
    expect(started).toBe(0);
  });
});
