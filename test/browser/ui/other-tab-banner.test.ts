import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { createTabSession } from '../../../src/commands/tab-session.ts';
import type { Elsewhere } from '../../../src/state/elsewhere.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import '../../../src/ui/top-bar.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { fakeBrowser } from '../../unit/commands/fake-tabs.ts';
import { focused, show } from './program-frame.ts';

const ELSEWHERE: Elsewhere = { how: 'open-there', at: '2017-07-05T10:00:00.000Z', unwritten: false, asking: 'no' };

async function looking(given: Partial<Elsewhere> = {}): Promise<Application> {
  const app = fakeApplication({ state: { elsewhere: { ...ELSEWHERE, ...given } } });
  await show(app, html`<top-bar></top-bar>`);
  return app;
}

const banner = () => page.getByRole('region', { name: 'Open in another tab' });
const button = (name: string) => banner().getByRole('button', { name, exact: true });

describe('the sentence about another tab', () => {
  it.each<[Partial<Elsewhere>, RegExp, string]>([
    [{}, /^Open in another tab: you can look here\.$/u, 'Take over'],
    [{ how: 'handed-over' }, /^Another tab took over at .+: you can look here\.$/u, 'Take over'],
    [
      { how: 'taken-away', unwritten: true },
      /without an answer.*Export it before you take over again\.$/u,
      'Take over',
    ],
    [{ asking: 'silent' }, /^The other tab does not answer\./u, 'Take over anyway'],
    [{ asking: 'kept-back' }, /could not write its latest changes/u, 'Take over anyway'],
  ])('says why, and what can be done: %j', async (given, sentence, name) => {
    await looking(given);
    await expect.element(banner().getByRole('status')).toHaveTextContent(sentence);
    await expect.element(button(name)).toBeEnabled();
    await expect.element(button('Open another workspace')).toBeEnabled();
  });

  it('lets nothing be pressed twice while the other tab is asked', async () => {
    await looking({ asking: 'asked' });
    await expect.element(button('Take over')).toBeDisabled();
    await expect.element(banner().getByRole('status')).toHaveTextContent('Asking the other tab …');
  });

  it('leads to another workspace, by keyboard', async () => {
    const app = await looking();
    await expect.element(button('Take over')).toBeVisible();
    (button('Take over').element() as HTMLElement).focus();
    await userEvent.tab();
    expect(focused()).toBe('Open another workspace');
    await userEvent.keyboard('{Enter}');
    expect(app.store.get().dialog).toMatchObject({ name: 'workspaces' });
  });

  it('goes when this tab has taken over', async () => {
    const repository = createMemoryRepository();
    const tab = createTabSession(fakeBrowser().newTab());
    const app = fakeApplication({ repository, state: { elsewhere: ELSEWHERE }, parts: { tab } });
    await repository.saveWorkspace(app.store.get().workspace, null, app.now());
    await show(app, html`<top-bar></top-bar>`);
    await button('Take over').click();
    await expect.poll(() => app.store.get().elsewhere).toBeNull();
    await expect.element(banner()).not.toBeInTheDocument();
  });
});
