import type { BoundingBox, Position } from '../../geometry/coordinates.ts';
import { boundingBoxesMeet } from '../../geometry/bounding-box.ts';
import { isJsonObject, ownMember } from '../json/own-member.ts';
import { fromWebMercator, WEB_MERCATOR_LIMIT_M } from './position-reading.ts';

/** What the numbers of a file look like; `fits` says that read so they lie where the workspace is,
 * `possible` that it is not known where that is. */
export type CoordinateGuess =
  | { readonly looksLike: 'swapped' }
  | { readonly looksLike: 'metres'; readonly webMercator: 'fits' | 'possible' | 'no' };

/** A file counts as elsewhere if less than this part of its box is near, and as near if more than half is. */
const ELSEWHERE = 0.1;

/** Smaller numbers than these are slips in degrees rather than metres. */
const LEAST_METRES = 1000;

/** The numbers of positions, whatever they mean. */
export interface PositionNumbers {
  /** The smallest box of all first and second numbers. */
  readonly box: BoundingBox;
  /** Whether most positions are out of the range of longitude and latitude: one alone is a slip. */
  readonly mostOutside: boolean;
}

class Collector {
  private west = Infinity;
  private south = Infinity;
  private east = -Infinity;
  private north = -Infinity;
  private count = 0;
  private outside = 0;

  add(value: unknown): void {
    if (!Array.isArray(value)) return;
    const [first, second] = value as readonly unknown[];
    if (typeof first !== 'number' || typeof second !== 'number') {
      for (const element of value) this.add(element);
      return;
    }
    this.west = Math.min(this.west, first);
    this.east = Math.max(this.east, first);
    this.south = Math.min(this.south, second);
    this.north = Math.max(this.north, second);
    this.count += 1;
    if (Math.abs(first) > 180 || Math.abs(second) > 90) this.outside += 1;
  }

  get numbers(): PositionNumbers | null {
    if (this.count === 0) return null;
    return { box: [this.west, this.south, this.east, this.north], mostOutside: this.outside > this.count / 2 };
  }
}

/** Collect the numbers of all positions of features; null where there are none. */
export function positionNumbers(features: readonly unknown[]): PositionNumbers | null {
  const collector = new Collector();
  for (const feature of features) {
    const geometry = isJsonObject(feature) ? ownMember(feature, 'geometry') : null;
    if (isJsonObject(geometry)) collector.add(ownMember(geometry, 'coordinates'));
  }
  return collector.numbers;
}

/** The part of a box that lies in another, from 0 to 1; a box without area counts by its middle. */
function partWithin(box: BoundingBox, other: BoundingBox): number {
  if (!boundingBoxesMeet(box, other)) return 0;
  const ofSpan = (low: number, high: number, from: number, to: number): number => {
    if (high > low) return Math.max(0, Math.min(high, to) - Math.max(low, from)) / (high - low);
    return low >= from && low <= to ? 1 : 0;
  };
  return ofSpan(box[0], box[2], other[0], other[2]) * ofSpan(box[1], box[3], other[1], other[3]);
}

function isInDegrees([west, south, east, north]: BoundingBox): boolean {
  return west >= -180 && east <= 180 && south >= -90 && north <= 90;
}

function swapped([west, south, east, north]: BoundingBox): BoundingBox {
  return [south, west, north, east];
}

function boxFromWebMercator([west, south, east, north]: BoundingBox): BoundingBox {
  const low: Position = fromWebMercator(west, south);
  const high: Position = fromWebMercator(east, north);
  return [low[0], low[1], high[0], high[1]];
}

function webMercatorOf(box: BoundingBox, near: BoundingBox | null): 'fits' | 'possible' | 'no' {
  if (box.some((number) => Math.abs(number) > WEB_MERCATOR_LIMIT_M)) return 'no';
  if (near === null) return 'possible';
  return partWithin(boxFromWebMercator(box), near) > ELSEWHERE ? 'fits' : 'no';
}

/**
 * Tell whether numbers look like something else than longitude and latitude, or null if they do not: most out of range, and in
 * range when their order is exchanged; as large as metres; or in range and far from where the workspace is, but within it when
 * their order is exchanged. Only a guess: whoever looks at the map decides.
 *
 * @param near where the boundaries of the workspace lie; null where that is not known
 */
export function guessCoordinates(numbers: PositionNumbers, near: BoundingBox | null): CoordinateGuess | null {
  const { box, mostOutside } = numbers;
  const exchanged = swapped(box);
  if (isInDegrees(box)) {
    if (near === null || !isInDegrees(exchanged)) return null;
    const isElsewhere = partWithin(box, near) < ELSEWHERE;
    return isElsewhere && partWithin(exchanged, near) > 0.5 ? { looksLike: 'swapped' } : null;
  }
  if (!mostOutside) return null;
  if (isInDegrees(exchanged)) return { looksLike: 'swapped' };
  const largest = Math.max(...box.map(Math.abs));
  if (largest < LEAST_METRES) return null;
  return { looksLike: 'metres', webMercator: webMercatorOf(box, near) };
}
