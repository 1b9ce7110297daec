import polylabel from 'polylabel';
import { boundingBoxOfPositions } from './bounding-box.ts';
import type { PolygonCoordinates, Position, Ring } from './coordinates.ts';
import { positionInPolygon } from './point-in-polygon.ts';
import { RADIANS_PER_DEGREE } from './measure/ellipsoid.ts';
import { planarRingArea } from './ring.ts';

/** As exact as a label needs: this share of the larger side of the polygon's box. */
const PRECISION_SHARE = 1 / 1000;

/**
 * Below this share of the larger side, the narrowest precision that is sure to find a place inside is not worth a search:
 * boundaries retraced with noise leave thousands of such cells, of which each took half a millisecond.
 */
const THINNEST_SHARE = 1 / 2000;

function planarPerimeter(ring: Ring): number {
  let sum = 0;
  let previous = ring.at(-1);
  for (const position of ring) {
    if (previous !== undefined) sum += Math.hypot(position[0] - previous[0], position[1] - previous[1]);
    previous = position;
  }
  return sum;
}

/** The middle of the widest stretch of a polygon on one parallel. */
function middleOfChord(polygon: PolygonCoordinates, latitude: number): readonly [Position, width: number] | null {
  const crossings: number[] = [];
  for (const ring of polygon) {
    ring.forEach(([toX, toY], index) => {
      const [fromX, fromY] = ring[index === 0 ? ring.length - 1 : index - 1] ?? [toX, toY];
      if (fromY > latitude !== toY > latitude) {
        crossings.push(fromX + ((latitude - fromY) / (toY - fromY)) * (toX - fromX));
      }
    });
  }
  crossings.sort((a, b) => a - b);
  let best: readonly [Position, number] | null = null;
  for (let index = 0; index + 1 < crossings.length; index += 2) {
    const [west = 0, east = 0] = [crossings[index], crossings[index + 1]];
    if (best === null || east - west > best[1]) best = [[(west + east) / 2, latitude], east - west];
  }
  return best;
}

/**
 * A place inside a polygon that is too thin for a search by squares: the middle of its widest stretch on some parallels.
 * Gives the first position of a polygon without any inside that double precision can name.
 */
function placeInside(polygon: PolygonCoordinates): Position {
  const shell = polygon[0] ?? [];
  const latitudes = [...new Set(shell.map(([, latitude]) => latitude))].toSorted((a, b) => a - b);
  let best: readonly [Position, number] | null = null;
  const step = Math.max(1, Math.floor(latitudes.length / 16));
  for (let index = 0; index + 1 < latitudes.length; index += step) {
    const [south = 0, north = 0] = [latitudes[index], latitudes[index + 1]];
    const chord = middleOfChord(polygon, (south + north) / 2);
    if (chord !== null && (best === null || chord[1] > best[1]) && positionInPolygon(chord[0], polygon) === 'inside') {
      best = chord;
    }
  }
  return best?.[0] ?? shell[0] ?? [0, 0];
}

/**
 * Find the pole of inaccessibility of a polygon: the place inside that is farthest from its boundary, to a thousandth
 * of its size. Distances are taken in a plane in which longitudes are shortened by the cosine of the middle latitude.
 * By polylabel (Agafonkin 2016), as exact as the polygon's mean width asks for, so that the result is inside; a very
 * thin polygon gets a place inside instead of the best one.
 */
export function poleOfInaccessibility(polygon: PolygonCoordinates): Position {
  const box = boundingBoxOfPositions(polygon[0] ?? []);
  if (box === null) return [0, 0];
  const [west, south, east, north] = box;
  const shrink = Math.max(1e-6, Math.cos(((south + north) / 2) * RADIANS_PER_DEGREE));
  const plane = polygon.map((ring) =>
    ring.map(([longitude, latitude]): Position => [(longitude - west) * shrink, latitude - south]),
  );
  let area = 0;
  let perimeter = 0;
  plane.forEach((ring, index) => {
    area += (index === 0 ? 1 : -1) * Math.abs(planarRingArea(ring));
    perimeter += planarPerimeter(ring);
  });
  // The largest circle inside has at least a radius of area / perimeter, so a search to half of that finds a place inside.
  const sure = area / perimeter / 2;
  const largerSide = Math.max((east - west) * shrink, north - south);
  const smallerSide = Math.min((east - west) * shrink, north - south);
  const precision = Math.max(sure, largerSide * PRECISION_SHARE);
  if (!(precision < smallerSide) || sure < largerSide * THINNEST_SHARE) return placeInside(polygon);
  const [x, y] = polylabel(plane, precision);
  const pole: Position = [west + x / shrink, south + y];
  return positionInPolygon(pole, polygon) === 'inside' ? pole : placeInside(polygon);
}
