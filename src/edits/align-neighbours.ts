import type { ZoneMap } from '../domain/delimitation.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { boundingBoxOfPositions } from '../geometry/bounding-box.ts';
import { GRID_UNIT_DEGREES, positionKey } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { nearestOnSegment } from '../geometry/local-metres.ts';
import { drawnPath } from './drawn-path.ts';
import { isLowerEnd, mapRings, rewriteRing, segmentKey } from './rewrite-map.ts';
import { segmentOf } from './segment-meeting.ts';

/** A crossing that was put on the data grid is beside the line by half a unit in each direction. */
const ON_LINE_DEGREES = 0.75 * GRID_UNIT_DEGREES;

/**
 * Put the turning points that a zone got into the segments of the map's other zones on which they lie, so that the
 * boundaries share them and no sliver arises. That moves those lines by half a grid unit at most. Linear in the other
 * zones for each new point near them.
 */
export function alignNeighbours(map: ZoneMap, zoneId: ZoneId, before: ZoneMap, lineType: LineType): ZoneMap {
  const known = new Set((before[zoneId]?.geometry ?? []).flat(2).map(positionKey));
  const fresh = (map[zoneId]?.geometry ?? []).flat(2).filter((position) => !known.has(positionKey(position)));
  if (fresh.length === 0) return map;
  return mapRings(map, (ring, place) => {
    if (place.zoneId === zoneId) return ring;
    const inserted = insertionsInto(ring, fresh, lineType);
    return inserted.size === 0 ? ring : rewriteRing(ring, { inserted });
  });
}

function insertionsInto(
  ring: Ring,
  fresh: readonly Position[],
  lineType: LineType,
): ReadonlyMap<string, readonly Position[]> {
  const inserted = new Map<string, readonly Position[]>();
  const { positions, segments } = drawnPath(ring, lineType);
  const box = boundingBoxOfPositions(positions);
  if (!box) return inserted;
  const corners = new Set(ring.map(positionKey));
  const [west, south, east, north] = box;
  for (const position of fresh) {
    const [x, y] = position;
    if (x < west - 1e-6 || x > east + 1e-6 || y < south - 1e-6 || y > north + 1e-6) continue;
    if (corners.has(positionKey(position))) continue;
    for (let piece = 0; piece + 1 < positions.length; piece += 1) {
      const [nearX, nearY] = nearestOnSegment(position, ...segmentOf(positions, piece));
      if (Math.abs(nearX - x) > ON_LINE_DEGREES || Math.abs(nearY - y) > ON_LINE_DEGREES) continue;
      const [start, end] = segmentOf(ring, segments[piece] ?? 0);
      const lower = isLowerEnd(start, end) ? start : end;
      const all = [...(inserted.get(segmentKey(start, end)) ?? []), position];
      const distance = (one: Position): number => Math.hypot(one[0] - lower[0], one[1] - lower[1]);
      inserted.set(
        segmentKey(start, end),
        all.toSorted((one, other) => distance(one) - distance(other)),
      );
      corners.add(positionKey(position));
      break;
    }
  }
  return inserted;
}
