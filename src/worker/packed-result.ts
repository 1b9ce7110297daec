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

/** What a result has in common with the one before. */
interface KnownBefore {
  readonly polygons: KnownPolygons;
  readonly contested: ReadonlyMap<PolygonCoordinates, NumberedContestedCell>;
}

function unpackZone({ cells, contested, ...rest }: PackedComparedZone, known: KnownBefore): ComparedZone {
  const unpacked = cells.map(({ geometry, ...cell }) => ({
    ...cell,
    geometry: unpackCoordinates(geometry, known.polygons),
  }));
  const parts = unpacked.flatMap(({ geometry }) => geometry);
  return {
    ...rest,
    cells: unpacked,
    contested: contested.flatMap(({ part, ...cell }) => {
      const polygon = parts[part];
      if (polygon === undefined) return [];
      const before = known.contested.get(polygon);
      const isSame =
        before && before.number === cell.number && before.maps === cell.maps && before.zoneId === cell.zoneId;
      return [isSame ? before : { ...cell, polygon }];
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

function knownOf(before: MapComparison | null): KnownBefore {
  const zones = before?.zones.flatMap((zone) => (zone.kind === 'compared' ? [zone] : [])) ?? [];
  const overlaps = before?.overlaps ?? [];
  return {
    polygons: new KnownPolygons([
      ...zones.flatMap(({ cells }) => cells.flatMap(({ geometry }) => geometry)),
      ...overlaps.flatMap(({ geometry }) => geometry),
    ]),
    contested: new Map(zones.flatMap(({ contested }) => contested.map((cell) => [cell.polygon, cell]))),
  };
}

/**
 * Unpack a comparison. What `packResult` was given comes back, contested polygons again as parts of the cells. Polygons
 * and contested cells that the result given before has, too, are the same objects in both. Linear.
 */
export function unpackResult(
  { zones, overlaps, ...rest }: PackedMapComparison,
  before: MapComparison | null = null,
): MapComparison {
  const known = knownOf(before);
  return {
    ...rest,
    zones: zones.map((zone) => (zone.kind === 'compared' ? unpackZone(zone, known) : zone)),
    overlaps: overlaps.map(({ geometry, ...overlap }) => ({
      ...overlap,
      geometry: unpackCoordinates(geometry, known.polygons),
    })),
  };
}
