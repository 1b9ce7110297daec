import type { Locator } from '@playwright/test';

/** A control as assistive technology meets it. */
export interface Control {
  readonly role: string;
  readonly name: string;
}

const ROLES = new Set([
  'application',
  'button',
  'checkbox',
  'combobox',
  'link',
  'listbox',
  'menuitem',
  'menuitemcheckbox',
  'menuitemradio',
  'radio',
  'searchbox',
  'separator',
  'slider',
  'spinbutton',
  'switch',
  'tab',
  'textbox',
]);

/** One line of the snapshot: `- button "Undo" [disabled]`, the key quoted where YAML asks for it. */
const LINE = /^\s*- (?:'(?<quoted>(?:[^']|'')*)'|(?<plain>.*?))(?::(?:\s.*)?)?$/u;
const KEY = /^(?<role>[a-z]+)(?: "(?<name>(?:[^"\\]|\\.)*)")?/u;

/** List the controls that are exposed within an element, with role and accessible name. */
export async function controlsIn(element: Locator): Promise<readonly Control[]> {
  const snapshot = await element.ariaSnapshot();
  return snapshot.split('\n').flatMap((line) => {
    const groups = LINE.exec(line)?.groups;
    const key = KEY.exec((groups?.['quoted'] ?? groups?.['plain'] ?? '').replaceAll("''", "'"))?.groups;
    const role = key?.['role'] ?? '';
    return ROLES.has(role) ? [{ role, name: key?.['name'] ?? '' }] : [];
  });
}

/** Name what is wrong with the names of controls: none at all, or one that another control has too. */
export function namingFaults(controls: readonly Control[]): readonly string[] {
  const unnamed = controls.filter(({ name }) => name.trim() === '').map(({ role }) => `a ${role} has no name`);
  const counts = new Map<string, number>();
  for (const { name } of controls) counts.set(name, (counts.get(name) ?? 0) + 1);
  const repeated = [...counts].filter(([name, count]) => name !== '' && count > 1);
  return [...unnamed, ...repeated.map(([name, count]) => `${count} controls are called “${name}”`)];
}
