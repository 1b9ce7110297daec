import type { RingStretch, TurningPointAddress } from '../domain/delimitation.ts';
import { draftOf } from '../domain/workspace.ts';
import type { AppState } from './app-state.ts';

/** List the selected turning points, the one that was selected last first. */
export function selectedPoints({ selection }: Pick<AppState, 'selection'>): readonly TurningPointAddress[] {
  return selection.point === null ? [] : [selection.point, ...(selection.further ?? [])];
}

/**
 * Give the stretch that the selected turning points make: two or more that follow one another in one ring, over its
 * start too. Null where they do not, and where they are the whole ring, which has no ends.
 */
export function selectedStretch(state: Pick<AppState, 'selection' | 'workspace'>): RingStretch | null {
  const points = selectedPoints(state);
  const [first] = points;
  if (!first || points.length < 2) return null;
  const { partyId, zoneId, part, ring } = first;
  const inOneRing = points.every(
    (one) => one.ring === ring && one.part === part && one.zoneId === zoneId && one.partyId === partyId,
  );
  const positions = draftOf(state.workspace, partyId).map[zoneId]?.geometry[part]?.[ring];
  if (!inOneRing || !positions) return null;
  const count = positions.length - 1;
  const chosen = new Set(points.map(({ point }) => point));
  if (chosen.size >= count) return null;
  const beginnings = [...chosen].filter((point) => !chosen.has((point + count - 1) % count));
  const [from] = beginnings;
  if (from === undefined || beginnings.length > 1) return null;
  return { partyId, zoneId, part, ring, from, to: (from + chosen.size - 1) % count };
}
