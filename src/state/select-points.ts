import type { TurningPointAddress } from '../domain/delimitation.ts';
import type { Selection } from './app-state.ts';

/** Tell whether two addresses name the same turning point. */
export function isSamePoint(a: TurningPointAddress, b: TurningPointAddress): boolean {
  return a.point === b.point && isSameRing(a, b);
}

/** Tell whether two turning points are of one ring. */
export function isSameRing(a: TurningPointAddress, b: TurningPointAddress): boolean {
  return a.ring === b.ring && a.part === b.part && a.zoneId === b.zoneId && a.partyId === b.partyId;
}

/** Select turning points of one delimitation, the one that counts as the last selected first; none to select no point. */
export function withPoints(selection: Selection, points: readonly TurningPointAddress[]): Selection {
  const [point = null, ...further] = points;
  return { ...selection, point, further, detached: null };
}

/** Add a turning point to those selected, as the first; or take it out if it is among them. */
export function toggledPoint(
  points: readonly TurningPointAddress[],
  address: TurningPointAddress,
): readonly TurningPointAddress[] {
  const others = points.filter((one) => !isSamePoint(one, address));
  return others.length < points.length ? others : [address, ...points];
}
