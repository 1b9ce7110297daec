import type { PartyId, ZoneId } from '../../domain/identifiers.ts';
import type { Position, Ring } from '../../geometry/coordinates.ts';
import { positionKey } from '../../geometry/grid.ts';
import type { SceneProposal } from '../scene.ts';
import type { SketchItem } from './sketch.ts';

/** Turning points that follow one another and move together, between the two that stay; a whole ring has none. */
export interface MovedRun {
  readonly before: Position | null;
  readonly moving: readonly Position[];
  readonly after: Position | null;
}

/**
 * Find what moves in a party's proposals, of one zone or of all, when the turning points at some positions move: runs
 * of points with their neighbours. Linear in the positions of those proposals.
 */
export function movedRuns(
  proposals: readonly SceneProposal[],
  partyId: PartyId,
  zoneId: ZoneId | null,
  positions: readonly Position[],
): readonly MovedRun[] {
  const keys = new Set(positions.map(positionKey));
  return proposals
    .filter((one) => one.partyId === partyId && one.emphasis !== 'faint' && (zoneId ?? one.zoneId) === one.zoneId)
    .flatMap(({ geometry }) => geometry.flat().flatMap((ring) => runsOfRing(ring, keys)));
}

function runsOfRing(ring: Ring, keys: ReadonlySet<string>): readonly MovedRun[] {
  const points = ring.slice(0, -1);
  const moves = points.map((position) => keys.has(positionKey(position)));
  const start = moves.findIndex((moving, index) => !moving && moves[(index + 1) % moves.length] === true);
  if (start < 0) return moves[0] === true ? [{ before: null, moving: ring, after: null }] : [];
  const runs: MovedRun[] = [];
  let run: Position[] = [];
  let before: Position | null = null;
  for (let step = 0; step <= points.length; step += 1) {
    const index = (start + step) % points.length;
    const position = points[index];
    if (!position) continue;
    if (moves[index] === true) {
      run.push(position);
      continue;
    }
    if (run.length > 0) runs.push({ before, moving: run, after: position });
    run = [];
    before = position;
  }
  return runs;
}

/** Show where the runs were and where they would be, moved by an offset in degrees. */
export function sketchRuns(
  runs: readonly MovedRun[],
  [east, north]: Position,
  line: 'boundary' | 'refused',
  colour: string,
): readonly SketchItem[] {
  const lineOf = ({ before, moving, after }: MovedRun): readonly Position[] => [
    ...(before ? [before] : []),
    ...moving,
    ...(after ? [after] : []),
  ];
  const moved = runs.map((run) => ({
    ...run,
    moving: run.moving.map(([longitude, latitude]): Position => [longitude + east, latitude + north]),
  }));
  return [
    ...runs.map((run): SketchItem => ({ kind: 'line', line: 'former', positions: lineOf(run), colour })),
    ...moved.map((run): SketchItem => ({ kind: 'line', line, positions: lineOf(run), colour })),
  ];
}
