import type { TurningPointAddress, ZoneMap } from '../../../src/domain/delimitation.ts';
import { samePosition } from '../../../src/geometry/grid.ts';

/** Select turning points that follow one another, over the start of the ring too. */
export function selectionInTurn(
  first: TurningPointAddress,
  length: number,
  count: number,
): readonly TurningPointAddress[] {
  const most = Math.min(length, count - 1);
  return Array.from({ length: most }, (_, index) => ({ ...first, point: (first.point + index) % count }));
}

/**
 * Select turning points that follow one another, and as many of another zone, from the nearest place that it has in common
 * with them or else from its first: what a lasso over a common boundary selects.
 */
export function selectionAcrossZones(
  map: ZoneMap,
  partyId: string,
  first: TurningPointAddress,
  length: number,
): readonly TurningPointAddress[] {
  const ringOf = ({ zoneId, part, ring }: TurningPointAddress) => map[zoneId]?.geometry[part]?.[ring] ?? [];
  const own = selectionInTurn(first, length, ringOf(first).length - 1);
  const positions = own.flatMap((address) => ringOf(address).slice(address.point, address.point + 1));
  const others = Object.entries(map).flatMap(([zoneId, { geometry }]) => {
    const shell = zoneId === first.zoneId ? undefined : geometry[0]?.[0];
    if (!shell) return [];
    const point = shell.findIndex((position) => positions.some((one) => samePosition(one, position)));
    return point < 0 || point >= shell.length - 1
      ? []
      : [selectionInTurn({ partyId, zoneId, part: 0, ring: 0, point }, length, shell.length - 1)];
  });
  return [...own, ...(others[0] ?? [])];
}
