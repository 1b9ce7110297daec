import type { Map as MapLibreMap } from 'maplibre-gl';
import type { MapPicture } from '../map-view.ts';

/**
 * Copy what a map shows, at once: it is drawn anew at the wanted pixel ratio and copied in the same task, before the
 * browser takes the drawing away. The ratio of the screen is put back. Null where the map has no size or has not been drawn yet.
 */
export function takePicture(map: MapLibreMap, pixelRatio: number): MapPicture | null {
  const source = map.getCanvas();
  const { clientWidth: widthPx, clientHeight: heightPx } = source;
  // While a source loads, what is drawn stays; before the style is there, nothing is.
  if (widthPx === 0 || heightPx === 0 || map.getLayersOrder().length === 0) return null;
  const ratioOnScreen = map.getPixelRatio();
  const image = document.createElement('canvas');
  try {
    map.setPixelRatio(pixelRatio);
    map.redraw();
    image.width = source.width;
    image.height = source.height;
    image.getContext('2d')?.drawImage(source, 0, 0);
  } finally {
    map.setPixelRatio(ratioOnScreen);
    map.redraw();
  }
  return { image, widthPx, heightPx };
}
