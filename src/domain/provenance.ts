import type { LineType } from '../geometry/line-type.ts';
import type { Sha256 } from './identifiers.ts';
import { sameData } from './same-data.ts';

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

/** A line that is nobody's proposal and that turning points were taken from: a reference layer, or the base map. */
export interface TracedSource {
  readonly name: string;
  /** The file the line came from, or null where it is part of the program. */
  readonly fileName: string | null;
  readonly sha256: Sha256 | null;
  /** The date the line is of, as it was stated, or null. */
  readonly date: string | null;
  readonly statedAccuracyM: number | null;
  /** Who made the line, as it was stated. Not there where nothing was: older versions have no such member. */
  readonly source?: string;
}

/** What goes along with turning points that are taken from another line. */
export interface Taken {
  /** Whether that line was invented for illustration. */
  readonly illustrative: boolean;
  readonly tracedFrom: readonly TracedSource[];
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
  /** What turning points were taken from. Not there where nothing was: older versions have no such member. */
  readonly tracedFrom?: readonly TracedSource[];
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

/** What goes along with points of a delimitation that are taken elsewhere. */
export function takenFrom({ illustrative, tracedFrom = [] }: Provenance): Taken {
  return { illustrative, tracedFrom };
}

/**
 * Add what goes along with taken points to provenance, or to what is kept of it: illustrative if either is, and each source
 * once. Members that say nothing are not there.
 */
export function withTaken<Known extends Partial<Taken>>(
  known: Known,
  taken: Taken,
): Known & Pick<Partial<Taken>, 'illustrative' | 'tracedFrom'> {
  const before = known.tracedFrom ?? [];
  const fresh = taken.tracedFrom.filter((source) => !before.some((other) => sameData(other, source)));
  return {
    ...known,
    ...(taken.illustrative ? { illustrative: true } : {}),
    ...(fresh.length > 0 ? { tracedFrom: [...before, ...fresh] } : {}),
  };
}
