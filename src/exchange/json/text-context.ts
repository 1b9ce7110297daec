/** Where in a GeoJSON text a value stands: an object with GeoJSON members, coordinates, or anything else. */
export type Context = 'geojson' | 'coordinates' | 'other';

/** Tell what the value of a member is, from the object that the member belongs to. */
export function contextOfMember(context: Context, name: string): Context {
  if (context !== 'geojson') return 'other';
  switch (name) {
    case 'features':
    case 'geometry':
    case 'geometries':
      return 'geojson';
    case 'coordinates':
      return 'coordinates';
    default:
      return 'other';
  }
}
