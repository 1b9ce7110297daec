/**
 * Where in a text a value stands: in GeoJSON an object with GeoJSON members, coordinates, or anything else; in a text of
 * which every member counts, anywhere.
 */
export type Context = 'geojson' | 'coordinates' | 'other' | 'every-member-once';

/** Tell what the value of a member is, from the object that the member belongs to. */
export function contextOfMember(context: Context, name: string): Context {
  if (context === 'every-member-once') return context;
  if (context !== 'geojson') return 'other';
  switch (name) {
    case 'features':
    case 'geometry':
    case 'geometries':
      return 'geojson';
    case 'coordinates':
      return 'coordinates';
    // Which coordinates these are, and where a boundary comes from, must be said once.
    case 'crs':
    case 'delimit':
      return 'every-member-once';
    default:
      return 'other';
  }
}
