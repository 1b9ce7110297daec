import type { Position } from '../../geometry/coordinates.ts';

/** How a line of the sketch looks. Colour is never the only sign: each also has its own dashes or width. */
export type SketchLine =
  /** The boundary being drawn or moved. */
  | 'boundary'
  /** From the last point to the pointer. */
  | 'rubber'
  /** What would close the boundary if it were finished now. */
  | 'closing'
  /** A place where the line may not go. */
  | 'refused'
  /** Where the line was before the drag. */
  | 'former'
  | 'measurement'
  /** A run of another line that is offered to be taken. */
  | 'offered';

export type SketchHandle =
  | 'turning-point'
  | 'turning-point-hovered'
  | 'turning-point-selected'
  | 'midpoint'
  | 'midpoint-hovered'
  | 'placed-point'
  | 'measured-point'
  /** A cross: here it is refused. */
  | 'refused'
  /** A found place. */
  | 'flag'
  /** A square: the pointer snapped to a point. */
  | 'snapped-to-point'
  /** A bar across a line: the pointer snapped to an edge. */
  | 'snapped-to-edge';

/** A shape the drawing tool shows over the map while something is going on. */
export type SketchItem =
  | {
      readonly kind: 'line';
      readonly line: SketchLine;
      readonly positions: readonly Position[];
      /** Null: the neutral ink; it is nobody's. */
      readonly colour: string | null;
    }
  | { readonly kind: 'area'; readonly positions: readonly Position[] }
  | {
      readonly kind: 'handle';
      readonly handle: SketchHandle;
      readonly position: Position;
      /** Null: the neutral ink; it is nobody's. */
      readonly colour: string | null;
      /** Which way the line runs on which it lies, in radians clockwise from the right; for a bar across it. */
      readonly turn?: number;
    };
