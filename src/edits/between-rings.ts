import { boundingBoxOfPositions } from '../geometry/bounding-box.ts';
import type {
  BoundingBox,
  MultiPolygonCoordinates,
  PolygonCoordinates,
  Position,
  Ring,
} from '../geometry/coordinates.ts';
import { positionKey, samePosition } from '../geometry/grid.ts';
import { positionInPolygon, positionInRing } from '../geometry/point-in-polygon.ts';
import { refuse, type Refused } from './refuse.ts';
import { ringLiesWithin } from './ring-within.ts';
import { meetingWithRing, middleOf, commonEnd, type Segment } from './segment-meeting.ts';
import { segmentsNear } from './segments-near.ts';

/** A ring that is new or has new segments, in the geometry as it would be. */
export interface JudgedRing {
  readonly geometry: MultiPolygonCoordinates;
  readonly part: number;
  readonly ring: number;
  readonly newSegments: readonly Segment[];
  /** Between them lies all that the change puts on the other side of the boundary. */
  readonly touched: readonly Position[];
  /**
   * Asked where the changed ring and another one of the same part have a turning point in common. A second such point
   * can cut a part in two, so the answer is no for every new one.
   */
  readonly touchedBefore: (otherRing: number, at: Position) => boolean;
}

/**
 * Tell why a changed ring does not go together with the other rings of its delimitation, or null if it does. Parts may
 * touch where both have a turning point; the rings of one part only where they did before (`would-cross-ring`). Holes
 * stay inside their part and apart from each other (`hole-outside`). Parts do not overlap, but one may lie in a hole of
 * another (`part-overlaps`).
 * n log n in the geometry for new segments that follow one another, and linear in it for each such run and for each of
 * their turning points on another ring. The rings were in order before the change.
 */
export function refusalBetweenRings(judged: JudgedRing): Refused | null {
  const touches = new Set<string>();
  return crossing(judged, touches) ?? wrongSide(judged, touches) ?? swallowed(judged);
}

/** Find a crossing, and note where new segments touch other rings as they may. */
function crossing(
  { geometry, part, ring, newSegments, touchedBefore }: JudgedRing,
  touches: Set<string>,
): Refused | null {
  for (const [otherPart, polygon] of geometry.entries()) {
    for (const [otherRing, other] of polygon.entries()) {
      if (otherPart === part && otherRing === ring) continue;
      const near = segmentsNear(other, newSegments.length);
      for (const segment of newSegments) {
        const place = meetingWithRing(segment, other, near(segment), (_index, met) => {
          const at = commonEnd(segment, met);
          if (at === null || (otherPart === part && !touchedBefore(otherRing, at))) return false;
          touches.add(positionKey(at));
          return true;
        });
        if (place) return refuse('would-cross-ring', place);
      }
    }
  }
  return null;
}

/** A segment that crosses no ring lies on one side of each as a whole, so its middle tells on which. */
function wrongSide({ geometry, part, ring, newSegments }: JudgedRing, touches: ReadonlySet<string>): Refused | null {
  let before: Segment | null = null;
  for (const segment of newSegments) {
    const [start] = segment;
    // A line changes sides only where it touches a ring: what goes on from the segment before lies where that one does.
    const goesOn =
      before !== null && samePosition(before[1], start) && (touches.size === 0 || !touches.has(positionKey(start)));
    before = segment;
    if (goesOn) continue;
    const middle = middleOf(segment);
    for (const [otherPart, polygon] of geometry.entries()) {
      if (otherPart !== part) {
        if (positionInPolygon(middle, polygon) === 'inside') return refuse('part-overlaps', middle);
        continue;
      }
      for (const [otherRing, other] of polygon.entries()) {
        if (otherRing === ring) continue;
        const wrong = otherRing === 0 ? 'outside' : 'inside';
        if (positionInRing(middle, other) === wrong) return refuse('hole-outside', middle);
      }
    }
  }
  return null;
}

/** The ring may have jumped over whole other rings; they lie among the positions it touched. */
function swallowed({ geometry, part, ring, touched }: JudgedRing): Refused | null {
  const swept = boundingBoxOfPositions(touched);
  const own = geometry[part];
  const changed = own?.[ring];
  if (!swept || !own || !changed) return null;
  for (const [otherPart, polygon] of geometry.entries()) {
    for (const [otherRing, other] of polygon.entries()) {
      if ((otherPart === part && otherRing === ring) || !liesInBox(other, swept)) continue;
      const first = other[0] ?? null;
      if (otherPart !== part) {
        if (otherRing === 0 && ringLiesInPolygon(other, own)) return refuse('part-overlaps', first);
      } else if (otherRing > 0 && ringLiesWithin(other, changed) !== (ring === 0)) {
        return refuse('hole-outside', first);
      }
    }
  }
  return null;
}

/** Tell whether a ring that crosses none of a polygon's rings lies in its area: within the shell and in no hole. */
export function ringLiesInPolygon(ring: Ring, [shell, ...holes]: PolygonCoordinates): boolean {
  return shell !== undefined && ringLiesWithin(ring, shell) && !holes.some((hole) => ringLiesWithin(ring, hole));
}

function liesInBox(ring: Ring, [west, south, east, north]: BoundingBox): boolean {
  return ring.every(
    ([longitude, latitude]) => longitude >= west && longitude <= east && latitude >= south && latitude <= north,
  );
}
