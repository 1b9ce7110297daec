import type { TurningPointAddress } from '../../../domain/delimitation.ts';
import type { Position } from '../../../geometry/coordinates.ts';
import { samePosition } from '../../../geometry/grid.ts';
import type { Scene } from '../../scene.ts';
import type { NoTargets } from './snap.ts';

/** A point being dragged, or a midpoint being dragged out, as far as it matters here. */
interface Dragged {
  readonly kind: 'move' | 'insert';
  readonly address: TurningPointAddress;
  readonly origin: Position;
  readonly detached: boolean;
}

/**
 * Tell what a dragged point must not snap to: the place it comes from, and the rings that move with it, which may not
 * touch themselves anyway. That is the addressed ring, and unless it is detached every ring of the party's draft that has
 * the point, or the segment into which one is inserted. Linear in the party's positions: ask once for each drag.
 */
export function noTargetsOfDrag(scene: Scene, dragged: Dragged): NoTargets {
  const { kind, address, origin, detached } = dragged;
  const lines = new Set<readonly Position[]>();
  const own = scene.editable?.geometry[address.part]?.[address.ring];
  const segment = kind === 'insert' && own ? own.slice(address.point, address.point + 2) : null;
  if (own) lines.add(own);
  for (const proposal of scene.proposals) {
    if (detached || proposal.partyId !== address.partyId || proposal.emphasis === 'faint') continue;
    for (const ring of proposal.geometry.flat()) {
      const moves = segment ? hasSegment(ring, segment) : ring.some((position) => samePosition(position, origin));
      if (moves) lines.add(ring);
    }
  }
  return { lines, place: kind === 'move' ? origin : null };
}

function hasSegment(ring: readonly Position[], [start, end]: readonly Position[]): boolean {
  if (!start || !end) return false;
  return ring.some((position, index) => {
    const next = ring[index + 1];
    if (!next) return false;
    const forwards = samePosition(position, start) && samePosition(next, end);
    return forwards || (samePosition(position, end) && samePosition(next, start));
  });
}
