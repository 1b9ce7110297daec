import type { RingAddress, RingStretch } from '../domain/delimitation.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import type { Position } from '../geometry/coordinates.ts';
import { geodesicLine } from '../geometry/geodesic-line.ts';
import { samePosition, toGrid } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { pathLengthOfM } from '../geometry/measure/by-line-type.ts';
import { findStretch } from './find-stretch.ts';
import { putJudgedMap } from './put-judged-map.ts';
import type { EditOutcome } from './refusal.ts';
import { refuse } from './refuse.ts';
import { isLowerEnd, rewriteMap, segmentKey } from './rewrite-map.ts';

/** More turning points in one stretch could not be edited any more. */
const MOST_POINTS = 50_000;

/**
 * Put turning points along a stretch, or a whole ring, so that no two that follow one another are farther apart than a
 * distance in metres. They divide each segment evenly and lie on the line that is meant, to half a unit of the data grid;
 * every ring of the party's map that has the same segment gets the same points. What is there stays.
 *
 * Refuses what `findStretch` does, `not-a-distance` for one that is not positive, `too-many-points` beyond 50,000,
 * `nothing-to-change`, and what `putJudgedMap` does. n log n.
 */
export function densifyStretch(
  workspace: Workspace,
  stretch: RingAddress | RingStretch,
  largestDistanceM: number,
): EditOutcome {
  if (!(largestDistanceM > 0) || !Number.isFinite(largestDistanceM)) return refuse('not-a-distance');
  const found = findStretch(workspace, stretch);
  if (!found.ok) return found;
  const { lineType } = workspace;
  const inserted = new Map<string, readonly Position[]>();
  let count = 0;
  for (const [index, end] of found.value.positions.slice(1).entries()) {
    const start = found.value.positions[index];
    if (!start) continue;
    const pieces = Math.ceil(pathLengthOfM([start, end], lineType) / largestDistanceM);
    if (pieces < 2) continue;
    count += pieces - 1;
    if (count > MOST_POINTS) return refuse('too-many-points');
    const [lower, upper] = isLowerEnd(start, end) ? [start, end] : [end, start];
    inserted.set(segmentKey(start, end), placesAlong(lower, upper, pieces, lineType));
  }
  if (inserted.size === 0) return refuse('nothing-to-change');
  const { map } = draftOf(workspace, stretch.partyId);
  return putJudgedMap(workspace, stretch.partyId, rewriteMap(map, { inserted }));
}

function placesAlong(from: Position, to: Position, pieces: number, lineType: LineType): readonly Position[] {
  const line = lineType === 'geodesic' ? geodesicLine(from, to) : null;
  const places: Position[] = [];
  for (let piece = 1; piece < pieces; piece += 1) {
    const share = piece / pieces;
    const place = toGrid(
      line ? line.at(share) : [from[0] + share * (to[0] - from[0]), from[1] + share * (to[1] - from[1])],
    );
    // Closer than the grid can tell, two places are one.
    if (!samePosition(place, places.at(-1) ?? from) && !samePosition(place, to)) places.push(place);
  }
  return places;
}
