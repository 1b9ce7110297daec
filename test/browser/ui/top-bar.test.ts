import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import '../../../src/ui/top-bar.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { focused, show } from './program-frame.ts';

async function bar(given: Parameters<typeof fakeApplication>[0] = {}): Promise<Application> {
  const app = fakeApplication(given);
  await show(app, html`<top-bar></top-bar>`);
  return app;
}

const button = (name: string) => page.getByRole('button', { name, exact: true });
const tab = (name: string) => page.getByRole('tab', { name, exact: true });

describe('the tasks', () => {
  it('are chosen by click and by arrow keys, round and round, with the focus', async () => {
    const app = await bar();
    await tab('Draw').click();
    await userEvent.keyboard('{ArrowRight}');
    expect(app.store.get().task).toBe('compare');
    await expect.poll(focused).toBe('Compare');
    await userEvent.keyboard('{ArrowRight}{ArrowRight}');
    await expect.poll(() => app.store.get().task).toBe('draw');
    await userEvent.keyboard('{ArrowLeft}');
    expect(app.store.get().task).toBe('versions');
    await expect.element(tab('Versions')).toHaveAttribute('aria-selected', 'true');
    await expect.element(tab('Draw')).toHaveAttribute('tabindex', '-1');
    await expect.poll(focused).toBe('Versions');
  });

  it('keep what is selected', async () => {
    const app = await bar();
    const { selection } = app.store.get();
    await tab('Versions').click();
    expect(app.store.get().selection).toBe(selection);
  });
});

describe('undo and redo', () => {
  it('say what they will undo and redo, and are off where there is nothing', async () => {
    const app = await bar();
    await expect.element(button('Undo')).toBeDisabled();
    stateEmptyArea(app, 'iran', 'zone-2');
    await expect.element(button('Undo')).toBeEnabled();
    expect(button('Undo').element().getAttribute('title')).toMatch(/^Undo: .*Northern Homs.* \(Ctrl\+Z\)$/u);
    await button('Undo').click();
    await expect.element(button('Undo')).toBeDisabled();
    expect(button('Redo').element().getAttribute('title')).toMatch(/^Redo: .*Northern Homs/u);
    await button('Redo').click();
    expect(app.store.get().history.done).toHaveLength(1);
  });
});

describe('what is kept', () => {
  it.each([
    [{ kind: 'kept', at: null }, 'Draft kept'],
    [{ kind: 'saving' }, 'Keeping draft'],
    [{ kind: 'failed', text: 'no room' }, 'Draft not kept'],
    [{ kind: 'nowhere', text: 'private window' }, 'Nothing is kept here'],
  ] as const)('is said: %o', async (saving, text) => {
    await bar({ state: { saving } });
    await expect.element(page.getByRole('status')).toHaveTextContent(text);
  });
});

describe('the names of the buttons', () => {
  it('are those of the contract, each once', async () => {
    await bar();
    for (const name of ['Undo', 'Redo', 'Save version', 'Import', 'Export']) {
      expect(button(name).elements(), name).toHaveLength(1);
    }
  });

  it('leave Import to the panel while a file is looked at', async () => {
    const app = await bar();
    app.store.set((state) => ({
      ...state,
      importing: {
        fileName: 'a.geojson',
        status: 'reading',
        failure: null,
        reading: null,
        choices: [],
        as: 'draft',
        receivedFrom: '',
      },
    }));
    await expect.element(button('Import another file')).toBeVisible();
    expect(button('Import').elements()).toHaveLength(0);
  });

  it('fit with a workspace name of sixty characters at 1024 pixels', async () => {
    const plain = fakeApplication().store.get().workspace;
    const name = 'Verhandlungen über die Abgrenzung der Zonen im Nordosten 2031';
    await bar({ workspace: { ...plain, name } });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(1024);
    await expect.element(page.getByTitle(`Workspace: ${name}`)).toBeVisible();
  });
});
