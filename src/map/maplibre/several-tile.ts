import { paintImage } from './paint-image.ts';
import { paintTextInTile } from './text-in-tile.ts';

/** The height of the tile in CSS pixels: two rows of lines, one of letters. */
const HEIGHT_PX = 32;
const LINE_EVERY_PX = 8;

/**
 * Paint the tile of what several of the compared maps include: a neutral hatch that leans the other way than a party's,
 * and the letters of the maps, so that it does not take a legend to read who. Repeated side by side it shows no seam.
 *
 * @param letters the letters of the maps, parted by spaces
 */
export function severalTile(letters: string, ink: string, casing: string, pixelRatio: number): ImageData {
  // A whole number of lines fits the tile in both directions, and the letters of five maps fit their tile.
  const widthPx = LINE_EVERY_PX * Math.max(4, Math.ceil(letters.length * 0.9) + 3);
  return paintImage(widthPx, HEIGHT_PX, pixelRatio, (context) => {
    context.globalAlpha = 0.1;
    context.fillStyle = ink;
    context.fillRect(0, 0, widthPx, HEIGHT_PX);
    context.globalAlpha = 0.5;
    context.strokeStyle = ink;
    context.lineWidth = 1;
    context.beginPath();
    for (let x = -HEIGHT_PX; x <= widthPx; x += LINE_EVERY_PX) {
      context.moveTo(x - 1, -1);
      context.lineTo(x + HEIGHT_PX + 1, HEIGHT_PX + 1);
    }
    context.stroke();
    paintTextInTile(context, { text: letters, sizePx: 10, ink, casing }, widthPx, HEIGHT_PX);
  });
}
