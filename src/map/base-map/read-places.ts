import type { Feature, FeatureCollection, Point } from 'geojson';
import type { Place } from './place.ts';

interface PlaceProperties {
  readonly name: string;
  readonly nameArabic?: string;
  readonly rank: number;
  readonly population?: number;
  readonly governorate?: string;
}

/** Read `places.geojson`, a file that `npm run basemap` made. Throws if the text is something else. */
export function readPlaces(text: string): Place[] {
  const { features } = JSON.parse(text) as FeatureCollection<Point, PlaceProperties>;
  return features.map(readPlace);
}

function readPlace({ properties, geometry }: Feature<Point, PlaceProperties>): Place {
  const [longitude, latitude] = geometry.coordinates;
  if (longitude === undefined || latitude === undefined) throw new Error(`${properties.name} has no position`);
  return {
    name: properties.name,
    nameArabic: properties.nameArabic ?? null,
    position: [longitude, latitude],
    rank: properties.rank,
    population: properties.population ?? null,
    governorate: properties.governorate ?? null,
  };
}
