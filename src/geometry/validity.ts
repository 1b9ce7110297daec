import { boundingBoxOfPositions } from './bounding-box.ts';
import { visitBoxPairsWithin } from './box-pairs.ts';
import type { MultiPolygonCoordinates } from './coordinates.ts';
import type { AddressedRing, GeometryDefect } from './geometry-defect.ts';
import { edgesOfRings } from './ring-edges.ts';
import { isRingInside } from './ring-side.ts';
import { structureDefects } from './ring-structure.ts';
import { meetRings } from './ring-meetings.ts';

export type { GeometryDefect, GeometryDefectKind } from './geometry-defect.ts';

/** Enough to show and to mend; beyond it the search ends. */
const DEFAULT_LIMIT = 200;

function listRings(geometry: MultiPolygonCoordinates): AddressedRing[] {
  return geometry.flatMap((polygon, part) => polygon.map((positions, ring) => ({ part, ring, positions })));
}

/** The boxes of rings in degrees, four numbers each, widened a little because the decisions are made to 1e-9 degree. */
function boxesOf(rings: readonly AddressedRing[]): Float64Array {
  const boxes = new Float64Array(rings.length * 4);
  rings.forEach(({ positions }, index) => {
    const [west, south, east, north] = boundingBoxOfPositions(positions) ?? [0, 0, 0, 0];
    boxes.set([west - 1e-9, south - 1e-9, east + 1e-9, north + 1e-9], index * 4);
  });
  return boxes;
}

/**
 * Find everything that makes a multipolygon invalid in the sense of OGC Simple Features (06-103r4, 6.1.11 and 6.1.14),
 * and repeated positions, which do not. In detail:
 *
 * - a ring that crosses, touches or runs along itself, spikes included: `self-crossing`;
 * - rings of one part that cross or share a stretch, or touch so often that they cut the inside in two: `rings-cross`;
 *   touching in single points is allowed otherwise;
 * - a hole that is not inside its shell, or inside another hole: `hole-outside`, `hole-in-hole`;
 * - parts that have an area or a stretch of boundary in common: `parts-overlap`; they may touch in points.
 *
 * An empty geometry is valid. Directions of rings do not matter. Rings that are faulty by themselves are left out of
 * what is asked of several. At most about `limit` defects. Exact for positions on the data grid, others are taken to 1e-9
 * degree; n log n (10,000 positions in about 20 ms).
 */
export function validityFindings(geometry: MultiPolygonCoordinates, limit = DEFAULT_LIMIT): GeometryDefect[] {
  const found: GeometryDefect[] = [];
  const sound = listRings(geometry).filter((ring) => {
    const defects = structureDefects(ring);
    found.push(...defects);
    return defects.every(({ kind }) => kind !== 'too-few-positions' && kind !== 'zero-area');
  });
  const edges = edgesOfRings(sound.map(({ positions }) => positions));
  const { defects, crossed, haveCrossed } = meetRings(sound, edges, limit);
  found.push(...defects);

  const add = (kind: GeometryDefect['kind'], { part, ring, positions }: AddressedRing): void => {
    found.push({ kind, position: positions[0] ?? null, part, ring, point: positions.length > 0 ? 0 : null });
  };
  const shellOf = new Map<number, number>();
  const holesOf = new Map<number, number[]>();
  sound.forEach(({ part, ring }, index) => {
    if (ring === 0) shellOf.set(part, index);
    else holesOf.set(part, [...(holesOf.get(part) ?? []), index]);
  });
  const comparable = (one: number, other: number): boolean =>
    !crossed.has(one) && !crossed.has(other) && !haveCrossed(one, other);

  sound.forEach((ring, index) => {
    const shell = shellOf.get(ring.part);
    if (ring.ring === 0 || shell === undefined || !comparable(index, shell)) return;
    if (!isRingInside(edges, index, shell)) add('hole-outside', ring);
  });

  /** Whether the shell of a part lies in the area of another part, within its shell and in none of its holes. */
  const liesInPart = (shell: number, otherShell: number, otherPart: number): boolean =>
    isRingInside(edges, shell, otherShell) &&
    (holesOf.get(otherPart) ?? []).every((hole) => !crossed.has(hole) && !isRingInside(edges, shell, hole));

  visitBoxPairsWithin(boxesOf(sound), (one, other) => {
    const a = sound[one];
    const b = sound[other];
    if (a === undefined || b === undefined || !comparable(one, other)) return true;
    if (a.part === b.part && a.ring > 0 && b.ring > 0) {
      if (isRingInside(edges, one, other)) add('hole-in-hole', a);
      else if (isRingInside(edges, other, one)) add('hole-in-hole', b);
    }
    if (a.part !== b.part && a.ring === 0 && b.ring === 0) {
      if (liesInPart(one, other, b.part)) add('parts-overlap', a);
      else if (liesInPart(other, one, a.part)) add('parts-overlap', b);
    }
    return found.length < limit;
  });
  return found;
}
