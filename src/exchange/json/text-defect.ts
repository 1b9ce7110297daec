/** What can be wrong with a JSON text. The sentence for each is in the message catalogue. */
export type TextDefectKind =
  | 'unexpected-end'
  | 'unexpected-character'
  | 'text-after-end'
  | 'trailing-comma'
  | 'comment'
  | 'single-quote'
  | 'unquoted-name'
  | 'unknown-word'
  | 'bad-number'
  | 'number-too-large'
  | 'control-character'
  | 'bad-escape'
  | 'lone-surrogate'
  | 'duplicate-member'
  | 'too-deep'
  | 'too-many-positions';

/** The first defect of a text: its offset in UTF-16 code units, and the offending piece, shortened. */
export interface TextDefect {
  readonly kind: TextDefectKind;
  readonly offset: number;
  readonly excerpt: string | null;
}

/** What a scanning step returns: the offset after what it read, or the defect that stopped it. */
export type Scanned = number | TextDefect;

/** Make a defect. */
export function textDefect(kind: TextDefectKind, offset: number, excerpt: string | null = null): TextDefect {
  return { kind, offset, excerpt };
}
