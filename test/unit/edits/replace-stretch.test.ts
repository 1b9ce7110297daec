import { describe, expect, it } from 'vitest';
import { replaceStretch } from '../../../src/edits/replace-stretch.ts';
import { nearestPlace } from '../../../src/geometry/nearest-place.ts';
import { drawn, expectRefusal, geometryOf, made, ring, ringOf, workspaceWith } from './workspace-builder.ts';

const NOTHING = { illustrative: false, tracedFrom: [] };

// 4 D-------C-------F
//   | west  |  east |      zone-1 is the west, zone-2 the east; they share B-C
// 0 A-------B-------E
//   0       4       8
const WEST = ring([0, 0], [4, 0], [4, 4], [0, 4]);
const EAST = ring([4, 0], [8, 0], [8, 4], [4, 4]);
const neighbours = workspaceWith({ 'zone-1': drawn([WEST]), 'zone-2': drawn([EAST]) });
const stretch = (from: number, to: number) => ({ partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 0, from, to });

describe('replacing a stretch of a boundary', () => {
  it('puts the run in place of the stretch, and keeps the first point and everything else', () => {
    const after = made(
      replaceStretch(
        neighbours,
        stretch(2, 3),
        [
          [4, 5],
          [2, 6],
          [0, 5],
        ],
        NOTHING,
      ),
    );
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [4, 0], [4, 5], [2, 6], [0, 5]));
    expect(ringOf(after, 'zone-2')).toBe(EAST);
  });

  it('does the same over the start of the ring', () => {
    const after = made(
      replaceStretch(
        neighbours,
        stretch(3, 0),
        [
          [-1, 4],
          [-1, 0.12345678],
        ],
        NOTHING,
      ),
    );
    expect(ringOf(after, 'zone-1')).toEqual(ring([-1, 4], [-1, 0.1234568], [4, 0], [4, 4]));
  });

  it('replaces a stretch that a neighbour shares there too, in its direction', () => {
    const after = made(
      replaceStretch(
        neighbours,
        stretch(1, 2),
        [
          [5, 0],
          [5.5, 2],
          [5, 4],
        ],
        NOTHING,
      ),
    );
    expect(ringOf(after, 'zone-1')).toEqual(ring([0, 0], [5, 0], [5.5, 2], [5, 4], [0, 4]));
    expect(ringOf(after, 'zone-2')).toEqual(ring([5, 4], [5.5, 2], [5, 0], [8, 0], [8, 4]));
  });

  it('takes flag and sources along and drops names of points that are gone', () => {
    const provenance = {
      ...drawn([WEST]).provenance,
      turningPointNames: { '0.0000000,4.0000000': 'Gone', '0.0000000,0.0000000': 'Kept' },
    };
    const source = { name: 'M5', fileName: 'm5.geojson', sha256: 'a'.repeat(64), date: null, statedAccuracyM: 30 };
    const before = workspaceWith({ 'zone-1': { geometry: [[WEST]], provenance } });
    const taken = { illustrative: true, tracedFrom: [source] };
    const after = made(
      replaceStretch(
        before,
        stretch(2, 3),
        [
          [4, 5],
          [0, 5],
        ],
        taken,
      ),
    );
    expect(after.drafts['russia']?.map['zone-1']?.provenance).toEqual({
      ...provenance,
      turningPointNames: { '0.0000000,0.0000000': 'Kept' },
      illustrative: true,
      tracedFrom: [source],
    });
  });

  it('refuses what would cross, what is too short and a point that is gone, and changes nothing then', () => {
    expectRefusal(
      replaceStretch(
        neighbours,
        stretch(2, 3),
        [
          [4, 5],
          [2, -1],
          [0, 5],
        ],
        NOTHING,
      ),
      'would-cross-itself',
    );
    expectRefusal(replaceStretch(neighbours, stretch(2, 3), [[4, 5]], NOTHING), 'too-few-points', [4, 5]);
    expectRefusal(
      replaceStretch(
        neighbours,
        stretch(2, 7),
        [
          [4, 5],
          [0, 5],
        ],
        NOTHING,
      ),
      'unknown-point',
    );
    expect(geometryOf(neighbours, 'zone-1')).toEqual([[WEST]]);
  });

  it('refuses a run through a point of a hole of the same part', () => {
    const hole = ring([1, 1], [1, 2], [2, 2], [2, 1]);
    const before = workspaceWith({ 'zone-1': drawn([WEST, hole]) });
    expectRefusal(
      replaceStretch(
        before,
        stretch(2, 3),
        [
          [4, 5],
          [2, 2],
          [0, 5],
        ],
        NOTHING,
      ),
      'would-cross-ring',
      [2, 2],
    );
  });
});

describe('the place of a line nearest to a position', () => {
  it('lies on an edge where a degree of longitude is as short as it is there', () => {
    // At 60 degrees the perpendicular on a line of slope 1 meets it where x / 2 * 1 / 2 + y = ... = 1/5 of the way.
    const found = nearestPlace(
      [
        [0, 60],
        [1, 61],
      ],
      [1, 60],
      'longitude-latitude',
    );
    expect(found?.position[0]).toBeCloseTo(0.2, 2);
    expect(found?.segment).toBe(0);
  });

  it('is a turning point, exactly, at an end of an edge, and always of a geodesic line', () => {
    const line = [
      [0, 0],
      [1, 0],
      [2, 1],
    ] as const;
    expect(nearestPlace(line, [1, -1], 'longitude-latitude')).toMatchObject({ segment: 1, position: [1, 0] });
    expect(nearestPlace(line, [0.6, 0.1], 'geodesic')).toMatchObject({ segment: 1, position: [1, 0] });
  });
});
