import type { MultiPolygonCoordinates, Position, Ring } from './coordinates.ts';
import { fromFineUnits } from './fine-grid.ts';
import { geodesicLine, type Heading } from './geodesic-line.ts';
import { samePosition } from './grid.ts';
import type { LineType } from './line-type.ts';
import { RADIANS_PER_DEGREE } from './measure/ellipsoid.ts';

/**
 * How far a chord may be from its geodesic, in degrees: half a unit of the overlay's grid, 0.06 mm. Positions are rounded
 * by as much, so closer ones would tell nothing new; and with the half unit of the data grid, 5 mm, which needs a tenth
 * of the positions, chords cut off up to 1,300 m2 of a zone of 10,000 km2: that would be seen in the fourth decimal of
 * its km2.
 */
export const LARGEST_SAGITTA_DEGREES = 0.5e-9;

/** The curvature is known to 2 % (the sphere's); the sagitta goes with it. */
const SAFETY = 1.05;

/**
 * No edge gets more pieces. At 35 degrees that is an edge of 250 km; one of 1,000 km stays within a millimetre. A few
 * edges that span a continent must not fill the memory.
 */
const MOST_PIECES = 4096;

/** Positions are at least this far apart (about a metre), also where the plane tears near a pole. */
const SHORTEST_PIECE_DEGREES = 1e-5;

function roundToFineGrid([longitude, latitude]: Position): Position {
  return fromFineUnits(longitude * 1e9, latitude * 1e9);
}

function isLower(a: Position, b: Position): boolean {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]);
}

/**
 * How fast a geodesic leaves its tangent in the plane of longitude and latitude, in degrees per degree of arc squared, on
 * the sphere: with azimuth a and latitude p, p' = cos a, l' = sin a / cos p, a' = sin a tan p, and what is asked is the
 * part of the second derivative that is across the line. The ellipsoid changes it by less than 2 %.
 */
function bendAt({ latitude, azimuth }: Heading): number {
  const sine = Math.sin(azimuth * RADIANS_PER_DEGREE);
  const cosine = Math.cos(azimuth * RADIANS_PER_DEGREE);
  const cosineOfLatitude = Math.cos(latitude * RADIANS_PER_DEGREE);
  const speed = Math.hypot(sine / cosineOfLatitude, cosine);
  const across = Math.tan(latitude * RADIANS_PER_DEGREE) * sine * (1 + cosine * cosine);
  return Math.abs(across / (cosineOfLatitude * speed)) * RADIANS_PER_DEGREE;
}

/**
 * Give the positions to put between the ends of a geodesic edge, from its first end to its second, so that the chords
 * straight in longitude and latitude stay within `LARGEST_SAGITTA_DEGREES` of it: 800 of them on 50 km along a parallel
 * near 35.7 degrees, none along a meridian. On the grid of 1e-9 degree. The same in either direction, in reverse.
 */
function placesBetween(from: Position, to: Position): Position[] {
  if (!isLower(from, to)) return isLower(to, from) ? placesBetween(to, from).toReversed() : [];
  const line = geodesicLine(from, to);
  if (line === null) return [];
  const bend = Math.max(...[0, 0.5, 1].map((share) => bendAt(line.headingAt(share))));
  const wanted = line.arcDegrees * Math.sqrt((bend * SAFETY) / (8 * LARGEST_SAGITTA_DEGREES));
  const pieces = Math.ceil(Math.min(wanted, line.arcDegrees / SHORTEST_PIECE_DEGREES, MOST_PIECES));
  const places: Position[] = [];
  for (let piece = 1; piece < pieces; piece += 1) places.push(roundToFineGrid(line.at(piece / pieces)));
  return places;
}

const denseRings = new WeakMap<Ring, Ring>();

/** Put positions along the geodesic edges of a ring or path; see `densifyGeodesic`. Computed once for each ring. */
function densifyRing(ring: Ring): Ring {
  let dense = denseRings.get(ring);
  if (dense === undefined) {
    const positions: Position[] = [];
    ring.forEach((position, index) => {
      const previous = ring[index - 1];
      // One by one: an edge may have more positions than a call takes arguments.
      if (previous && !samePosition(previous, position)) {
        for (const place of placesBetween(previous, position)) positions.push(place);
      }
      positions.push(position);
    });
    dense = positions.length === ring.length ? ring : positions;
    denseRings.set(ring, dense);
  }
  return dense;
}

/**
 * Put positions along the geodesic edges of closed rings, so that the edges between them, read as straight in longitude
 * and latitude, are the geodesics to half a unit of the overlay's grid (and another half for rounding to it). Given
 * positions stay exactly as they are. An edge that two rings share gets the same positions in both, whatever their
 * directions. Edges that span 180 degrees of longitude or more stay as they are. About 0.5 microseconds for each position
 * that is made; a ring that was densified before costs nothing.
 */
export function densifyGeodesic(geometry: MultiPolygonCoordinates): MultiPolygonCoordinates {
  return geometry.map((polygon) => polygon.map(densifyRing));
}

/**
 * Give a geometry whose edges, read as straight in longitude and latitude, are the lines that are meant: geodesic ones
 * densified, others as they are.
 */
export function asStraightEdges(geometry: MultiPolygonCoordinates, lineType: LineType): MultiPolygonCoordinates {
  return lineType === 'geodesic' ? densifyGeodesic(geometry) : geometry;
}
