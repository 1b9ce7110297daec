import type { LineType } from '../geometry/line-type.ts';
import type { Sha256 } from './identifiers.ts';

export type { LineType };

/** The file a delimitation came from. */
export interface Source {
  readonly fileName: string;
  readonly sha256: Sha256;
  /** The datum the file stated, `WGS 84` when it stated none (RFC 7946). */
  readonly datum: string;
  /** The transformation that was applied, or null for none. */
  readonly transformation: string | null;
}

/** What is known about where a delimitation comes from. It goes with the geometry through copy and edit. */
export interface Provenance {
  /** Invented for illustration; not a party's position. Only an explicit, undoable act clears it. */
  readonly illustrative: boolean;
  readonly lineType: LineType;
  readonly statedAccuracyM: number | null;
  readonly source: Source | null;
  /** Names of turning points, keyed by `longitude,latitude` with 7 decimals. */
  readonly turningPointNames: Readonly<Record<string, string>>;
  /** When somebody declared an illustrative line to be their own proposal (ISO 8601), or null. */
  readonly declaredOwnAt: string | null;
}

/** The provenance of something drawn here from nothing. */
export function drawnHere(lineType: LineType): Provenance {
  return {
    illustrative: false,
    lineType,
    statedAccuracyM: null,
    source: null,
    turningPointNames: {},
    declaredOwnAt: null,
  };
}
