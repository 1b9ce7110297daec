import { boundingBoxOf, unionBoundingBox } from './bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates, Ring } from './coordinates.ts';

/** So many steps a box has from west to east, and from south to north: finer than the pixels of a small picture. */
export const OUTLINE_STEPS = 1023;

/** A ring as steps from the south-west corner of a box: east, north, east, north. */
export type OutlineRing = readonly number[];

/** The outlines of some areas as a small picture needs them: not for measuring, and not to be edited. */
export interface MapOutline {
  /** What the steps are counted in; null where there is nothing to draw. */
  readonly box: BoundingBox | null;
  /** The rings of each area; its holes are among them, and are told by the even-odd rule. */
  readonly areas: readonly (readonly OutlineRing[])[];
}

/**
 * Make the outlines of some areas, edges straight in longitude and latitude: every position goes to the nearest of 1023
 * steps of the common box, and what falls on the step before is left out. Nothing is lost: a part that is smaller than a
 * step stays as one. Linear.
 */
export function mapOutline(geometries: readonly MultiPolygonCoordinates[]): MapOutline {
  const box = geometries.reduce<BoundingBox | null>(
    (sum, geometry) => unionBoundingBox(sum, boundingBoxOf(geometry)),
    null,
  );
  if (box === null) return { box, areas: [] };
  const areas = geometries.map((geometry) =>
    geometry.flatMap((polygon) => polygon.map((ring) => outlineOf(ring, box))),
  );
  return { box, areas: areas.filter((rings) => rings.length > 0) };
}

function outlineOf(ring: Ring, [west, south, east, north]: BoundingBox): OutlineRing {
  const steps: number[] = [];
  let [lastEast, lastNorth] = [-1, -1];
  for (const [longitude, latitude] of ring) {
    const stepEast = stepOf(longitude, west, east);
    const stepNorth = stepOf(latitude, south, north);
    if (stepEast === lastEast && stepNorth === lastNorth) continue;
    steps.push(stepEast, stepNorth);
    [lastEast, lastNorth] = [stepEast, stepNorth];
  }
  return steps;
}

function stepOf(value: number, from: number, to: number): number {
  return to > from ? Math.round(((value - from) / (to - from)) * OUTLINE_STEPS) : 0;
}
