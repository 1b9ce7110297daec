import type { Version, VersionRemark } from '../domain/version.ts';

/** A name or note that was replaced by a later one. Both stay on record. */
export interface Correction {
  readonly of: 'name' | 'note';
  /** What it was before. */
  readonly before: string;
  /** What the clock said when it was corrected (ISO 8601). */
  readonly at: string;
}

/**
 * List what was corrected in the name and the note of a version, oldest first. A name that is given for the first time
 * corrects nothing, and saying the same again does neither.
 */
export function correctionsOf({ record, said = [] }: Version): readonly Correction[] {
  const present = { name: record.name, note: record.note };
  return said.flatMap((remark): Correction[] => {
    if (remark.kind === 'tabled') return [];
    const text = remark.kind === 'name' ? remark.name : remark.note;
    const before = present[remark.kind];
    present[remark.kind] = text;
    return before === '' || before === text ? [] : [{ of: remark.kind, before, at: remark.at }];
  });
}

/** List to whom a version was tabled and when, in the order in which it was said. */
export function tablingsOf({ tabled, said = [] }: Version): readonly NonNullable<Version['tabled']>[] {
  const all = said.flatMap((remark: VersionRemark) =>
    remark.kind === 'tabled' ? [{ to: remark.to, tabledAt: remark.tabledAt }] : [],
  );
  return all.length === 0 && tabled ? [tabled] : all;
}
