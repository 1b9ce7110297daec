import { finding, type Finding } from '../domain/finding.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { positionKey, samePosition } from '../geometry/grid.ts';
import type { LineType } from '../geometry/line-type.ts';
import { areaOfM2 } from '../geometry/measure/by-line-type.ts';
import { poleOfInaccessibility } from '../geometry/pole.ts';
import type { ComparedMap } from './comparison.ts';
import { closePoints } from './close-points.ts';
import { overlapSearch } from './find-overlaps.ts';
import { findingsOf } from './validate-map.ts';

/** A part below this is more likely a slip than a proposal. */
const SMALL_PART_M2 = 1_000_000;

/** One zone of the map that is being drawn. */
export interface DraftFindingsRequest {
  readonly map: ComparedMap;
  readonly zoneId: ZoneId;
  readonly lineType: LineType;
}

/** Something noticed about a zone while it is drawn, with its figure: an area in m2, or a distance in m. */
export interface DraftFinding {
  readonly finding: Finding;
  /** The zone it overlaps. */
  readonly otherZoneId: ZoneId | null;
  readonly areaM2: number | null;
  readonly distanceM: number | null;
}

/**
 * Look at one zone of a map as it is drawn: what makes it invalid (self-contact included), where it overlaps another zone
 * of the same map, parts below a square kilometre, turning points closer to another one than a metre. Nothing is mended.
 * n log n.
 */
export function draftFindings({ map, zoneId, lineType }: DraftFindingsRequest): readonly DraftFinding[] {
  const geometry = map[zoneId];
  if (!geometry || geometry.length === 0) return [];
  return [
    ...faults(geometry),
    ...overlaps(map, zoneId, lineType),
    ...smallParts(geometry, lineType),
    ...closePoints(geometry).map(({ position, part, ring, point, distanceM }) =>
      noticed(finding('close-points', 'warning', { position, part, ring, point }), { distanceM }),
    ),
  ];
}

function noticed(found: Finding, figures: Partial<Omit<DraftFinding, 'finding'>> = {}): DraftFinding {
  return { finding: found, otherZoneId: null, areaM2: null, distanceM: null, ...figures };
}

/** A contact is told once, and by the turning point that makes it; a crossing of two segments has none. */
function faults(geometry: MultiPolygonCoordinates): DraftFinding[] {
  const told = new Set<string>();
  return findingsOf(geometry).flatMap((found) => {
    const { kind, position, part, ring } = found;
    const name = `${kind} ${position ? positionKey(position) : ''}`;
    if (told.has(name)) return [];
    told.add(name);
    if (kind !== 'self-crossing' || !position || part === null || ring === null) return [noticed(found)];
    const point = geometry[part]?.[ring]?.findIndex((other) => samePosition(other, position)) ?? -1;
    return [noticed({ ...found, point: point === -1 ? null : point })];
  });
}

function overlaps(map: ComparedMap, zoneId: ZoneId, lineType: LineType): DraftFinding[] {
  const found = overlapSearch({ zoneIds: [zoneId], maps: [map], mapKeys: ['draft'], lineType })(zoneId);
  if (!found.ok) return [];
  return found.value.map(({ zoneIdA, zoneIdB, areaM2, pole }) =>
    noticed(finding('zones-overlap', 'warning', { position: pole }), {
      otherZoneId: zoneIdA === zoneId ? zoneIdB : zoneIdA,
      areaM2,
    }),
  );
}

function smallParts(geometry: MultiPolygonCoordinates, lineType: LineType): DraftFinding[] {
  return geometry.flatMap((polygon, part) => {
    const areaM2 = areaOfM2([polygon], lineType);
    if (areaM2 >= SMALL_PART_M2) return [];
    const position = areaM2 > 0 ? poleOfInaccessibility(polygon) : (polygon[0]?.[0] ?? null);
    return [noticed(finding('small-part', 'warning', { position, part }), { areaM2 })];
  });
}
