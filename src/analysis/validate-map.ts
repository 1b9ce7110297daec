import type { ZoneMap } from '../domain/delimitation.ts';
import type { Finding } from '../domain/finding.ts';
import { finding } from '../domain/finding.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { validityFindings } from '../geometry/validity.ts';

/** List what is wrong with one geometry. A position given twice in a row is only a warning: it changes nothing. */
export function findingsOf(geometry: MultiPolygonCoordinates): Finding[] {
  return validityFindings(geometry).map(({ kind, position, part, ring, point }) =>
    finding(kind, kind === 'repeated-position' ? 'warning' : 'error', { position, part, ring, point }),
  );
}

/**
 * Check every delimitation of a map by itself, for OGC validity. Every zone of the map has an entry; a sound one has an
 * empty list. n log n in the number of positions.
 */
export function validateMap(map: ZoneMap): Record<ZoneId, readonly Finding[]> {
  return Object.fromEntries(Object.entries(map).map(([zoneId, { geometry }]) => [zoneId, findingsOf(geometry)]));
}
