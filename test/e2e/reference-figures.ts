import { fixture } from './open-program.ts';

/** Areas in km², computed outside the program; exact sets are the places that exactly these parties take in. */
interface ReferenceFigures {
  readonly zones: Readonly<Record<string, { readonly exactSets: Readonly<Record<string, number>> }>>;
}

/** What a row of the comparison says, in km². */
export type ReferenceRow = Readonly<Record<'agreed' | 'only-a' | 'only-b' | 'union', number>>;

/** The reference areas have four decimals, and a row adds up to eight of them. */
export const REFERENCE_TOLERANCE_KM2 = 0.0005;

/** Add the exact sets up for two parties, zone by zone and in total. */
export function referenceComparison(a: string, b: string): Readonly<Record<string, ReferenceRow>> {
  const { zones } = JSON.parse(fixture('reference-figures.json').text) as ReferenceFigures;
  const rows = Object.entries(zones).map(([zoneId, { exactSets }]) => [zoneId, rowOf(exactSets, a, b)] as const);
  const total = rows.reduce<ReferenceRow>(
    (sum, [, row]) => ({
      agreed: sum.agreed + row.agreed,
      'only-a': sum['only-a'] + row['only-a'],
      'only-b': sum['only-b'] + row['only-b'],
      union: sum.union + row.union,
    }),
    { agreed: 0, 'only-a': 0, 'only-b': 0, union: 0 },
  );
  return { ...Object.fromEntries(rows), total };
}

function rowOf(exactSets: Readonly<Record<string, number>>, a: string, b: string): ReferenceRow {
  const sets = Object.entries(exactSets).map(([names, km2]) => ({ parties: names.split('+'), km2 }));
  const add = (inA: boolean, inB: boolean): number =>
    sets
      .filter(({ parties }) => parties.includes(a) === inA && parties.includes(b) === inB)
      .reduce((sum, { km2 }) => sum + km2, 0);
  const agreed = add(true, true);
  const onlyA = add(true, false);
  const onlyB = add(false, true);
  return { agreed, 'only-a': onlyA, 'only-b': onlyB, union: agreed + onlyA + onlyB };
}

/** Read a number as the program writes it, thousands parted by a narrow space. */
export function readNumber(text: string): number {
  const match = /\d[\d\u202f]*(?:\.\d+)?/u.exec(text);
  if (!match) throw new Error(`No number in “${text}”.`);
  return Number(match[0].replaceAll('\u202f', ''));
}
