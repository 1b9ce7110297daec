import type { RingAddress, RingStretch } from '../domain/delimitation.ts';
import type { PartyId } from '../domain/identifiers.ts';
import type { TakenPoints } from './take-points.ts';

/** An edit that takes long on long boundaries, with all that it needs: it is made in another thread. */
export type HeavyEdit =
  | { readonly verb: 'simplify-stretch'; readonly stretch: RingAddress | RingStretch; readonly toleranceM: number }
  | { readonly verb: 'take-points'; readonly taken: TakenPoints };

/** Name the party whose draft an edit changes. */
export function partyOfEdit(edit: HeavyEdit): PartyId {
  return edit.verb === 'simplify-stretch' ? edit.stretch.partyId : edit.taken.partyId;
}
