import { Map as MapLibreMap } from 'maplibre-gl';
import { CLICK_TOLERANCE_PX } from '../drawing/gestures.ts';
import type { MapViewOptions } from '../map-view.ts';
import { lookOfImage } from './image-names.ts';
import { makeImage } from './make-image.ts';
import { MAXIMUM_ZOOM } from './sources.ts';
import { startWorkerUnderPagePolicy } from './start-worker.ts';

/**
 * Start the map library: north up, no tilt, no gesture that the drawing tool needs for itself (Shift-drag, double-click,
 * right-drag). Throws where there is no WebGL 2.
 */
export function startMap({ container, camera, label }: MapViewOptions): MapLibreMap {
  startWorkerUnderPagePolicy();
  const map = new MapLibreMap({
    container,
    center: [camera.centre[0], camera.centre[1]],
    zoom: camera.zoom,
    maxZoom: MAXIMUM_ZOOM,
    maxPitch: 0,
    fadeDuration: 0,
    renderWorldCopies: false,
    attributionControl: false,
    dragRotate: false,
    pitchWithRotate: false,
    touchPitch: false,
    rollEnabled: false,
    boxZoom: false,
    doubleClickZoom: false,
    clickTolerance: CLICK_TOLERANCE_PX,
    trackResize: true,
  });
  map.touchZoomRotate.disableRotation();
  map.keyboard.disableRotation();
  map.setMissingStyleImageResolver((name) => {
    const look = lookOfImage(name);
    if (!look) return;
    const { image, options } = makeImage(look, Math.max(2, Math.ceil(window.devicePixelRatio)));
    map.addImage(name, image, options);
  });
  const canvas = map.getCanvas();
  canvas.setAttribute('role', 'application');
  canvas.setAttribute('aria-label', label);
  return map;
}
