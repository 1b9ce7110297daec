import type { ZoneMap } from '../domain/delimitation.ts';
import type { Position, Ring } from '../geometry/coordinates.ts';
import { positionKey } from '../geometry/grid.ts';
import { openRing } from '../geometry/ring.ts';

/**
 * Find the turning points of a ring where the line of another ring of the map leaves it: points that stand there too, but
 * between other neighbours. Between two of them the boundary is shared as a whole or not at all. Their keys; linear in
 * the map.
 */
export function junctionsOf(map: ZoneMap, ring: Ring): ReadonlySet<string> {
  const passages = new Map<string, string>();
  const junctions = new Set<string>();
  visitPassages(ring, (key, passage) => {
    // A point that the ring itself passes twice must stay where it is as well.
    if ((passages.get(key) ?? passage) !== passage) junctions.add(key);
    passages.set(key, passage);
  });
  for (const { geometry } of Object.values(map)) {
    for (const other of geometry.flat()) {
      if (other === ring) continue;
      visitPassages(other, (key, passage) => {
        const own = passages.get(key);
        if (own !== undefined && own !== passage) junctions.add(key);
      });
    }
  }
  return junctions;
}

/** Visit every turning point of a ring with the names of its two neighbours, the same in either direction. */
function visitPassages(ring: Ring, visit: (key: string, passage: string) => void): void {
  const keys = openRing(ring).map((position: Position) => positionKey(position));
  keys.forEach((key, index) => {
    const before = keys.at(index - 1) ?? '';
    const after = keys[(index + 1) % keys.length] ?? '';
    visit(key, before < after ? `${before}/${after}` : `${after}/${before}`);
  });
}
