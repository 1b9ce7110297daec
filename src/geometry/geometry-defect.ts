import type { Position } from './coordinates.ts';

export type GeometryDefectKind =
  | 'unclosed-ring'
  | 'too-few-positions'
  | 'zero-area'
  | 'repeated-position'
  | 'self-crossing'
  | 'rings-cross'
  | 'hole-outside'
  | 'hole-in-hole'
  | 'parts-overlap';

/**
 * Something that keeps a geometry from being a valid one (a repeated position alone does not), and where. The indices
 * count from 0; `point` is the turning point, or the one where the segment in question starts.
 */
export interface GeometryDefect {
  readonly kind: GeometryDefectKind;
  readonly position: Position | null;
  readonly part: number;
  readonly ring: number;
  readonly point: number | null;
}

/** One ring of a multipolygon with its address. */
export interface AddressedRing {
  readonly part: number;
  readonly ring: number;
  readonly positions: readonly Position[];
}
