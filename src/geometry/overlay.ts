import { arrange } from './arrangement/arrange.ts';
import { copyToKeep, cutPolygons } from './arrangement/cut-polygons.ts';
import type { OverlayFindingKind } from './arrangement/fault-list.ts';
import { inReusedMemory } from './arrangement/memory.ts';
import { MAXIMUM_PASSES } from './arrangement/node-edges.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from './coordinates.ts';
import type { InputSet } from './input-set.ts';

export type { OverlayFindingKind } from './arrangement/fault-list.ts';

/** Something wrong with one input, and where. */
export interface OverlayFinding {
  readonly kind: OverlayFindingKind;
  readonly position: Position;
}

/** The area that exactly the inputs of a set include. */
export interface OverlayCell {
  readonly inputs: InputSet;
  /** OGC-valid; shells counter-clockwise, holes clockwise; the turning points that were drawn, and the crossings. */
  readonly polygons: MultiPolygonCoordinates;
  /** On the WGS 84 ellipsoid, edges straight in longitude and latitude. */
  readonly areaM2: number;
  /** In the plane of longitude and latitude. */
  readonly areaDegrees2: number;
}

/** The overlay of some multipolygons; what is asked of it is read from one arrangement, which is built once. */
export interface Overlay {
  readonly inputCount: number;
  /** One unit of the grid it was computed on, in degrees: 1e-9, or more where longitudes or latitudes are huge. */
  readonly gridUnitDegrees: number;
  /** How many crossings were put on the grid. */
  readonly crossings: number;
  /** Whether the boundaries were so dense that they had to be snap-rounded (moved by half a unit at most). */
  readonly snapRounded: boolean;
  /** Which check of the result failed, or null. Where it is not null, no figure may be used. */
  readonly defect: string | null;
  /** The sets of inputs that are valid. Figures of others are the parity of their windings and mean nothing. */
  readonly validInputs: InputSet;
  /** One entry for each exact non-empty set that occurs, in ascending order of the set. */
  cells(): readonly OverlayCell[];
  /** Area of the exact set in m2; 0 where it does not occur. */
  areaM2(set: InputSet): number;
  /** Polygons of the exact set; empty where it does not occur. */
  polygons(set: InputSet): MultiPolygonCoordinates;
  /** Polygons of everything that at least one input includes. */
  unionPolygons(): MultiPolygonCoordinates;
  /** Length in m of the edges that are boundary of exactly the inputs of the set. */
  boundaryLengthM(set: InputSet): number;
  /** Every set for which there is such an edge, in ascending order. */
  boundarySets(): readonly InputSet[];
  /** What is wrong with an input; empty for a valid one. */
  findings(input: number): readonly OverlayFinding[];
}

/**
 * Overlay 1 to 16 multipolygons: one planar arrangement of all their boundaries, from which cells, areas, lengths and
 * faults are read.
 *
 * Positions count on a grid of 1e-9 degree, where decisions are exact; crossings are put on it, which moves a line by
 * half a unit at most in each round of splitting (three rounds are rare; past eight, all are snap-rounded). Edges are
 * straight in longitude and latitude. Rings may be closed or not, in either direction. The answer does not depend on
 * the order of inputs, on where a ring starts or how it runs. An invalid input has findings; the figures of sets with
 * it mean nothing. n log n. Never throws on finite coordinates but for more than 16 inputs (`RangeError`): what goes
 * wrong inside, and coordinates that are not finite, end as `defect`.
 *
 * The idea of one arrangement for any number of inputs is that of map overlay by faces (de Berg et al., Computational
 * Geometry, chapter 2); the signed counts make it tell valid inputs from others.
 */
export function overlay(inputs: readonly MultiPolygonCoordinates[]): Overlay {
  const { arrangement, usable } = inReusedMemory((memory) => {
    const { cuttable, ...rest } = arrange(inputs, MAXIMUM_PASSES, memory);
    return { arrangement: rest, usable: cuttable === null || rest.defect !== null ? null : copyToKeep(cuttable) };
  });
  const { sums, unitsPerDegree, faults } = arrangement;
  const sets = sums.areaM2.length;
  let cut: ReadonlyMap<number, readonly PolygonCoordinates[]> | null = null;
  const polygonsOfSets = (): ReadonlyMap<number, readonly PolygonCoordinates[]> => {
    cut ??=
      usable === null
        ? new Map()
        : cutPolygons(
            usable,
            Uint32Array.from({ length: sets }, (_, set) => set),
          );
    return cut;
  };
  const polygons = (set: InputSet): MultiPolygonCoordinates => polygonsOfSets().get(set) ?? [];
  const areaM2 = (set: InputSet): number => (usable === null || set === 0 ? 0 : (sums.areaM2[set] ?? 0));
  return {
    inputCount: inputs.length,
    gridUnitDegrees: 1 / unitsPerDegree,
    crossings: arrangement.crossings,
    snapRounded: arrangement.snapRounded,
    defect: arrangement.defect,
    validInputs: arrangement.validInputs,
    cells: () =>
      [...polygonsOfSets()]
        .toSorted(([one], [other]) => one - other)
        .map(([set, cell]) => ({
          inputs: set,
          polygons: cell,
          areaM2: areaM2(set),
          areaDegrees2: sums.areaDegrees2[set] ?? 0,
        })),
    areaM2,
    polygons,
    unionPolygons: () => (usable === null ? [] : (cutPolygons(usable, new Uint8Array(sets).fill(1, 1)).get(1) ?? [])),
    boundaryLengthM: (set) => (usable === null || set === 0 ? 0 : (sums.boundaryLengthM[set] ?? 0)),
    boundarySets: () =>
      usable === null ? [] : [...sums.boundaryLengthM.keys()].filter((set) => (sums.boundaryLengthM[set] ?? 0) > 0),
    findings: (input) =>
      faults.of(input).map(({ kind, x, y }) => ({ kind, position: [x / unitsPerDegree, y / unitsPerDegree] })),
  };
}
