import type { TurningPointAddress } from '../../domain/delimitation.ts';
import type { PartyId } from '../../domain/identifiers.ts';
import type { Position } from '../../geometry/coordinates.ts';
import { samePosition } from '../../geometry/grid.ts';
import type { SceneProposal } from '../scene.ts';
import type { Answer, DrawingSink, MapPixel } from './drawing-port.ts';
import { sketchRuns, type MovedRun } from './group-drag.ts';
import type { SketchItem } from './sketch.ts';
import type { NoTargets, Snap } from './snapping/snap.ts';

/** The neighbours of a point being dragged: the two segments that move with it. */
export type Neighbours = readonly [before: Position, after: Position];

/** A turning point being dragged, or a midpoint being dragged out to become one. */
export interface PointDrag {
  readonly kind: 'move' | 'insert';
  readonly address: TurningPointAddress;
  readonly origin: Position;
  /** From the pointer to the middle of the handle when it was pressed. */
  readonly grip: MapPixel;
  readonly detached: boolean;
  readonly neighbours: readonly Neighbours[];
  /** What moves where several selected turning points are dragged together; none where one is. */
  readonly runs: readonly MovedRun[];
  readonly colour: string;
  /** What it must not snap to. */
  readonly without: NoTargets;
  readonly snap: Snap | null;
  readonly position: Position;
  readonly answer: Answer;
}

/**
 * Find the neighbours of every turning point of a party's map that lies exactly at a position: they move together.
 * Linear in the positions of that party.
 */
export function sharedNeighbours(
  proposals: readonly SceneProposal[],
  partyId: PartyId,
  position: Position,
): readonly Neighbours[] {
  const found: Neighbours[] = [];
  for (const proposal of proposals) {
    if (proposal.partyId !== partyId || proposal.emphasis === 'faint') continue;
    for (const ring of proposal.geometry.flat()) {
      const length = ring.length - 1;
      for (let point = 0; point < length; point += 1) {
        const at = ring[point];
        if (!at || !samePosition(at, position)) continue;
        const before = ring[(point + length - 1) % length];
        const after = ring[(point + 1) % length];
        if (before && after) found.push([before, after]);
      }
    }
  }
  return found;
}

/** Ask whether the point may be where it is dragged to. */
export function judgeDrag(sink: DrawingSink, drag: PointDrag, position: Position): Answer {
  return drag.kind === 'move'
    ? sink.judgeMove(drag.address, position, { detached: drag.detached })
    : sink.judgeInsert(drag.address, position);
}

/** Offer the finished drag to the application. */
export function finishDrag(sink: DrawingSink, drag: PointDrag): Answer {
  return drag.kind === 'move'
    ? sink.movePoint(drag.address, drag.position, { detached: drag.detached })
    : sink.insertPoint(drag.address, drag.position);
}

/** Show where the line was, where it would be, and whether it may be there. */
export function sketchDrag(drag: PointDrag): readonly SketchItem[] {
  const { position, origin, colour, runs } = drag;
  const line = drag.answer.accepted ? 'boundary' : 'refused';
  if (runs.length > 0) {
    const handle = drag.answer.accepted ? 'turning-point-hovered' : 'refused';
    const offset: Position = [position[0] - origin[0], position[1] - origin[1]];
    return [...sketchRuns(runs, offset, line, colour), { kind: 'handle', handle, position, colour }];
  }
  const former = drag.neighbours.map(([before, after]): SketchItem => ({
    kind: 'line',
    line: 'former',
    positions: [before, origin, after],
    colour,
  }));
  const moved = drag.neighbours.map(([before, after]): SketchItem => ({
    kind: 'line',
    line,
    positions: [before, position, after],
    colour,
  }));
  const handle: SketchItem = { kind: 'handle', handle: 'turning-point-hovered', position, colour };
  return drag.answer.accepted
    ? [...former, ...moved, handle]
    : [...former, ...moved, { kind: 'handle', handle: 'refused', position, colour }];
}
