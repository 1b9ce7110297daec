import type { ProfileSample, RingProfile } from '../analysis/line-separation.ts';

/** A place of a profile, with the rings laid one after another. */
export interface ChartPlace extends ProfileSample {
  readonly ring: number;
  /** The distance from the start of the first ring. */
  readonly wholeAlongM: number;
  /** The first place of its ring. */
  readonly begins: boolean;
}

/** Lay the rings of a profile one after another. */
export function chartPlaces(profile: readonly RingProfile[]): readonly ChartPlace[] {
  let beforeM = 0;
  return profile.flatMap(({ samples, lengthM }, ring) => {
    const startM = beforeM;
    beforeM += lengthM;
    return samples.map((sample, index) => ({
      ...sample,
      ring,
      wholeAlongM: startM + sample.alongM,
      begins: index === 0,
    }));
  });
}

/** Find the place nearest to a distance along the whole; places ascend. Null where there are none. Logarithmic. */
export function nearestPlace(places: readonly ChartPlace[], wholeAlongM: number): ChartPlace | null {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.wholeAlongM ?? Infinity) < wholeAlongM) low = middle + 1;
    else high = middle;
  }
  const [before, after] = [places[low - 1], places[low]];
  if (!before || !after) return before ?? after ?? null;
  return wholeAlongM - before.wholeAlongM < after.wholeAlongM - wholeAlongM ? before : after;
}
