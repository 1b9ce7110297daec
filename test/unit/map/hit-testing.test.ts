import { describe, expect, test } from 'vitest';
import type { MultiPolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { chooseFromStack } from '../../../src/map/drawing/click-cycle.ts';
import { clipSegment } from '../../../src/map/drawing/clip-segment.ts';
import { hitsFirstPoint } from '../../../src/map/drawing/first-point-hit.ts';
import { midpointAt, midpointsInView } from '../../../src/map/drawing/midpoints.ts';
import { nearestOnLine } from '../../../src/map/drawing/nearest-on-line.ts';
import { nearestTurningPoint } from '../../../src/map/drawing/nearest-turning-point.ts';
import { partAt } from '../../../src/map/drawing/part-at.ts';
import { proposalsAt } from '../../../src/map/drawing/proposals-at.ts';
import {
  addressAt,
  indexOfAddress,
  maskOfAddresses,
  turningPointsOf,
} from '../../../src/map/drawing/turning-points.ts';
import type { SceneProposal } from '../../../src/map/scene.ts';
import { toPixel, toPosition, viewportOf } from '../../../src/map/viewport.ts';

// 800 x 600 at 0 N 0 E, zoom 9: a degree is 728.18 px, so 0.1 degree is about 73 px.
const viewport = viewportOf({ centre: [0, 0], zoom: 9 }, 800, 600);
const at = (longitude: number, latitude: number) => toPixel(viewport, [longitude, latitude]);

/** A square of 0.2 degrees with a hole of 0.1 in its middle, and a second part to the east. */
const geometry: MultiPolygonCoordinates = [
  [square(0, 0, 0.1), square(0, 0, 0.05).toReversed()],
  [square(0.3, 0, 0.05)],
];

function square(longitude: number, latitude: number, half: number): Position[] {
  return [
    [longitude - half, latitude - half],
    [longitude + half, latitude - half],
    [longitude + half, latitude + half],
    [longitude - half, latitude + half],
    [longitude - half, latitude - half],
  ];
}

function proposal(key: string, shape: MultiPolygonCoordinates): SceneProposal {
  const style = { colour: '#005a9c', pattern: 'solid', letter: 'R' } as const;
  return { key, partyId: key, zoneId: 'zone-1', geometry: shape, style, emphasis: 'normal', label: key };
}

describe('turning points', () => {
  const points = turningPointsOf({ partyId: 'russia', zoneId: 'zone-1', geometry });

  test('the closing repetition is no turning point, and every ring closes on itself', () => {
    expect(points.count).toBe(12);
    expect(addressAt(points, 11)).toEqual({ partyId: 'russia', zoneId: 'zone-1', part: 1, ring: 0, point: 3 });
    expect(points.next[3]).toBe(0);
    expect(points.previous[4]).toBe(7);
  });

  test('addresses are made of numbers, and numbers of addresses', () => {
    for (let index = 0; index < points.count; index += 1) {
      expect(indexOfAddress(points, addressAt(points, index))).toBe(index);
    }
    expect([0, 4, 8].map((index) => addressAt(points, index))).toMatchObject([
      { part: 0, ring: 0, point: 0 },
      { part: 0, ring: 1, point: 0 },
      { part: 1, ring: 0, point: 0 },
    ]);
    expect([addressAt(points, -1), addressAt(points, 12)]).toEqual([null, null]);
  });

  test('addresses that name no turning point have no number', () => {
    const here = { partyId: 'russia', zoneId: 'zone-1', part: 0, ring: 1, point: 3 };
    expect(indexOfAddress(points, here)).toBe(7);
    for (const change of [
      { point: 4 },
      { point: -1 },
      { ring: 2 },
      { part: 2 },
      { zoneId: 'zone-2' },
      { partyId: 'iran' },
    ]) {
      expect(indexOfAddress(points, { ...here, ...change })).toBeNull();
    }
    expect([...maskOfAddresses(points, [here, { ...here, part: 1, ring: 0, point: 0 }])]).toEqual([
      0, 0, 0, 0, 0, 0, 0, 1, 1, 0, 0, 0,
    ]);
  });

  test('the nearest one within the radius is found, and none beyond it', () => {
    const corner = at(0.1, 0.1);
    expect(nearestTurningPoint(points, viewport, { x: corner.x + 5, y: corner.y - 5 }, 8)).toBe(2);
    expect(nearestTurningPoint(points, viewport, { x: corner.x + 6, y: corner.y - 6 }, 8)).toBeNull();
  });

  test('of two the nearer one is found', () => {
    const tight = turningPointsOf({
      partyId: 'russia',
      zoneId: 'zone-1',
      geometry: [
        [
          [
            [0, 0],
            [0.004, 0],
            [0.004, 0.1],
            [0, 0],
          ],
        ],
      ],
    });
    // 0.004 degrees are 2.9 px
    expect(nearestTurningPoint(tight, viewport, { x: 402.5, y: 300 }, 8)).toBe(1);
    expect(nearestTurningPoint(tight, viewport, { x: 400.5, y: 300 }, 8)).toBe(0);
  });

  test('midpoints are the middle in longitude and latitude and need room on the screen', () => {
    const middles = midpointsInView(points, viewport, 'longitude-latitude');
    // The hole's sides are 73 px long, the shell's 146; all twelve have room.
    expect(middles).toHaveLength(12);
    const top = midpointAt(middles, at(0, 0.1), 8);
    expect(top?.index).toBe(2);
    expect(top?.position).toEqual([0, 0.1]);
    const farther = viewportOf({ centre: [0, 0], zoom: 8 }, 800, 600);
    // Half the size: the sides of the hole and of the second part are 36 px now.
    expect(midpointsInView(points, farther, 'longitude-latitude')).toHaveLength(4);
  });
});

describe('lines', () => {
  test('the nearest place on the nearest segment is found', () => {
    const ring = square(0, 0, 0.1);
    const found = nearestOnLine(ring, viewport, { x: at(0.1, 0).x + 3, y: at(0, 0.03).y }, 5, 'longitude-latitude');
    expect(found?.segment).toBe(1);
    expect(found?.distancePx).toBeCloseTo(3, 6);
    expect(found?.position[0]).toBeCloseTo(0.1, 9);
    expect(found?.position[1]).toBeCloseTo(0.03, 6);
    expect(nearestOnLine(ring, viewport, { x: at(0.1, 0).x + 6, y: 300 }, 5, 'longitude-latitude')).toBeNull();
  });

  test('a long segment is hit where it is drawn bent, not on the straight chord of the map', () => {
    const north = viewportOf({ centre: [40, 60], zoom: 8 }, 800, 600);
    const line: Position[] = [
      [36, 55],
      [44, 65],
    ];
    // The middle that is meant. The chord passes it about 100 px away: h^2 / 8 * sec * tan for 10 degrees at 60 N, zoom 8.
    const middle = toPixel(north, [40, 60]);
    expect(nearestOnLine(line, north, middle, 1, 'longitude-latitude')?.position[1]).toBeCloseTo(60, 2);
    const [start, end] = [toPixel(north, [36, 55]), toPixel(north, [44, 65])];
    const chordMiddle = { x: (start.x + end.x) / 2, y: (start.y + end.y) / 2 };
    expect(nearestOnLine(line, north, chordMiddle, 5, 'longitude-latitude')).toBeNull();
  });

  test('a piece of line is cut to the screen', () => {
    const box = { left: 0, top: 0, right: 100, bottom: 50 };
    expect(clipSegment({ x: -100, y: 25 }, { x: 300, y: 25 }, box)).toEqual([
      { x: 0, y: 25 },
      { x: 100, y: 25 },
    ]);
    expect(clipSegment({ x: -100, y: -100 }, { x: 300, y: -1 }, box)).toBeNull();
    expect(clipSegment({ x: 10, y: 10 }, { x: 20, y: 20 }, box)).toEqual([
      { x: 10, y: 10 },
      { x: 20, y: 20 },
    ]);
    expect(clipSegment({ x: 50, y: -50 }, { x: 50, y: 25 }, box)).toEqual([
      { x: 50, y: 0 },
      { x: 50, y: 25 },
    ]);
  });
});

describe('areas', () => {
  test('a place in a hole is in no part', () => {
    expect(partAt(geometry, [0.07, 0])).toBe(0);
    expect(partAt(geometry, [0, 0])).toBeNull();
    expect(partAt(geometry, [0.32, 0.02])).toBe(1);
    expect(partAt(geometry, [0.2, 0])).toBeNull();
    expect(partAt([], [0, 0])).toBeNull();
  });

  test('the smaller of two proposals comes first, the one whose line is hit before both', () => {
    const large = proposal('large', [[square(0, 0, 0.3)]]);
    const small = proposal('small', [[square(0, 0, 0.1)]]);
    const line = proposal('line', [[square(0.3, 0, 0.25)]]);
    const keys = (longitude: number) =>
      proposalsAt([large, small, line], viewport, at(longitude, 0), 5, 'longitude-latitude').map(
        (hit) => hit.proposal.key,
      );
    expect(keys(0)).toEqual(['small', 'large']);
    expect(keys(0.05)).toEqual(['line', 'small', 'large']);
    expect(keys(0.15)).toEqual(['line', 'large']);
    expect(keys(0.6)).toEqual([]);
  });

  test('a proposal says which of its parts was hit', () => {
    expect(proposalsAt([proposal('two', geometry)], viewport, at(0.3, 0), 5, 'longitude-latitude')[0]?.part).toBe(1);
  });
});

describe('the first point', () => {
  const positions: Position[] = [
    [0, 0],
    [0.1, 0],
    [0.1, 0.1],
  ];

  test('closes within ten pixels, and only when there are three points', () => {
    expect(hitsFirstPoint(positions, viewport, { pixel: { x: 407, y: 307 }, kind: 'mouse' })).toBe(true);
    expect(hitsFirstPoint(positions, viewport, { pixel: { x: 408, y: 307 }, kind: 'mouse' })).toBe(false);
    expect(hitsFirstPoint(positions, viewport, { pixel: { x: 415, y: 310 }, kind: 'touch' })).toBe(true);
    expect(hitsFirstPoint(positions.slice(0, 2), viewport, { pixel: { x: 400, y: 300 }, kind: 'mouse' })).toBe(false);
    expect(hitsFirstPoint([], viewport, { pixel: { x: 400, y: 300 }, kind: 'mouse' })).toBe(false);
  });
});

describe('repeated clicks', () => {
  const pixel = { x: 100, y: 100 };

  test('go through the stack and begin again', () => {
    const first = chooseFromStack(['a', 'b', 'c'], pixel, null, null);
    const second = chooseFromStack(['a', 'b', 'c'], { x: 102, y: 101 }, 'a', first);
    const third = chooseFromStack(['a', 'b', 'c'], pixel, 'b', second);
    const fourth = chooseFromStack(['a', 'b', 'c'], pixel, 'c', third);
    expect([first, second, third, fourth].map((choice) => choice?.keys[choice.chosen])).toEqual(['a', 'b', 'c', 'a']);
  });

  test('keep what is selected on the first click, and begin anew elsewhere', () => {
    expect(chooseFromStack(['a', 'b'], pixel, 'b', null)?.chosen).toBe(1);
    const first = chooseFromStack(['a', 'b'], pixel, null, null);
    expect(chooseFromStack(['a', 'b'], { x: 105, y: 100 }, null, first)?.chosen).toBe(0);
    expect(chooseFromStack([], pixel, null, null)).toBeNull();
  });
});

test('a position under a pixel is the one that is drawn there', () => {
  const pixel = toPixel(viewport, toPosition(viewport, { x: 33, y: 44 }));
  expect(pixel.x).toBeCloseTo(33, 6);
  expect(pixel.y).toBeCloseTo(44, 6);
});

describe('a geodesic', () => {
  test('is hit where it is drawn, outside the box of its ends, and inserted into at its own middle', () => {
    // From 28 E to 44 E along 60 N the geodesic reaches 60.243 N on the sphere: its tangent is tan(60) / cos(8), by Napier.
    const highest = (Math.atan(Math.tan((60 * Math.PI) / 180) / Math.cos((8 * Math.PI) / 180)) * 180) / Math.PI;
    const north = viewportOf({ centre: [36, 60], zoom: 9 }, 800, 600);
    const line: Position[] = [
      [28, 60],
      [44, 60],
    ];
    const pixel = toPixel(north, [36, highest]);
    // The ellipsoid moves it by 2 km at most, which is a dozen pixels.
    expect(nearestOnLine(line, north, pixel, 12, 'geodesic')).not.toBeNull();
    expect(nearestOnLine(line, north, pixel, 12, 'longitude-latitude')).toBeNull();
    expect(nearestOnLine(line, north, toPixel(north, [36, 60]), 12, 'geodesic')).toBeNull();
  });
});
