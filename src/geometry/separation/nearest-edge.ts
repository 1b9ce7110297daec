import { LEAF_SIZE, type BoxTree } from './box-tree.ts';
import { footShare, type Vantage } from './vantage.ts';

/** Deep enough for 2^60 leaves. */
const STACK = 128;

/**
 * Finds the nearest segment of a boundary. Branches are left out by a distance that is certainly too short: to the box,
 * with the fewest metres to a degree that occur within the best distance so far. A search starts from the segment found
 * last, so neighbouring points cost little.
 */
export class NearestEdge {
  /** The segment found last, and the squared distance to it in m2. */
  edge = 0;
  squaredM2 = Infinity;
  private readonly stack = new Int32Array(STACK);
  private readonly bounds = new Float64Array(STACK);

  constructor(readonly tree: BoxTree) {}

  /** The squared distance in m2 from a point to one segment. */
  squaredTo(vantage: Vantage, edge: number): number {
    const { fromLongitude, fromLatitude, toLongitude, toLatitude } = this.tree.edges;
    return vantage.squaredDistanceTo(
      fromLongitude[edge] as number,
      fromLatitude[edge] as number,
      toLongitude[edge] as number,
      toLatitude[edge] as number,
    );
  }

  /** The distance in m from a point to one segment. */
  distanceTo(vantage: Vantage, edge: number): number {
    return Math.sqrt(this.squaredTo(vantage, edge));
  }

  /** Find the nearest segment to a point and give the distance in m; there must be a segment. */
  find(vantage: Vantage): number {
    const { boxes, leaves, edges } = this.tree;
    const { fromLongitude, fromLatitude, toLongitude, toLatitude } = edges;
    const { longitude, latitude } = vantage;
    const { stack, bounds } = this;
    let best = this.squaredTo(vantage, this.edge);
    let reach = Math.sqrt(best);
    let east = vantage.leastEastM(reach);
    let north = vantage.leastNorthM(reach);
    /** A squared distance to a box that is never too long. */
    const bound = (box: number): number => {
      const x = Math.max(0, (boxes[box] as number) - longitude, longitude - (boxes[box + 2] as number)) * east;
      const y = Math.max(0, (boxes[box + 1] as number) - latitude, latitude - (boxes[box + 3] as number)) * north;
      return x * x + y * y;
    };
    let top = 1;
    stack[0] = 1;
    bounds[0] = 0;
    while (top > 0) {
      top -= 1;
      if (!((bounds[top] as number) < best)) continue;
      const node = stack[top] as number;
      if (node < leaves) {
        const left = bound(node * 8);
        const right = bound(node * 8 + 4);
        const rightFirst = right < left;
        stack[top] = rightFirst ? node * 2 : node * 2 + 1;
        bounds[top] = rightFirst ? left : right;
        stack[top + 1] = rightFirst ? node * 2 + 1 : node * 2;
        bounds[top + 1] = rightFirst ? right : left;
        top += 2;
        continue;
      }
      const end = Math.min(edges.count, (node - leaves + 1) * LEAF_SIZE);
      for (let edge = (node - leaves) * LEAF_SIZE; edge < end; edge++) {
        const x = (fromLongitude[edge] as number) - longitude;
        const y = (fromLatitude[edge] as number) - latitude;
        const dx = (toLongitude[edge] as number) - (fromLongitude[edge] as number);
        const dy = (toLatitude[edge] as number) - (fromLatitude[edge] as number);
        const share = footShare(x, y, dx, dy, east, north);
        const eastwards = (x + share * dx) * east;
        const northwards = (y + share * dy) * north;
        if (!(eastwards * eastwards + northwards * northwards < best)) continue;
        const squared = this.squaredTo(vantage, edge);
        if (!(squared < best)) continue;
        best = squared;
        this.edge = edge;
        reach = Math.sqrt(best);
        east = vantage.leastEastM(reach);
        north = vantage.leastNorthM(reach);
      }
    }
    this.squaredM2 = best;
    return reach;
  }
}
