import type { TurningPointAddress } from '../../domain/delimitation.ts';
import type { Position } from '../../geometry/coordinates.ts';
import { mercatorX, mercatorY } from '../mercator.ts';
import type { SceneEditable } from '../scene.ts';

/**
 * The turning points of a delimitation, made once for each geometry: their places in the Mercator square lie in flat
 * arrays, so that a pass over 10,000 of them on every move of the map costs less than a millisecond.
 */
export interface TurningPoints {
  readonly count: number;
  readonly mercatorX: Float64Array;
  readonly mercatorY: Float64Array;
  readonly positions: readonly Position[];
  readonly addresses: readonly TurningPointAddress[];
  /** The number of the following turning point in the same ring, and of the one before. */
  readonly next: Int32Array;
  readonly previous: Int32Array;
}

/** List the turning points of a delimitation in the order part, ring, point; the closing repetition is left out. */
export function turningPointsOf(editable: Pick<SceneEditable, 'partyId' | 'zoneId' | 'geometry'>): TurningPoints {
  const { partyId, zoneId } = editable;
  const positions: Position[] = [];
  const addresses: TurningPointAddress[] = [];
  const next: number[] = [];
  const previous: number[] = [];
  editable.geometry.forEach((polygon, part) => {
    polygon.forEach((closedRing, ring) => {
      const start = positions.length;
      const length = closedRing.length - 1;
      closedRing.slice(0, -1).forEach((position, point) => {
        positions.push(position);
        addresses.push({ partyId, zoneId, part, ring, point });
        next.push(start + ((point + 1) % length));
        previous.push(start + ((point + length - 1) % length));
      });
    });
  });
  return {
    count: positions.length,
    mercatorX: Float64Array.from(positions, ([longitude]) => mercatorX(longitude)),
    mercatorY: Float64Array.from(positions, ([, latitude]) => mercatorY(latitude)),
    positions,
    addresses,
    next: Int32Array.from(next),
    previous: Int32Array.from(previous),
  };
}

/** Find the number of the turning point with an address, or null. */
export function indexOfAddress(points: TurningPoints, address: TurningPointAddress | null): number | null {
  if (!address) return null;
  const index = points.addresses.findIndex((other) => sameAddress(other, address));
  return index === -1 ? null : index;
}

/** Mark the turning points that have one of several addresses: 1 for those, by number. Linear in the points. */
export function maskOfAddresses(points: TurningPoints, addresses: readonly TurningPointAddress[]): Uint8Array {
  const mask = new Uint8Array(points.count);
  if (addresses.length === 0) return mask;
  const keyOf = ({ part, ring, point }: TurningPointAddress): string => `${part}/${ring}/${point}`;
  const keys = new Set(addresses.map(keyOf));
  points.addresses.forEach((address, index) => {
    if (keys.has(keyOf(address))) mask[index] = 1;
  });
  return mask;
}

/** Tell whether two addresses name the same turning point. */
export function sameAddress(a: TurningPointAddress, b: TurningPointAddress): boolean {
  return (
    a.point === b.point && a.ring === b.ring && a.part === b.part && a.zoneId === b.zoneId && a.partyId === b.partyId
  );
}
