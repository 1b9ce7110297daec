import { describe, expect, it } from 'vitest';
import { loadVersionMap } from '../../../src/commands/version-maps.ts';
import { appState, world } from './comparing-world.ts';

describe('loadVersionMap', () => {
  it('reads a version once, however many ask at once, and never again', async () => {
    const { app, opened } = world(appState());
    const answers = await Promise.all([loadVersionMap(app, 'v1'), loadVersionMap(app, 'v1')]);
    expect([...answers, await loadVersionMap(app, 'v1')]).toEqual([true, true, true]);
    expect(opened).toEqual(['v1']);
    expect(Object.keys(app.store.get().versionMaps['v1'] ?? {})).toEqual(['north', 'homs']);
  });

  it('tells why a version cannot be read, leaves the state, and tries again when asked again', async () => {
    const { app, opened } = world(appState(), {});
    expect(await loadVersionMap(app, 'v1')).toBe(false);
    expect(app.store.get().versionMaps).toEqual({});
    expect(app.store.get().notices.map((notice) => notice.tone)).toEqual(['error']);
    expect(await loadVersionMap(app, 'v1')).toBe(false);
    expect(opened).toHaveLength(2);
  });
});
