import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { followProgramUpdates } from '../../../src/commands/program-update.ts';
import { whileWriting } from '../../../src/commands/writings.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import '../../../src/ui/top-bar.ts';
import { fakeApplication, said } from '../../unit/commands/fake-application.ts';
import { FakeServiceWorker, FakeServiceWorkers } from '../../unit/worker/fake-service-workers.ts';
import { show } from './program-frame.ts';

interface Following {
  readonly app: Application;
  readonly workers: FakeServiceWorkers;
  readonly next: FakeServiceWorker;
  reloads: number;
}

/** The program on a second visit, with a new version that is here whole and waits. */
async function following(state: Partial<AppState> = {}): Promise<Following> {
  const app = fakeApplication({ state });
  const workers = new FakeServiceWorkers();
  workers.controller = new FakeServiceWorker();
  const one: Following = { app, workers, next: new FakeServiceWorker(), reloads: 0 };
  await show(app, html`<top-bar></top-bar>`);
  await followProgramUpdates(app, workers.asWorkers(), 'https://example.org/service-worker.js', () => {
    one.reloads += 1;
  });
  return one;
}

async function offered(state: Partial<AppState> = {}): Promise<Following> {
  const one = await following(state);
  one.workers.finds(one.next);
  one.next.becomes('installed');
  await expect.element(banner().getByRole('status')).toHaveTextContent('A new version of the program is here.');
  return one;
}

const banner = () => page.getByRole('region', { name: 'New version of the program' });
const button = (name: string) => banner().getByRole('button', { name, exact: true });

describe('the banner of a new version', () => {
  it('is not there while there is none', async () => {
    await following();
    expect(banner().elements()).toEqual([]);
  });

  it('starts it by keyboard, once, and loads the page when it has taken over', async () => {
    const one = await offered();
    button('Start the new version').element().focus();
    await userEvent.keyboard('{Enter}');
    await expect.poll(() => one.next.told).toEqual(['start-new-version']);
    await expect.element(banner().getByRole('status')).toHaveTextContent('Starting the new version');
    await expect.element(button('Start the new version')).toBeDisabled();
    await expect.element(button('Later')).toBeDisabled();
    expect(one.reloads).toBe(0);
    one.workers.isControlledBy(one.next);
    expect(one.reloads).toBe(1);
  });

  it('goes away with Later, and nothing is started', async () => {
    const { next } = await offered();
    await button('Later').click();
    await expect.poll(() => banner().elements()).toEqual([]);
    expect(next.told).toEqual([]);
  });

  it('waits for a version that is being written', async () => {
    const one = await offered();
    let written: () => void = () => undefined;
    void whileWriting(one.app, new Promise<void>((resolve) => (written = resolve)));
    await button('Start the new version').click();
    await expect.element(banner().getByRole('status')).toHaveTextContent('Starting the new version');
    expect(one.next.told).toEqual([]);
    written();
    await expect.poll(() => one.next.told).toEqual(['start-new-version']);
  });

  it('starts nothing while the latest changes cannot be written, says so, and offers it again', async () => {
    const { app, next } = await offered({ saving: { kind: 'failed', text: 'The disk is full.' } });
    await button('Start the new version').click();
    await expect.poll(() => said(app).at(-1)).toMatch(/was not started: the latest changes are not written/u);
    await expect.element(button('Start the new version')).toBeEnabled();
    expect(next.told).toEqual([]);
  });

  it('says that another tab started it, and then loads it without asking the worker', async () => {
    const one = await following();
    one.workers.isControlledBy(one.next);
    await expect.element(banner().getByRole('status')).toHaveTextContent('Another tab started a new version');
    expect(one.reloads).toBe(0);
    await button('Start the new version').click();
    await expect.poll(() => one.reloads).toBe(1);
    expect(one.next.told).toEqual([]);
  });
});
