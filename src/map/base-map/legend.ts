import { lineLooks, type LineKind, type LineLook } from './line-looks.ts';
import { baseMapPalette } from './palette.ts';

/** What the legend of the base map explains; the words are in the messages, under the same names. */
export type LegendKind = LineKind | 'lake';

/** One sample of the legend: a line as the map draws it, or an area of one colour. */
export type LegendSample =
  | { readonly shape: 'line'; readonly colour: string; readonly widthPx: number; readonly dashPx: readonly number[] }
  | { readonly shape: 'area'; readonly colour: string };

export interface LegendEntry {
  readonly kind: LegendKind;
  readonly sample: LegendSample;
}

/** Give the entries of the legend in the order in which they are read, with the colours of a theme. */
export function legendEntries(theme: 'light' | 'dark'): readonly LegendEntry[] {
  const palette = baseMapPalette(theme);
  const looks = lineLooks(palette);
  const line = (kind: LineKind): LegendEntry => ({ kind, sample: lineSample(looks[kind]) });
  return [
    line('state-border'),
    line('disputed-border'),
    line('governorate-border'),
    line('road'),
    line('river'),
    line('schematic-river'),
    { kind: 'lake', sample: { shape: 'area', colour: palette.lake } },
  ];
}

function lineSample({ colour, widthPx, dash }: LineLook): LegendSample {
  return { shape: 'line', colour, widthPx, dashPx: dash.map((length) => length * widthPx) };
}
