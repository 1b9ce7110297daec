import type { ExpressionSpecification, LayerSpecification, SourceSpecification } from 'maplibre-gl';
import type { MapColours } from '../map-colours.ts';
import { KEYED_SCENE_PARTS } from './scene-features.ts';
import { collection } from './source-data.ts';
import { SELECTED_STROKE_PX } from '../scale.ts';
import { DASHES_BY_PATTERN, UNBROKEN_PATTERNS } from './line-dashes.ts';
import { SOURCES } from './sources.ts';

/** The layers that fill proposals. */
export const FILL_LAYERS = { others: 'delimit-others-fill', selected: 'delimit-selected-fill' } as const;

const isFaint: ExpressionSpecification = ['get', 'faint'];
const isUnbroken: ExpressionSpecification = ['in', ['get', 'pattern'], ['literal', [...UNBROKEN_PATTERNS]]];
const colour: ExpressionSpecification = ['get', 'colour'];
const image = (property: string): ExpressionSpecification => ['image', ['get', property]];
const BOLD = 'Noto Sans Bold';
const REGULAR = 'Noto Sans';

const KEYED_SOURCES: ReadonlySet<string> = new Set(
  KEYED_SCENE_PARTS.flatMap(({ source, movingSource }) => [source, movingSource]),
);

const CELL_SOURCES = [SOURCES.cells, SOURCES.movingCells] as const;

/** The sources of the scene, empty. A tolerance of 0.15 px keeps the drawn line within half a pixel of the meant one. */
export function sceneSources(): Record<string, SourceSpecification> {
  return Object.fromEntries(
    Object.values(SOURCES).map((source) => [
      source,
      {
        type: 'geojson',
        data: collection([]),
        tolerance: 0.15,
        buffer: 64,
        ...(KEYED_SOURCES.has(source) ? { promoteId: 'key' } : {}),
      } satisfies SourceSpecification,
    ]),
  );
}

/** Areas and lines, lowest first: they lie under the labels of the base map. */
export function areaAndLineLayers({ ink, casing, agreed }: MapColours): LayerSpecification[] {
  const { others, selected, activeCell, previews } = SOURCES;
  const join = { 'line-join': 'round' } as const;
  return [
    ...CELL_SOURCES.map((source): LayerSpecification => ({
      id: `${source}-agreed`,
      type: 'fill',
      source,
      filter: ['get', 'agreed'],
      paint: { 'fill-color': agreed, 'fill-opacity': 0.42 },
    })),
    ...CELL_SOURCES.map((source): LayerSpecification => ({
      id: `${source}-contested`,
      type: 'fill',
      source,
      filter: ['!', ['get', 'agreed']],
      paint: { 'fill-pattern': image('fill') },
    })),
    {
      id: FILL_LAYERS.others,
      type: 'fill',
      source: others,
      filter: ['!', isFaint],
      paint: { 'fill-pattern': image('fill') },
    },
    { id: FILL_LAYERS.selected, type: 'fill', source: selected, paint: { 'fill-pattern': image('fill') } },
    ...CELL_SOURCES.map((source): LayerSpecification => ({
      id: `${source}-line`,
      type: 'line',
      source,
      filter: ['!', ['get', 'agreed']],
      layout: join,
      paint: { 'line-color': colour, 'line-width': 1 },
    })),
    {
      id: 'delimit-reference-casing',
      type: 'line',
      source: SOURCES.referenceLines,
      layout: join,
      paint: { 'line-color': casing, 'line-width': 3, 'line-opacity': 0.6 },
    },
    {
      id: 'delimit-reference-line',
      type: 'line',
      source: SOURCES.referenceLines,
      layout: join,
      paint: { 'line-color': ink, 'line-width': 1.25, 'line-dasharray': [6, 2, 1, 2] },
    },
    {
      id: 'delimit-reference-point',
      type: 'circle',
      source: SOURCES.referenceLines,
      filter: ['==', ['geometry-type'], 'Point'],
      paint: { 'circle-radius': 3, 'circle-color': casing, 'circle-stroke-color': ink, 'circle-stroke-width': 1.5 },
    },
    {
      id: 'delimit-others-faint',
      type: 'line',
      source: others,
      filter: isFaint,
      layout: join,
      paint: { 'line-color': colour, 'line-width': 1.25, 'line-dasharray': dashes([7, 3]), 'line-opacity': 0.85 },
    },
    {
      id: 'delimit-others-casing',
      type: 'line',
      source: others,
      filter: ['!', isFaint],
      layout: join,
      paint: { 'line-color': casing, 'line-width': 4, 'line-opacity': 0.7 },
    },
    {
      id: 'delimit-others-unbroken',
      type: 'line',
      source: others,
      filter: ['all', ['!', isFaint], isUnbroken],
      layout: join,
      paint: { 'line-color': colour, 'line-width': 2 },
    },
    {
      id: 'delimit-others-dashed',
      type: 'line',
      source: others,
      filter: ['all', ['!', isFaint], ['!', isUnbroken]],
      layout: join,
      paint: { 'line-color': colour, 'line-width': 2, 'line-dasharray': dashes([1, 1]) },
    },
    {
      id: 'delimit-selected-casing',
      type: 'line',
      source: selected,
      layout: join,
      paint: { 'line-color': casing, 'line-width': 8, 'line-opacity': 0.9 },
    },
    {
      id: 'delimit-selected-line',
      type: 'line',
      source: selected,
      layout: join,
      paint: { 'line-color': colour, 'line-width': SELECTED_STROKE_PX },
    },
    {
      id: 'delimit-active-cell-casing',
      type: 'line',
      source: activeCell,
      layout: join,
      paint: { 'line-color': casing, 'line-width': 7, 'line-opacity': 0.9 },
    },
    {
      id: 'delimit-active-cell-line',
      type: 'line',
      source: activeCell,
      layout: join,
      paint: { 'line-color': ink, 'line-width': 3 },
    },
    {
      id: 'delimit-previews-fill',
      type: 'fill',
      source: previews,
      filter: ['get', 'ticked'],
      paint: { 'fill-color': ink, 'fill-opacity': 0.08 },
    },
    {
      id: 'delimit-previews-casing',
      type: 'line',
      source: previews,
      layout: join,
      paint: { 'line-color': casing, 'line-width': 5, 'line-opacity': 0.8 },
    },
    {
      id: 'delimit-previews-line',
      type: 'line',
      source: previews,
      layout: join,
      paint: {
        'line-color': ink,
        'line-width': ['case', ['get', 'ticked'], 2.5, 1.25],
        'line-dasharray': ['case', ['get', 'ticked'], ['literal', [4, 2]], ['literal', [1, 3]]],
      },
    },
  ];
}

/** Labels and marks: they lie over everything, the most important last, because it is placed first. */
export function labelLayers({ ink, casing }: MapColours): LayerSpecification[] {
  return [
    {
      id: 'delimit-reference-labels',
      type: 'symbol',
      source: SOURCES.referenceLines,
      filter: ['==', ['geometry-type'], 'LineString'],
      layout: {
        'symbol-placement': 'line',
        'text-field': ['get', 'name'],
        'text-font': ['literal', [REGULAR]],
        'text-size': 12,
        'text-offset': [0, 0.9],
      },
      paint: { 'text-color': ink, 'text-halo-color': casing, 'text-halo-width': 1.6 },
    },
    {
      id: 'delimit-reference-point-labels',
      type: 'symbol',
      source: SOURCES.referenceLines,
      filter: ['==', ['geometry-type'], 'Point'],
      layout: {
        'text-field': ['get', 'name'],
        'text-font': ['literal', [REGULAR]],
        'text-size': 12,
        'text-offset': [0, 1],
      },
      paint: { 'text-color': ink, 'text-halo-color': casing, 'text-halo-width': 1.6 },
    },
    {
      id: 'delimit-proposal-labels',
      type: 'symbol',
      source: SOURCES.proposalLabels,
      filter: ['>=', ['zoom'], ['get', 'fromZoom']],
      layout: {
        'text-field': ['format', image('letter'), { 'vertical-align': 'center' }, ' ', {}, ['get', 'label'], {}],
        'text-font': ['case', ['get', 'selected'], ['literal', [BOLD]], ['literal', [REGULAR]]],
        'text-size': ['get', 'sizePx'],
        'text-offset': ['get', 'offset'],
        'text-max-width': 40,
        'text-padding': 0,
        'symbol-sort-key': ['get', 'rank'],
      },
      paint: { 'text-color': ink, 'text-halo-color': casing, 'text-halo-width': 1.6 },
    },
    {
      id: 'delimit-finding-marks',
      type: 'symbol',
      source: SOURCES.findingMarks,
      layout: { 'icon-image': image('image'), 'icon-allow-overlap': true, 'icon-anchor': 'bottom' },
    },
    ...[SOURCES.cellMarks, SOURCES.movingCellMarks].map((source): LayerSpecification => ({
      id: source,
      type: 'symbol',
      source,
      layout: {
        'text-field': ['get', 'label'],
        'text-font': ['literal', [BOLD]],
        'text-size': ['case', ['get', 'active'], 15, 13],
        'icon-image': image('plate'),
        'icon-text-fit': 'both',
        'icon-text-fit-padding': [1, 3, 1, 3],
        'symbol-sort-key': ['get', 'order'],
      },
      paint: { 'text-color': ['case', ['get', 'active'], casing, ink] },
    })),
  ];
}

/** The dashes of a line by its pattern; `unbroken` are those of a pattern that has none. */
function dashes(unbroken: readonly number[]): ExpressionSpecification {
  // The pairs come from a table, so their number is not known to the type of the expression.
  const cases: readonly unknown[] = [...DASHES_BY_PATTERN, ['literal', unbroken]];
  return ['match', ['get', 'pattern'], ...cases] as unknown as ExpressionSpecification;
}
