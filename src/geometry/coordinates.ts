/** A place: longitude, then latitude, in decimal degrees on WGS 84. */
export type Position = readonly [longitude: number, latitude: number];

/** A closed ring of at least four positions; the last repeats the first. */
export type Ring = readonly Position[];

/** One shell, then its holes. */
export type PolygonCoordinates = readonly Ring[];

/** Any number of parts; none at all is an explicitly empty area. */
export type MultiPolygonCoordinates = readonly PolygonCoordinates[];

/** West, south, east, north in decimal degrees. */
export type BoundingBox = readonly [west: number, south: number, east: number, north: number];
