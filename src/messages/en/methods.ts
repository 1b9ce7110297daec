/** How figures are made, by line type. */
export const methods = {
  'longitude-latitude': 'WGS 84 ellipsoid, edges straight in longitude and latitude.',
  geodesic: 'WGS 84 ellipsoid, edges geodesic.',
} as const;
