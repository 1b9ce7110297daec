/** How positions are written. `sexagesimal`: degrees, minutes and seconds. */
export type Notation = 'decimal' | 'sexagesimal' | 'utm' | 'mgrs';

export const NOTATIONS: readonly Notation[] = ['decimal', 'sexagesimal', 'utm', 'mgrs'];

/**
 * How finely positions are written. `full` reads back to the same place of the data grid (not in MGRS, whose squares
 * are 1 m at the finest), `metre` is rounded to about a metre.
 */
export type Resolution = 'full' | 'metre';

export const RESOLUTIONS: readonly Resolution[] = ['full', 'metre'];

/** Tell whether what is written cannot be read back to the same place of the data grid. */
export function isRounded(notation: Notation, resolution: Resolution): boolean {
  return notation === 'mgrs' || resolution === 'metre';
}
