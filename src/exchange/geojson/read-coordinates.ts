import type { Finding } from '../../domain/finding.ts';
import { finding } from '../../domain/finding.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates } from '../../geometry/coordinates.ts';
import type { Adjustments } from '../import-reading.ts';
import { excerptOf } from '../json/excerpt.ts';
import type { AreaType } from './geometry-type.ts';
import { about, type PlacedFinding } from './placed-finding.ts';
import type { RingRead } from './read-ring.ts';
import { readRing } from './read-ring.ts';

/** The rings of a file's geometry as they stand there; `geometry` is null if a finding is an error. */
export interface CoordinatesRead {
  readonly geometry: MultiPolygonCoordinates | null;
  readonly positionCount: number;
  readonly findings: readonly PlacedFinding[];
}

const COORDINATES = ['geometry', 'coordinates'] as const;

/** Refuse coordinates as a whole. */
function refused(reason: Finding): CoordinatesRead {
  return { geometry: null, positionCount: 0, findings: [about(reason, COORDINATES)] };
}

/** Read the rings of one part, or say that it has none or is no list. */
function readPart(value: unknown, part: number, adjustments: Adjustments): readonly RingRead[] | Finding {
  if (!Array.isArray(value)) return finding('invalid-structure', 'error', { part, detail: excerptOf(value) });
  if (value.length === 0) return finding('empty-geometry', 'error', { part });
  return value.map((ring: unknown, index) => readRing(ring, part, index, adjustments));
}

/** Say that positions have more than longitude and latitude; `detail` is how many numbers the longest has. */
function furtherDimensions(rings: readonly RingRead[]): readonly PlacedFinding[] {
  const dimensions = rings.reduce((most, ring) => Math.max(most, ring.dimensions), 2);
  const found = finding('further-dimensions', 'warning', { detail: String(dimensions) });
  return dimensions > 2 ? [about(found, COORDINATES)] : [];
}

/**
 * Read the `coordinates` of a Polygon or MultiPolygon, part by part and ring by ring, so that each finding says where
 * it lies. A MultiPolygon without parts is an area of nothing: only our own files can mean that
 * (`mayBeEmpty`); from others it is an error.
 */
export function readCoordinates(
  type: AreaType,
  coordinates: unknown,
  mayBeEmpty: boolean,
  adjustments: Adjustments,
): CoordinatesRead {
  if (!Array.isArray(coordinates)) {
    return refused(finding('invalid-structure', 'error', { detail: `coordinates: ${excerptOf(coordinates)}` }));
  }
  if (coordinates.length === 0) {
    if (type === 'Polygon' || !mayBeEmpty) return refused(finding('empty-geometry', 'error'));
    const stated = about(finding('empty-geometry', 'warning'), COORDINATES);
    return { geometry: [], positionCount: 0, findings: [stated] };
  }
  const parts = (type === 'Polygon' ? [coordinates] : coordinates).map((value: unknown, part) =>
    readPart(value, part, adjustments),
  );
  const rings = parts.flatMap((part) => ('kind' in part ? [] : part));
  const found = parts.flatMap((part) => ('kind' in part ? [part] : part.flatMap((ring) => ring.findings)));
  const geometry = parts.map((part): PolygonCoordinates =>
    'kind' in part ? [] : part.flatMap((ring) => (ring.ring === null ? [] : [ring.ring])),
  );
  return {
    geometry: found.every(({ severity }) => severity !== 'error') ? geometry : null,
    positionCount: rings.reduce((sum, ring) => sum + ring.positionCount, 0),
    findings: [...found, ...furtherDimensions(rings)],
  };
}
