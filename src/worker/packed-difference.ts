import type { MapDifferenceRequest } from '../analysis/diff-maps.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

type Zone = MapDifferenceRequest['zones'][number];

/** A request for what changed between two maps as it is sent to the worker: geometry in typed arrays. */
export type PackedDifferenceRequest = Omit<MapDifferenceRequest, 'zones'> & {
  readonly zones: readonly (Pick<Zone, 'zoneId'> & {
    readonly before: PackedCoordinates;
    readonly after: PackedCoordinates;
  })[];
};

/** Pack a request. The geometry is copied; the request stays whole. Linear. */
export function packDifference({ zones, ...rest }: MapDifferenceRequest): Parcel<PackedDifferenceRequest> {
  const packed = zones.map(({ zoneId, before, after }) => ({
    zoneId,
    before: packCoordinates(before),
    after: packCoordinates(after),
  }));
  return {
    content: { ...rest, zones: packed },
    buffers: buffersOf(packed.flatMap(({ before, after }) => [before, after])),
  };
}

/** Unpack a request. What `packDifference` was given comes back. Linear. */
export function unpackDifference({ zones, ...rest }: PackedDifferenceRequest): MapDifferenceRequest {
  return {
    ...rest,
    zones: zones.map(({ zoneId, before, after }) => ({
      zoneId,
      before: unpackCoordinates(before),
      after: unpackCoordinates(after),
    })),
  };
}
