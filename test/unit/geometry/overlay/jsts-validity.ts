import Coordinate from 'jsts/org/locationtech/jts/geom/Coordinate.js';
import GeometryFactory from 'jsts/org/locationtech/jts/geom/GeometryFactory.js';
import IsValidOp from 'jsts/org/locationtech/jts/operation/valid/IsValidOp.js';
import type { MultiPolygonCoordinates, Ring } from '../../../../src/geometry/coordinates.ts';

/** JSTS has no usable types: what of it is called here. */
interface Factory {
  createLinearRing(places: readonly object[]): object;
  createPolygon(shell: object, holes: readonly object[]): object;
  createMultiPolygon(polygons: readonly object[]): object;
}

const factory = new GeometryFactory() as unknown as Factory;
const CoordinateXY = Coordinate as unknown as new (x: number, y: number) => object;
const Operation = IsValidOp as unknown as new (geometry: object) => {
  getValidationError(): { getMessage(): string } | null;
};

/** Tell what makes polygons invalid in the eyes of JSTS, or null. Coordinates go in as whole units, without decimals. */
export function invalidityByJsts(geometry: MultiPolygonCoordinates): string | null {
  const toRing = (ring: Ring): object =>
    factory.createLinearRing(ring.map(([x, y]) => new CoordinateXY(Math.round(x * 1e9), Math.round(y * 1e9))));
  const polygons = geometry.map(([shell = [], ...holes]) => factory.createPolygon(toRing(shell), holes.map(toRing)));
  return new Operation(factory.createMultiPolygon(polygons)).getValidationError()?.getMessage() ?? null;
}
