import type { SourceSpecification } from 'maplibre-gl';

/** The files of the base map, by the name of their source in the style. What each holds stands in `public/basemap/SOURCES.md`. */
const files = {
  'base-world': 'world.geojson',
  'base-land': 'land.geojson',
  'base-water': 'water.geojson',
  'base-governorates': 'governorates.geojson',
  'base-roads': 'roads.geojson',
  'base-borders': 'borders.geojson',
  'base-places': 'places.geojson',
} as const;

export type BaseMapSource = keyof typeof files;

/** The file of places, which the gazetteer reads too. */
export const placesFile = files['base-places'];

/**
 * Give the sources of the base map. `baseUrl` is the absolute address of the folder, ending with a slash; a relative one
 * throws, because the map worker would resolve it against its own address.
 */
export function baseMapSources(baseUrl: string): Record<BaseMapSource, SourceSpecification> {
  const source = (name: BaseMapSource): SourceSpecification => ({
    type: 'geojson',
    data: new URL(files[name], baseUrl).href,
  });
  return {
    'base-world': source('base-world'),
    'base-land': source('base-land'),
    'base-water': source('base-water'),
    'base-governorates': source('base-governorates'),
    'base-roads': source('base-roads'),
    'base-borders': source('base-borders'),
    'base-places': source('base-places'),
  };
}
