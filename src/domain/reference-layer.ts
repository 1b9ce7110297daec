import type { Position } from '../geometry/coordinates.ts';
import type { Sha256 } from './identifiers.ts';
import type { TracedSource } from './provenance.ts';

/**
 * Lines that are nobody's proposal: roads, a river, a line of contact. They are looked at, snapped to and traced, never
 * edited and never compared. Every position is on the data grid; a point is a line of one position.
 */
export interface ReferenceLayer {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly (readonly Position[])[];
  readonly fileName: string;
  readonly sha256: Sha256;
  /** The date the lines are of, as whoever imported them stated it, or null. */
  readonly date: string | null;
  readonly statedAccuracyM: number | null;
  /** Who made the lines or where the file comes from, as stated. Not there where nothing was. */
  readonly source?: string;
}

/** Give what is kept with turning points that are traced from a layer. */
export function sourceOfLayer(layer: ReferenceLayer): TracedSource {
  const { name, fileName, sha256, date, statedAccuracyM, source } = layer;
  return { name, fileName, sha256, date, statedAccuracyM, ...(source === undefined ? {} : { source }) };
}
