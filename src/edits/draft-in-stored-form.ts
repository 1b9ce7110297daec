import type { Draft } from '../domain/workspace.ts';
import { toGrid } from '../geometry/grid.ts';
import { refusalOfGeometry, toStored } from './stored-geometry.ts';
import { isInWorldRange } from './world-range.ts';

/**
 * Put a draft that was kept elsewhere into the form in which drafts are stored: on the data grid, shells counter-clockwise,
 * holes clockwise. One that the program kept is so already and comes out the same. Null if it cannot be stored: a
 * position out of the world, a ring without three different positions.
 */
export function draftInStoredForm(draft: Draft): Draft | null {
  const map = Object.entries(draft.map);
  if (map.some(([, { geometry }]) => refusalOfGeometry(geometry))) return null;
  const { unfinished } = draft;
  if (unfinished?.positions.some((position) => !isInWorldRange(position))) return null;
  return {
    ...draft,
    map: Object.fromEntries(map.map(([zoneId, delimitation]) => [zoneId, toStored(delimitation)])),
    unfinished: unfinished && { ...unfinished, positions: unfinished.positions.map(toGrid) },
  };
}
