import { countLook } from '../count-look.ts';
import type { ImageLook } from './image-names.ts';

/** The side of the square tile in CSS pixels; a whole number of lines of every hatch fits it. */
const SIDE_PX = 40;
const FONT = '700 11px "Noto Sans", system-ui, sans-serif';

/**
 * Paint the tile of what so many maps include: tone, hatch and the number itself, so that it can be read without colour
 * and without the legend. Repeated side by side it shows no seam.
 */
export function countTile(look: Extract<ImageLook, { readonly kind: 'counted' }>, pixelRatio: number): ImageData {
  const { by, of, colour, ink, casing } = look;
  const { tone, hatchEveryPx, crossed } = countLook(by, of);
  const canvas = document.createElement('canvas');
  canvas.width = SIDE_PX * pixelRatio;
  canvas.height = SIDE_PX * pixelRatio;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('A canvas without a 2d context');
  context.scale(pixelRatio, pixelRatio);
  context.globalAlpha = tone;
  context.fillStyle = colour;
  context.fillRect(0, 0, SIDE_PX, SIDE_PX);
  if (hatchEveryPx !== null) {
    context.globalAlpha = 0.45;
    context.strokeStyle = colour;
    context.lineWidth = 1;
    context.beginPath();
    for (let x = -SIDE_PX; x <= SIDE_PX; x += hatchEveryPx) {
      context.moveTo(x - 1, SIDE_PX + 1);
      context.lineTo(x + SIDE_PX + 1, -1);
      if (!crossed) continue;
      context.moveTo(x - 1, -1);
      context.lineTo(x + SIDE_PX + 1, SIDE_PX + 1);
    }
    context.stroke();
  }
  context.globalAlpha = 1;
  context.font = FONT;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  context.lineWidth = 3;
  context.strokeStyle = casing;
  context.strokeText(String(by), SIDE_PX / 2, SIDE_PX / 2);
  context.fillStyle = ink;
  context.fillText(String(by), SIDE_PX / 2, SIDE_PX / 2);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
