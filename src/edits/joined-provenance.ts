import type { Delimitation } from '../domain/delimitation.ts';
import type { Provenance } from '../domain/provenance.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { dropLostNames } from './turning-point-names.ts';

/**
 * Give the provenance of a delimitation that took over geometry of another one: it keeps its own, becomes illustrative if
 * the other one is, and gets the names of the turning points that came with it.
 */
export function joinedProvenance(own: Provenance, other: Delimitation, geometry: MultiPolygonCoordinates): Provenance {
  const turningPointNames = { ...other.provenance.turningPointNames, ...own.turningPointNames };
  const illustrative = own.illustrative || other.provenance.illustrative;
  return dropLostNames({ ...own, illustrative, turningPointNames }, geometry);
}
