import type { ComparisonRequest, EarlierComparison, NumberedContestedCell } from '../analysis/comparison.ts';
import type { ZoneId } from '../domain/identifiers.ts';
import type { PolygonCoordinates } from '../geometry/coordinates.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

/** Cells without their polygons, which are the parts of one multipolygon, in the same order. */
interface PackedCells {
  readonly cells: readonly Omit<NumberedContestedCell, 'polygon'>[];
  readonly polygons: PackedCoordinates;
}

/** What a comparison takes over, as it is sent. */
export type PackedEarlier = (Omit<EarlierComparison, 'contested'> & { readonly contested: PackedCells }) | null;

/**
 * A request for a comparison as it is sent to the worker: geometry in typed arrays. While a turning point is dragged,
 * every request takes over the same as the one before: that is sent once.
 */
export type PackedComparisonRequest = Omit<ComparisonRequest, 'maps' | 'earlier'> & {
  readonly maps: readonly (readonly (readonly [ZoneId, PackedCoordinates])[])[];
  readonly earlier: PackedEarlier | 'as-before';
};

function packCells(contested: readonly NumberedContestedCell[]): PackedCells {
  const polygons: PolygonCoordinates[] = [];
  const cells = contested.map(({ polygon, ...cell }) => {
    polygons.push(polygon);
    return cell;
  });
  return { cells, polygons: packCoordinates(polygons) };
}

function unpackCells({ cells, polygons }: PackedCells): NumberedContestedCell[] {
  const unpacked = unpackCoordinates(polygons);
  return cells.flatMap((cell, index) => {
    const polygon = unpacked[index];
    return polygon === undefined ? [] : [{ ...cell, polygon }];
  });
}

/**
 * Pack a request. The geometry is copied; the request stays whole. Linear.
 *
 * @param isEarlierSent - the receiver has what the request takes over from the request before
 */
export function packRequest(
  { maps, earlier, ...rest }: ComparisonRequest,
  isEarlierSent = false,
): Parcel<PackedComparisonRequest> {
  const packedMaps = maps.map((map) =>
    Object.entries(map).map(([zoneId, geometry]) => [zoneId, packCoordinates(geometry)] as const),
  );
  const packed = packedMaps.flat().map(([, coordinates]) => coordinates);
  if (isEarlierSent)
    return { content: { ...rest, maps: packedMaps, earlier: 'as-before' }, buffers: buffersOf(packed) };
  const contested = packCells(earlier?.contested ?? []);
  return {
    content: { ...rest, maps: packedMaps, earlier: earlier ? { ...earlier, contested } : null },
    buffers: buffersOf([...packed, contested.polygons]),
  };
}

/**
 * Unpack a request. What `packRequest` was given comes back. Linear.
 *
 * @param before - what the last request took over that said so
 */
export function unpackRequest(
  { maps, earlier: sent, ...rest }: PackedComparisonRequest,
  before: PackedEarlier = null,
): ComparisonRequest {
  const earlier = sent === 'as-before' ? before : sent;
  return {
    ...rest,
    maps: maps.map((map) => Object.fromEntries(map.map(([zoneId, packed]) => [zoneId, unpackCoordinates(packed)]))),
    ...(earlier ? { earlier: { ...earlier, contested: unpackCells(earlier.contested) } } : {}),
  };
}
