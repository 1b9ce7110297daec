import { svg } from 'lit';
import type { Side } from '../state/share-series.ts';

/** Render the mark of a party's version: an open circle for the first party, a filled square for the second. */
export function renderShareMark(side: Side, x: number, y: number, radiusPx: number): unknown {
  return side === 0
    ? svg`<circle class="mark" data-side="0" cx=${x} cy=${y} r=${radiusPx} />`
    : svg`<rect class="mark" data-side="1" x=${x - radiusPx * 0.9} y=${y - radiusPx * 0.9} width=${radiusPx * 1.8} height=${radiusPx * 1.8} />`;
}
