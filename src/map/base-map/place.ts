import type { Position } from '../../geometry/coordinates.ts';

/** A place of the base map. */
export interface Place {
  readonly name: string;
  readonly nameArabic: string | null;
  readonly position: Position;
  /** From 1, the capital of a state, to 6. */
  readonly rank: number;
  readonly population: number | null;
  /** For Syrian places, to tell those of one name apart. */
  readonly governorate: string | null;
}
