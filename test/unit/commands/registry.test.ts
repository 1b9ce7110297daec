import { describe, expect, it } from 'vitest';
import { commands, runMapKey } from '../../../src/commands/registry.ts';
import { fakeApplication } from './fake-application.ts';

const press = (key: string, code = ''): { key: string; code: string } => ({ key, code });

describe('the list of commands', () => {
  it('has every id and every key once', () => {
    const ids = commands.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    // Keys of the map work while it has the focus, those of everywhere work there too: none may be in both.
    const keys = commands.flatMap(({ key }) => (key === null ? [] : [key.toUpperCase()]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has single letters for the map only, but for the list of keys itself', () => {
    const single = commands.filter(({ key, scope }) => key?.length === 1 && scope === 'everywhere');
    expect(single.map(({ id }) => id)).toEqual(['keys']);
  });

  it('can be run, each of them, whatever is selected', () => {
    for (const command of commands.filter(({ id }) => id !== 'import')) {
      const app = fakeApplication({ state: { selection: { partyId: null, zoneId: null, point: null } } });
      expect(() => command.run(app), command.id).not.toThrow();
      expect(() => command.run(fakeApplication()), command.id).not.toThrow();
    }
  });
});

describe('a key pressed on the map', () => {
  it('does the same in small and in capitals', () => {
    for (const key of ['2', 'm', 'M']) expect(runMapKey(fakeApplication(), press(key))).toBe(true);
    const app = fakeApplication();
    runMapKey(app, press('m'));
    expect(app.store.get().pointerMode).toBe('measure-distance');
    runMapKey(app, press('A'));
    expect(app.store.get().pointerMode).toBe('measure-area');
  });

  it.each([
    ['ф', 'KeyA', 'measure-area'],
    ['ش', 'KeyA', 'measure-area'],
    ['в', 'KeyD', 'draw'],
  ])('works by its place on a keyboard that writes %s', (key, code, mode) => {
    const app = fakeApplication();
    expect(runMapKey(app, press(key, code))).toBe(true);
    expect(app.store.get().pointerMode).toBe(mode);
  });

  it('keeps its letter on a Latin keyboard with other places', () => {
    const app = fakeApplication();
    // On a French keyboard A stands where Q is elsewhere.
    runMapKey(app, press('a', 'KeyQ'));
    expect(app.store.get().pointerMode).toBe('measure-area');
  });

  it('does nothing when single letters are switched off, but Delete does', () => {
    const { preferences } = fakeApplication().store.get();
    const app = fakeApplication({ state: { preferences: { ...preferences, letterKeys: false } } });
    expect(runMapKey(app, press('a'))).toBe(false);
    expect(runMapKey(app, press('ф', 'KeyA'))).toBe(false);
    expect(app.store.get().pointerMode).toBe('select');
    expect(runMapKey(app, press('Delete'))).toBe(true);
  });

  it('does nothing where no command has it', () => {
    expect(runMapKey(fakeApplication(), press('j'))).toBe(false);
    expect(runMapKey(fakeApplication(), press('Escape'))).toBe(false);
  });

  it('names what is missing before a hole can be cut', () => {
    const app = fakeApplication();
    runMapKey(app, press('h'));
    expect(app.store.get().pointerMode).toBe('select');
    expect(app.store.get().notices).toHaveLength(1);
  });
});
