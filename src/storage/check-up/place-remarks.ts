/** A remark in the table: its key, and what it is known by; null where it is damaged. */
export interface PlacedRemark {
  readonly key: number;
  readonly identity: string | null;
}

/** A remark that is to be put back: into the place of a damaged one, between two others, or with null behind all. */
export interface RemarkPlacement {
  readonly identity: string;
  readonly key: number | null;
}

/**
 * Find the places of the remarks that are missing from a table, of one version each, so that they stand in the order in
 * which they were made: the newest of a kind holds. Keys are numbers, and there is always one between two others. A
 * remark that is there is never moved, and none is written over but one that is damaged.
 *
 * @param inOrder - what the journal holds of the version, oldest first
 * @param table - what the table holds of it, by key
 * @param taken - all keys of the table, ascending
 */
export function placeRemarks(
  inOrder: readonly string[],
  table: readonly PlacedRemark[],
  taken: readonly number[],
): readonly RemarkPlacement[] {
  const keys = new Map(table.map(({ identity, key }) => [identity, key]));
  const damaged = table.filter(({ identity }) => identity === null).map(({ key }) => key);
  const used = new Set(taken);
  const known = new Set(inOrder);
  const placements: RemarkPlacement[] = [];
  let before = 0;
  for (const [at, identity] of inOrder.entries()) {
    const there = keys.get(identity);
    if (there !== undefined) {
      before = Math.max(before, there);
      continue;
    }
    const next =
      inOrder.slice(at).flatMap((later) => keys.get(later) ?? [])[0] ??
      // What the journal does not know was said when it was not kept, which is later rather than earlier.
      table.find(({ key, identity: other }) => key > before && other !== null && !known.has(other))?.key;
    const spoilt = damaged.find((key) => key > before && (next === undefined || key < next));
    const key = spoilt ?? (next === undefined ? null : between(before, next, used));
    if (spoilt !== undefined) damaged.splice(damaged.indexOf(spoilt), 1);
    if (key !== null) {
      before = key;
      used.add(key);
    }
    placements.push({ identity, key });
  }
  return placements;
}

function between(lower: number, upper: number, used: ReadonlySet<number>): number | null {
  const nearest = Math.max(lower, ...[...used].filter((key) => key < upper));
  const middle = (nearest + upper) / 2;
  return middle > nearest && middle < upper ? middle : null;
}
