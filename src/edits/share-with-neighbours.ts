import type { PartyId, ZoneId } from '../domain/identifiers.ts';
import { success, type Result } from '../domain/result.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import type { LineType } from '../geometry/line-type.ts';
import { lineThroughGridPlace } from '../geometry/line-through-grid-place.ts';
import { applyRingChanges } from './apply-ring-changes.ts';
import { refusalOfRingChanges } from './judge-ring-changes.ts';
import { positionsOnEdges } from './positions-on-edges.ts';
import type { Refusal } from './refusal.ts';
import { changeRings, type RingChange, type RingPlace } from './ring-change.ts';

/** What sharing points with the neighbours changed. */
export interface Sharing {
  readonly workspace: Workspace;
  /** How many points were put into other lines. */
  readonly points: number;
  /** The zones whose lines have new points. */
  readonly zoneIds: readonly ZoneId[];
  /** How far a point lies beside the line that it was put into, at most, in metres. */
  readonly largestShiftM: number;
}

/**
 * Put positions that lie on edges of a party's draft into these edges as turning points, so that a boundary that is about
 * to run through them is shared without a gap. A position lies on an edge if the line that is meant passes within half a
 * unit of the data grid of it in longitude and in latitude: that is where a place on the line lies once it is on the grid.
 * Turning points and edges that end there already stay as they are, and so do the rings that `isLeftOut` names.
 * Refuses what `refusalOfRingChanges` does. Linear in the party's map, for each
 * position that lies on an edge.
 */
export function shareWithNeighbours(
  workspace: Workspace,
  partyId: PartyId,
  positions: readonly Position[],
  isLeftOut: (place: RingPlace, ring: Ring) => boolean = () => false,
): Result<Sharing, Refusal> {
  let sharing: Sharing = { workspace, points: 0, zoneIds: [], largestShiftM: 0 };
  const { map } = draftOf(workspace, partyId);
  for (const position of positionsOnEdges(map, positions, workspace.lineType)) {
    const next = shareOne(sharing, partyId, position, isLeftOut);
    if (!next.ok) return next;
    sharing = next.value;
  }
  return success(sharing);
}

function shareOne(
  before: Sharing,
  partyId: PartyId,
  position: Position,
  isLeftOut: (place: RingPlace, ring: Ring) => boolean,
): Result<Sharing, Refusal> {
  const { workspace } = before;
  const { map } = draftOf(workspace, partyId);
  let { largestShiftM } = before;
  const changes = changeRings(map, (ring, place) => {
    if (isLeftOut(place, ring)) return null;
    const put = withPutIn(ring, place, position, workspace.lineType);
    if (put) largestShiftM = Math.max(largestShiftM, put.shiftM);
    return put?.change ?? null;
  });
  if (changes.length === 0) return success(before);
  const refused = refusalOfRingChanges(map, changes);
  if (refused) return refused;
  return success({
    workspace: applyRingChanges(workspace, partyId, changes, null),
    points: before.points + 1,
    zoneIds: [...new Set([...before.zoneIds, ...changes.map(({ zoneId }) => zoneId)])],
    largestShiftM,
  });
}

/** Put a position into the edges of a ring on which it lies; null where there is none. */
function withPutIn(
  ring: Ring,
  place: RingPlace,
  position: Position,
  lineType: LineType,
): { readonly change: RingChange; readonly shiftM: number } | null {
  const after: Position[] = [];
  const newSegments: number[] = [];
  const touched: Position[] = [position];
  let shiftM = 0;
  ring.forEach((from, index) => {
    after.push(from);
    const to = ring[index + 1];
    const beside = to && lineThroughGridPlace(from, to, position, lineType);
    if (!to || beside === null || beside === undefined) return;
    newSegments.push(after.length - 1, after.length);
    after.push(position);
    touched.push(from, to);
    shiftM = Math.max(shiftM, beside);
  });
  if (newSegments.length === 0) return null;
  return { change: { ...place, after, newSegments, touched, placed: position }, shiftM };
}
