import type { PartyPattern } from '../../domain/party.ts';

/** The dashes of a party's boundary line in line widths; null for an unbroken line. */
const LINE_DASHES: Readonly<Record<PartyPattern, readonly number[] | null>> = {
  solid: null,
  dashed: [5, 2],
  dotted: [1, 1.4],
  'long-dash-dot': [9, 2, 1.2, 2],
  'short-dash': [2.5, 1.5],
  'cross-hatch': [6, 1.2, 1, 1.2, 1, 1.2],
  vertical: [1, 0.7],
  checks: [4, 4],
};

/** The patterns whose line is unbroken. */
export const UNBROKEN_PATTERNS = patternsWhere((dash) => dash === null);

/** Pairs of pattern and dashes, flat, as a `match` expression wants them. */
export const DASHES_BY_PATTERN: readonly (string | readonly ['literal', readonly number[]])[] = patternsWhere(
  (dash) => dash !== null,
).flatMap((pattern) => [pattern, ['literal', LINE_DASHES[pattern] ?? []] as const]);

function patternsWhere(holds: (dash: readonly number[] | null) => boolean): readonly PartyPattern[] {
  return (Object.keys(LINE_DASHES) as PartyPattern[]).filter((pattern) => holds(LINE_DASHES[pattern]));
}
