import type { LineSeparationRequest } from '../analysis/line-separation.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

/** A request for two lines against each other as it is sent to the worker: geometry in typed arrays. */
export type PackedSeparationRequest = Omit<LineSeparationRequest, 'a' | 'b'> & {
  readonly a: PackedCoordinates;
  readonly b: PackedCoordinates;
};

/** Pack a request. The geometry is copied; the request stays whole. Linear. */
export function packSeparation({ a, b, ...rest }: LineSeparationRequest): Parcel<PackedSeparationRequest> {
  const content = { ...rest, a: packCoordinates(a), b: packCoordinates(b) };
  return { content, buffers: buffersOf([content.a, content.b]) };
}

/** Unpack a request. What `packSeparation` was given comes back. Linear. */
export function unpackSeparation({ a, b, ...rest }: PackedSeparationRequest): LineSeparationRequest {
  return { ...rest, a: unpackCoordinates(a), b: unpackCoordinates(b) };
}
