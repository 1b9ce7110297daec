import type { TurningPointAddress } from '../../domain/delimitation.ts';
import type { PartyId, ZoneId } from '../../domain/identifiers.ts';
import type { Position } from '../../geometry/coordinates.ts';
import { mercatorX, mercatorY } from '../mercator.ts';
import type { SceneEditable } from '../scene.ts';

/** A ring of a delimitation: its turning points have the numbers from `start` on. */
interface NumberedRing {
  readonly part: number;
  readonly ring: number;
  readonly start: number;
  readonly count: number;
}

/**
 * The turning points of a delimitation, made once for each geometry: their places in the Mercator square lie in flat
 * arrays, so that a pass over 10,000 of them on every move of the map costs less than a millisecond. Addresses are made
 * when they are asked for (`addressAt`): 50,000 objects take longer than all the rest.
 */
export interface TurningPoints {
  readonly partyId: PartyId;
  readonly zoneId: ZoneId;
  readonly count: number;
  readonly mercatorX: Float64Array;
  readonly mercatorY: Float64Array;
  readonly positions: readonly Position[];
  readonly rings: readonly NumberedRing[];
  /** The number of the following turning point in the same ring, and of the one before. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** List the turning points of a delimitation in the order part, ring, point; the closing repetition is left out. */
export function turningPointsOf(editable: Pick<SceneEditable, 'partyId' | 'zoneId' | 'geometry'>): TurningPoints {
  const { partyId, zoneId, geometry } = editable;
  const positions = geometry.flatMap((polygon) => polygon.flatMap((closedRing) => closedRing.slice(0, -1)));
  const count = positions.length;
  const rings: NumberedRing[] = [];
  const next = new Int32Array(count);
  const previous = new Int32Array(count);
  let start = 0;
  geometry.forEach((polygon, part) => {
    polygon.forEach((closedRing, ring) => {
      const length = Math.max(0, closedRing.length - 1);
      for (let point = 0; point < length; point += 1) {
        next[start + point] = start + ((point + 1) % length);
        previous[start + point] = start + ((point + length - 1) % length);
      }
      rings.push({ part, ring, start, count: length });
      start += length;
    });
  });
  const x = new Float64Array(count);
  const y = new Float64Array(count);
  positions.forEach(([longitude, latitude], index) => {
    x[index] = mercatorX(longitude);
    y[index] = mercatorY(latitude);
  });
  return { partyId, zoneId, count, mercatorX: x, mercatorY: y, positions, rings, next, previous };
}

/** Give the address of a turning point by its number, or null where there is none. */
export function addressAt({ partyId, zoneId, rings }: TurningPoints, index: number): TurningPointAddress | null {
  const found = lastRing(rings, ({ start }) => start <= index);
  return found && index < found.start + found.count
    ? { partyId, zoneId, part: found.part, ring: found.ring, point: index - found.start }
    : null;
}

/** Find the number of the turning point with an address, or null. */
export function indexOfAddress(points: TurningPoints, address: TurningPointAddress | null): number | null {
  if (!address || address.partyId !== points.partyId || address.zoneId !== points.zoneId) return null;
  const found = lastRing(
    points.rings,
    ({ part, ring }) => part < address.part || (part === address.part && ring <= address.ring),
  );
  if (found?.part !== address.part || found.ring !== address.ring) return null;
  return address.point >= 0 && address.point < found.count ? found.start + address.point : null;
}

/** Mark the turning points that have one of several addresses: 1 for those, by number. */
export function maskOfAddresses(points: TurningPoints, addresses: readonly TurningPointAddress[]): Uint8Array {
  const mask = new Uint8Array(points.count);
  for (const address of addresses) {
    const index = indexOfAddress(points, address);
    if (index !== null) mask[index] = 1;
  }
  return mask;
}

/** Find the last ring for which a condition holds that holds for none after one for which it does not. */
function lastRing(rings: readonly NumberedRing[], holds: (ring: NumberedRing) => boolean): NumberedRing | undefined {
  let from = 0;
  let to = rings.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const ring = rings[middle];
    if (ring && holds(ring)) from = middle + 1;
    else to = middle;
  }
  return rings[from - 1];
}
