/**
 * How the line between two turning points runs: straight in longitude and latitude (RFC 7946, section 3.1.1), or the
 * shortest way on the WGS 84 ellipsoid.
 */
export type LineType = 'longitude-latitude' | 'geodesic';
