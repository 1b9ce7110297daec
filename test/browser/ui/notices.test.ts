import { html } from 'lit';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { notify } from '../../../src/commands/notify.ts';
import type { Application } from '../../../src/commands/application.ts';
import type { MapView } from '../../../src/map/map-view.ts';
import '../../../src/ui/notice-list.ts';
import { fakeApplication, said } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';

afterEach(() => {
  vi.useRealTimers();
});

async function list(app: Application = fakeApplication()): Promise<Application> {
  await show(
    app,
    html`<button id="map" aria-label="the map">map</button>
      <p style="height: 200px"></p>
      <notice-list></notice-list>`,
  );
  return app;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });

function appWithMap(): Application {
  const map: Partial<MapView> = { focus: () => (button('the map').element() as HTMLElement).focus() };
  return fakeApplication({ parts: { map: map as MapView } });
}

describe('a notice', () => {
  it('is said in the region Notices and leaves the focus alone', async () => {
    const app = await list();
    await button('the map').click();
    notify(app, 'information', 'Something happened', { label: 'Do it', run: () => undefined });
    await expect.element(page.getByRole('region', { name: 'Notices' })).toHaveTextContent('Something happened');
    await expect.element(page.getByRole('log')).toHaveAttribute('aria-live', 'polite');
    expect(focused()).toBe('the map');
  });

  it('shows what a user wrote as text', async () => {
    const app = await list();
    notify(app, 'information', '<img src=x onerror="document.title = 1"> is removed.');
    await expect.element(page.getByText('<img src=x onerror="document.title = 1"> is removed.')).toBeVisible();
  });

  it('does what its button says once and goes', async () => {
    const app = await list();
    const run = vi.fn();
    notify(app, 'error', 'Not saved', { label: 'Show it', run });
    await button('Show it').click();
    await expect.poll(() => run.mock.calls.length).toBe(1);
    expect(said(app)).toEqual([]);
  });

  it('hands the focus it had to the next one, and at last to the map', async () => {
    const app = await list(appWithMap());
    notify(app, 'error', 'one');
    notify(app, 'error', 'two');
    await button('Dismiss notice').click();
    await expect.poll(() => said(app)).toEqual(['two']);
    await expect.poll(focused).toBe('Dismiss notice');
    await userEvent.keyboard('{Enter}');
    await expect.poll(focused).toBe('the map');
    expect(said(app)).toEqual([]);
  });

  it('has buttons that can be told apart from those of another', async () => {
    const app = await list();
    notify(app, 'error', 'Idlib crosses itself.', { label: 'Show it', run: () => undefined });
    notify(app, 'error', 'Homs crosses itself.', { label: 'Show it', run: () => undefined });
    await expect.element(button('Show it: Idlib crosses itself.')).toBeVisible();
    await expect.element(button('Show it: Homs crosses itself.')).toBeVisible();
    await expect.element(button('Dismiss notice 2')).toBeVisible();
  });
});

describe('the time a notice stays', () => {
  it('is short for news, longer where something can be done, without end for an error', async () => {
    const app = await list();
    // The pointer may rest where the list comes up, which would hold it.
    await button('the map').hover();
    vi.useFakeTimers();
    notify(app, 'success', 'news');
    notify(app, 'success', 'news with a button', { label: 'Name it', run: () => undefined });
    notify(app, 'error', 'error');
    await vi.advanceTimersByTimeAsync(7100);
    expect(said(app)).toEqual(['news with a button', 'error']);
    await vi.advanceTimersByTimeAsync(13_000);
    expect(said(app)).toEqual(['error']);
    await vi.advanceTimersByTimeAsync(600_000);
    expect(said(app)).toEqual(['error']);
  });

  it('does not run while the focus is in the list', async () => {
    const app = await list();
    await button('the map').hover();
    notify(app, 'success', 'news');
    await expect.element(button('Dismiss notice')).toBeVisible();
    vi.useFakeTimers();
    const dismiss = button('Dismiss notice').element();
    if (dismiss instanceof HTMLElement) dismiss.focus();
    await vi.advanceTimersByTimeAsync(60_000);
    expect(said(app)).toEqual(['news']);
    if (dismiss instanceof HTMLElement) dismiss.blur();
    await vi.advanceTimersByTimeAsync(7100);
    expect(said(app)).toEqual([]);
  });
});

describe('in a dialog', () => {
  it('says what was said since the dialog was opened, without a second region', async () => {
    const app = fakeApplication();
    notify(app, 'error', 'before');
    await show(app, html`<notice-list in-dialog></notice-list>`);
    notify(app, 'warning', 'since');
    await expect.element(page.getByText('since')).toBeVisible();
    expect(page.getByText('before').elements()).toEqual([]);
    expect(page.getByRole('region').elements()).toEqual([]);
  });
});
