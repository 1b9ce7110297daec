import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import { BOLD_FONT, REGULAR_FONT } from './fonts.ts';
import type { BaseMapPalette } from './palette.ts';

/** The lowest label layer of the base map. */
export const FIRST_LABEL_LAYER = 'base-road-labels';

/** The highest rank of places (1 the most important) that each zoom shows. */
const shownRank: ExpressionSpecification = ['step', ['zoom'], 1, 5, 2, 6, 3, 7, 4, 8, 5, 9, 6];

const rank: ExpressionSpecification = ['get', 'rank'];

/** From here on there is room for the Arabic name below the other one. */
const BILINGUAL_FROM_ZOOM = 9;

/** Names, the most important last: a later layer is placed first. */
export function labelLayers(palette: BaseMapPalette): LayerSpecification[] {
  return [
    alongLine('base-road-labels', 'base-roads', 7, palette.roadLabel, palette),
    alongLine('base-disputed-border-labels', 'base-borders', 8.5, palette.disputedBorder, palette),
    alongLine('base-river-labels', 'base-water', 8, palette.waterName, palette),
    lakeNames(palette),
    governorateNames(palette),
    placeDots(palette),
    placeNames(palette),
    countryNames(palette),
  ];
}

/** The name, and below it from some zoom on the Arabic one, smaller. */
const bilingualName: ExpressionSpecification = [
  'step',
  ['zoom'],
  ['get', 'name'],
  BILINGUAL_FROM_ZOOM,
  [
    'case',
    ['has', 'nameArabic'],
    ['format', ['get', 'name'], {}, '\n', {}, ['get', 'nameArabic'], { 'font-scale': 0.9 }],
    ['get', 'name'],
  ],
];

/** Names along lines lie upright over them, so that the name of a road reads like its sign. */
function alongLine(
  id: string,
  source: 'base-roads' | 'base-borders' | 'base-water',
  minzoom: number,
  colour: string,
  palette: BaseMapPalette,
): LayerSpecification {
  const isRoad = source === 'base-roads';
  return {
    id,
    type: 'symbol',
    source,
    minzoom,
    filter: ['all', ['has', 'name'], ['==', ['geometry-type'], 'LineString']],
    layout: {
      'symbol-placement': 'line',
      'symbol-spacing': isRoad ? 200 : 340,
      'text-field': ['get', 'name'],
      'text-font': [isRoad ? BOLD_FONT : REGULAR_FONT],
      'text-size': isRoad ? 11 : 11.5,
      ...(isRoad
        ? { 'text-rotation-alignment': 'viewport' as const }
        : { 'text-offset': [0, 0.8] as [number, number] }),
      'text-padding': 6,
    },
    paint: { 'text-color': colour, 'text-halo-color': palette.land, 'text-halo-width': isRoad ? 2.5 : 1.4 },
  };
}

function lakeNames(palette: BaseMapPalette): LayerSpecification {
  return {
    id: 'base-lake-labels',
    type: 'symbol',
    source: 'base-water',
    minzoom: 8,
    filter: ['all', ['has', 'name'], ['==', ['get', 'kind'], 'lake']],
    layout: { 'text-field': bilingualName, 'text-font': [REGULAR_FONT], 'text-size': 11.5 },
    paint: { 'text-color': palette.waterName, 'text-halo-color': palette.lake, 'text-halo-width': 1 },
  };
}

function governorateNames(palette: BaseMapPalette): LayerSpecification {
  return {
    id: 'base-governorate-labels',
    type: 'symbol',
    source: 'base-governorates',
    minzoom: 7,
    filter: ['==', ['geometry-type'], 'Point'],
    layout: {
      'text-field': ['upcase', ['get', 'name']],
      'text-font': [REGULAR_FONT],
      'text-size': ['interpolate', ['linear'], ['zoom'], 7, 10.5, 10, 13],
      'text-letter-spacing': 0.16,
      'text-padding': 8,
    },
    paint: { 'text-color': palette.areaName, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
  };
}

function placeDots(palette: BaseMapPalette): LayerSpecification {
  return {
    id: 'base-place-dots',
    type: 'circle',
    source: 'base-places',
    minzoom: 4,
    filter: ['<=', rank, shownRank],
    paint: {
      'circle-radius': ['match', rank, 1, 3.6, 2, 3, 3, 2.4, 2],
      'circle-color': palette.land,
      'circle-stroke-color': ['match', rank, [1, 2, 3], palette.placeName, palette.smallPlaceName],
      'circle-stroke-width': ['match', rank, 1, 1.8, 1.2],
    },
  };
}

function placeNames(palette: BaseMapPalette): LayerSpecification {
  return {
    id: 'base-place-labels',
    type: 'symbol',
    source: 'base-places',
    minzoom: 4,
    filter: ['<=', rank, shownRank],
    layout: {
      'text-field': bilingualName,
      'text-font': ['match', rank, [1, 2], ['literal', [BOLD_FONT]], ['literal', [REGULAR_FONT]]],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        5,
        ['match', rank, 1, 13, 2, 12, 11],
        10,
        ['match', rank, 1, 16, 2, 15, 3, 13.5, 12],
      ],
      'text-variable-anchor': ['left', 'right', 'top', 'bottom'],
      'text-radial-offset': 0.55,
      'text-justify': 'auto',
      'text-max-width': 12,
      'text-line-height': 1.15,
      'symbol-sort-key': rank,
    },
    paint: {
      'text-color': ['match', rank, [1, 2, 3], palette.placeName, palette.smallPlaceName],
      'text-halo-color': palette.land,
      'text-halo-width': 1.4,
    },
  };
}

/** Names of states, until the places fill the map. */
function countryNames(palette: BaseMapPalette): LayerSpecification {
  return {
    id: 'base-country-labels',
    type: 'symbol',
    source: 'base-world',
    minzoom: 1,
    maxzoom: 6.5,
    filter: ['all', ['==', ['get', 'kind'], 'country'], ['<=', rank, ['step', ['zoom'], 1, 2, 2, 3, 3, 4, 4]]],
    layout: {
      'text-field': ['upcase', ['get', 'name']],
      'text-font': [REGULAR_FONT],
      'text-size': [
        'interpolate',
        ['linear'],
        ['zoom'],
        1,
        ['match', rank, 1, 10, 9],
        6,
        ['match', rank, 1, 17, 2, 16, 13],
      ],
      'text-letter-spacing': 0.12,
      'text-max-width': 8,
      'symbol-sort-key': rank,
    },
    paint: { 'text-color': palette.areaName, 'text-halo-color': palette.land, 'text-halo-width': 1.2 },
  };
}
