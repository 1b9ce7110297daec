import type { MultiPolygonCoordinates, Position, Ring } from '../coordinates.ts';
import type { LineType } from '../line-type.ts';
import { areaM2, ringAreaM2 } from './area.ts';
import { geodesicAreaM2, geodesicPathLengthM, geodesicPerimeterM, geodesicRingAreaM2 } from './geodesic.ts';
import { pathLengthM, perimeterM } from './length.ts';

/** Measure the area of a multipolygon on WGS 84, in m2, its edges being of a line type. */
export function areaOfM2(geometry: MultiPolygonCoordinates, lineType: LineType): number {
  return lineType === 'geodesic' ? geodesicAreaM2(geometry) : areaM2(geometry);
}

/** Measure the whole boundary of a multipolygon on WGS 84, holes included, in m, its edges being of a line type. */
export function perimeterOfM(geometry: MultiPolygonCoordinates, lineType: LineType): number {
  return lineType === 'geodesic' ? geodesicPerimeterM(geometry) : perimeterM(geometry);
}

/** Measure the area that one ring encloses on WGS 84, in m2, never negative; an unclosed ring counts as closed. */
export function ringAreaOfM2(ring: Ring, lineType: LineType): number {
  return lineType === 'geodesic' ? geodesicRingAreaM2(ring) : ringAreaM2(ring);
}

/** Measure a path on WGS 84 from its first position to its last, in m; it is not closed. */
export function pathLengthOfM(positions: readonly Position[], lineType: LineType): number {
  return lineType === 'geodesic' ? geodesicPathLengthM(positions) : pathLengthM(positions);
}
