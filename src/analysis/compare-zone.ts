import type { ZoneId } from '../domain/identifiers.ts';
import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import { asStraightEdges } from '../geometry/densify.ts';
import { hasInput, inputsOf, setOf, sizeOf, type InputSet } from '../geometry/input-set.ts';
import type { LineType } from '../geometry/line-type.ts';
import { areaOfM2, perimeterOfM } from '../geometry/measure/by-line-type.ts';
import { overlay, type Overlay } from '../geometry/overlay.ts';
import type { ContestedCell, MapFault, ZoneComparison } from './comparison.ts';
import { contestedCells } from './contested-cells.ts';
import { completeFigures } from './figures.ts';
import { sumDefect } from './sum-defect.ts';

type ComparedZone = Extract<ZoneComparison, { readonly kind: 'compared' }>;

/** The comparison of one zone; its contested cells have no numbers yet. */
export type UnnumberedZoneComparison =
  | (Omit<ComparedZone, 'contested'> & { readonly contested: readonly ContestedCell[] })
  | Exclude<ZoneComparison, ComparedZone>;

function setWhere(count: number, holds: (map: number) => boolean): InputSet {
  let set = 0;
  for (let map = 0; map < count; map++) if (holds(map)) set |= setOf(map);
  return set;
}

/** An overlay of the valid ones among some inputs, the set of the others, and what is wrong with these first. */
interface ValidOverlay {
  readonly overlaid: Overlay;
  readonly invalid: InputSet;
  readonly faults: readonly MapFault[];
}

/**
 * Lay the inputs over one another, then again without those that are invalid, whose windings mean nothing. An input that
 * is left out is empty, so that each keeps its place.
 */
function overlayValid(inputs: readonly MultiPolygonCoordinates[]): ValidOverlay {
  let invalid: InputSet = 0;
  const faults: MapFault[] = [];
  for (;;) {
    const overlaid = overlay(inputs.map((input, index) => (hasInput(invalid, index) ? [] : input)));
    const found = setWhere(inputs.length, (index) => !hasInput(overlaid.validInputs | invalid, index));
    if (found === 0) return { overlaid, invalid, faults: faults.toSorted((one, other) => one.map - other.map) };
    invalid |= found;
    faults.push(
      ...inputsOf(found).flatMap((map) =>
        overlaid
          .findings(map)
          .slice(0, 1)
          .map((fault) => ({ map, ...fault })),
      ),
    );
  }
}

/**
 * Compare maps in one zone. A map without a proposal and one that is invalid take no part and are named, the invalid
 * one with the place of its fault; an empty geometry is a statement and takes part. With fewer than two left nothing is compared. Geodesic edges are densified
 * first. Where the overlay reports a defect, or the cells of a map do not add up to the map, the zone has failed and
 * there are no figures.
 *
 * @param geometries - by map; undefined where it makes no proposal
 */
export function compareZone(
  zoneId: ZoneId,
  geometries: readonly (MultiPolygonCoordinates | undefined)[],
  lineType: LineType,
): UnnumberedZoneComparison {
  const count = geometries.length;
  const straight = geometries.map((geometry) => asStraightEdges(geometry ?? [], lineType));
  const { overlaid, invalid, faults } = overlayValid(straight);
  if (overlaid.defect !== null) return { kind: 'failed', zoneId, detail: overlaid.defect };

  const missing = setWhere(count, (map) => geometries[map] === undefined);
  const absence = { missing, invalid, ...(faults.length === 0 ? {} : { faults }) };
  const takingPart = setWhere(count, (map) => !hasInput(missing | invalid, map));
  const byMap = (measure: (geometry: MultiPolygonCoordinates) => number): (number | null)[] =>
    geometries.map((geometry, map) => (geometry !== undefined && hasInput(takingPart, map) ? measure(geometry) : null));
  const areasM2 = byMap((geometry) => areaOfM2(geometry, lineType));
  if (sizeOf(takingPart) < 2) return { kind: 'not-compared', zoneId, ...absence, areasM2 };

  const detail = sumDefect(overlaid, straight, inputsOf(takingPart));
  if (detail !== null) return { kind: 'failed', zoneId, detail };
  const overlayCells = overlaid.cells();
  const cells = overlayCells.map(({ inputs, polygons }) => ({ maps: inputs, geometry: polygons }));
  const figures = completeFigures(
    {
      areasM2,
      perimetersM: byMap((geometry) => perimeterOfM(geometry, lineType)),
      sets: overlayCells.map(({ inputs, areaM2 }) => ({ maps: inputs, areaM2 })),
      boundaries: overlaid.boundarySets().map((maps) => ({ maps, lengthM: overlaid.boundaryLengthM(maps) })),
    },
    takingPart,
  );
  return {
    kind: 'compared',
    zoneId,
    ...absence,
    takingPart,
    empty: setWhere(count, (map) => geometries[map]?.length === 0),
    figures,
    cells,
    contested: contestedCells(zoneId, cells, takingPart),
  };
}
