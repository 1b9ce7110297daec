import type { MultiPolygonCoordinates, Position } from '../geometry/coordinates.ts';
import type { PartyId, ZoneId } from './identifiers.ts';
import type { Provenance, TracedSource } from './provenance.ts';

/**
 * One zone in one map. Every position is on the data grid (1e-7 degree), rings are closed, shells are
 * counter-clockwise and holes clockwise. An empty geometry is a statement (no area), not a missing proposal.
 */
export interface Delimitation {
  readonly geometry: MultiPolygonCoordinates;
  readonly provenance: Provenance;
}

/** One party's delimitation of every zone it has proposed. A zone without an entry has no proposal. */
export type ZoneMap = Readonly<Record<ZoneId, Delimitation>>;

/** The address of one part of a delimitation. */
export interface PartAddress {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly part: number;
}

/** The address of one ring: ring 0 is the shell of the part, the others are its holes. */
export interface RingAddress extends PartAddress {
  readonly ring: number;
}

/** The address of one turning point; `point` counts from 0 and never names the closing repetition. */
export interface TurningPointAddress extends RingAddress {
  readonly point: number;
}

/** A run of turning points of one ring, in the order of the ring; where `to` lies before `from` it runs over the start. */
export interface RingStretch extends RingAddress {
  readonly from: number;
  readonly to: number;
}

/** What an unfinished boundary will become. */
export type BoundaryPurpose =
  | { readonly kind: 'part' }
  /** A hole, in whichever part contains it when it is finished. */
  | { readonly kind: 'hole' };

/** A boundary that is still being drawn. It is part of the draft, saved with it point by point. */
export interface UnfinishedBoundary {
  readonly zoneId: ZoneId;
  readonly purpose: BoundaryPurpose;
  readonly positions: readonly Position[];
  /** Whether some of it was taken from a line invented for illustration; not there where none was. */
  readonly illustrative?: boolean;
  /** The lines that are nobody's proposal and that some of it was taken from; not there where none was. */
  readonly tracedFrom?: readonly TracedSource[];
}
