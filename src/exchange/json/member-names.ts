/** The members that GeoJSON gives a meaning (RFC 7946 section 7, and `crs` of its predecessor), and our own. */
const MEANINGFUL: readonly string[] = [
  'type',
  'coordinates',
  'geometry',
  'geometries',
  'features',
  'properties',
  'bbox',
  'id',
  'crs',
  'delimit',
];

/** Tell whether GeoJSON gives a member a meaning, so that standing twice it would have two. */
export function isMeaningful(name: string): boolean {
  return MEANINGFUL.includes(name);
}

/** From here on a set is faster than looking through a list. */
const FEW = 12;

/** The member names met so far in one object. */
export class MemberNames {
  private readonly few: string[] = [];
  private many: Set<string> | null = null;

  /** Note a name; tell whether it was there before. */
  repeats(name: string): boolean {
    if (this.many === null) {
      if (this.few.includes(name)) return true;
      this.few.push(name);
      if (this.few.length > FEW) this.many = new Set(this.few);
      return false;
    }
    const repeated = this.many.has(name);
    this.many.add(name);
    return repeated;
  }
}
