import type { Position } from '../geometry/coordinates.ts';
import { geodesicLine } from '../geometry/geodesic-line.ts';
import type { LineType } from '../geometry/line-type.ts';
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
  const curvature = Math.tan(steepest) / Math.cos(steepest);
  const largestErrorPx = ((step * step) / 8) * curvature * (worldSizePx / (2 * Math.PI));
  // Nearly every segment of a detailed boundary: it is short enough whichever way it runs.
  if (largestErrorPx <= maximumErrorPx) return 1;
  const dx = mercatorX(to[0]) - mercatorX(from[0]);
  if (dx === 0) return 1;
  const dy = mercatorY(to[1]) - mercatorY(from[1]);
  const errorPx = (largestErrorPx * Math.abs(dx)) / Math.hypot(dx, dy);
  return Math.max(1, Math.ceil(Math.sqrt(errorPx / maximumErrorPx)));
}

/** A segment as it has to be drawn: how many chords stand for it, and where it runs. */
export interface DrawnSegment {
  readonly pieces: number;
  /** Give the place at a share (0 to 1) of the segment. */
  readonly at: (share: number) => Position;
}

/** Work out how a segment of a line type has to be drawn at a world size, its chords within an error in pixels. */
export function drawnSegment(
  from: Position,
  to: Position,
  worldSizePx: number,
  lineType: LineType,
  maximumErrorPx = DRAWN_LINE_ERROR_PX,
): DrawnSegment {
  const geodesic = lineType === 'geodesic' ? drawnGeodesic(from, to, worldSizePx, maximumErrorPx) : null;
  return (
    geodesic ?? {
      pieces: piecesOfSegment(from, to, worldSizePx, maximumErrorPx),
      at: (share) => [from[0] + (to[0] - from[0]) * share, from[1] + (to[1] - from[1]) * share],
    }
  );
}

/**
 * The same for a geodesic that may be seen to bend; null for one that is drawn as a segment straight in longitude and
 * latitude. On the Mercator map, which keeps angles, the curvature of a geodesic is sin(azimuth) sin(latitude) for a world
 * of 2 pi, never above 1, and its chords are longest where the latitude is highest.
 */
function drawnGeodesic(from: Position, to: Position, worldSizePx: number, maximumErrorPx: number): DrawnSegment | null {
  const sagittaPx = (length: number, curvature: number): number =>
    ((length * length) / 8) * curvature * (worldSizePx / (2 * Math.PI));
  const dx = mercatorX(to[0]) - mercatorX(from[0]);
  const dy = mercatorY(to[1]) - mercatorY(from[1]);
  if (sagittaPx(2 * Math.PI * Math.hypot(dx, dy), 1) <= maximumErrorPx) return null;
  const line = geodesicLine(from, to);
  if (line === null) return null;
  const headings = [0, 0.5, 1].map(line.headingAt);
  const highest = Math.min(85, Math.max(...headings.map(({ latitude }) => Math.abs(latitude))));
  const curvature = Math.max(
    ...headings.map(({ latitude, azimuth }) => Math.abs(Math.sin(azimuth * RADIANS) * Math.sin(latitude * RADIANS))),
  );
  const errorPx = sagittaPx((line.arcDegrees * RADIANS) / Math.cos(highest * RADIANS), curvature);
  return {
    pieces: Math.max(1, Math.ceil(Math.sqrt(errorPx / maximumErrorPx))),
    at: (share) => (share === 0 ? from : share === 1 ? to : line.at(share)),
  };
}

/**
 * Give at least how far, in degrees of latitude, a segment can lie outside the box of its ends: a geodesic bulges towards
 * the pole, by sin(2 latitude) / 16 of the square of its width on the sphere.
 */
export function bulgeDegrees(from: Position, to: Position, lineType: LineType): number {
  if (lineType !== 'geodesic') return 0;
  const width = (to[0] - from[0]) * RADIANS;
  return (width * width) / 12 / RADIANS;
}

/**
 * Give the positions of a line as it has to be drawn at a world size: every given position, and between them as many
 * as keep the drawn chords within a quarter of a pixel of the line that is meant. Nothing is taken away.
 */
export function drawnLine(positions: readonly Position[], worldSizePx: number, lineType: LineType): Position[] {
  const drawn: Position[] = [];
  positions.forEach((position, index) => {
    drawn.push(position);
    const next = positions[index + 1];
    if (!next) return;
    // Nearly every segment of a detailed boundary: nothing is made for it.
    if (lineType !== 'geodesic' && piecesOfSegment(position, next, worldSizePx, DRAWN_LINE_ERROR_PX) === 1) return;
    const { pieces, at } = drawnSegment(position, next, worldSizePx, lineType);
    for (let piece = 1; piece < pieces; piece += 1) drawn.push(at(piece / pieces));
  });
  return drawn;
}
