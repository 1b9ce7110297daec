import { positionKey } from '../geometry/grid.ts';
import type { ComparedMap } from './comparison.ts';

/** List the keys of the turning points that two zones of a map, or more, have in common. Linear. */
export function sharedKeys(map: ComparedMap): ReadonlySet<string> {
  const ownerOf = new Map<string, string>();
  const shared = new Set<string>();
  for (const [zoneId, geometry] of Object.entries(map)) {
    for (const position of geometry.flat(2)) {
      const key = positionKey(position);
      const owner = ownerOf.get(key);
      if (owner === undefined) ownerOf.set(key, zoneId);
      else if (owner !== zoneId) shared.add(key);
    }
  }
  return shared;
}
