import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { findStyleWriters } from './style-writers.ts';

const ROOT = join(import.meta.dirname, '../../..');

/**
 * All that ever reaches the style of the map, with its arguments: constants of the program, the theme, and images whose look is read out of
 * a name of the program's own. Before a line is added here: can a text, a number or a name out of a file come into its arguments?
 */
const KNOWN = [
  'src/map/maplibre/base-map-lines.ts queryRenderedFeatures([ [x - radiusPx, y - radiusPx], [x + radiusPx, y + radiusPx], ], { layers })',
  'src/map/maplibre/curtain.ts setStyle(composeStyle(base, FIRST_LABEL_LAYER, theme), { diff: false })',
  'src/map/maplibre/maplibre-view.ts setStyle(composeStyle(base, FIRST_LABEL_LAYER, this.theme), { diff: false })',
  "src/map/maplibre/scene-updater.ts setLayoutProperty(layer, 'visibility', strength === 'none' ? 'none' : 'visible')",
  "src/map/maplibre/scene-updater.ts setPaintProperty(FILL_LAYERS.others, 'fill-opacity', strength === 'reduced' ? REDUCED_OPACITY : 1)",
  'src/map/maplibre/start-map.ts addImage(name, image, options)',
];

it('the style of the map is given nothing but what is known to hold no value of a file', () => {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((path) => `src/${path.replaceAll('\\', '/')}`)
    .filter((path) => path.endsWith('.ts'));
  const found = files.flatMap((path) => findStyleWriters(path, readFileSync(join(ROOT, path), 'utf8')));
  expect(found.map(({ path, call }) => `${path} ${call}`).toSorted()).toEqual(KNOWN);
});

describe('the search for what reaches the style', () => {
  const found = (source: string): string[] => findStyleWriters('src/map/example.ts', source).map(({ call }) => call);

  it('finds filters, expressions, sources and attributions, in every way of writing the call', () => {
    expect(found("map.setFilter('cells', ['==', 'name', scene.name]);")).toEqual([
      "setFilter('cells', ['==', 'name', scene.name])",
    ]);
    expect(found('this.map?.addSource(id, { attribution: layer.name });')).toEqual([
      'addSource(id, { attribution: layer.name })',
    ]);
    expect(found("map['setPaintProperty'](layer, key, value);")).toEqual(['setPaintProperty(layer, key, value)']);
    expect(found('const set = map.setLayoutProperty.bind(map);')).toEqual(['setLayoutProperty()']);
  });

  it('takes comments, texts and types for what they are', () => {
    expect(found("// map.setFilter()\nconst a = 'map.setFilter()';")).toEqual([]);
    expect(found("type A = MapLibreMap['setFilter'];")).toEqual([]);
  });
});
