import { GPUInitializationError, type Map as MapLibreMap } from 'maplibre-gl';
import { baseMapStyle } from '../base-map/style.ts';
import type { MapView, MapViewOptions } from '../map-view.ts';
import { absentMapView } from './absent-map-view.ts';
import type { BaseMapStyle } from './compose-style.ts';
import { MapLibreView } from './maplibre-view.ts';
import { startMap } from './start-map.ts';

/**
 * Put a map into a container. The container needs `mapStyleText` in its document or shadow root. Where the browser
 * cannot draw the map, `onFailure` is told and the returned view shows nothing.
 */
export function createMapView(options: MapViewOptions, baseMap: BaseMapStyle = baseMapStyle): MapView {
  let map: MapLibreMap;
  try {
    map = startMap(options);
  } catch (error) {
    if (!(error instanceof GPUInitializationError)) throw error;
    options.onFailure('WebGL 2');
    return absentMapView(options.camera);
  }
  return new MapLibreView(map, options, baseMap, (hidden) => createMapView(hidden, baseMap));
}
