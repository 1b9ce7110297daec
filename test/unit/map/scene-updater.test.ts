import type { FeatureCollection } from 'geojson';
import type { Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { emptyScene } from '../../../src/map/empty-scene.ts';
import { SceneUpdater } from '../../../src/map/maplibre/scene-updater.ts';
import { SOURCES } from '../../../src/map/maplibre/sources.ts';
import type { Scene } from '../../../src/map/scene.ts';

const nextTask = (): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, 0);
  });

/** A map that counts what its source of the selected proposal is filled with. */
function fakeMap() {
  const filled: number[] = [];
  const map = {
    getSource: (name: string) => ({
      setData: ({ features }: FeatureCollection) => {
        if (name === SOURCES.selected) filled.push(features.length);
        return Promise.resolve();
      },
    }),
    isSourceLoaded: () => true,
    setLayoutProperty: () => undefined,
    setPaintProperty: () => undefined,
  };
  const updater = new SceneUpdater(map as unknown as MapLibreMap);
  updater.styleLoaded(emptyScene('light'));
  filled.length = 0;
  return { updater, filled };
}

/** A scene with so many selected proposals. */
function sceneOf(count: number): Scene {
  const proposals = Array.from({ length: count }, (_, index) => ({
    key: `p${index}`,
    partyId: 'iran',
    zoneId: `zone-${index}`,
    geometry: [],
    style: { colour: '#005a9c', pattern: 'solid', letter: 'I' } as const,
    emphasis: 'selected' as const,
    label: 'I',
  }));
  return { ...emptyScene('light'), proposals };
}

describe('a scene that is shown', () => {
  it('is brought to the sources in the next task, the last one of several', async () => {
    const { updater, filled } = fakeMap();
    updater.show(sceneOf(1));
    updater.show(sceneOf(2));
    expect(filled).toEqual([]);
    await nextTask();
    expect(filled).toEqual([2]);
    await nextTask();
    expect(filled).toEqual([2]);
  });

  it('counts as drawn only when the sources have it', async () => {
    const { updater } = fakeMap();
    expect(updater.isDrawn(SOURCES.selected)).toBe(true);
    updater.show(sceneOf(1));
    expect(updater.isDrawn(SOURCES.selected)).toBe(false);
    await nextTask();
    expect(updater.isDrawn(SOURCES.selected)).toBe(true);
  });

  it('is brought at once, and only once, for who cannot wait', async () => {
    const { updater, filled } = fakeMap();
    updater.show(sceneOf(1));
    updater.showNow();
    expect(filled).toEqual([1]);
    await nextTask();
    expect(filled).toEqual([1]);
  });

  it('is not brought to a map whose style is gone; the next style gets the scene of then', async () => {
    const { updater, filled } = fakeMap();
    updater.show(sceneOf(1));
    updater.styleGone();
    await nextTask();
    expect(filled).toEqual([]);
    updater.styleLoaded(sceneOf(3));
    expect(filled).toEqual([3]);
  });
});
