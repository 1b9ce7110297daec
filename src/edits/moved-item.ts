/** Put the item at `from` to `to`, counted without it; beyond the ends means at the end. Same place, same array. */
export function movedItem<Item>(items: readonly Item[], from: number, to: number): readonly Item[] {
  const target = Math.min(Math.max(to, 0), items.length - 1);
  const item = items[from];
  if (target === from || item === undefined) return items;
  return items.toSpliced(from, 1).toSpliced(target, 0, item);
}
