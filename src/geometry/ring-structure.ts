import { toFineUnits } from './fine-grid.ts';
import type { AddressedRing, GeometryDefect, GeometryDefectKind } from './geometry-defect.ts';
import { samePosition } from './grid.ts';
import { orientation } from './orientation.ts';
import { isClosed, openRing } from './ring.ts';

/** Whether all positions lie on one line, exactly on the data grid. */
function isFlat(ring: AddressedRing): boolean {
  const points = openRing(ring.positions).map(([x, y]) => [toFineUnits(x), toFineUnits(y)] as const);
  const [first] = points;
  const second = first && points.find(([x, y]) => x !== first[0] || y !== first[1]);
  if (first === undefined || second === undefined) return true;
  return points.every(([x, y]) => orientation(first[0], first[1], second[0], second[1], x, y) === 0);
}

/** How many of the positions differ from the one before, all round. */
function countSteps(ring: AddressedRing): number {
  const points = openRing(ring.positions);
  return points.filter((position, index) => {
    const previous = points.at(index - 1);
    return previous !== undefined && !samePosition(position, previous);
  }).length;
}

/**
 * Find what is wrong with a ring taken by itself, crossings apart: not closed, fewer than three different positions, no
 * area (all on one line), positions given twice in a row. Linear.
 */
export function structureDefects(ring: AddressedRing): GeometryDefect[] {
  const { positions, part } = ring;
  const found: GeometryDefect[] = [];
  const add = (kind: GeometryDefectKind, point: number | null): void => {
    found.push({ kind, position: (point === null ? null : positions[point]) ?? null, part, ring: ring.ring, point });
  };
  const start = positions.length === 0 ? null : 0;
  if (positions.length > 1 && !isClosed(positions)) add('unclosed-ring', positions.length - 1);
  if (countSteps(ring) < 3) add('too-few-positions', start);
  else if (isFlat(ring)) add('zero-area', start);
  positions.forEach((position, index) => {
    const previous = positions[index - 1];
    if (previous !== undefined && samePosition(previous, position)) add('repeated-position', index);
  });
  return found;
}
