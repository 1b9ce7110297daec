import type { ComparedMap } from '../analysis/comparison.ts';
import type { DraftFindingsRequest } from '../analysis/draft-findings.ts';
import type { EditEffectRequest } from '../analysis/edit-effect.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

/** One map as it is sent to the worker: geometry in typed arrays. */
export type PackedMap = readonly (readonly [ZoneId, PackedCoordinates])[];

export type PackedEffectRequest = Omit<EditEffectRequest, 'before' | 'after'> & {
  readonly before: PackedMap;
  readonly after: PackedMap;
};

export type PackedFindingsRequest = Omit<DraftFindingsRequest, 'map'> & { readonly map: PackedMap };

function packMap(map: ComparedMap): PackedMap {
  return Object.entries(map).map(([zoneId, geometry]) => [zoneId, packCoordinates(geometry)] as const);
}

function unpackMap(map: PackedMap): ComparedMap {
  return Object.fromEntries(map.map(([zoneId, packed]) => [zoneId, unpackCoordinates(packed)]));
}

function buffersOfMaps(...maps: readonly PackedMap[]): ArrayBuffer[] {
  return buffersOf(maps.flat().map(([, packed]) => packed));
}

/** Pack a request for the effect of an edit. The geometry is copied; the request stays whole. Linear. */
export function packEffect({ before, after, ...rest }: EditEffectRequest): Parcel<PackedEffectRequest> {
  const content = { ...rest, before: packMap(before), after: packMap(after) };
  return { content, buffers: buffersOfMaps(content.before, content.after) };
}

/** Unpack a request. What `packEffect` was given comes back. Linear. */
export function unpackEffect({ before, after, ...rest }: PackedEffectRequest): EditEffectRequest {
  return { ...rest, before: unpackMap(before), after: unpackMap(after) };
}

/** Pack a request for the findings of a draft. The geometry is copied; the request stays whole. Linear. */
export function packFindings({ map, ...rest }: DraftFindingsRequest): Parcel<PackedFindingsRequest> {
  const content = { ...rest, map: packMap(map) };
  return { content, buffers: buffersOfMaps(content.map) };
}

/** Unpack a request. What `packFindings` was given comes back. Linear. */
export function unpackFindings({ map, ...rest }: PackedFindingsRequest): DraftFindingsRequest {
  return { ...rest, map: unpackMap(map) };
}
