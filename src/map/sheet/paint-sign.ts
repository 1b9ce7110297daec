import { mapColours } from '../map-colours.ts';
import { CELL_STRENGTH, patternTile } from '../maplibre/paint-pattern.ts';
import type { SheetSign } from './comparison-sheet.ts';

/** A sign is this large, without the letters beside it. */
export const SIGN_WIDTH_PX = 28;
export const SIGN_HEIGHT_PX = 16;

const { ink, agreed } = mapColours('light');
const LINE_EVERY_PX = 6;

/** The letters that stand beside a sign. */
export function lettersOf(sign: SheetSign): string {
  return sign.kind === 'one' ? sign.letter : sign.kind === 'several' ? sign.letters : '';
}

/** Paint a sign with its upper left corner at a place: a box with the pattern that the map has there. */
export function paintSign(
  context: OffscreenCanvasRenderingContext2D,
  sign: SheetSign,
  x: number,
  y: number,
  pixelRatio: number,
): void {
  context.save();
  context.translate(x, y);
  context.save();
  context.beginPath();
  context.rect(0, 0, SIGN_WIDTH_PX, SIGN_HEIGHT_PX);
  context.clip();
  fillSign(context, sign, pixelRatio);
  context.restore();
  context.lineWidth = 1.5;
  context.strokeStyle = sign.kind === 'one' ? sign.colour : sign.kind === 'agreed' ? agreed : ink;
  context.strokeRect(0, 0, SIGN_WIDTH_PX, SIGN_HEIGHT_PX);
  context.restore();
}

function fillSign(context: OffscreenCanvasRenderingContext2D, sign: SheetSign, pixelRatio: number): void {
  switch (sign.kind) {
    case 'agreed':
      context.globalAlpha = 0.42;
      context.fillStyle = agreed;
      return context.fillRect(0, 0, SIGN_WIDTH_PX, SIGN_HEIGHT_PX);
    case 'one':
      return fillTile(context, patternTile(sign.pattern, sign.colour, CELL_STRENGTH, false, pixelRatio), pixelRatio);
    case 'conflict':
      return fillTile(context, patternTile('cross-hatch', ink, CELL_STRENGTH, false, pixelRatio), pixelRatio);
    case 'several':
      context.globalAlpha = 0.6;
      context.strokeStyle = ink;
      context.lineWidth = 1;
      context.beginPath();
      for (let left = -SIGN_HEIGHT_PX; left < SIGN_WIDTH_PX; left += LINE_EVERY_PX) {
        context.moveTo(left, 0);
        context.lineTo(left + SIGN_HEIGHT_PX, SIGN_HEIGHT_PX);
      }
      return context.stroke();
  }
}

function fillTile(context: OffscreenCanvasRenderingContext2D, tile: ImageData, pixelRatio: number): void {
  const canvas = new OffscreenCanvas(tile.width, tile.height);
  canvas.getContext('2d')?.putImageData(tile, 0, 0);
  for (let x = 0; x < SIGN_WIDTH_PX; x += tile.width / pixelRatio) {
    for (let y = 0; y < SIGN_HEIGHT_PX; y += tile.height / pixelRatio) {
      context.drawImage(canvas, x, y, tile.width / pixelRatio, tile.height / pixelRatio);
    }
  }
}
