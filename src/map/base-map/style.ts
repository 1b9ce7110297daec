import type { StyleSpecification } from 'maplibre-gl';
import { fontFaces } from './fonts.ts';
import { groundLayers } from './ground-layers.ts';
import { labelLayers } from './label-layers.ts';
import { baseMapPalette } from './palette.ts';
import { baseMapSources } from './sources.ts';

export { FIRST_LABEL_LAYER } from './label-layers.ts';

/**
 * Make the style of the embedded base map. It needs no glyph server, no sprite and no other origin than the page's.
 *
 * All its layers and sources have names that begin with `base-`. In order: sea, land, lakes, rivers, governorate borders,
 * roads, state borders (settled, then disputed); then, from `FIRST_LABEL_LAYER` on, labels of lines, lakes and
 * governorates, dots and names of places, names of states. What is drawn over the ground but under the names goes
 * directly before `FIRST_LABEL_LAYER`.
 *
 * @param options.baseUrl the absolute address of the folder with the data, ending with a slash; a relative one throws
 */
export function baseMapStyle(options: {
  readonly theme: 'light' | 'dark';
  readonly baseUrl: string;
}): StyleSpecification {
  const palette = baseMapPalette(options.theme);
  return {
    version: 8,
    name: `delimit-${options.theme}`,
    'font-faces': fontFaces,
    sources: baseMapSources(options.baseUrl),
    layers: [...groundLayers(palette), ...labelLayers(palette)],
  };
}
