import type { TurningPointAddress } from '../domain/delimitation.ts';
import type { Workspace } from '../domain/workspace.ts';
import { middleOfSegment } from '../geometry/middle-of-segment.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { insertTurningPoint } from './insert-turning-point.ts';
import type { EditOutcome } from './refusal.ts';

/**
 * Insert a turning point in the middle, as the workspace's line type has it, of the segment after the addressed one; on
 * the data grid it lies at most half a unit beside the line. Refuses what `insertTurningPoint` does; a segment of one
 * grid unit has no middle (`same-as-last-point`).
 */
export function insertMidpoint(workspace: Workspace, address: TurningPointAddress): EditOutcome {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  return insertTurningPoint(
    workspace,
    address,
    middleOfSegment(found.value.position, found.value.next, workspace.lineType),
  );
}
