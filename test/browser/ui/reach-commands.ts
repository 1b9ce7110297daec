import { page, userEvent } from 'vitest/browser';
import type { Application } from '../../../src/commands/application.ts';
import type { Command } from '../../../src/commands/registry.ts';
import type { AppState } from '../../../src/state/app-state.ts';
import { focused } from './program-frame.ts';

/** The map itself, as the keyboard has it. */
export const mapCanvas = (): HTMLElement => page.getByRole('application').first().element() as HTMLElement;

const NAMED: Readonly<Record<string, string>> = { Ctrl: 'Control', Space: ' ' };

/** Press the key of a command as it is written in the list of keys, with the focus on the map. */
export async function pressKeyOf({ key }: Command): Promise<void> {
  mapCanvas().focus();
  const parts = (key ?? '').split('+').map((part) => NAMED[part] ?? part);
  const [last = '', ...held] = parts.toReversed();
  const down = held.toReversed().map((one) => `{${one}>}`);
  const up = held.map((one) => `{/${one}}`);
  const plain = last.length === 1 ? last.toLowerCase().replaceAll(/[[{]/gu, '$&$&') : `{${last}}`;
  await userEvent.keyboard([...down, plain, ...up].join(''));
}

/** More stops than the program has. */
const MOST_STOPS = 150;

/** The element that has the focus, inside whatever shadow roots. */
function focusedElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

/**
 * Go through the page with Tab, once round, open what is folded, and press Enter on what has a wanted name. Gives the
 * names of those that then did something.
 */
async function reachedByTab(app: Application, situation: AppState, wanted: ReadonlySet<string>): Promise<Set<string>> {
  const pressed = new Set<string>();
  const reached = new Set<string>();
  mapCanvas().focus();
  for (let stop = 0; stop < MOST_STOPS; stop += 1) {
    await userEvent.tab();
    if (mapCanvas().matches(':focus')) break;
    const element = focusedElement();
    const details = element?.localName === 'summary' ? element.closest('details') : null;
    if (details && !details.open) await userEvent.keyboard('{Enter}');
    const name = focused();
    if (!wanted.has(name) || pressed.has(name)) continue;
    pressed.add(name);
    await userEvent.keyboard('{Enter}');
    if (app.store.get() !== situation) reached.add(name);
    await takeUp(app, situation);
    // It goes on from where Tab had led; where that was made anew or folded again, the tour begins again.
    element?.focus();
    if (element !== null && focusedElement() === element) continue;
    mapCanvas().focus();
    stop = -1;
  }
  return reached;
}

/** Open the menu of the map by key and choose, one after another, what has a wanted name. */
async function reachedInMenu(app: Application, situation: AppState, wanted: ReadonlySet<string>): Promise<Set<string>> {
  const reached = new Set<string>();
  const open = async (): Promise<readonly string[]> => {
    mapCanvas().focus();
    await userEvent.keyboard('{Shift>}{F10}{/Shift}');
    return page
      .getByRole('menuitem')
      .elements()
      .map((item) => item.textContent?.trim() ?? '');
  };
  const names = await open();
  await userEvent.keyboard('{Escape}');
  for (const name of names.filter((one) => wanted.has(one))) {
    await takeUp(app, situation);
    const index = (await open()).indexOf(name);
    await userEvent.keyboard(index < 0 ? '{Escape}' : `${'{ArrowDown}'.repeat(index)}{Enter}`);
    if (index >= 0 && app.store.get() !== situation) reached.add(name);
  }
  return reached;
}

async function takeUp(app: Application, situation: AppState): Promise<void> {
  app.store.set(() => situation);
  await new Promise((resolve) => requestAnimationFrame(resolve));
}

/**
 * Give the commands without a key that the keyboard does not reach in any of several situations: by a button or a menu
 * item of the map with their name, which then does something.
 */
export async function unreachedWithoutKey(
  app: Application,
  commands: readonly Command[],
  situations: readonly AppState[],
): Promise<readonly Command[]> {
  let left = commands;
  for (const situation of situations) {
    for (const reach of [reachedByTab, reachedInMenu]) {
      await takeUp(app, situation);
      const reached = await reach(app, situation, new Set(left.map(({ name }) => name)));
      left = left.filter(({ name }) => !reached.has(name));
    }
  }
  return left;
}
