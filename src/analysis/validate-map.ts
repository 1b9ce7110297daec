import type { ZoneMap } from '../domain/delimitation.ts';
import { finding, type Finding } from '../domain/finding.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import { validityFindings } from '../geometry/validity.ts';

/**
 * Find what makes the delimitations of a map invalid, zone by zone. Everything is an error but a repeated position,
 * which changes no area and is a warning.
 */
export function validateMap(map: ZoneMap): Readonly<Record<ZoneId, readonly Finding[]>> {
  return Object.fromEntries(
    Object.entries(map).map(([zoneId, { geometry }]) => [
      zoneId,
      validityFindings(geometry).map(({ kind, ...where }) =>
        finding(kind, kind === 'repeated-position' ? 'warning' : 'error', where),
      ),
    ]),
  );
}
