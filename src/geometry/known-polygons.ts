import type { PolygonCoordinates, Position, Ring } from './coordinates.ts';
import type { PackedCoordinates } from './packed-coordinates.ts';

/** Polygons alike in what is looked at first: the length of the shell and its first position. */
function likeness(shellLength: number, first: Position | undefined): string {
  return `${shellLength}/${first?.join('/')}`;
}

/**
 * Polygons that are there already, found again by what their packed twins hold. Two results of which only a part
 * differs then share the objects of the rest, and by their identity everybody sees what is new.
 */
export class KnownPolygons {
  private readonly alike = new Map<string, PolygonCoordinates[]>();

  /** Linear in the number of polygons, whatever their size. */
  constructor(polygons: Iterable<PolygonCoordinates>) {
    for (const polygon of polygons) {
      const [shell] = polygon;
      if (shell === undefined) continue;
      const key = likeness(shell.length, shell[0]);
      const others = this.alike.get(key);
      if (others === undefined) this.alike.set(key, [polygon]);
      else others.push(polygon);
    }
  }

  /**
   * Give the known polygon that is the same, number by number, as the packed one that starts at two places; undefined
   * where there is none. Linear in its positions.
   */
  find(
    { positions, lengths }: PackedCoordinates,
    atLength: number,
    atPosition: number,
  ): PolygonCoordinates | undefined {
    const first: Position = [positions[atPosition] ?? Number.NaN, positions[atPosition + 1] ?? Number.NaN];
    const candidates = this.alike.get(likeness(lengths[atLength + 1] ?? 0, first));
    return candidates?.find((polygon) => {
      if (polygon.length !== lengths[atLength]) return false;
      let at = atPosition;
      return polygon.every((ring, index) => {
        const from = at;
        at += 2 * ring.length;
        return ring.length === lengths[atLength + 1 + index] && sameNumbers(ring, positions, from);
      });
    });
  }
}

function sameNumbers(ring: Ring, positions: Float64Array, from: number): boolean {
  let at = from;
  for (const [longitude, latitude] of ring) {
    if (positions[at] !== longitude || positions[at + 1] !== latitude) return false;
    at += 2;
  }
  return true;
}
