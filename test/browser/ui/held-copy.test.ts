import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { followHeldCopy } from '../../../src/commands/follow-held-copy.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { drawn, workspaceWith } from '../../unit/edits/workspace-builder.ts';
import { fakeApplication, rectangle } from '../../unit/commands/fake-application.ts';
import { fakeDisk, type FakeDisk } from '../../unit/commands/fake-copy-places.ts';
import { AT } from '../../unit/storage/backup/backed-up.ts';
import { valueOf } from '../../unit/storage/stored-things.ts';
import '../../../src/ui/top-bar.ts';
import { focused, show } from './program-frame.ts';

const FILE = 'Astana-July-2017.delimit';
const button = (name: string) => page.getByRole('button', { name, exact: true });
const dialog = () => page.getByRole('dialog', { name: 'How versions are kept' });

interface World {
  readonly app: Application;
  readonly disk: FakeDisk;
  readonly clock: { now: string };
}

async function program(given: Parameters<typeof fakeDisk>[0] = {}): Promise<World> {
  const disk = fakeDisk(given);
  const clock = { now: AT };
  const workspace = workspaceWith({ 'zone-2': drawn([rectangle(36.7, 34.8, 36.8, 34.9)]) }, 'iran');
  const app = fakeApplication({
    workspace,
    parts: { copyPlaces: () => Promise.resolve(disk.places), now: () => clock.now },
  });
  valueOf(await app.repository.saveWorkspace(workspace, null, AT));
  await followHeldCopy(app);
  await show(app, html`<top-bar></top-bar>`);
  return { app, disk, clock };
}

/** The sign in the bar; where it is narrow, its short text is spoken first. */
const sign = (text: string) => page.getByRole('button', { name: text });

describe('the copy outside this browser', () => {
  it('is begun, looked at and ended by keyboard, and the bar says how it stands', async () => {
    const { app, disk, clock } = await program();
    await expect.element(button('Not saved outside this browser')).toBeVisible();
    (button('Not saved outside this browser').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).toBeVisible();
    await expect.element(page.getByText(/Everything is in this browser only/u)).toBeVisible();
    await expect.element(page.getByText(/The file is not encrypted/u)).toBeVisible();
    (button('Keep a copy in a new file…').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(page.getByText(`Every version is also in ${FILE}, written just now.`)).toBeVisible();
    expect(disk.written).toBe(1);
    // Said in the dialog, which makes everything else unreachable.
    await expect.element(page.getByRole('log').getByText(`The copy stands in ${FILE}`)).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    clock.now = '2017-07-05T09:02:10.000Z';
    app.store.set((state) => (state.keeping ? { ...state, keeping: { ...state.keeping } } : state));
    await expect.element(sign(`Also in ${FILE} 2 minutes ago`)).toBeVisible();
    await sign(`Also in ${FILE} 2 minutes ago`).click();
    await button('Stop keeping a copy').click();
    await expect.element(page.getByText(/Everything is in this browser only/u)).toBeVisible();
    expect(button('Stop keeping a copy').elements()).toEqual([]);
    expect(disk.files.has(FILE)).toBe(true);
  });

  it('continues by one press in the bar where it is paused, which is told not by colour alone', async () => {
    const { app, disk } = await program();
    disk.permission = 'prompt';
    disk.answer = 'prompt';
    openDialog(app, 'keeping');
    await button('Keep a copy in a folder…').click();
    await expect.element(button('Continue the copy').first()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    const shield = button('How versions are kept').element();
    expect(shield.querySelector('wa-icon')?.getAttribute('name')).toBe('shield-alert');
    disk.answer = 'granted';
    (button('Copy paused: press to continue').element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(sign(`Also in ${FILE} just now`)).toBeVisible();
    expect(focused()).toContain(`Also in ${FILE} just now`);
    expect(shield.querySelector('wa-icon')?.getAttribute('name')).toBe('shield-check');
  });

  it('offers to open a file that must not be written over, with its name as text', async () => {
    const name = '<b>Astana.delimit';
    const { app, disk } = await program({ existing: name });
    disk.put(name, 'a poem');
    openDialog(app, 'keeping');
    await button('Go on in a file that is there…').click();
    await expect.element(button(`Open ${name}`)).toBeVisible();
    await expect
      .element(
        dialog()
          .or(page.getByText(`${name} is not a backup of this program.`))
          .first(),
      )
      .toBeVisible();
    await userEvent.keyboard('{Escape}');
    await button('Copy stopped: press to see why').click();
    await button(`Open ${name}`).click();
    await expect.element(page.getByRole('dialog', { name: 'Open a backup' })).toBeVisible();
    expect(app.store.get().dialog?.name).toBe('open-backup');
  });

  it('is a download where the browser writes no files', async () => {
    const { app } = await program({ canHold: false });
    await button('Not saved outside this browser').click();
    await expect.element(page.getByText(/cannot write into a file by itself/u)).toBeVisible();
    expect(button('Keep a copy in a new file…').elements()).toEqual([]);
    await button('Back up workspace').click();
    expect(app.store.get().dialog?.name).toBe('back-up');
  });

  it('moves nothing in the bar when it is heard of, and is not cut at 1024 pixels', async () => {
    const app = fakeApplication();
    const frame = await show(app, html`<top-bar></top-bar>`);
    const bar = frame.shadowRoot?.querySelector('top-bar')?.shadowRoot;
    const places = (): readonly number[] =>
      [...(bar?.querySelectorAll('button') ?? [])].map((one) => one.getBoundingClientRect().left);
    await expect.element(page.getByTitle(/^Workspace: /u)).toBeVisible();
    await expect.element(page.getByRole('button', { name: 'Settings' })).toBeVisible();
    const before = places();
    Object.assign(app, { copyPlaces: () => Promise.resolve(fakeDisk().places) });
    await followHeldCopy(app);
    await expect.element(button('Not saved outside this browser')).toBeVisible();
    expect(places()).toEqual(before);
    const shown = button('Not saved outside this browser').element();
    expect(shown.scrollWidth).toBeLessThanOrEqual(shown.clientWidth);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1024);
  });
});
