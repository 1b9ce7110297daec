import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { saveVersion } from '../../../src/commands/versions.ts';
import { closeDialog, openDialog } from '../../../src/commands/view.ts';
import type { DialogName } from '../../../src/state/app-state.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { focused, focusIsInDialog, show } from './program-frame.ts';

const SQUARE = drawn([rectangle(36.7, 34.8, 36.8, 34.9)]);

/** A program with one version and two workspaces, and a button that has the focus. */
async function program(): Promise<{ app: Application; versionId: string }> {
  const app = fakeApplication({ workspace: workspaceWith({ 'zone-2': SQUARE }, 'iran') });
  await saveVersion(app);
  const { workspace } = app.store.get();
  await app.repository.saveWorkspace(workspace, null, app.now());
  await app.repository.saveWorkspace({ ...workspace, id: 'geneva', name: 'Geneva' }, null, app.now());
  const listed = await app.repository.listWorkspaces();
  app.store.set((state) => ({ ...state, notices: [], workspaces: listed.ok ? listed.value : [] }));
  await show(app, html`<button id="opener">Opener</button>`);
  await page.getByRole('button', { name: 'Opener' }).click();
  return { app, versionId: app.store.get().versions[0]?.id ?? '' };
}

const DIALOGS: readonly (readonly [DialogName, RegExp, string])[] = [
  ['export', /^Export$/u, ''],
  ['keys', /^Keys$/u, ''],
  ['about', /^About/u, ''],
  ['parties', /^Parties$/u, ''],
  ['zones', /^Zones$/u, ''],
  ['new-workspace', /^New workspace$/u, 'Name of the negotiation'],
  ['workspaces', /^Workspaces in this browser$/u, ''],
  ['paste', /^Paste GeoJSON text$/u, 'GeoJSON text'],
  ['go-to', /^Go to$/u, 'Place or coordinate'],
  ['steps', /^Steps$/u, ''],
  ['save-details', /^Version 1$/u, 'Name'],
  ['delete-workspace', /^Delete Geneva$/u, 'Type Geneva to confirm'],
  ['tabled', /^Version 1 was tabled$/u, 'To whom'],
  ['back-up', /^Back up workspace$/u, 'Passphrase (optional)'],
  ['open-backup', /^Open a backup$/u, ''],
];

function fieldHasFocus(label: string): boolean {
  return page.getByLabelText(label, { exact: true }).element().matches(':focus');
}

function subjectOf(name: DialogName, versionId: string): string | null {
  if (name === 'delete-workspace') return 'geneva';
  return name === 'save-details' || name === 'tabled' ? versionId : null;
}

describe('a dialog', () => {
  it.each(DIALOGS)('%s takes the focus, closes with Escape and gives the focus back', async (name, title, field) => {
    const { app, versionId } = await program();
    openDialog(app, name, subjectOf(name, versionId));
    await expect.element(page.getByRole('dialog', { name: title })).toBeVisible();
    await expect.poll(() => (field === '' ? focusIsInDialog() : fieldHasFocus(field))).toBe(true);
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    await expect.poll(focused).toBe('Opener');
    expect(page.getByRole('dialog').elements()).toEqual([]);
  });

  it('gives the focus back when the program closes it', async () => {
    const { app } = await program();
    openDialog(app, 'keys');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    closeDialog(app);
    await expect.poll(focused).toBe('Opener');
  });

  it('gives the focus back after another one took its place', async () => {
    const { app } = await program();
    openDialog(app, 'workspaces');
    await page.getByRole('button', { name: 'Delete Geneva' }).click();
    await expect.element(page.getByRole('dialog', { name: 'Delete Geneva' })).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(focused).toBe('Opener');
    expect(app.store.get().dialog).toBeNull();
  });

  it('stays open when something within it hides', async () => {
    const { app } = await program();
    openDialog(app, 'zones');
    const field = page.getByLabelText('Name of the new zone');
    await expect.element(field).toBeVisible();
    field.element().dispatchEvent(new CustomEvent('wa-after-hide', { bubbles: true, composed: true }));
    expect(app.store.get().dialog?.name).toBe('zones');
  });

  it('is not shown for something that is gone, and the keys go on working', async () => {
    const { app } = await program();
    openDialog(app, 'save-details', 'no such version');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    openDialog(app, 'delete-workspace', 'no such workspace');
    await expect.poll(() => app.store.get().dialog).toBeNull();
  });
});

describe('name and note of a version', () => {
  it('are kept and the dialog closes', async () => {
    const { app, versionId } = await program();
    openDialog(app, 'save-details', versionId);
    await page.getByLabelText('Name', { exact: true }).fill('First offer');
    await page.getByLabelText('Note', { exact: true }).fill('Without the road.');
    await page.getByRole('button', { name: 'Keep name and note' }).click();
    await expect.poll(() => app.store.get().dialog).toBeNull();
    expect(app.store.get().versions[0]).toMatchObject({ name: 'First offer', note: 'Without the road.' });
  });

  it('stay in the dialog with the reason where they are not kept', async () => {
    const { app, versionId } = await program();
    Object.assign(app.repository, {
      remarkVersion: () => Promise.resolve({ ok: false, error: { code: 'quota-exceeded', detail: '' } }),
    });
    openDialog(app, 'save-details', versionId);
    await page.getByLabelText('Name', { exact: true }).fill('First offer');
    await userEvent.keyboard('{Enter}');
    const reason = 'What was said about the version is not kept: This browser has no room left.';
    await expect.element(page.getByText(reason)).toBeVisible();
    await expect.element(page.getByLabelText('Name', { exact: true })).toHaveValue('First offer');
  });
});

describe('marking a version as tabled', () => {
  it('keeps to whom and when, and a time that was typed does not run on', async () => {
    const { app, versionId } = await program();
    let minute = 0;
    Object.assign(app, { now: () => `2017-07-05T10:0${(minute += 1) % 10}:00.000Z` });
    openDialog(app, 'tabled', versionId);
    await page.getByLabelText('To whom').fill('Turkey');
    await page.getByLabelText('When').fill('2017-07-04T15:30');
    app.store.set((state) => ({ ...state, task: 'versions' }));
    app.store.set((state) => ({ ...state, task: 'draw' }));
    await page.getByRole('button', { name: 'Mark as tabled' }).click();
    await expect.poll(() => app.store.get().versions[0]?.tabled).not.toBeNull();
    expect(app.store.get().versions[0]?.tabled).toEqual({
      to: 'Turkey',
      tabledAt: new Date('2017-07-04T15:30').toISOString(),
    });
  });

  it('wants to know to whom: blanks are nobody', async () => {
    const { app, versionId } = await program();
    openDialog(app, 'tabled', versionId);
    await page.getByLabelText('To whom').fill('   ');
    await page.getByRole('button', { name: 'Mark as tabled' }).click();
    expect(app.store.get().versions[0]?.tabled).toBeNull();
    expect(app.store.get().dialog?.name).toBe('tabled');
  });
});
