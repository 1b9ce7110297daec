import type { BoundingBox } from '../../geometry/coordinates.ts';
import { OUTLINE_STEPS, type MapOutline, type OutlineRing } from '../../geometry/map-outline.ts';
import { mercatorX, mercatorY } from '../mercator.ts';

/** How large a small picture is, in CSS pixels. */
export const PICTURE_WIDTH_PX = 96;
export const PICTURE_HEIGHT_PX = 72;

/** Lines at the edge of the frame are seen whole. */
const MARGIN_PX = 4;
const LINE_PX = 1.25;

type Canvas2D = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/**
 * Paint the outlines of a map as the map on screen would show them (Mercator), the frame in the middle. Pictures of one
 * frame can be laid side by side.
 *
 * @param frame what the picture shows, in degrees
 * @param ink the colour of lines, and thinly of areas
 */
export function paintOutline(context: Canvas2D, outline: MapOutline, frame: BoundingBox, ink: string): void {
  context.clearRect(0, 0, PICTURE_WIDTH_PX, PICTURE_HEIGHT_PX);
  const { box } = outline;
  if (box === null) return;
  const place = placer(box, frame);
  context.strokeStyle = ink;
  context.fillStyle = ink;
  context.lineWidth = LINE_PX;
  context.lineJoin = 'round';
  for (const rings of outline.areas) {
    context.beginPath();
    for (const ring of rings) addRing(context, ring, place);
    context.globalAlpha = 0.18;
    context.fill('evenodd');
    context.globalAlpha = 1;
    context.stroke();
  }
}

type Placer = (eastSteps: number, northSteps: number) => readonly [number, number];

function placer([west, south, east, north]: BoundingBox, frame: BoundingBox): Placer {
  const [left, right] = [mercatorX(frame[0]), mercatorX(frame[2])];
  const [top, bottom] = [mercatorY(frame[3]), mercatorY(frame[1])];
  const scale = Math.min(
    (PICTURE_WIDTH_PX - 2 * MARGIN_PX) / Math.max(right - left, 1e-9),
    (PICTURE_HEIGHT_PX - 2 * MARGIN_PX) / Math.max(bottom - top, 1e-9),
  );
  const middleX = (left + right) / 2;
  const middleY = (top + bottom) / 2;
  return (eastSteps, northSteps) => {
    const longitude = west + (eastSteps / OUTLINE_STEPS) * (east - west);
    const latitude = south + (northSteps / OUTLINE_STEPS) * (north - south);
    return [
      PICTURE_WIDTH_PX / 2 + (mercatorX(longitude) - middleX) * scale,
      PICTURE_HEIGHT_PX / 2 + (mercatorY(latitude) - middleY) * scale,
    ];
  };
}

/** A part of a single place is a dot. */
function addRing(path: CanvasPath, ring: OutlineRing, place: Placer): void {
  for (let index = 0; index < ring.length; index += 2) {
    const [x, y] = place(ring[index] ?? 0, ring[index + 1] ?? 0);
    if (ring.length === 2) path.rect(x - 0.5, y - 0.5, 1, 1);
    else if (index === 0) path.moveTo(x, y);
    else path.lineTo(x, y);
  }
  path.closePath();
}
