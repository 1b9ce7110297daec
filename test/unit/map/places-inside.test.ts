import { expect, it } from 'vitest';
import type { PolygonCoordinates } from '../../../src/geometry/coordinates.ts';
import type { Place } from '../../../src/map/base-map/place.ts';
import { placesInside } from '../../../src/map/base-map/places-inside.ts';

/** An L: the square from 36 to 37 E and 34 to 35 N without its north-eastern quarter. */
const CORNER: PolygonCoordinates = [
  [
    [36, 34],
    [37, 34],
    [37, 34.5],
    [36.5, 34.5],
    [36.5, 35],
    [36, 35],
    [36, 34],
  ],
];

function place(name: string, longitude: number, latitude: number, population: number | null): Place {
  return { name, nameArabic: null, position: [longitude, latitude], rank: 4, population, governorate: null };
}

it('lists what lies inside or on the boundary, the largest first and what has no figure last', () => {
  const places = [
    place('Small', 36.1, 34.1, 100),
    place('In the box, not in the area', 36.8, 34.8, 9000),
    place('Unknown', 36.2, 34.9, null),
    place('On the boundary', 36.5, 34.7, 500),
    place('Far away', 40, 34.2, 8000),
  ];
  expect(placesInside(places, CORNER).map(({ name }) => name)).toEqual(['On the boundary', 'Small', 'Unknown']);
  expect(placesInside(places, [])).toEqual([]);
});
