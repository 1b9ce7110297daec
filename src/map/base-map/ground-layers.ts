import type { ExpressionSpecification, FilterSpecification, LayerSpecification } from 'maplibre-gl';
import { lineLooks, type LineLook } from './line-looks.ts';
import type { BaseMapPalette } from './palette.ts';
import type { BaseMapSource } from './sources.ts';

/** Areas and lines, from the ground up: what is drawn over them must not hide borders, so borders come last. */
export function groundLayers(palette: BaseMapPalette): LayerSpecification[] {
  const looks = lineLooks(palette);
  return [
    { id: 'base-sea', type: 'background', paint: { 'background-color': palette.sea } },
    fill('base-world-land', 'base-world', palette.land, ['==', ['get', 'kind'], 'land']),
    fill('base-land', 'base-land', palette.land),
    line('base-rivers', 'base-water', looks.river, {
      filter: ['all', ['==', ['get', 'kind'], 'river'], ['==', ['get', 'source'], 'data']],
      opacity: fadingWhereItMisleads,
      minzoom: 4,
    }),
    line('base-schematic-rivers', 'base-water', looks['schematic-river'], {
      filter: ['all', ['==', ['get', 'kind'], 'river'], ['==', ['get', 'source'], 'schematic']],
      opacity: fadingWhereItMisleads,
      minzoom: 6,
    }),
    line('base-governorate-borders', 'base-governorates', looks['governorate-border'], {
      filter: ['==', ['geometry-type'], 'LineString'],
      minzoom: 5,
    }),
    fill('base-lakes', 'base-water', palette.lake, ['==', ['get', 'kind'], 'lake']),
    line('base-roads', 'base-roads', looks.road, { minzoom: 6, opacity: fadingWhereItMisleads }),
    line('base-world-borders', 'base-world', looks['state-border'], {
      filter: ['all', ['==', ['get', 'kind'], 'border'], ['==', ['get', 'status'], 'settled']],
    }),
    line('base-world-disputed-borders', 'base-world', looks['disputed-border'], {
      filter: ['all', ['==', ['get', 'kind'], 'border'], ['==', ['get', 'status'], 'disputed']],
    }),
    line('base-borders', 'base-borders', looks['state-border'], { filter: ['==', ['get', 'status'], 'settled'] }),
    line('base-disputed-borders', 'base-borders', looks['disputed-border'], {
      filter: ['==', ['get', 'status'], 'disputed'],
      // Smaller than that, the lines of one dispute run into one another.
      minzoom: 3.5,
    }),
  ];
}

/**
 * Rivers and roads are up to three kilometres off: from a scale at which that is a finger's breadth they fade, so that
 * nobody takes them for something to trace.
 */
const fadingWhereItMisleads: ExpressionSpecification = ['interpolate', ['linear'], ['zoom'], 9, 1, 12, 0.35];

interface LineOptions {
  readonly filter?: FilterSpecification;
  readonly opacity?: ExpressionSpecification;
  readonly minzoom?: number;
}

function line(id: string, source: BaseMapSource, look: LineLook, options: LineOptions = {}): LayerSpecification {
  const { filter, opacity, minzoom } = options;
  const width = look.widthPx;
  return {
    id,
    type: 'line',
    source,
    ...(filter ? { filter } : {}),
    ...(minzoom === undefined ? {} : { minzoom }),
    // Round ends would close the gaps between dashes.
    layout: { 'line-join': 'round', 'line-cap': look.dash.length > 0 ? 'butt' : 'round' },
    paint: {
      'line-color': look.colour,
      'line-width': ['interpolate', ['linear'], ['zoom'], 2, width * 0.4, 5, width * 0.7, 8, width, 12, width * 1.3],
      ...(look.dash.length > 0 ? { 'line-dasharray': [...look.dash] } : {}),
      ...(opacity ? { 'line-opacity': opacity } : {}),
    },
  };
}

function fill(id: string, source: BaseMapSource, colour: string, filter?: FilterSpecification): LayerSpecification {
  return { id, type: 'fill', source, ...(filter ? { filter } : {}), paint: { 'fill-color': colour } };
}
