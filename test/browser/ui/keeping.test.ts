import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { changeKeeping } from '../../../src/commands/change-keeping.ts';
import { success } from '../../../src/domain/result.ts';
import { presenceMarker } from '../../../src/storage/presence-marker.ts';
import { storageProtection } from '../../../src/storage/protection.ts';
import '../../../src/ui/top-bar.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { fakeSecondCopy, SOUND, type FakeSecondCopy } from '../../unit/commands/fake-second-copy.ts';
import { focused, show } from './program-frame.ts';

const shield = () => page.getByRole('button', { name: 'How versions are kept', exact: true });
const dialog = () => page.getByRole('dialog', { name: 'How versions are kept' });
const inDialog = (name: string) => page.getByRole('button', { name, exact: true });

async function bar(
  given: Parameters<typeof fakeApplication>[0] = {},
): Promise<{ app: Application; copy: FakeSecondCopy }> {
  const copy = fakeSecondCopy();
  const app = fakeApplication({ ...given, parts: { secondCopy: copy } });
  await show(app, html`<top-bar></top-bar>`);
  return { app, copy };
}

describe('the sign in the bar', () => {
  it('says where versions are saved, and what is wrong with that; never that they are safe', async () => {
    const { app } = await bar();
    const title = (): string => shield().element().getAttribute('title') ?? '';
    expect(title()).toBe('Saved here, in the database.');
    changeKeeping(app, { secondCopy: { kind: 'kept' }, protection: 'refused' });
    await expect
      .poll(title)
      .toBe('Saved here, in the database and in the journal. Not protected from clearing by the browser.');
    expect(shield().element().querySelector('wa-icon')?.getAttribute('name')).toBe('shield-check');
    changeKeeping(app, { secondCopy: { kind: 'not-kept', reason: 'This browser has no room left.' } });
    await expect.poll(title).toContain('The second copy is not kept: This browser has no room left.');
    // Not by colour alone.
    expect(shield().element().querySelector('wa-icon')?.getAttribute('name')).toBe('shield-alert');
    app.store.set((state) => ({ ...state, saving: { kind: 'nowhere', text: 'Nothing is kept.' } }));
    await expect.poll(title).toBe('Nothing is kept.');
  });
});

describe('the dialog', () => {
  it('opens by keyboard, verifies with progress, can be stopped, and gives the focus back', async () => {
    const { app, copy } = await bar();
    (shield().element() as HTMLElement).focus();
    await userEvent.keyboard('{Enter}');
    await expect.element(dialog()).toBeVisible();
    await expect.poll(focused).toBe('Verify everything');
    await userEvent.keyboard('{Enter}');
    await expect.element(inDialog('Stop verifying')).toBeVisible();
    copy.asked[0]?.onProgress?.({ phase: 'database', done: 1, of: 2 });
    const progress = page.getByRole('progressbar', { name: 'Verify everything' });
    await expect.poll(() => (progress.element() as HTMLProgressElement).value).toBe(0.75);
    await userEvent.keyboard('{Enter}');
    expect(copy.asked[0]?.signal?.aborted).toBe(true);
    copy.answer(success(null));
    await expect.element(page.getByRole('status').getByText('Verifying was stopped.')).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    await expect.poll(focused).toBe('How versions are kept');
  });

  it('tells what was counted and found as a list', async () => {
    const { app, copy } = await bar();
    await shield().click();
    await inDialog('Verify everything').click();
    const problem = {
      kind: 'damaged',
      versionId: 'v',
      workspaceId: app.store.get().workspace.id,
      partyName: '<b>Iran</b>',
      number: 7,
    } as const;
    copy.answer(success({ ...SOUND, problems: [problem] }));
    const found = page.getByRole('list', { name: 'What was found' }).getByRole('listitem');
    await expect.element(found).toHaveTextContent('Version 7 of <b>Iran</b> does not fit its fingerprint.');
    await expect.element(page.getByText(/3 versions, 4 boundaries and 1 remark/u)).toBeVisible();
  });

  it('says how things stand', async () => {
    const { app } = await bar();
    await shield().click();
    await expect.element(page.getByText('The browser will be asked to protect')).toBeVisible();
    changeKeeping(app, { secondCopy: { kind: 'not-kept', reason: 'Full.' }, protection: 'granted' });
    await expect.element(page.getByText('This second copy is not kept: Full.')).toBeVisible();
    await expect.element(page.getByText('has promised not to clear')).toBeVisible();
    expect(dialog().element().textContent).not.toMatch(/\bsafe\b/u);
  });
});

describe('the marker of presence', () => {
  it('outlives either of its places, holds nothing, and is asked for without being set', () => {
    const forget = (): void => {
      localStorage.removeItem('delimit-was-here');
      document.cookie = `delimit-was-here=; max-age=0; path=${new URL('.', document.baseURI).pathname}`;
    };
    forget();
    const marker = presenceMarker();
    expect(marker.isSet()).toBe(false);
    marker.set();
    expect(localStorage.getItem('delimit-was-here')).toBe('1');
    localStorage.removeItem('delimit-was-here');
    expect(marker.isSet()).toBe(true);
    forget();
    localStorage.setItem('delimit-was-here', '1');
    expect(marker.isSet()).toBe(true);
    forget();
    expect(marker.isSet()).toBe(false);
  });
});

describe('the protection of the storage', () => {
  it('is what the browser says, or nothing', async () => {
    expect([true, false]).toContain(await storageProtection().read());
    const persist = Object.getOwnPropertyDescriptor(StorageManager.prototype, 'persist');
    Object.defineProperty(StorageManager.prototype, 'persist', { configurable: true, value: undefined });
    expect(await storageProtection().ask()).toBeNull();
    if (persist) Object.defineProperty(StorageManager.prototype, 'persist', persist);
  });
});
