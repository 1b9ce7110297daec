import type { AgreedShareRequest } from '../analysis/agreed-share.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

/** A request for agreed shares as it is sent to the worker: geometry in typed arrays. */
export type PackedShareRequest = Omit<AgreedShareRequest, 'pairs'> & {
  readonly pairs: readonly {
    readonly key: string;
    readonly one: PackedCoordinates;
    readonly other: PackedCoordinates;
  }[];
};

/** Pack a request. The geometry is copied; the request stays whole. Linear. */
export function packShares({ pairs, ...rest }: AgreedShareRequest): Parcel<PackedShareRequest> {
  const packed = pairs.map(({ key, one, other }) => ({
    key,
    one: packCoordinates(one),
    other: packCoordinates(other),
  }));
  return { content: { ...rest, pairs: packed }, buffers: buffersOf(packed.flatMap(({ one, other }) => [one, other])) };
}

/** Unpack a request. What `packShares` was given comes back. Linear. */
export function unpackShares({ pairs, ...rest }: PackedShareRequest): AgreedShareRequest {
  return {
    ...rest,
    pairs: pairs.map(({ key, one, other }) => ({
      key,
      one: unpackCoordinates(one),
      other: unpackCoordinates(other),
    })),
  };
}
