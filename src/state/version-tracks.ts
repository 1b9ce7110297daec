import type { VersionId } from '../domain/identifiers.ts';

/** Where the lines of a history run beside one row, counted from the left; the row's own mark stands in `column`. */
export interface Track {
  readonly column: number;
  /** The lines that come from above and end at the mark. */
  readonly arriving: readonly number[];
  /** The lines that go on past the row. */
  readonly passing: readonly number[];
  /** Where the lines to its parents leave the row. */
  readonly leaving: readonly number[];
}

/** What is to be drawn: rows from above, each with the rows below that it comes from. */
export interface TrackRow {
  readonly id: VersionId;
  readonly parents: readonly VersionId[];
}

/**
 * Lay the lines from every row to its parents beside one another, as a history is usually drawn: the first parent stays
 * in the column of its child, others take the next free one. A parent that is not listed further below has no line.
 * Linear but for the number of lines that run side by side.
 */
export function layTracks(rows: readonly TrackRow[]): readonly Track[] {
  const places = new Map(rows.map((row, index) => [row.id, index]));
  /** For each column the row that its line leads to. */
  const waiting: (VersionId | null)[] = [];
  const free = (): number => {
    const column = waiting.indexOf(null);
    return column === -1 ? waiting.length : column;
  };
  return rows.map(({ id, parents }, index) => {
    const arriving = columnsOf(waiting, (one) => one === id);
    const column = arriving[0] ?? free();
    for (const one of arriving) waiting[one] = null;
    const passing = columnsOf(waiting, (one) => one !== null);
    const leaving: number[] = [];
    for (const parent of new Set(parents)) {
      if ((places.get(parent) ?? -1) <= index) continue;
      const known = waiting.indexOf(parent);
      const to = known !== -1 ? known : (waiting[column] ?? null) === null ? column : free();
      waiting[to] = parent;
      leaving.push(to);
    }
    return { column, arriving, passing, leaving };
  });
}

function columnsOf(waiting: readonly (VersionId | null)[], holds: (one: VersionId | null) => boolean): number[] {
  return waiting.flatMap((one, column) => (holds(one) ? [column] : []));
}
