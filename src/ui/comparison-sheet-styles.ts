import { css } from 'lit';

/**
 * Hidden on screen; in print one A4 page of 190 by 277 mm between the margins, always black on white. The map takes the
 * room that text and figures leave.
 */
export const comparisonSheetStyles = css`
  :host {
    display: none;
  }
  @media print {
    :host([filled]) {
      display: block;
      color: #1f2225;
      background: #ffffff;
      color-scheme: light;
      font-size: 8.5pt;
      line-height: 1.3;
    }
  }
  article {
    --paper: #ffffff;
    --sign: 3.6mm;
    --row: 0.35mm;
    --least-map: 70mm;
    display: flex;
    flex-direction: column;
    gap: 2.5mm;
    width: 190mm;
    /* A little less than the page, so that rounding does not begin a second one. */
    min-height: 275mm;
  }
  article.dense {
    --sign: 2.6mm;
    --row: 0.15mm;
    --least-map: 60mm;
    font-size: 7pt;
    line-height: 1.2;
    gap: 2mm;
  }
  /* Five maps can make 31 sets, once by zones and once in total. */
  article.tight {
    --sign: 2mm;
    --row: 0;
    --least-map: 40mm;
    font-size: 5.6pt;
    line-height: 1.15;
    gap: 1.2mm;
  }
  h1 {
    margin: 0;
    font-size: 15pt;
    line-height: 1.2;
  }
  h2 {
    font-size: 9pt;
  }
  figure {
    position: relative;
    flex: 1 1 0;
    min-height: var(--least-map);
    margin: 0;
  }
  .frame {
    position: absolute;
    inset: 0;
    container-type: size;
  }
  .map {
    position: relative;
    width: min(100cqw, 100cqh * var(--ratio));
    aspect-ratio: var(--ratio);
    margin-inline: auto;
    border: 0.2mm solid #1f2225;
  }
  canvas {
    display: block;
    width: 100%;
    height: 100%;
  }
  .scale {
    position: absolute;
    inset-block-end: 1.5mm;
    inset-inline-start: 1.5mm;
    width: calc(100% - 3mm);
    font-size: 7.5pt;
    display: flex;
    align-items: end;
  }
  .bar {
    height: 1.5mm;
    border: 0.4mm solid #1f2225;
    border-block-start: none;
    background: #ffffff;
  }
  .length {
    background: #ffffff;
    padding-inline: 1mm;
    line-height: 1;
  }
  ul.legend {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: 1mm 4mm;
  }
  .signed {
    display: flex;
    align-items: start;
    gap: 1.2mm;
  }
  svg {
    flex: none;
    width: var(--sign);
    height: var(--sign);
    box-sizing: border-box;
    border: 0.3mm solid currentColor;
  }
  .signed b {
    flex: none;
  }
  table {
    width: 100%;
    table-layout: fixed;
    font-size: inherit;
    break-inside: avoid;
  }
  th,
  td {
    padding: var(--row) 0 var(--row) 2mm;
    vertical-align: top;
    text-align: end;
    overflow-wrap: anywhere;
  }
  th:first-child {
    width: 27%;
    padding-inline-start: 0;
    font-weight: 400;
    text-align: start;
  }
  thead th {
    vertical-align: bottom;
    border-block-end: 0.2mm solid #84898f;
  }
  tr.ruled > * {
    border-block-start: 0.2mm solid #84898f;
  }
  td {
    font-variant-numeric: tabular-nums;
  }
  .share {
    display: inline-block;
    min-width: 11mm;
    color: #565c63;
  }
  .fine {
    font-size: min(7.5pt, 1em);
    color: #565c63;
  }
`;
