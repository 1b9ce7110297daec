import type { Change } from '../domain/change/change.ts';

/** A change of more items than this is not much smaller than what it changes. */
const MOST_ITEMS = 2000;

/** Tell whether it takes less to keep a change than to keep what came of it. */
export function isSmallChange(change: Change): boolean {
  return countItems(change) <= MOST_ITEMS;
}

function countItems(change: Change): number {
  switch (change.kind) {
    case 'value':
      return countIn(change.before) + countIn(change.after);
    case 'record':
      return sum(
        change.members.map((member) => (member.kind === 'changed' ? countItems(member.change) : countIn(member.value))),
      );
    case 'list':
      return sum(
        change.pieces.map((piece) =>
          piece.kind === 'item' ? countItems(piece.change) : countIn(piece.before) + countIn(piece.after),
        ),
      );
  }
}

/** Count the positions, texts and other single values in plain data. */
function countIn(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 1;
  if (Array.isArray(value) && typeof value[0] === 'number') return 1;
  return sum(Object.values(value).map(countIn));
}

function sum(counts: readonly number[]): number {
  return counts.reduce((total, count) => total + count, 1);
}
