/** The members that GeoJSON gives a meaning (RFC 7946 section 7, and `crs` of its predecessor). */
const MEANINGFUL = [
  'type',
  'coordinates',
  'geometry',
  'geometries',
  'features',
  'properties',
  'bbox',
  'id',
  'crs',
] as const;

/** The meaningful member names met so far in one object. */
export class MemberNames {
  private seen = 0;

  /** Note a name; tell whether it is a meaningful one that was there before. */
  repeats(name: string): boolean {
    const index = (MEANINGFUL as readonly string[]).indexOf(name);
    if (index < 0) return false;
    const bit = 1 << index;
    const repeated = (this.seen & bit) !== 0;
    this.seen |= bit;
    return repeated;
  }
}
