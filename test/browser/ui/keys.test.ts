import { html } from 'lit';
import { describe, expect, it } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import { stateEmptyArea } from '../../../src/commands/turning-points.ts';
import { openDialog } from '../../../src/commands/view.ts';
import { commands } from '../../../src/commands/registry.ts';
import { fakeApplication } from '../../unit/commands/fake-application.ts';
import { show } from './program-frame.ts';

async function program(state: Parameters<typeof fakeApplication>[0] = {}): Promise<Application> {
  const app = fakeApplication(state);
  stateEmptyArea(app, 'iran', 'zone-1');
  await show(
    app,
    html`<button>Opener</button><input type="text" aria-label="A field" /><input type="checkbox" aria-label="A box" />`,
  );
  return app;
}

const steps = (app: Application): number => app.store.get().history.done.length;

/** Press a key as another keyboard layout reports it. */
function press(key: string, code: string, control = true): void {
  const event = new KeyboardEvent('keydown', { key, code, ctrlKey: control, bubbles: true, cancelable: true });
  document.body.dispatchEvent(event);
}

describe('keys that work everywhere', () => {
  it('undo and redo, with Ctrl and with the Command key', async () => {
    const app = await program();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(steps(app)).toBe(0);
    await userEvent.keyboard('{Control>}{Shift>}Z{/Shift}{/Control}');
    expect(steps(app)).toBe(1);
    await userEvent.keyboard('{Meta>}z{/Meta}');
    expect(steps(app)).toBe(0);
    await userEvent.keyboard('{Control>}y{/Control}');
    expect(steps(app)).toBe(1);
  });

  it('undo where a keyboard writes Cyrillic or Arabic', async () => {
    const app = await program();
    press('я', 'KeyZ');
    expect(steps(app)).toBe(0);
    press('غ', 'KeyY');
    expect(steps(app)).toBe(1);
  });

  it('leave text in a field to the field, but save from there', async () => {
    const app = await program();
    await page.getByLabelText('A field').fill('some text');
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(steps(app)).toBe(1);
    await userEvent.keyboard('?');
    expect(app.store.get().dialog).toBeNull();
    await userEvent.keyboard('{Control>}s{/Control}');
    await expect.poll(() => app.store.get().versions.length).toBe(1);
  });

  it('work from a checkbox, which takes no text', async () => {
    const app = await program();
    await page.getByLabelText('A box').click();
    await userEvent.keyboard('{Control>}z{/Control}');
    expect(steps(app)).toBe(0);
  });

  it('take a dialog back that does not stand yet', async () => {
    const app = fakeApplication();
    await show(app, html`<input aria-label="Elsewhere" />`);
    await page.getByRole('textbox', { name: 'Elsewhere' }).click();
    openDialog(app, 'zones');
    const escape = new KeyboardEvent('keydown', {
      key: 'Escape',
      code: 'Escape',
      bubbles: true,
      composed: true,
      cancelable: true,
    });
    page.getByRole('textbox', { name: 'Elsewhere' }).element().dispatchEvent(escape);
    expect(app.store.get().dialog).toBeNull();
    expect(escape.defaultPrevented).toBe(true);
    expect(page.getByRole('dialog').elements()).toEqual([]);
  });

  it('do nothing but what the dialog does while one is open', async () => {
    const app = await program();
    openDialog(app, 'steps');
    await expect.element(page.getByRole('dialog')).toBeVisible();
    await userEvent.keyboard('{Control>}z{/Control}');
    await userEvent.keyboard('{Control>}e{/Control}');
    await userEvent.keyboard('?');
    expect(steps(app)).toBe(1);
    expect(app.store.get().dialog?.name).toBe('steps');
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    expect(app.store.get().selection.zoneId).toBe('zone-2');
  });

  it('open the list of keys with ?, unless single keys are switched off', async () => {
    const app = await program();
    await userEvent.keyboard('?');
    expect(app.store.get().dialog?.name).toBe('keys');
    for (const { name } of commands) await expect.element(page.getByText(name, { exact: true }).first()).toBeVisible();
    await userEvent.keyboard('{Escape}');
    await expect.poll(() => app.store.get().dialog).toBeNull();
    app.store.set((state) => ({ ...state, preferences: { ...state.preferences, letterKeys: false } }));
    await userEvent.keyboard('?');
    expect(app.store.get().dialog).toBeNull();
  });

  it('step back one level with Escape', async () => {
    const app = await program({ state: { pointerMode: 'measure-area' } });
    await userEvent.keyboard('{Escape}');
    expect(app.store.get().pointerMode).toBe('select');
    expect(app.store.get().selection.zoneId).toBe('zone-2');
    await userEvent.keyboard('{Escape}');
    expect(app.store.get().selection.zoneId).toBeNull();
  });
});
