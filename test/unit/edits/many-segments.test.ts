import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalBetweenRings, type JudgedRing } from '../../../src/edits/between-rings.ts';
import { ownRingCrossing } from '../../../src/edits/own-ring-crossing.ts';
import { commonEnd, middleOf, segmentOf, type Segment } from '../../../src/edits/segment-meeting.ts';
import { segmentsNear } from '../../../src/edits/segments-near.ts';
import type { MultiPolygonCoordinates, Position, Ring } from '../../../src/geometry/coordinates.ts';
import { samePosition } from '../../../src/geometry/grid.ts';
import { positionInPolygon, positionInRing } from '../../../src/geometry/point-in-polygon.ts';
import { crossingPosition, segmentsCross } from '../../../src/geometry/segments.ts';
import { ring } from './workspace-builder.ts';

const segmentsOf = (of: Ring): readonly Segment[] => of.slice(1).map((_end, index) => segmentOf(of, index));
const hasLength = ([a, b]: Segment): boolean => !samePosition(a, b);

/** Every new segment against every other one of the ring, from the next one on. */
function ownRingCrossingByForce(of: Ring, newSegments: readonly number[]): Position | null {
  const all = segmentsOf(of);
  const long = all.flatMap((segment, index) => (hasLength(segment) ? [index] : []));
  for (const one of newSegments) {
    const segment = all[one];
    if (!segment || !hasLength(segment)) continue;
    const at = long.indexOf(one);
    const neighbours = [long.at(at - 1), long[(at + 1) % long.length]];
    for (let step = 1; step < all.length; step += 1) {
      const index = (one + step) % all.length;
      const other = all[index];
      if (!other || !hasLength(other)) continue;
      const meeting = segmentsCross(...segment, ...other);
      if (meeting === 'none' || (meeting === 'touch' && neighbours.includes(index))) continue;
      return crossingPosition(...segment, ...other);
    }
  }
  return null;
}

/** What crosses and what lies on the wrong side, every segment by itself. */
function refusalByForce({ geometry, part, ring: own, newSegments, touchedBefore }: JudgedRing): unknown {
  const others = geometry.flatMap((polygon, otherPart) =>
    polygon.flatMap((other, otherRing) =>
      otherPart === part && otherRing === own ? [] : [{ other, otherPart, otherRing }],
    ),
  );
  for (const { other, otherPart, otherRing } of others) {
    for (const segment of newSegments.filter(hasLength)) {
      for (const met of segmentsOf(other).filter(hasLength)) {
        const meeting = segmentsCross(...segment, ...met);
        const at = commonEnd(segment, met);
        const excused = at !== null && (otherPart !== part || touchedBefore(otherRing, at));
        if (meeting === 'none' || (meeting === 'touch' && excused)) continue;
        return { code: 'would-cross-ring', position: crossingPosition(...segment, ...met) };
      }
    }
  }
  for (const segment of newSegments) {
    const position = middleOf(segment);
    for (const [otherPart, polygon] of geometry.entries()) {
      if (otherPart !== part) {
        if (positionInPolygon(position, polygon) === 'inside') return { code: 'part-overlaps', position };
        continue;
      }
      for (const [otherRing, other] of polygon.entries()) {
        const wrong = otherRing === 0 ? 'outside' : 'inside';
        if (otherRing !== own && positionInRing(position, other) === wrong) return { code: 'hole-outside', position };
      }
    }
  }
  return null;
}

// A few places, so that points stand twice, lines touch in points and run along one another.
const place = (east: number, north: number, size: number): fc.Arbitrary<Position> =>
  fc.tuple(fc.integer({ min: 0, max: size }), fc.integer({ min: 0, max: size })).map(([x, y]) => [east + x, north + y]);
const scribble = fc.array(place(0, 0, 40), { minLength: 3, maxLength: 60 }).map((points) => ring(...points));

/** A star around a point: its rays have different lengths, so that neighbours in a row touch or cross at times. */
function star(east: number, north: number, least: number, most: number): fc.Arbitrary<Ring> {
  return fc.array(fc.integer({ min: least, max: most }), { minLength: 4, maxLength: 40 }).map((rays) =>
    ring(
      ...rays.map((ray, index): Position => {
        const angle = (2 * Math.PI * index) / rays.length;
        return [east + Math.round(ray * Math.cos(angle)), north + Math.round(ray * Math.sin(angle))];
      }),
    ),
  );
}

const scene: fc.Arbitrary<MultiPolygonCoordinates> = fc
  .tuple(
    fc.oneof(star(0, 0, 7, 12), star(12, 0, 4, 6)),
    star(-2, 0, 1, 4),
    star(3, 0, 1, 4),
    fc.oneof(star(20, 0, 4, 9), star(0, 0, 5, 6)),
    star(20, 18, 4, 10),
  )
  .map(([shell, hole, secondHole, next, third]) => [[shell, hole, secondHole], [next], [third]]);

/** As many as take the way by the index, and as few as do without. */
const choice = fc.record({ from: fc.nat(), count: fc.constantFrom(2, 8, 9, 30, 60), step: fc.constantFrom(1, 1, 3) });

function chosenSegments(of: Ring, { from, count, step }: { from: number; count: number; step: number }): number[] {
  const length = of.length - 1;
  return [...new Set(Array.from({ length: Math.min(count, length) }, (_, index) => (from + index * step) % length))];
}

describe('many new segments at once', () => {
  it('are near the same segments by the index as by looking through the ring', () => {
    fc.assert(
      fc.property(scribble, (of) => {
        const [few, many] = [segmentsNear(of, 1), segmentsNear(of, 1000)];
        for (const segment of segmentsOf(of)) expect(many(segment)).toEqual(few(segment));
      }),
      { seed: 7, numRuns: 100 },
    );
  });

  it('cross their own ring where every pair, tried one by one, says so', () => {
    const seen = { crossing: 0, none: 0 };
    fc.assert(
      fc.property(fc.oneof(scribble, star(0, 0, 9, 12)), choice, (of, chosen) => {
        const newSegments = chosenSegments(of, chosen);
        const expected = ownRingCrossingByForce(of, newSegments);
        seen[expected ? 'crossing' : 'none'] += 1;
        expect(ownRingCrossing(of, newSegments)).toEqual(expected);
      }),
      { seed: 8, numRuns: 600 },
    );
    expect(Math.min(seen.crossing, seen.none)).toBeGreaterThan(40);
  });

  it('go together with other rings as every segment, judged by itself, does', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(
        scene,
        fc.constantFrom([0, 0], [0, 1], [1, 0]),
        choice,
        fc.boolean(),
        (geometry, at, chosen, excuse) => {
          const [part = 0, ringIndex = 0] = at;
          const changed = geometry[part]?.[ringIndex] ?? [];
          const newSegments = chosenSegments(changed, chosen).map((index) => segmentOf(changed, index));
          // Nothing is touched: whole rings jumped over are not what is compared here.
          const judged = { geometry, part, ring: ringIndex, newSegments, touched: [], touchedBefore: () => excuse };
          const expected = refusalByForce(judged);
          const refused = refusalBetweenRings(judged);
          const found = refused && !refused.ok ? refused.error : null;
          expect(found).toEqual(expected);
          seen.set(found?.code ?? 'none', 1 + (seen.get(found?.code ?? 'none') ?? 0));
        },
      ),
      { seed: 9, numRuns: 1000 },
    );
    expect(
      Math.min(...['none', 'would-cross-ring', 'part-overlaps', 'hole-outside'].map((code) => seen.get(code) ?? 0)),
    ).toBeGreaterThan(40);
  });

  it('change sides only where they touch: a hole that leaves its part through a corner is seen', () => {
    // The hole passes below the notch of the shell, and above it runs from corner to corner outside of the shell.
    const shell = ring([0, 0], [20, 0], [20, 20], [10, 10], [8, 4], [5, 10], [0, 20]);
    const below = Array.from({ length: 12 }, (_, index): Position => [3 + (5 * index) / 12, 5 - (3 * index) / 12]);
    const hole = ring(...below, [8, 2], [12, 5], [10, 10], [5, 10]);
    const newSegments = segmentsOf(hole);
    const judged = { geometry: [[shell, hole]], part: 0, ring: 1, newSegments, touched: [], touchedBefore: () => true };
    expect(refusalBetweenRings(judged)).toMatchObject({ error: { code: 'hole-outside', position: [7.5, 10] } });
  });
});
