import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { recallCamera, rememberCamera } from '../../../src/commands/camera.ts';
import { readPreferences } from '../../../src/commands/preferences.ts';
import { changePreferences } from '../../../src/commands/view.ts';
import { createMemoryRepository } from '../../../src/storage/memory-repository.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import { fakeApplication } from './fake-application.ts';

beforeEach(() => {
  vi.useFakeTimers();
});

afterEach(() => {
  vi.useRealTimers();
});

const DEFAULTS = {
  theme: 'system',
  letterKeys: true,
  secondOpinion: true,
  coordinateNotation: 'decimal',
  coordinateResolution: 'full',
  leftWidthPx: 360,
  rightWidthPx: 340,
  leftOpen: true,
  rightOpen: true,
  snapping: { on: true, places: false, baseMap: false },
};

describe('preferences that were kept', () => {
  it.each([null, undefined, 'dark', 7, [], {}])('have their defaults where %s was kept', (value) => {
    expect(readPreferences(value)).toEqual(DEFAULTS);
  });

  it('are taken where they are allowed, and only there', () => {
    const kept = {
      theme: 'dark',
      letterKeys: false,
      secondOpinion: false,
      coordinateNotation: 'utm',
      coordinateResolution: 'centimetre',
      leftWidthPx: 219,
      rightWidthPx: 400,
      leftOpen: 'no',
      rightOpen: false,
      snapping: { on: false, places: true, baseMap: false },
      unknown: 1,
    };
    expect(readPreferences(kept)).toEqual({
      theme: 'dark',
      letterKeys: false,
      secondOpinion: false,
      coordinateNotation: 'utm',
      coordinateResolution: 'full',
      leftWidthPx: 360,
      rightWidthPx: 400,
      leftOpen: true,
      rightOpen: false,
      snapping: { on: false, places: true, baseMap: false },
    });
  });

  it.each([
    { theme: 'purple' },
    { snapping: { on: false } },
    { snapping: null },
    { leftWidthPx: Number.NaN },
    { rightWidthPx: 5000 },
    { letterKeys: 1 },
  ])('are not taken from %o', (kept) => {
    expect(readPreferences(kept)).toEqual(DEFAULTS);
  });
});

/** A repository that counts what is written under each key. */
function counted(): { repository: Repository; written: [string, unknown][] } {
  const written: [string, unknown][] = [];
  const repository = createMemoryRepository();
  return {
    written,
    repository: {
      ...repository,
      writeSetting: (key, value) => {
        written.push([key, value]);
        return repository.writeSetting(key, value);
      },
    },
  };
}

describe('changing preferences', () => {
  it('is kept at once', () => {
    const { repository, written } = counted();
    const app = fakeApplication({ repository });
    changePreferences(app, { theme: 'dark' });
    expect(app.store.get().preferences.theme).toBe('dark');
    expect(written).toEqual([['preferences', expect.objectContaining({ theme: 'dark' })]]);
  });

  it('is written once for the drag of a panel edge', () => {
    const { repository, written } = counted();
    const app = fakeApplication({ repository });
    for (let width = 300; width < 400; width += 1) changePreferences(app, { leftWidthPx: width });
    expect(app.store.get().preferences.leftWidthPx).toBe(399);
    vi.advanceTimersByTime(1000);
    expect(written).toEqual([['preferences', expect.objectContaining({ leftWidthPx: 399 })]]);
  });
});

describe('the place the map looks at', () => {
  it('is kept for each workspace a moment after the map came to rest', async () => {
    const { repository, written } = counted();
    const app = fakeApplication({ repository });
    for (const zoom of [7, 8, 9]) rememberCamera(app, { centre: [36.7, 34.9], zoom });
    expect(written).toEqual([]);
    await vi.advanceTimersByTimeAsync(1000);
    expect(written).toEqual([['camera/astana-2017', { centre: [36.7, 34.9], zoom: 9 }]]);
    expect(await recallCamera(app, 'astana-2017')).toEqual({ centre: [36.7, 34.9], zoom: 9 });
    expect(await recallCamera(app, 'another')).toBeNull();
  });

  it.each([
    null,
    'here',
    {},
    { centre: [36.7], zoom: 8 },
    { centre: [36.7, '34.9'], zoom: 8 },
    { centre: [200, 34.9], zoom: 8 },
    { centre: [36.7, 86], zoom: 8 },
    { centre: [Number.NaN, 34.9], zoom: 8 },
    { centre: [36.7, 34.9] },
    { centre: [36.7, 34.9], zoom: -1 },
    { centre: [36.7, 34.9], zoom: 25 },
    { centre: [36.7, 34.9], zoom: Number.NaN },
  ])('is not taken from %o', async (kept) => {
    const repository = createMemoryRepository();
    await repository.writeSetting('camera/w', kept);
    expect(await recallCamera({ repository }, 'w')).toBeNull();
  });
});
