import type { Position } from '../../geometry/coordinates.ts';
import type { MapTarget, Scene, SceneCell } from '../scene.ts';
import { toPixel, toPosition, type Viewport } from '../viewport.ts';
import { chooseFromStack, type LastChoice } from './click-cycle.ts';
import type { MapPixel } from './drawing-port.ts';
import { boxOfRing, partAt } from './part-at.ts';
import { proposalsAt } from './proposals-at.ts';

/** A click this near to a line means the line. */
export const LINE_RADIUS_PX = 5;
/** The mark of a contested cell reaches this far round its place. */
const MARK_RADIUS_PX = 14;

/** What a click would choose, and how the next click at the same place goes on. */
export interface Aim {
  readonly target: MapTarget;
  readonly choice: LastChoice | null;
}

/**
 * Find what lies under a pixel, turning points and segments aside: the mark of a contested cell, a contested cell, a
 * proposal of the stack there, or nothing.
 */
export function targetAt(scene: Scene, viewport: Viewport, pixel: MapPixel, last: LastChoice | null): Aim {
  const cell = cellAt(scene, viewport, pixel);
  if (cell !== null) return { target: { kind: 'cell', key: cell }, choice: null };
  const hits = proposalsAt(scene.proposals, viewport, pixel, LINE_RADIUS_PX, scene.lineType);
  const selected = hits.find(
    ({ proposal }) =>
      proposal.emphasis !== 'faint' &&
      proposal.partyId === scene.editable?.partyId &&
      proposal.zoneId === scene.editable.zoneId,
  );
  const keys = hits.map(({ proposal }) => proposal.key);
  const choice = chooseFromStack(keys, pixel, selected?.proposal.key ?? null, last);
  const hit = hits.find(({ proposal }) => proposal.key === choice?.keys[choice.chosen]);
  if (!hit) return { target: { kind: 'nothing' }, choice: null };
  const { partyId, zoneId } = hit.proposal;
  return { target: { kind: 'proposal', partyId, zoneId, part: hit.part }, choice };
}

function cellAt(scene: Scene, viewport: Viewport, pixel: MapPixel): string | null {
  if (scene.cells === null) return null;
  const mark = scene.cellMarks.find(({ position }) => {
    const at = toPixel(viewport, position);
    return Math.hypot(at.x - pixel.x, at.y - pixel.y) <= MARK_RADIUS_PX;
  });
  if (mark) return mark.key;
  const position = toPosition(viewport, pixel);
  const found = scene.cells
    .filter((cell) => isContested(cell) && partAt(cell.geometry, position) !== null)
    .toSorted((a, b) => sizeAt(a, position) - sizeAt(b, position));
  return found[0]?.key ?? null;
}

/** A conflict lies over the contested cells of two zones; these are what can be looked at. */
function isContested(cell: SceneCell): boolean {
  return cell.kind === 'counted' ? cell.contested : cell.kind === 'one' || cell.kind === 'several';
}

function sizeAt(cell: SceneCell, position: Position): number {
  const shell = cell.geometry[partAt(cell.geometry, position) ?? 0]?.[0];
  if (!shell) return Infinity;
  const [west, south, east, north] = boxOfRing(shell);
  return (east - west) * (north - south);
}

/** Tell whether two targets are the same thing; where exactly on a segment does not matter. */
export function sameTarget(a: MapTarget, b: MapTarget): boolean {
  if (a.kind === 'turning-point' || a.kind === 'segment') {
    return a.kind === b.kind && JSON.stringify(a.address) === JSON.stringify(b.address);
  }
  return JSON.stringify(a) === JSON.stringify(b);
}
