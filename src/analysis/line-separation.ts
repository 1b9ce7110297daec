import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import type { LineType } from '../geometry/line-type.ts';
import { lengthWithinM, separateBoundary, type DirectedSeparation } from '../geometry/separation/separate-boundary.ts';
import { partByTolerance, type StretchBeyond } from '../geometry/separation/stretches-beyond.ts';
import { separationProfile, type RingProfile } from './separation-profile.ts';

export type { ProfileSample, RingProfile } from './separation-profile.ts';
export type { StretchBeyond };

/** Within this, two lines are the same but for rounding to the data grid. */
export const ROUNDING_TOLERANCE_M = 0.05;

/** More stretches are counted, not listed. */
const MOST_STRETCHES = 100;

/** One zone in two maps. */
export interface LineSeparationRequest {
  readonly a: MultiPolygonCoordinates;
  readonly b: MultiPolygonCoordinates;
  readonly lineType: LineType;
  readonly toleranceM: number;
}

/** One boundary against the other, seen from the one. Lengths and separations in m on the WGS 84 ellipsoid. */
export interface BoundarySeparation {
  readonly lengthM: number;
  /** Within the tolerance of the request. */
  readonly withinM: number;
  /** Within 0.05 m. */
  readonly withinRoundingM: number;
  /** On segments that both have, turning point by turning point. */
  readonly commonM: number;
  readonly largestM: number;
  readonly largestAt: Position;
  readonly meanM: number;
}

/** Two boundaries of one zone against each other. */
export interface LineSeparation {
  readonly toleranceM: number;
  readonly alongA: BoundarySeparation;
  readonly alongB: BoundarySeparation;
  /** By ring of A's boundary. */
  readonly profile: readonly RingProfile[];
  /** Where A's boundary is beyond the tolerance: the 100 with the largest separation, that one first. */
  readonly stretches: readonly StretchBeyond[];
  readonly stretchCount: number;
}

/**
 * Measure two boundaries of one zone against each other: what of each is within a tolerance of the other, exactly common,
 * and how far they part. Shells and holes count alike. Geodesic edges are densified first.
 *
 * @param onProgress - is told after each direction; it may throw to give up
 * @returns null where either boundary is empty
 */
export async function separateLines(
  { a, b, lineType, toleranceM }: LineSeparationRequest,
  onProgress: (done: number, of: number) => Promise<void> = () => Promise.resolve(),
): Promise<LineSeparation | null> {
  const [straightA, straightB] = [asStraightEdges(a, lineType), asStraightEdges(b, lineType)];
  await onProgress(0, 2);
  const fromA = separateBoundary(straightA, straightB);
  if (fromA === null) return null;
  const parted = partByTolerance(fromA, toleranceM);
  await onProgress(1, 2);
  const fromB = separateBoundary(straightB, straightA);
  if (fromB === null) return null;
  const alongB = figuresOf(fromB, lengthWithinM(fromB, toleranceM));
  await onProgress(2, 2);
  return {
    toleranceM,
    alongA: figuresOf(fromA, parted.withinM),
    alongB,
    profile: separationProfile(fromA),
    stretches: parted.beyond.toSorted((one, other) => other.largestM - one.largestM).slice(0, MOST_STRETCHES),
    stretchCount: parted.beyond.length,
  };
}

function figuresOf(separation: DirectedSeparation, withinM: number): BoundarySeparation {
  const { lengthM, commonM, largest, meanM } = separation;
  return {
    lengthM,
    withinM,
    withinRoundingM: lengthWithinM(separation, ROUNDING_TOLERANCE_M),
    commonM,
    largestM: largest.separationM,
    largestAt: largest.position,
    meanM,
  };
}
