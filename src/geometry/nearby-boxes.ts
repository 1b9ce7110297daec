import Flatbush from 'flatbush';

/** Finds boxes of a plane by their place. */
export interface NearbyBoxes {
  /** Give the numbers of the boxes that meet a box; touching counts. */
  meeting(left: number, least: number, right: number, greatest: number): readonly number[];
}

/** Index boxes of a plane (least x, least y, greatest x, greatest y, four numbers each), in whatever unit. n log n. */
export function indexBoxes(boxes: Float64Array): NearbyBoxes {
  if (boxes.length === 0) return { meeting: () => [] };
  const index = new Flatbush(boxes.length / 4);
  for (let at = 0; at < boxes.length; at += 4) {
    index.add(boxes[at] ?? Number.NaN, boxes[at + 1] ?? Number.NaN, boxes[at + 2], boxes[at + 3]);
  }
  index.finish();
  return { meeting: (left, least, right, greatest) => index.search(left, least, right, greatest) };
}
