import type { PartyId, ZoneId } from '../../../domain/identifiers.ts';
import type { Position } from '../../../geometry/coordinates.ts';

/** Whose line, or which place, the pointer snapped to. */
export type SnapOwner =
  /** `key` is the one of the proposal in the scene: a draft or a version. */
  | { readonly kind: 'proposal'; readonly key: string; readonly partyId: PartyId; readonly zoneId: ZoneId }
  | { readonly kind: 'reference'; readonly layerId: string }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'base-map' };

/** What the pointer snapped to: exactly a turning point (or a place), or the place of an edge nearest to the pointer, on the data grid. */
export type Snap = SnappedTo &
  (
    | { readonly kind: 'point' }
    | {
        readonly kind: 'edge';
        /** The turning points between which it lies. */
        readonly ends: readonly [Position, Position];
      }
  );

/** What every snap has. */
interface SnappedTo {
  readonly position: Position;
  readonly owner: SnapOwner;
  /** The line; null for a place. */
  readonly line: readonly Position[] | null;
}

/** A line whose points and edges the pointer may snap to; a closed one repeats its first position. */
export interface SnapLine {
  readonly positions: readonly Position[];
  readonly owner: SnapOwner;
}

/** What is no target: what moves with the pointer. */
export interface NoTargets {
  readonly lines: ReadonlySet<readonly Position[]>;
  /** Where a point that is dragged was before; null where none is. */
  readonly place: Position | null;
}

/** Everything is a target. */
export const ALL_TARGETS: NoTargets = { lines: new Set(), place: null };
