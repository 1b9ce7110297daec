import { fixture } from './open-program.ts';

/** Areas in km², computed outside the program; exact sets are the places that exactly these parties take in. */
interface ReferenceFigures {
  readonly zones: Readonly<Record<string, { readonly exactSets: Readonly<Record<string, number>> }>>;
}

/** What a zone of the comparison says, in km², by figure: `agreed`, `union`, and `set-` with the places of the parties. */
export type ReferenceRow = Readonly<Record<string, number>>;

/** The reference areas have four decimals, and a row adds up to eight of them. */
export const REFERENCE_TOLERANCE_KM2 = 0.0005;

/**
 * Add the exact sets up for some parties, zone by zone and in total. In `set-5` are the first and the third party: bit
 * i stands for party i. Of more than two parties a zone says only the sets that occur.
 */
export function referenceComparison(parties: readonly string[]): Readonly<Record<string, ReferenceRow>> {
  const { zones } = JSON.parse(fixture('reference-figures.json').text) as ReferenceFigures;
  const rows = Object.entries(zones).map(([zoneId, { exactSets }]) => [zoneId, rowOf(exactSets, parties)] as const);
  const total: Record<string, number> = {};
  for (const [, row] of rows) {
    for (const [figure, km2] of Object.entries(row)) total[figure] = (total[figure] ?? 0) + km2;
  }
  return { ...Object.fromEntries(rows), total };
}

/**
 * Add the exact sets of all zones up by how many of the parties take a place in: what all take in first, what one alone
 * does last, and then their sum.
 */
export function referenceFiguresByNumber(parties: readonly string[]): readonly number[] {
  const { zones } = JSON.parse(fixture('reference-figures.json').text) as ReferenceFigures;
  const byNumber = parties.map(() => 0);
  for (const { exactSets } of Object.values(zones)) {
    for (const [names, km2] of Object.entries(exactSets)) {
      const number = names.split('+').filter((name) => parties.includes(name)).length;
      if (number > 0) byNumber[parties.length - number] = (byNumber[parties.length - number] ?? 0) + km2;
    }
  }
  return [...byNumber, byNumber.reduce((sum, km2) => sum + km2, 0)];
}

function rowOf(exactSets: Readonly<Record<string, number>>, parties: readonly string[]): ReferenceRow {
  const all = 2 ** parties.length - 1;
  const row: Record<string, number> = {
    agreed: 0,
    union: 0,
    ...(parties.length === 2 ? { 'set-1': 0, 'set-2': 0 } : {}),
  };
  for (const [names, km2] of Object.entries(exactSets)) {
    const set = names
      .split('+')
      .reduce((sum, name) => sum + (parties.includes(name) ? 2 ** parties.indexOf(name) : 0), 0);
    if (set === 0) continue;
    const figure = set === all ? 'agreed' : `set-${set}`;
    row[figure] = (row[figure] ?? 0) + km2;
    row['union'] = (row['union'] ?? 0) + km2;
  }
  return row;
}

/** Read a number as the program writes it, thousands parted by a narrow space. */
export function readNumber(text: string): number {
  const match = /\d[\d\u202f]*(?:\.\d+)?/u.exec(text);
  if (!match) throw new Error(`No number in “${text}”.`);
  return Number(match[0].replaceAll('\u202f', ''));
}
