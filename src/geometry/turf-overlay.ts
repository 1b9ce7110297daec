import { difference, featureCollection, intersect, multiPolygon, union } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon } from 'geojson';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from './coordinates.ts';
import { fullSet, hasInput, inputsOf, setOf, type InputSet } from './input-set.ts';

/** Turf could not compute something; the cause is what it threw. */
export class TurfFailure extends Error {
  override readonly name = 'TurfFailure';
}

/** The area that exactly the inputs of a set include, by Turf. */
export interface TurfCell {
  readonly inputs: InputSet;
  readonly polygons: MultiPolygonCoordinates;
}

/** What Turf makes of some inputs. */
export interface TurfOverlay {
  /** One entry for each exact non-empty set that occurs, in ascending order of the set. */
  readonly cells: readonly TurfCell[];
  /** Everything that at least one input includes. */
  readonly union: MultiPolygonCoordinates;
}

type AreaFeature = Feature<Polygon | MultiPolygon>;

/** One of Turf's operations; with no more than one feature there is nothing to compute. */
type Operation = typeof intersect | typeof difference | typeof union;

function toFeature(geometry: MultiPolygonCoordinates): AreaFeature | null {
  if (geometry.length === 0) return null;
  return multiPolygon(geometry.map((polygon) => polygon.map((ring) => ring.map((position) => [...position]))));
}

function fromFeature(feature: AreaFeature | null): MultiPolygonCoordinates {
  if (feature === null) return [];
  const { geometry } = feature;
  const parts = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return parts.map((rings): PolygonCoordinates => rings.map((ring) => ring.map(([x = 0, y = 0]): Position => [x, y])));
}

function run(operation: Operation, features: readonly AreaFeature[]): AreaFeature | null {
  if (features.length < 2) return features[0] ?? null;
  try {
    return operation(featureCollection([...features]));
  } catch (error) {
    throw new TurfFailure(error instanceof Error ? error.message : String(error), { cause: error });
  }
}

/** Measured: 30 to 100 microseconds a position and input on outlines, 120 to 250 on one line retraced with noise. */
const SECONDS_EACH = 150e-6;

/** Estimate how long `overlayByTurf` takes on an ordinary laptop, in seconds, to a factor of three. */
export function turfOverlaySeconds(inputs: readonly MultiPolygonCoordinates[]): number {
  const positions = inputs.flat(2).reduce((sum, ring) => sum + ring.length, 0);
  return SECONDS_EACH * positions * inputs.length;
}

/**
 * Compute by Turf what exactly the inputs of each set include: the intersection of its members less the union of the
 * others. Nothing here is ours but the order of the operations: the coordinates go to Turf as they are, and what it gives
 * is neither put on a grid nor wound anew. Edges straight in longitude and latitude; inputs have to be valid.
 *
 * Throws `TurfFailure` where Turf throws, which it does on some boundaries that are retraced closely. Slow: see
 * `turfOverlaySeconds`.
 */
export function overlayByTurf(inputs: readonly MultiPolygonCoordinates[]): TurfOverlay {
  const features = inputs.map(toFeature);
  const present = (set: InputSet): AreaFeature[] =>
    inputsOf(set).flatMap((input) => {
      const feature = features[input];
      return feature ? [feature] : [];
    });
  const all = fullSet(inputs.length);
  const unions = new Map<InputSet, AreaFeature | null>();
  const unionOf = (set: InputSet): AreaFeature | null => {
    if (!unions.has(set)) unions.set(set, run(union, present(set)));
    return unions.get(set) ?? null;
  };
  const cells: TurfCell[] = [];

  /** Go through the sets that have `common` in common and any of the inputs from `next` on. */
  const divide = (set: InputSet, common: AreaFeature, next: number): void => {
    const others = unionOf(all & ~set);
    const polygons = fromFeature(others === null ? common : run(difference, [common, others]));
    if (polygons.length > 0) cells.push({ inputs: set, polygons });
    for (let input = next; input < inputs.length; input++) {
      const feature = features[input];
      const shared = feature ? run(intersect, [common, feature]) : null;
      if (shared !== null) divide(set | setOf(input), shared, input + 1);
    }
  };
  features.forEach((feature, input) => {
    if (feature !== null && feature !== undefined) divide(setOf(input), feature, input + 1);
  });
  return {
    cells: cells.toSorted((one, other) => one.inputs - other.inputs),
    union: fromFeature(unionOf(all)),
  };
}

/** Compute by Turf what is in one of two areas only. Throws `TurfFailure` where Turf throws. */
export function symmetricDifferenceByTurf(
  a: MultiPolygonCoordinates,
  b: MultiPolygonCoordinates,
): MultiPolygonCoordinates {
  const { cells } = overlayByTurf([a, b]);
  return cells
    .filter(({ inputs }) => !(hasInput(inputs, 0) && hasInput(inputs, 1)))
    .flatMap(({ polygons }) => polygons);
}
