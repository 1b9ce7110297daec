/**
 * Paint a picture at a whole pixel ratio and give its pixels; `paint` works in CSS pixels.
 *
 * The canvas is one that is read from: the browser then paints in memory. Reading back what a graphics processor painted
 * waits until that has done everything else, seconds where it is busy.
 */
export function paintImage(
  widthPx: number,
  heightPx: number,
  pixelRatio: number,
  paint: (context: CanvasRenderingContext2D) => void,
): ImageData {
  const canvas = document.createElement('canvas');
  canvas.width = widthPx * pixelRatio;
  canvas.height = heightPx * pixelRatio;
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('A canvas without a 2d context');
  context.scale(pixelRatio, pixelRatio);
  paint(context);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
