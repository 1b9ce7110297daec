import type { Provenance } from '../domain/provenance.ts';
import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import { positionKey, samePosition } from '../geometry/grid.ts';

/** Tell whether a geometry has a turning point at a position. */
function hasTurningPoint(geometry: MultiPolygonCoordinates, position: Position): boolean {
  return geometry.some((polygon) => polygon.some((ring) => ring.some((other) => samePosition(other, position))));
}

/**
 * Keep the names of turning points with their points: after a move (`from` to `to`) the name goes along, after a
 * deletion (`to` null) it goes. Where the geometry still has a point at `from` the name stays there as well.
 */
export function moveName(
  provenance: Provenance,
  from: Position,
  to: Position | null,
  geometry: MultiPolygonCoordinates,
): Provenance {
  const key = positionKey(from);
  const name = provenance.turningPointNames[key];
  if (name === undefined) return provenance;
  const { [key]: _moved, ...others } = provenance.turningPointNames;
  const kept = hasTurningPoint(geometry, from) ? { ...others, [key]: name } : others;
  return { ...provenance, turningPointNames: to ? { [positionKey(to)]: name, ...kept } : kept };
}

/** Drop the names of turning points that the geometry has no more. */
export function dropLostNames(provenance: Provenance, geometry: MultiPolygonCoordinates): Provenance {
  const named = Object.entries(provenance.turningPointNames);
  if (named.length === 0) return provenance;
  const keys = new Set(geometry.flatMap((polygon) => polygon.flatMap((ring) => ring.map(positionKey))));
  const kept = named.filter(([key]) => keys.has(key));
  return kept.length === named.length ? provenance : { ...provenance, turningPointNames: Object.fromEntries(kept) };
}
