import type { Position, Ring } from '../coordinates.ts';
import type { GriddedRings } from './gridded-rings.ts';
import { positionOnGrid } from './gridded-rings.ts';

/**
 * The positions of vertices: the given one wherever it lies on the grid, and always the same one for a vertex. They are
 * looked up when polygons are cut; a list of all of them would cost more than that.
 */
export class VertexPositions {
  /** Of the crossings, made when the first one is asked for. */
  private crossings: readonly Position[] | null = null;
  /** By vertex, where the given one does not lie on the grid. */
  private readonly moved = new Map<number, Position>();
  /** The ring of the last lookup, where it starts among the positions of all rings, and where it ends. */
  private ring: Ring = [];
  private start = 0;
  private end = 0;
  private isOnGrid = false;

  /**
   * @param source - by vertex of the boundaries as given, its first place among the positions of all rings; ascending
   * @param x - by vertex, of all of them
   * @param y - by vertex, of all of them
   */
  constructor(
    private readonly rings: Pick<GriddedRings, 'given' | 'start' | 'isOnGrid' | 'ringCount' | 'unitsPerDegree'>,
    private readonly source: Int32Array,
    readonly x: Float64Array,
    readonly y: Float64Array,
  ) {}

  /** Copy it out of memory that will be used again. */
  copyToKeep(): VertexPositions {
    const { given, start, isOnGrid, ringCount, unitsPerDegree } = this.rings;
    const rings = { given, start, isOnGrid, ringCount, unitsPerDegree };
    return new VertexPositions(rings, this.source.slice(), this.x.slice(), this.y.slice());
  }

  /** Give the position of a vertex. */
  of(vertex: number): Position {
    const { source } = this;
    if (vertex >= source.length) {
      this.crossings ??= this.allCrossings();
      return this.crossings[vertex - source.length] as Position;
    }
    const place = source[vertex] as number;
    if (place < this.start || place >= this.end) this.goTo(place);
    const given = this.ring[place - this.start] as Position;
    return this.isOnGrid ? given : this.onGrid(vertex, given);
  }

  /** Go to the ring that a place lies in. */
  private goTo(place: number): void {
    const { start, given, ringCount, isOnGrid } = this.rings;
    let ring = 0;
    for (let end = ringCount; end - ring > 1;) {
      const middle = (ring + end) >> 1;
      if ((start[middle] as number) <= place) ring = middle;
      else end = middle;
    }
    this.ring = given[ring] as Ring;
    this.start = start[ring] as number;
    this.end = start[ring + 1] as number;
    this.isOnGrid = isOnGrid[ring] === 1;
  }

  private onGrid(vertex: number, given: Position): Position {
    const known = this.moved.get(vertex);
    if (known !== undefined) return known;
    const { x, y, rings } = this;
    const position = positionOnGrid(given, x[vertex] as number, y[vertex] as number, rings.unitsPerDegree);
    this.moved.set(vertex, position);
    return position;
  }

  private allCrossings(): Position[] {
    const { x, y, source } = this;
    const { unitsPerDegree } = this.rings;
    const crossings: Position[] = [];
    for (let vertex = source.length; vertex < x.length; vertex++) {
      crossings.push([(x[vertex] as number) / unitsPerDegree + 0, (y[vertex] as number) / unitsPerDegree + 0]);
    }
    return crossings;
  }
}
