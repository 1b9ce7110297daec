import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';

async function dialog(name: 'parties' | 'zones'): Promise<Application> {
  const app = fakeApplication();
  await show(app, html`<button>Opener</button>`);
  openDialog(app, name);
  await expect.element(page.getByRole('dialog')).toBeVisible();
  return app;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const parties = (app: Application): readonly string[] => app.store.get().workspace.parties.map(({ name }) => name);

describe('the parties', () => {
  it('are removed only after the question is answered, and the focus stays in the list', async () => {
    const app = await dialog('parties');
    await button('Remove Russia').click();
    await expect
      .element(page.getByRole('alert'))
      .toHaveTextContent('Remove Russia with its draft? Its saved versions are kept.');
    expect(parties(app)).toEqual(['Iran', 'Russia', 'Turkey']);
    await button('Keep Russia').click();
    expect(parties(app)).toEqual(['Iran', 'Russia', 'Turkey']);
    await expect.poll(focused).toBe('Remove Russia');
    await userEvent.keyboard('{Enter}');
    await button('Remove').click();
    expect(parties(app)).toEqual(['Iran', 'Turkey']);
    await expect.poll(focused).toBe('Remove Turkey');
  });

  it('are moved with the keyboard, and the focus goes with them', async () => {
    const app = await dialog('parties');
    const down = button('Move Iran down').element();
    if (down instanceof HTMLElement) down.focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => parties(app)).toEqual(['Russia', 'Iran', 'Turkey']);
    await expect.poll(focused).toBe('Move Iran down');
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => parties(app)).toEqual(['Russia', 'Turkey', 'Iran']);
    await expect.poll(focused).toBe('Move Iran up');
  });

  it('are renamed, and a name that is taken is refused with the reason beside it', async () => {
    const app = await dialog('parties');
    await page.getByLabelText('Name of party 1').fill('Islamic Republic of Iran');
    await userEvent.keyboard('{Tab}');
    expect(parties(app)[0]).toBe('Islamic Republic of Iran');
    await page.getByLabelText('Name of party 1').fill('Turkey');
    await userEvent.keyboard('{Tab}');
    await expect.element(page.getByLabelText('Name of party 1')).toHaveValue('Islamic Republic of Iran');
    expect(app.store.get().notices.at(-1)?.tone).toBe('warning');
    await expect.element(page.getByText(app.store.get().notices.at(-1)?.text ?? '')).toBeVisible();
  });

  it('are added by name and from the list', async () => {
    const app = await dialog('parties');
    await page.getByLabelText('Name of the new party').fill('Jordan');
    await userEvent.keyboard('{Enter}');
    expect(parties(app)).toEqual(['Iran', 'Russia', 'Turkey', 'Jordan']);
    await expect.element(page.getByLabelText('Name of the new party')).toHaveValue('');
    const offered = page.getByRole('button', { name: /^Add (?!party)/u });
    expect(offered.elements()).toHaveLength(2);
    await offered.first().click();
    expect(parties(app)).toHaveLength(5);
  });

  it('have no two controls with one name', async () => {
    await dialog('parties');
    const names = page
      .getByRole('button')
      .elements()
      .map((element) => element.getAttribute('aria-label') ?? element.textContent?.trim());
    expect(new Set(names).size).toBe(names.length);
  });
});

describe('the zones', () => {
  it('are renamed, removed after a question, and the last one stays', async () => {
    const app = await dialog('zones');
    await page.getByLabelText('Name of zone 2').fill('<b>Homs</b>');
    await userEvent.keyboard('{Tab}');
    expect(app.store.get().workspace.zones[1]?.name).toBe('<b>Homs</b>');
    for (const name of ['Idlib and adjoining areas', '<b>Homs</b>', 'Eastern Ghouta']) {
      await button(`Remove ${name}`).click();
      await button('Remove').click();
    }
    await expect.element(button('Remove Southern Syria')).toBeDisabled();
    expect(app.store.get().workspace.zones.map(({ name }) => name)).toEqual(['Southern Syria']);
  });
});
