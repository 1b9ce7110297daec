import { css, html, svg, type CSSResult } from 'lit';
import type { Track } from '../state/version-tracks.ts';

/** Lines further right share the last place: beyond it, the words tell what is based on what. */
const MOST_COLUMNS = 5;
const COLUMN_PX = 12;
const LEFT_PX = 7;

/** The look of the lines beside a history; their element is positioned by its row. */
export const trackStyles: CSSResult = css`
  .track {
    position: absolute;
    inset-block: 0;
    inset-inline-start: 0;
  }
  .track svg {
    position: absolute;
    inset-inline-start: 0;
    width: 100%;
    overflow: visible;
  }
  .track .above {
    inset-block-start: 0;
    height: 22px;
  }
  .track .below {
    inset-block-start: 22px;
    height: calc(100% - 22px);
  }
  .track path {
    fill: none;
    stroke: var(--field-border);
    stroke-width: 2px;
    vector-effect: non-scaling-stroke;
  }
  .track i {
    position: absolute;
    inset-block-start: 17px;
    width: 10px;
    height: 10px;
    border: 2px solid var(--ink-quiet);
    border-radius: 50%;
    background: var(--panel);
  }
  .track i[data-base] {
    background: var(--ink-quiet);
  }
`;

function xOf(column: number): number {
  return LEFT_PX + Math.min(column, MOST_COLUMNS - 1) * COLUMN_PX;
}

/** Tell how much room the lines of a history take, in CSS pixels. */
export function trackWidthPx(trackCount: number): number {
  return xOf(trackCount - 1) + LEFT_PX + 4;
}

/** Draw the lines beside one row. Decorative: the row says in words what it is based on. */
export function renderTrack({ column, arriving, passing, leaving }: Track, widthPx: number, isBase: boolean): unknown {
  const x = xOf(column);
  const line = (from: number, to: number): unknown => svg`<path d="M${from} 0L${to} 100" />`;
  const box = `0 0 ${widthPx} 100`;
  return html`<div class="track" aria-hidden="true" style="width: ${widthPx}px">
    <svg class="above" viewBox=${box} preserveAspectRatio="none">
      ${passing.map((one) => line(xOf(one), xOf(one)))} ${arriving.map((one) => line(xOf(one), x))}
    </svg>
    <svg class="below" viewBox=${box} preserveAspectRatio="none">
      ${passing.map((one) => line(xOf(one), xOf(one)))} ${leaving.map((one) => line(x, xOf(one)))}
    </svg>
    <i ?data-base=${isBase} style="inset-inline-start: ${x - 5}px"></i>
  </div>`;
}
