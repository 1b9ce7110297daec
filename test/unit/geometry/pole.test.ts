import { describe, expect, it } from 'vitest';
import type { PolygonCoordinates, Position } from '../../../src/geometry/coordinates.ts';
import { positionInPolygon } from '../../../src/geometry/point-in-polygon.ts';
import { poleOfInaccessibility } from '../../../src/geometry/pole.ts';
import { box, outline, ring, seededNumbers } from './seeded-shapes.ts';

describe('the pole of inaccessibility', () => {
  it('is the middle of a square on the ground', () => {
    // At 60 degrees, two degrees of longitude are as long as one of latitude.
    const [longitude, latitude] = poleOfInaccessibility([box(20, 59.5, 22, 60.5)]);
    expect(longitude).toBeCloseTo(21, 1);
    expect(latitude).toBeCloseTo(60, 1);
  });

  it('is the incentre of a triangle', () => {
    // Sides 0.3, 0.4, 0.5 at the equator: the incircle has radius 0.1 and its centre at (0.1, 0.1).
    const [longitude, latitude] = poleOfInaccessibility([ring([0, 0], [0.4, 0], [0, 0.3])]);
    expect(longitude).toBeCloseTo(0.1, 2);
    expect(latitude).toBeCloseTo(0.1, 2);
  });

  it('keeps away from a hole', () => {
    const [longitude] = poleOfInaccessibility([box(0, 0, 9, 4), box(1, 1, 4, 3)]);
    expect(longitude).toBeGreaterThan(6);
  });

  it('finds the wide end of a long tail', () => {
    const tail = ring([0, 0], [1, 0], [1, -0.02], [1.05, -0.02], [1.05, 0.03], [1, 0.03], [1, 0.0001], [0, 0.0001]);
    const [longitude, latitude] = poleOfInaccessibility([tail]);
    expect(longitude).toBeCloseTo(1.025, 2);
    expect(latitude).toBeCloseTo(0.005, 2);
  });

  it('lies inside, also of bent and of very thin polygons', () => {
    const random = seededNumbers(4);
    const bent = ring([36, 35], [37, 35], [37, 36], [36.99, 36], [36.99, 35.01], [36, 35.01]);
    const metreWide = ring([36, 35], [37, 36], [37, 36.00001], [36, 35.00001]);
    const gridWide = ring([36, 35], [36.5, 35.0000002], [36, 35.0000004]);
    const polygons: PolygonCoordinates[] = [[bent], [metreWide], [gridWide]];
    for (let count = 4; count < 200; count += 7) {
      const centre: Position = [-170 + 340 * random(), -60 + 120 * random()];
      polygons.push([outline(count, centre, 0.001 + random(), random)]);
    }
    for (const polygon of polygons) {
      expect(positionInPolygon(poleOfInaccessibility(polygon), polygon)).toBe('inside');
    }
  });
});
