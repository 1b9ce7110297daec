import type { BaseMapPalette } from './palette.ts';

/** The kinds of lines that the base map draws and its legend explains. */
export type LineKind = 'state-border' | 'disputed-border' | 'governorate-border' | 'river' | 'schematic-river' | 'road';

/** How a kind of line looks at zoom 8, on the map and in the legend alike. */
export interface LineLook {
  readonly colour: string;
  readonly widthPx: number;
  /** Lengths of dash and gap in turn, in multiples of the width; empty for an unbroken line. */
  readonly dash: readonly number[];
}

/** Give the looks of all kinds of lines. A disputed border is told from a settled one by its dashes, not by colour alone. */
export function lineLooks(palette: BaseMapPalette): Readonly<Record<LineKind, LineLook>> {
  return {
    'state-border': { colour: palette.stateBorder, widthPx: 1.6, dash: [] },
    'disputed-border': { colour: palette.disputedBorder, widthPx: 1.6, dash: [3, 2.5] },
    'governorate-border': { colour: palette.governorateBorder, widthPx: 1, dash: [1.5, 2.5] },
    river: { colour: palette.river, widthPx: 1.3, dash: [] },
    'schematic-river': { colour: palette.river, widthPx: 1.3, dash: [6, 1.5] },
    road: { colour: palette.road, widthPx: 1.6, dash: [] },
  };
}
