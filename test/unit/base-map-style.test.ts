import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { validateStyleMin } from '@maplibre/maplibre-gl-style-spec';
import type { StyleSpecification } from 'maplibre-gl';
import { describe, expect, test } from 'vitest';
import { legendEntries } from '../../src/map/base-map/legend.ts';
import { baseMapPalette } from '../../src/map/base-map/palette.ts';
import { baseMapStyle, FIRST_LABEL_LAYER } from '../../src/map/base-map/style.ts';
import { messages } from '../../src/messages/catalogue.ts';

const baseUrl = 'https://maps.example/delimit/basemap/';
const themes = ['light', 'dark'] as const;
const folder = fileURLToPath(new URL('../../public/basemap', import.meta.url));

/** The contrast of two colours by WCAG 2. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string): number => {
    const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
      const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
      return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark = 0, bright = 0] = [luminance(one), luminance(other)].toSorted((a, b) => a - b);
  return (bright + 0.05) / (dark + 0.05);
}

describe.each(themes)('the %s base map', (theme) => {
  const style: StyleSpecification = baseMapStyle({ theme, baseUrl });

  test('is a valid style', () => {
    expect(validateStyleMin(style)).toEqual([]);
  });

  test('asks for nothing but its own files, which exist', () => {
    expect(style.glyphs).toBeUndefined();
    expect(style.sprite).toBeUndefined();
    for (const source of Object.values(style.sources)) {
      const address = source.type === 'geojson' && typeof source.data === 'string' ? source.data : '';
      expect(address.startsWith(baseUrl)).toBe(true);
      expect(existsSync(`${folder}/${address.slice(baseUrl.length)}`)).toBe(true);
    }
    const fonts = Object.values(style['font-faces'] ?? {}).flatMap((faces) =>
      typeof faces === 'string' ? [faces] : faces.map(({ url }) => url),
    );
    expect(fonts).toHaveLength(8);
    // Beside the program itself: in a test that is the file system.
    expect(fonts.filter((address) => new URL(address).protocol !== 'file:')).toEqual([]);
  });

  test('uses every source, and no layer names a source that is not there', () => {
    const used = new Set(style.layers.flatMap((layer) => ('source' in layer ? [layer.source] : [])));
    expect([...used].toSorted()).toEqual(Object.keys(style.sources).toSorted());
  });

  test('has ground below the first label layer and names above it, each layer with a name of its own', () => {
    const names = style.layers.map(({ id }) => id);
    const split = names.indexOf(FIRST_LABEL_LAYER);
    const kinds = (layers: StyleSpecification['layers']): string[] =>
      [...new Set(layers.map(({ type }) => type))].toSorted();
    expect(kinds(style.layers.slice(0, split))).toEqual(['background', 'fill', 'line']);
    expect(kinds(style.layers.slice(split))).toEqual(['circle', 'symbol']);
    expect(new Set(names).size).toBe(names.length);
    expect(names.every((name) => name.startsWith('base-'))).toBe(true);
  });

  test('names stand off from the land: 4.5 to 1 for places, 3 to 1 for the others', () => {
    const { land, placeName, smallPlaceName, areaName, waterName, roadLabel, disputedBorder } = baseMapPalette(theme);
    for (const colour of [placeName, smallPlaceName]) expect(contrast(colour, land)).toBeGreaterThan(4.5);
    for (const colour of [areaName, waterName, roadLabel, disputedBorder]) {
      expect(contrast(colour, land)).toBeGreaterThan(3);
    }
  });

  test('every entry of the legend has words and looks as on the map', () => {
    const colours = JSON.stringify(style.layers);
    const entries = legendEntries(theme);
    expect(entries.map(({ kind }) => kind).toSorted()).toEqual(Object.keys(messages.baseMap.kinds).toSorted());
    for (const { sample } of entries) expect(colours).toContain(sample.colour);
    const disputed = entries.find(({ kind }) => kind === 'disputed-border')?.sample;
    expect(disputed?.shape === 'line' && disputed.dashPx.length).toBe(2);
  });
});

test('a relative address is refused, because the map worker would look for it elsewhere', () => {
  expect(() => baseMapStyle({ theme: 'light', baseUrl: 'basemap/' })).toThrow('Invalid URL');
});
