import { Map as MapLibreMap } from 'maplibre-gl';
import { afterEach, expect, it, vi } from 'vitest';
import { acceptImport } from '../../../src/commands/accept-import.ts';
import type { Application } from '../../../src/commands/application.ts';
import { createSceneBuilder } from '../../../src/commands/build-scene.ts';
import { cancelImport, chooseForFeature, openImport } from '../../../src/commands/importing.ts';
import { fakeApplication, readingEngine } from '../../unit/commands/fake-application.ts';
import { startTestMap } from './map-fixture.ts';

const addresses = import.meta.glob<string>('../../../fixtures/{hostile,valid}/*.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** The style as the map library holds it, without the data of the sources and without how strongly areas are filled, which the program sets. */
function styleOf(map: MapLibreMap): object {
  const { sources, layers, ...rest } = map.getStyle();
  return {
    ...rest,
    sources: Object.entries(sources).map(([name, source]) => [name, { ...source, data: null }]),
    layers: layers.map((layer) => {
      const paint = { ...layer.paint } as Record<string, unknown>;
      const layout = { ...layer.layout } as Record<string, unknown>;
      if (paint['fill-opacity'] === 0.6 || paint['fill-opacity'] === 1) delete paint['fill-opacity'];
      if (layout['visibility'] === 'none' || layout['visibility'] === 'visible') delete layout['visibility'];
      return { ...layer, paint, layout };
    }),
  };
}

/** Take over the first feature that can be, as Russia's proposal. */
async function takeOver(app: Application): Promise<boolean> {
  const { features = [] } = app.store.get().importing?.reading ?? {};
  const importable = features.findIndex((feature) => feature.importable);
  if (importable < 0) {
    cancelImport(app);
    return false;
  }
  for (const index of features.keys()) chooseForFeature(app, index, { ticked: false });
  chooseForFeature(app, importable, { ticked: true, partyId: 'russia', zoneId: 'zone-2' });
  await acceptImport(app);
  return true;
}

it('no value of a file reaches style, filter, attribution or expression of the map', async () => {
  const given = vi.spyOn(MapLibreMap.prototype, 'setStyle');
  const { view, container } = await startTestMap();
  const [map] = given.mock.contexts as MapLibreMap[];
  if (!map) throw new Error('No map was started.');
  const untouched = styleOf(map);
  expect(map.getStyle().layers.length).toBeGreaterThan(10);

  const app = fakeApplication({ parts: { engine: readingEngine } });
  const build = createSceneBuilder();
  let shown = 0;
  for (const [path, address] of Object.entries(addresses)) {
    const bytes = new Uint8Array(await (await fetch(address)).arrayBuffer());
    await openImport(app, path, bytes);
    await expect.poll(() => app.store.get().importing?.status).not.toBe('reading');
    view.show(build(app.store.get()));
    expect(styleOf(map), `preview of ${path}`).toEqual(untouched);
    if (!(await takeOver(app))) continue;
    view.show(build(app.store.get()));
    expect(styleOf(map), path).toEqual(untouched);
    shown += 1;
  }
  expect(shown).toBeGreaterThan(40);

  // A style is also made anew, with everything on the map.
  view.setTheme('dark');
  await view.idle();
  view.setTheme('light');
  await view.idle();
  expect(styleOf(map)).toEqual(untouched);
  expect(container.querySelector('.maplibregl-ctrl-attrib')).toBeNull();
});
