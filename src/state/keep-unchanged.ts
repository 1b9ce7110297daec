import type { MultiPolygonCoordinates } from '../geometry/coordinates.ts';

/**
 * Make a function that takes the items of a list from the list before where nothing of them has changed, so that
 * whoever shows them sees by identity what is new. Items are known by their keys, of which a list has each once.
 *
 * @param isSame - whether an item of before shows the same as one of now with its key, unless a call says otherwise
 */
export function keepUnchanged<Item extends { readonly key: string }>(
  isSame: (before: Item, now: Item) => boolean,
): (items: readonly Item[], isSameNow?: (before: Item, now: Item) => boolean) => readonly Item[] {
  let known = new Map<string, Item>();
  return (items, isSameNow = isSame) => {
    const kept = items.map((item) => {
      const before = known.get(item.key);
      return before && isSameNow(before, item) ? before : item;
    });
    known = new Map(kept.map((item) => [item.key, item]));
    return kept;
  };
}

/** Tell whether two multipolygons are made of the very same polygons, in the same order. */
export function samePolygons(one: MultiPolygonCoordinates, other: MultiPolygonCoordinates): boolean {
  return one.length === other.length && one.every((polygon, index) => polygon === other[index]);
}
