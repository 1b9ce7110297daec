import type { MapColours } from '../map-colours.ts';
import type { MapPixel } from './drawing-port.ts';
import type { SketchHandle } from './sketch.ts';

/** Paint one handle with its middle at a pixel: 9 px with a 1 px casing, 13 px when hovered; midpoints are hollow. */
export function paintHandle(
  context: CanvasRenderingContext2D,
  { x, y }: MapPixel,
  handle: SketchHandle,
  colour: string,
  colours: MapColours,
  turn = 0,
): void {
  const disc = (diameterPx: number, fill: string): void => {
    context.beginPath();
    context.arc(x, y, diameterPx / 2, 0, 2 * Math.PI);
    context.fillStyle = fill;
    context.fill();
  };
  switch (handle) {
    case 'turning-point':
      disc(11, colours.casing);
      disc(9, colour);
      return;
    case 'turning-point-hovered':
      disc(17, colours.casing);
      disc(13, colour);
      return;
    case 'turning-point-selected':
      disc(19, colours.casing);
      disc(17, colours.ink);
      disc(13, colours.casing);
      disc(9, colour);
      return;
    case 'midpoint':
      disc(7, colour);
      disc(4, colours.casing);
      return;
    case 'midpoint-hovered':
      disc(15, colours.casing);
      disc(13, colour);
      disc(9, colours.casing);
      cross(context, x, y, 3, colour, 1.5, 0);
      return;
    case 'placed-point':
      disc(9, colours.casing);
      disc(7, colour);
      return;
    case 'measured-point':
      disc(8, colours.casing);
      disc(6, colours.ink);
      disc(2, colours.casing);
      return;
    case 'flag':
      disc(26, `${colours.casing}b0`);
      ring(context, x, y, 10, colours.ink, 2.5);
      cross(context, x, y, 5, colours.ink, 1.5, 0);
      return;
    case 'snapped-to-point':
      square(context, x, y, 15, colours.casing, 5);
      square(context, x, y, 15, colours.ink, 2);
      return;
    case 'snapped-to-edge':
      bar(context, x, y, turn + Math.PI / 2, colours.casing, 7);
      bar(context, x, y, turn + Math.PI / 2, colours.ink, 3);
      return;
    case 'refused':
      cross(context, x, y, 7, colours.casing, 5, Math.PI / 4);
      cross(context, x, y, 7, colours.refused, 2.5, Math.PI / 4);
  }
}

function ring(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  radiusPx: number,
  colour: string,
  widthPx: number,
): void {
  context.beginPath();
  context.arc(x, y, radiusPx, 0, 2 * Math.PI);
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.stroke();
}

function square(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  sidePx: number,
  colour: string,
  widthPx: number,
): void {
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.strokeRect(x - sidePx / 2, y - sidePx / 2, sidePx, sidePx);
}

function bar(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  turn: number,
  colour: string,
  widthPx: number,
): void {
  const half = 6 + widthPx / 2;
  const dx = Math.cos(turn) * half;
  const dy = Math.sin(turn) * half;
  context.beginPath();
  context.moveTo(x - dx, y - dy);
  context.lineTo(x + dx, y + dy);
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.stroke();
}

function cross(
  context: CanvasRenderingContext2D,
  x: number,
  y: number,
  armPx: number,
  colour: string,
  widthPx: number,
  turn: number,
): void {
  context.beginPath();
  for (const angle of [turn, turn + Math.PI / 2]) {
    const dx = Math.cos(angle) * armPx;
    const dy = Math.sin(angle) * armPx;
    context.moveTo(x - dx, y - dy);
    context.lineTo(x + dx, y + dy);
  }
  context.strokeStyle = colour;
  context.lineWidth = widthPx;
  context.stroke();
}
