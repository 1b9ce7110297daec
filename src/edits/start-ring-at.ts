import type { TurningPointAddress } from '../domain/delimitation.ts';
import { success } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import { findTurningPoint } from './find-turning-point.ts';
import { putDelimitation } from './put-draft.ts';
import type { EditOutcome } from './refusal.ts';

/**
 * Let a ring start at the addressed turning point, which becomes its number 1. The line, its direction and its names
 * stay; it is the identical boundary. Refuses what `findTurningPoint` does. Linear in the ring.
 */
export function startRingAt(workspace: Workspace, address: TurningPointAddress): EditOutcome {
  const found = findTurningPoint(workspace, address);
  if (!found.ok) return found;
  const { delimitation, ring, position } = found.value;
  const { partyId, zoneId, part, point } = address;
  const polygon = delimitation.geometry[part];
  if (point === 0 || !polygon) return success(workspace);
  const turned = [...ring.slice(point, -1), ...ring.slice(0, point), position];
  const geometry = delimitation.geometry.with(part, polygon.with(address.ring, turned));
  return success(putDelimitation(workspace, partyId, zoneId, { ...delimitation, geometry }));
}
