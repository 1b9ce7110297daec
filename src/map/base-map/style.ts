import type { StyleSpecification } from 'maplibre-gl';
export const FIRST_LABEL_LAYER = 'place';
export function baseMapStyle({ theme, baseUrl }: { theme: 'light' | 'dark'; baseUrl: string }): StyleSpecification {
  return {
    version: 8,
    sources: { land: { type: 'geojson', data: `${baseUrl}land.geojson` }, borders: { type: 'geojson', data: `${baseUrl}borders.geojson` } },
    layers: [
      { id: 'sea', type: 'background', paint: { 'background-color': theme === 'dark' ? '#1b2733' : '#c7dcea' } },
      { id: 'land', type: 'fill', source: 'land', paint: { 'fill-color': theme === 'dark' ? '#26292e' : '#f6f3ec' } },
      { id: 'borders', type: 'line', source: 'borders', paint: { 'line-color': '#7d7480' } },
      { id: 'place', type: 'line', source: 'borders', paint: { 'line-color': '#7d7480' } },
    ],
  };
}
