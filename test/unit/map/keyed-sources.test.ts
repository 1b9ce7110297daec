import fc from 'fast-check';
import type { Feature, FeatureCollection } from 'geojson';
import type { GeoJSONSourceDiff, Map as MapLibreMap } from 'maplibre-gl';
import { describe, expect, it } from 'vitest';
import { emptyScene } from '../../../src/map/empty-scene.ts';
import { mapColours } from '../../../src/map/map-colours.ts';
import { KeyedSources } from '../../../src/map/maplibre/keyed-sources.ts';
import type { KeyedScenePart } from '../../../src/map/maplibre/scene-features.ts';
import { SOURCES } from '../../../src/map/maplibre/sources.ts';

interface Thing {
  readonly key: string;
  readonly text: string;
}

/** A source that keeps features by key, and counts what is sent to it. */
class FakeSource {
  readonly features = new Map<string, string>();
  filled = 0;
  sent = 0;

  setData({ features }: FeatureCollection): void {
    this.filled += 1;
    this.features.clear();
    this.add(features);
  }

  updateData({ remove, add }: GeoJSONSourceDiff): void {
    for (const key of remove ?? []) {
      if (!this.features.delete(String(key))) throw new Error(`${key} is not there`);
    }
    this.add(add ?? []);
  }

  private add(features: readonly Feature[]): void {
    this.sent += features.length;
    for (const { properties } of features) this.features.set(String(properties?.['key']), String(properties?.['text']));
  }
}

function fakeMap() {
  const [resting, moving] = [new FakeSource(), new FakeSource()];
  const map = { getSource: (name: string) => (name === SOURCES.cells ? resting : moving) } as unknown as MapLibreMap;
  let things: readonly Thing[] = [];
  const part: KeyedScenePart = {
    source: SOURCES.cells,
    movingSource: SOURCES.movingCells,
    inputs: (scene) => [scene.theme],
    items: () =>
      things.map((thing) => ({
        key: thing.key,
        object: thing,
        feature: () => ({
          type: 'Feature',
          geometry: { type: 'Point', coordinates: [0, 0] },
          properties: { ...thing },
        }),
      })),
  };
  const sources = new KeyedSources(map, part);
  const show = (shown: readonly Thing[], theme: 'light' | 'dark' = 'light'): void => {
    things = shown;
    sources.show({ ...emptyScene('light'), theme }, mapColours(theme));
  };
  const all = (): Record<string, string> => {
    const both = [...resting.features, ...moving.features];
    const shown = Object.fromEntries(both);
    if (Object.keys(shown).length < both.length) throw new Error('A thing is in both sources');
    return shown;
  };
  return { resting, moving, show, all, sources };
}

const many = Array.from({ length: 40 }, (_, index) => ({ key: `c${index}`, text: '0' }));
const changed = (things: readonly Thing[], keys: readonly number[], text: string): readonly Thing[] =>
  things.map((thing, index) => (keys.includes(index) ? { ...thing, text } : thing));

describe('things of which few change', () => {
  it('are sent once, and what changes goes to the source of its own', () => {
    const { resting, moving, show } = fakeMap();
    show(many);
    expect([resting.filled, resting.sent, moving.sent]).toEqual([1, 40, 0]);
    show(changed(many, [3, 4], '1'));
    expect([resting.filled, resting.sent, moving.sent]).toEqual([1, 40, 2]);
    expect([...moving.features.keys()]).toEqual(['c3', 'c4']);
    expect(resting.features.size).toBe(38);
  });

  it('rest where nothing was shown before, however few they are', () => {
    const { resting, moving, show } = fakeMap();
    show([]);
    show(many.slice(0, 3));
    expect([resting.filled, moving.sent]).toEqual([1, 0]);
    show([]);
    show(many.slice(3, 6));
    expect(moving.sent).toBe(0);
  });

  it('leave those that rest alone while the same ones change', () => {
    const { resting, moving, show } = fakeMap();
    show(many);
    const first = changed(many, [3, 4], '1');
    show(first);
    const restingFeatures = new Map(resting.features);
    show(changed(first, [3], '2'));
    expect([resting.sent, moving.sent]).toEqual([40, 3]);
    expect(resting.features).toEqual(restingFeatures);
    expect(moving.features.get('c3')).toBe('2');
  });

  it('all rest again when many have changed, or the theme has', () => {
    const { resting, moving, show, all } = fakeMap();
    show(many);
    const some = changed(many, [0, 1], '1');
    show(some);
    show(some, 'dark');
    expect([resting.filled, moving.features.size]).toEqual([2, 0]);
    show(changed(some, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], '2'), 'dark');
    expect([resting.filled, moving.features.size]).toEqual([3, 0]);
    expect(all()['c10']).toBe('2');
  });

  it('are sent again whole when a style was loaded', () => {
    const { resting, show, sources } = fakeMap();
    show(many);
    show(many);
    expect(resting.filled).toBe(1);
    sources.emptied();
    show(many);
    expect(resting.filled).toBe(2);
  });

  it('are on the map as they are listed, whatever happens to them', () => {
    const step = fc.array(fc.record({ key: fc.nat({ max: 45 }), text: fc.nat({ max: 3 }) }), { maxLength: 14 });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const { show, all } = fakeMap();
        const things = new Map(many.map((thing) => [thing.key, thing]));
        show([...things.values()]);
        for (const changes of steps) {
          for (const { key, text } of changes) {
            const name = `c${key}`;
            if (text === 0) things.delete(name);
            else if (things.get(name)?.text !== String(text)) things.set(name, { key: name, text: String(text) });
          }
          show([...things.values()]);
          expect(all()).toEqual(Object.fromEntries([...things.values()].map(({ key, text }) => [key, text])));
        }
      }),
      { seed: 20_170_704, numRuns: 300 },
    );
  });
});
