import type { Map as MapLibreMap } from 'maplibre-gl';
import type { Position } from '../../geometry/coordinates.ts';
import type { MapPixel } from '../drawing/drawing-port.ts';
import type { SnapLine } from '../drawing/snapping/snap.ts';

/**
 * Give the lines of the base map that are drawn near a pixel, as the renderer holds them: cut at the edges of its tiles
 * and rounded to them. Good enough for lines that are up to three kilometres off.
 */
export function baseMapLines(map: MapLibreMap, { x, y }: MapPixel, radiusPx: number): readonly SnapLine[] {
  const layers = (map.getStyle()?.layers ?? [])
    .filter((layer) => layer.type === 'line' && 'source' in layer && layer.source.startsWith('base-'))
    .map(({ id }) => id);
  if (layers.length === 0) return [];
  const found = map.queryRenderedFeatures(
    [
      [x - radiusPx, y - radiusPx],
      [x + radiusPx, y + radiusPx],
    ],
    { layers },
  );
  return found.flatMap(({ geometry }) => {
    const lines =
      geometry.type === 'LineString'
        ? [geometry.coordinates]
        : geometry.type === 'MultiLineString'
          ? geometry.coordinates
          : [];
    return lines.map((line) => ({ positions: line.flatMap(toPositionOf), owner: { kind: 'base-map' } as const }));
  });
}

function toPositionOf([longitude, latitude]: readonly number[]): Position[] {
  return longitude === undefined || latitude === undefined ? [] : [[longitude, latitude]];
}
