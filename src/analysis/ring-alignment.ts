import type { Position, Ring } from '../geometry/coordinates.ts';
import { openRing } from '../geometry/ring.ts';
import { bestRotation } from './ring-rotation.ts';

/** A stretch between turning points that two rings have in common: what was there, and what is there now. */
export interface ChangedStretch {
  readonly before: readonly Position[];
  readonly after: readonly Position[];
}

function keyOf([longitude, latitude]: Position): string {
  return `${longitude},${latitude}`;
}

/** Where each position of a ring is first found. */
function placesOf(positions: readonly Position[]): Map<string, number> {
  const places = new Map<string, number>();
  positions.forEach((position, index) => {
    const key = keyOf(position);
    if (!places.has(key)) places.set(key, index);
  });
  return places;
}

/**
 * Find where in `after` the longest unbroken run of common turning points begins, or -1 if there is none. Both rings are
 * opened there, so that neither is cut in the middle of what stayed.
 */
function startOfLongestRun(counterparts: readonly (number | undefined)[], countBefore: number): number {
  const count = counterparts.length;
  let best = -1;
  let bestLength = 0;
  let start = 0;
  let length = 0;
  // Twice round, so that a run across the seam is seen whole.
  for (let index = 0; index < 2 * count; index++) {
    const here = counterparts[index % count];
    const previous = counterparts[(index + count - 1) % count];
    const goesOn = length > 0 && previous !== undefined && here === (previous + 1) % countBefore;
    if (here === undefined) length = 0;
    else if (goesOn) length += 1;
    else {
      start = index % count;
      length = 1;
    }
    if (length > bestLength) {
      bestLength = length;
      best = start;
    }
  }
  return best;
}

/**
 * Choose the longest rising subsequence of numbers and give the places of its members; undefined is never chosen. By
 * patience sorting (Fredman 1975), n log n.
 */
export function longestRise(numbers: readonly (number | undefined)[]): number[] {
  /** For each length, the place where the rise of that length with the lowest end ends. */
  const ends: number[] = [];
  const previous: (number | undefined)[] = [];
  numbers.forEach((number, place) => {
    if (number === undefined) return;
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[ends[middle] ?? 0] ?? 0) < number) low = middle + 1;
      else high = middle;
    }
    previous[place] = ends[low - 1];
    ends[low] = place;
  });
  const rise: number[] = [];
  for (let place = ends.at(-1); place !== undefined; place = previous[place]) rise.push(place);
  return rise.toReversed();
}

function rotated<Item>(items: readonly Item[], start: number): Item[] {
  return [...items.slice(start), ...items.slice(0, start)];
}

function withoutCommonPoint(before: readonly Position[], after: readonly Position[]): ChangedStretch[] {
  if (before.length !== after.length || before.length === 0) return [{ before, after }];
  const start = bestRotation(before, after);
  return start === null
    ? [
        { before, after: [] },
        { before: [], after },
      ]
    : [{ before, after: rotated(after, start) }];
}

/**
 * Align two closed rings of one direction by the turning points that they have in common, and list the stretches
 * between these that differ. The longest common subsequence of the two is taken as what stayed: turning points of a
 * ring are different from one another, so that it is a longest rising subsequence (Hunt and Szymanski 1977). Without any
 * turning point in common, rings of one length are one stretch, begun where they fit one another best, and if they do not
 * fit two: all that was there, and all that is there now. n log n.
 */
export function alignRings(before: Ring, after: Ring): ChangedStretch[] {
  const openBefore = openRing(before);
  const openAfter = openRing(after);
  const places = placesOf(openBefore);
  const counterparts = openAfter.map((position) => places.get(keyOf(position)));
  const start = startOfLongestRun(counterparts, openBefore.length);
  if (start < 0) return withoutCommonPoint(openBefore, openAfter);

  const origin = counterparts[start] ?? 0;
  const olds = rotated(openBefore, origin);
  const news = rotated(openAfter, start);
  const numbers = rotated(counterparts, start).map((place) =>
    place === undefined ? undefined : (place - origin + olds.length) % olds.length,
  );
  const stretches: ChangedStretch[] = [];
  let fromOld = 0;
  let fromNew = 0;
  const closeStretch = (toOld: number, toNew: number): void => {
    if (toOld > fromOld || toNew > fromNew) {
      stretches.push({ before: olds.slice(fromOld, toOld), after: news.slice(fromNew, toNew) });
    }
    fromOld = toOld + 1;
    fromNew = toNew + 1;
  };
  for (const place of longestRise(numbers)) closeStretch(numbers[place] ?? 0, place);
  closeStretch(olds.length, news.length);
  return stretches;
}
