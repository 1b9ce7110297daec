import type { PartyPattern } from '../../domain/party.ts';

/** The sign of what some maps include, as it is on the map in its light colours. */
export type SheetSign =
  | { readonly kind: 'agreed' | 'conflict' }
  | { readonly kind: 'one'; readonly colour: string; readonly pattern: PartyPattern; readonly letter: string }
  /** `letters` are parted by spaces; empty where the hatch alone is explained. */
  | { readonly kind: 'several'; readonly letters: string };

/** A figure with what it is a share of: `102.42` and `50.0 %`; a share that has no meaning is empty. */
export interface SheetCell {
  readonly figure: string;
  readonly share: string;
}

export interface SheetRow {
  readonly sign: SheetSign | null;
  readonly name: string;
  readonly cells: readonly SheetCell[];
  /** A line stands above the row: it is a sum, or of another quantity than the rows before. */
  readonly ruled: boolean;
}

/** Some columns of the figures; one table where all fit side by side. */
export interface SheetTable {
  readonly caption: string;
  readonly columns: readonly string[];
  readonly rows: readonly SheetRow[];
}

/** How long a round length is on the map, as a share of its width. */
export interface SheetScale {
  readonly share: number;
  readonly text: string;
}

/**
 * A comparison on one sheet, to be handed on as a picture or printed: everything but the map itself, in sentences of the
 * catalogue. Always in the light colours.
 */
export interface ComparisonSheet {
  readonly title: string;
  readonly subtitle: string;
  /** Each compared map: whose, which version, when it was saved. */
  readonly maps: readonly string[];
  readonly legendTitle: string;
  readonly legend: readonly { readonly sign: SheetSign; readonly text: string }[];
  readonly tables: readonly SheetTable[];
  /** What the figures do not say: missing proposals, hidden zones, what the total is of. */
  readonly notes: readonly string[];
  readonly method: string;
  readonly credits: string;
  readonly scale: SheetScale | null;
  /** Said in place of a map where there is none. */
  readonly withoutMap: string;
}
