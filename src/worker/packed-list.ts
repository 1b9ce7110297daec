import { success, type Result } from '../domain/result.ts';
import type { ListReading } from '../exchange/coordinates/list-reading.ts';
import type { ListTooLong } from '../exchange/coordinates/read-list.ts';
import type { Parcel } from './parcel.ts';

/** A list as it was read, its points in a typed array and their names beside them. */
export type PackedListReading = Omit<ListReading, 'points'> & {
  readonly closes: boolean;
  /** Longitude and latitude in turn. */
  readonly positions: Float64Array<ArrayBuffer>;
  readonly names: readonly string[];
};

/** Pack a list as it was read, or the reason why it was not. Linear. */
export function packListReading(
  read: Result<ListReading, ListTooLong>,
): Parcel<Result<PackedListReading, ListTooLong>> {
  if (!read.ok) return { content: read, buffers: [] };
  const { points: listed, ...rest } = read.value;
  const positions = Float64Array.from(listed.points.flatMap(({ position }) => position));
  const names = listed.points.map(({ name }) => name);
  return { content: success({ ...rest, closes: listed.closes, positions, names }), buffers: [positions.buffer] };
}

/** Unpack a list. What `packListReading` was given comes back. Linear. */
export function unpackListReading(packed: Result<PackedListReading, ListTooLong>): Result<ListReading, ListTooLong> {
  if (!packed.ok) return packed;
  const { positions, names, closes, ...rest } = packed.value;
  const points = names.map((name, index) => ({
    name,
    position: [positions[2 * index] ?? Number.NaN, positions[2 * index + 1] ?? Number.NaN] as const,
  }));
  return success({ ...rest, points: { points, closes } });
}
