import type { Position } from '../geometry/coordinates.ts';
import { mercatorX, mercatorY } from './mercator.ts';

/** How far what is drawn may be from the line that is meant, in CSS pixels. */
export const DRAWN_LINE_ERROR_PX = 0.25;

const RADIANS = Math.PI / 180;

/**
 * Count the equal pieces into which a segment, straight in longitude and latitude, has to be cut so that the chords of
 * its pieces on the Mercator map stay within an error in pixels.
 *
 * Along the segment x grows evenly and y by ln tan(pi/4 + latitude/2), whose second derivative by latitude is
 * sec * tan; a chord over a latitude step h is off by at most h^2/8 of the largest second derivative (the usual bound of
 * linear interpolation). Only what is across the segment counts, so a meridian needs no cut at all.
 */
export function piecesOfSegment(from: Position, to: Position, worldSizePx: number, maximumErrorPx: number): number {
  const step = (to[1] - from[1]) * RADIANS;
  const steepest = Math.min(85, Math.max(Math.abs(from[1]), Math.abs(to[1]))) * RADIANS;
  const dx = mercatorX(to[0]) - mercatorX(from[0]);
  if (step === 0 || dx === 0) return 1;
  const dy = mercatorY(to[1]) - mercatorY(from[1]);
  const across = Math.abs(dx) / Math.hypot(dx, dy);
  const curvature = Math.tan(steepest) / Math.cos(steepest);
  const errorPx = ((step * step) / 8) * curvature * (worldSizePx / (2 * Math.PI)) * across;
  return Math.max(1, Math.ceil(Math.sqrt(errorPx / maximumErrorPx)));
}

/** Give the place at a share (0 to 1) of a segment that is straight in longitude and latitude. */
export function alongSegment(from: Position, to: Position, share: number): Position {
  if (share === 0) return from;
  if (share === 1) return to;
  return [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share];
}

/**
 * Give the positions of a line as it has to be drawn at a world size: every given position, and between them as many
 * as keep the drawn chords within the error. Nothing is taken away.
 */
export function drawnLine(
  positions: readonly Position[],
  worldSizePx: number,
  maximumErrorPx = DRAWN_LINE_ERROR_PX,
): Position[] {
  const drawn: Position[] = [];
  positions.forEach((position, index) => {
    drawn.push(position);
    const next = positions[index + 1];
    if (!next) return;
    const pieces = piecesOfSegment(position, next, worldSizePx, maximumErrorPx);
    for (let piece = 1; piece < pieces; piece += 1) drawn.push(alongSegment(position, next, piece / pieces));
  });
  return drawn;
}
