import type {
  MapComparison,
  NumberedContestedCell,
  ZoneCell,
  ZoneComparison,
  ZoneOverlap,
} from '../analysis/comparison.ts';
import type { PolygonCoordinates } from '../geometry/coordinates.ts';
import { KnownPolygons } from '../geometry/known-polygons.ts';
import {
  buffersOf,
  packCoordinates,
  unpackCoordinates,
  type PackedCoordinates,
} from '../geometry/packed-coordinates.ts';
import type { Parcel } from './parcel.ts';

type ComparedZone = Extract<ZoneComparison, { readonly kind: 'compared' }>;

type PackedComparedZone = Omit<ComparedZone, 'cells' | 'contested'> & {
  readonly cells: readonly (Omit<ZoneCell, 'geometry'> & { readonly geometry: PackedCoordinates })[];
  /** The polygon of a contested cell is a part of one of the cells; `part` counts these through all cells. */
  readonly contested: readonly (Omit<NumberedContestedCell, 'polygon'> & { readonly part: number })[];
};

/** A comparison as the worker sends it: geometry in typed arrays. */
export type PackedMapComparison = Omit<MapComparison, 'zones' | 'overlaps'> & {
  readonly zones: readonly (PackedComparedZone | Exclude<ZoneComparison, ComparedZone>)[];
  readonly overlaps: readonly (Omit<ZoneOverlap, 'geometry'> & { readonly geometry: PackedCoordinates })[];
};

function packZone({ cells, contested, ...rest }: ComparedZone): PackedComparedZone {
  const parts = new Map(cells.flatMap(({ geometry }) => geometry).map((polygon, part) => [polygon, part]));
  return {
    ...rest,
    cells: cells.map(({ geometry, ...cell }) => ({ ...cell, geometry: packCoordinates(geometry) })),
    contested: contested.map(({ polygon, ...cell }) => {
      const part = parts.get(polygon);
      if (part === undefined) throw new Error(`Contested cell ${cell.number} is no part of a cell of its zone`);
      return { ...cell, part };
    }),
  };
}

function unpackZone({ cells, contested, ...rest }: PackedComparedZone, known: KnownPolygons): ComparedZone {
  const unpacked = cells.map(({ geometry, ...cell }) => ({ ...cell, geometry: unpackCoordinates(geometry, known) }));
  const parts = unpacked.flatMap(({ geometry }) => geometry);
  return {
    ...rest,
    cells: unpacked,
    contested: contested.flatMap(({ part, ...cell }) => {
      const polygon = parts[part];
      return polygon === undefined ? [] : [{ ...cell, polygon }];
    }),
  };
}

/** Pack a comparison. The geometry is copied; a polygon that is in it twice is sent once. Linear. */
export function packResult({ zones, overlaps, ...rest }: MapComparison): Parcel<PackedMapComparison> {
  const packedZones = zones.map((zone) => (zone.kind === 'compared' ? packZone(zone) : zone));
  const packedOverlaps = overlaps.map((overlap) => ({ ...overlap, geometry: packCoordinates(overlap.geometry) }));
  return {
    content: { ...rest, zones: packedZones, overlaps: packedOverlaps },
    buffers: buffersOf([
      ...packedZones.flatMap((zone) => (zone.kind === 'compared' ? zone.cells.map(({ geometry }) => geometry) : [])),
      ...packedOverlaps.map(({ geometry }) => geometry),
    ]),
  };
}

/** Give every polygon of a comparison. */
function polygonsOf({ zones, overlaps }: MapComparison): readonly PolygonCoordinates[] {
  return [
    ...zones.flatMap((zone) => (zone.kind === 'compared' ? zone.cells.flatMap(({ geometry }) => geometry) : [])),
    ...overlaps.flatMap(({ geometry }) => geometry),
  ];
}

/**
 * Unpack a comparison. What `packResult` was given comes back, contested polygons again as parts of the cells; polygons
 * that the result shown before has, too, are the same objects in both. Linear.
 */
export function unpackResult(
  { zones, overlaps, ...rest }: PackedMapComparison,
  before: MapComparison | null = null,
): MapComparison {
  const known = new KnownPolygons(before ? polygonsOf(before) : []);
  return {
    ...rest,
    zones: zones.map((zone) => (zone.kind === 'compared' ? unpackZone(zone, known) : zone)),
    overlaps: overlaps.map((overlap) => ({ ...overlap, geometry: unpackCoordinates(overlap.geometry, known) })),
  };
}
