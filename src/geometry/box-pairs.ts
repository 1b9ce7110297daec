import Flatbush from 'flatbush';

/** Sees a pair of boxes by their numbers; false ends the visit. */
export type PairVisitor = (one: number, other: number) => boolean;

/** Index boxes (west, south, east, north, four numbers each), or null if there are none. n log n. */
function indexBoxes(boxes: Float64Array): Flatbush | null {
  if (boxes.length === 0) return null;
  const index = new Flatbush(boxes.length / 4);
  for (let i = 0; i < boxes.length; i += 4) index.add(...boxAt(boxes, i));
  index.finish();
  return index;
}

function boxAt(boxes: Float64Array, offset: number): [number, number, number, number] {
  // The caller's offsets lie within the array.
  const [west = Number.NaN, south = Number.NaN, east = Number.NaN, north = Number.NaN] = [
    boxes[offset],
    boxes[offset + 1],
    boxes[offset + 2],
    boxes[offset + 3],
  ];
  return [west, south, east, north];
}

function visit(boxes: Float64Array, index: Flatbush, visitor: PairVisitor, admits: PairVisitor): void {
  let going = true;
  for (let one = 0; one < boxes.length / 4; one++) {
    index.search(...boxAt(boxes, one * 4), (other) => {
      if (going && admits(one, other)) going = visitor(one, other);
      // Nothing is collected.
      return false;
    });
    if (!going) return;
  }
}

/**
 * Visit every pair of boxes that meet (touching counts), each pair once with the lower number first, until the visitor
 * returns false. n log n for boxes of boundaries as they are drawn, quadratic only where all of them meet.
 */
export function visitBoxPairsWithin(boxes: Float64Array, visitor: PairVisitor): void {
  const index = indexBoxes(boxes);
  if (index !== null) visit(boxes, index, visitor, (one, other) => other > one);
}

/** Visit every pair of one of `boxes` and one of `others` that meet, until the visitor returns false. */
export function visitBoxPairsBetween(boxes: Float64Array, others: Float64Array, visitor: PairVisitor): void {
  const index = indexBoxes(others);
  if (index !== null) visit(boxes, index, visitor, () => true);
}
