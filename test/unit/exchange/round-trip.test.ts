import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Provenance } from '../../../src/domain/provenance.ts';
import type { MultiPolygonCoordinates, PolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { writeMaps } from '../../../src/exchange/geojson/write.ts';
import { idlib, russia, writtenAt, workspaceFacts } from './samples.ts';
import { readText } from './reading.ts';

/** A coordinate of the data grid, from a whole number of grid units. */
const degrees = (units: number): number => units / 1e7;

/** A star-shaped ring round a centre, on the grid, counter-clockwise; clockwise for holes. */
function starRing(x: number, y: number, radii: readonly number[], clockwise: boolean): readonly Position[] {
  const points = radii.map((radius, index): Position => {
    const angle = (2 * Math.PI * index) / radii.length;
    return [degrees(Math.round(x + radius * Math.cos(angle))), degrees(Math.round(y + radius * Math.sin(angle)))];
  });
  const [first, ...rest] = clockwise ? [points[0], ...points.slice(1).toReversed()] : points;
  if (first === undefined) return [];
  return [first, ...rest.filter((point) => point !== undefined), first];
}

const shellRadii = fc.array(fc.integer({ min: 400_000, max: 900_000 }), { minLength: 5, maxLength: 24 });
const holeRadii = fc.array(fc.integer({ min: 1_000, max: 70_000 }), { minLength: 3, maxLength: 8 });

/** Parts in the cells of a coarse lattice with up to two holes near their centres: valid by construction. */
function partAt(column: number, row: number): fc.Arbitrary<PolygonCoordinates> {
  const [x, y] = [320_000_000 + column * 2_000_000, 330_000_000 + row * 2_000_000];
  return fc
    .tuple(shellRadii, fc.array(holeRadii, { maxLength: 2 }))
    .map(([shell, holes]) => [
      starRing(x, y, shell, false),
      ...holes.map((hole, index) => starRing(x - 100_000 + index * 200_000, y, hole, true)),
    ]);
}

const cells = [0, 1, 2, 3, 4, 5].map((cell) => partAt(cell % 3, Math.floor(cell / 3)));
const geometry: fc.Arbitrary<MultiPolygonCoordinates> = fc
  .tuple(fc.tuple(...cells), fc.subarray([0, 1, 2, 3, 4, 5]))
  .map(([parts, chosen]) => chosen.map((cell) => parts[cell] ?? []));

const text = fc.string({ unit: 'grapheme', maxLength: 20 });
const coordinateKey = fc
  .tuple(fc.integer({ min: -1_800_000_000, max: 1_800_000_000 }), fc.integer({ min: -900_000_000, max: 900_000_000 }))
  .map(([x, y]) => `${degrees(x).toFixed(7)},${degrees(y).toFixed(7)}`);
const tracedSource = fc.record({
  name: text,
  fileName: fc.option(text),
  sha256: fc.option(fc.stringMatching(/^[0-9a-f]{64}$/)),
  date: fc.option(text),
  statedAccuracyM: fc.option(fc.integer({ min: 1, max: 3000 })),
});
const knownProvenance = {
  illustrative: fc.boolean(),
  lineType: fc.constantFrom('longitude-latitude' as const, 'geodesic' as const),
  statedAccuracyM: fc.option(fc.double({ min: 0, max: 10_000, noNaN: true, noDefaultInfinity: true }).map(Math.abs)),
  source: fc.option(
    fc.record({
      fileName: text,
      sha256: fc.stringMatching(/^[0-9a-f]{64}$/),
      datum: text,
      transformation: fc.option(text),
    }),
  ),
  turningPointNames: fc.dictionary(coordinateKey, text, { noNullPrototype: true, maxKeys: 4 }),
  declaredOwnAt: fc.option(fc.constant('2017-07-05T08:30:00.000Z')),
};
/** Some was traced from elsewhere, some was not, and then has no such member. */
const provenance: fc.Arbitrary<Provenance> = fc.oneof(
  fc.record(knownProvenance),
  fc.record({ ...knownProvenance, tracedFrom: fc.array(tracedSource, { minLength: 1, maxLength: 2 }) }),
);

describe('what was exported', () => {
  it('reads back to the identical boundary and provenance', async () => {
    await fc.assert(
      fc.asyncProperty(geometry, provenance, async (boundary, origin) => {
        const zoneEntries = [{ zone: idlib, number: 1, delimitation: { geometry: boundary, provenance: origin } }];
        const maps = [{ party: russia, zoneEntries, version: null }];
        const { features } = await readText(writeMaps({ workspace: workspaceFacts, maps, writtenAt }));
        expect(features).toHaveLength(1);
        expect(features[0]?.geometry).toEqual(boundary);
        expect(features[0]?.provenance).toEqual(origin);
        expect(features[0]).toMatchObject({ importable: true, movedPositions: 0, largestMoveM: 0 });
      }),
      { seed: 20170704, numRuns: 150 },
    );
  });
});
