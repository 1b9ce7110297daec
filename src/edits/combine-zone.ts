import type { Delimitation, ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { success, type Result } from '../domain/result.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { LineType } from '../geometry/line-type.ts';
import { combineAreas, type SetOperation } from '../geometry/set-operations.ts';
import { alignNeighbours } from './align-neighbours.ts';
import type { Refusal } from './refusal.ts';
import { refuse } from './refuse.ts';

/** Combine two areas for an edit. Refuses `invalid-area` and `too-narrow`. */
export function combine(
  operation: SetOperation,
  one: MultiPolygonCoordinates,
  other: MultiPolygonCoordinates,
  lineType: LineType,
): Result<MultiPolygonCoordinates, Refusal> {
  const made = combineAreas(operation, one, other, lineType);
  switch (made.kind) {
    case 'combined':
      return success(made.geometry);
    case 'invalid':
      return refuse('invalid-area');
    case 'too-narrow':
      return refuse('too-narrow', made.position);
  }
}

/** Put a delimitation into a map together with its new turning points in the segments of other zones on which they lie. */
export function withAligned(map: ZoneMap, zoneId: ZoneId, delimitation: Delimitation, lineType: LineType): ZoneMap {
  return alignNeighbours({ ...map, [zoneId]: delimitation }, zoneId, map, lineType);
}
