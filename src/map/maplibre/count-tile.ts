import { countLook } from '../count-look.ts';
import type { ImageLook } from './image-names.ts';
import { paintImage } from './paint-image.ts';
import { paintTextInTile } from './text-in-tile.ts';

/** The side of the square tile in CSS pixels; a whole number of lines of every hatch fits it. */
const SIDE_PX = 40;

/**
 * Paint the tile of what so many maps include: tone, hatch and the number itself, so that it can be read without colour
 * and without the legend. Repeated side by side it shows no seam.
 */
export function countTile(look: Extract<ImageLook, { readonly kind: 'counted' }>, pixelRatio: number): ImageData {
  const { by, of, colour, ink, casing } = look;
  const { tone, hatchEveryPx, crossed } = countLook(by, of);
  return paintImage(SIDE_PX, SIDE_PX, pixelRatio, (context) => {
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
    paintTextInTile(context, { text: String(by), sizePx: 11, ink, casing }, SIDE_PX, SIDE_PX);
  });
}
