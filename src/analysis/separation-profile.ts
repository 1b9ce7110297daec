import type { Position } from '../geometry/coordinates.ts';
import type { DirectedSeparation } from '../geometry/separation/separate-boundary.ts';

/** Places along one ring and how far the other boundary is from each. */
export interface RingProfile {
  readonly lengthM: number;
  /** Ascending by distance along the ring, its first place and its last (the same again) included. */
  readonly samples: readonly ProfileSample[];
}

export interface ProfileSample {
  readonly alongM: number;
  readonly separationM: number;
  readonly position: Position;
}

/** So many samples of a ring at most, and of all rings together where there are many. */
const MOST_SAMPLES = 600;
const MOST_SAMPLES_IN_ALL = 4800;
const FEWEST_SAMPLES = 8;

/**
 * Thin the measured separations out for a chart: of every part of a ring, parts of equal length, the nearest and the
 * farthest place are kept, so that no peak is lost; the largest separation is one of the samples.
 */
export function separationProfile({ sampled, largest }: DirectedSeparation): readonly RingProfile[] {
  const { alongM, separationM, longitude, latitude, ringStart } = sampled;
  const rings = ringStart.length - 1;
  const most = Math.max(FEWEST_SAMPLES, Math.min(MOST_SAMPLES, Math.floor(MOST_SAMPLES_IN_ALL / rings)));
  const sampleAt = (node: number): ProfileSample => ({
    alongM: alongM[node] as number,
    separationM: separationM[node] as number,
    position: [longitude[node] as number, latitude[node] as number],
  });
  return Array.from({ length: rings }, (_, ring) => {
    const first = ringStart[ring] as number;
    const last = (ringStart[ring + 1] as number) - 1;
    const lengthM = alongM[last] as number;
    const kept = last - first < most ? nodesBetween(first, last) : thinned(first, last, most / 2 - 2, lengthM);
    const samples = kept.map(sampleAt);
    if (largest.ring === ring && !samples.some((sample) => sample.alongM === largest.alongM)) {
      const { alongM: along, separationM: separation, position } = largest;
      const place = samples.findIndex((sample) => sample.alongM > along);
      samples.splice(place < 0 ? samples.length : place, 0, { alongM: along, separationM: separation, position });
    }
    return { lengthM, samples };
  });

  function thinned(first: number, last: number, parts: number, lengthM: number): number[] {
    const kept = [first];
    let nearest = first + 1;
    let farthest = first + 1;
    let part = 0;
    for (let node = first + 1; node < last; node++) {
      const own = Math.floor(((alongM[node] as number) / lengthM) * parts);
      if (own > part) {
        kept.push(...inOrder(nearest, farthest, kept.at(-1) ?? first));
        [part, nearest, farthest] = [own, node, node];
      }
      if ((separationM[node] as number) < (separationM[nearest] as number)) nearest = node;
      if ((separationM[node] as number) > (separationM[farthest] as number)) farthest = node;
    }
    kept.push(...inOrder(nearest, farthest, kept.at(-1) ?? first), last);
    return kept;
  }
}

function nodesBetween(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function inOrder(one: number, other: number, after: number): number[] {
  const nodes = one === other ? [one] : [Math.min(one, other), Math.max(one, other)];
  return nodes.filter((node) => node > after);
}
