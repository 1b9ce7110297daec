import type { StyleSpecification } from 'maplibre-gl';
import { mapColours } from '../map-colours.ts';
import { areaAndLineLayers, labelLayers, sceneSources } from './scene-layers.ts';

/** Makes the base map of a theme; its data lie below `baseUrl`. */
export type BaseMapStyle = (options: {
  readonly theme: 'light' | 'dark';
  readonly baseUrl: string;
}) => StyleSpecification;

/**
 * Put the layers of the scene into a base map: areas and lines under its first label layer, labels and marks over
 * everything. A base map without that layer has no labels; then all lies on top.
 */
export function composeStyle(
  base: StyleSpecification,
  firstLabelLayer: string,
  theme: 'light' | 'dark',
): StyleSpecification {
  const colours = mapColours(theme);
  const found = base.layers.findIndex((layer) => layer.id === firstLabelLayer);
  const split = found === -1 ? base.layers.length : found;
  return {
    ...base,
    sources: { ...base.sources, ...sceneSources() },
    layers: [
      ...base.layers.slice(0, split),
      ...areaAndLineLayers(colours),
      ...base.layers.slice(split),
      ...labelLayers(colours),
    ],
  };
}
