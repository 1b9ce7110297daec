import { css } from 'lit';

/**
 * The look of the table of turning points: rows of one height, a header that stays. No row is wider than the table: where
 * it is narrow, the coordinate stands on the first line and the rest below.
 */
export const turningPointGridStyles = css`
  :host {
    display: block;
  }
  .grid {
    position: relative;
    height: min(420px, 50vh);
    overflow: hidden auto;
    scrollbar-gutter: stable;
    border: 1px solid var(--hairline);
    background: var(--paper);
    font-size: var(--text-small);
    contain: strict;
    contain-intrinsic-size: auto 420px;
  }
  [role='row'] {
    display: grid;
    grid-template: 28px / var(--number-width) minmax(91px, 1fr) minmax(99px, 1fr) minmax(80px, 1fr) 60px 72px;
    height: var(--row-height);
    width: 100%;
  }
  .utm [role='row'] {
    grid-template-columns: var(--number-width) minmax(228px, 1fr) minmax(80px, 1fr) 60px 72px;
  }
  .mgrs [role='row'] {
    grid-template-columns: var(--number-width) minmax(160px, 1fr) minmax(80px, 1fr) 60px 72px;
  }
  .sexagesimal [role='row'] {
    grid-template-columns: var(--number-width) minmax(123px, 1fr) minmax(135px, 1fr) minmax(80px, 1fr) 60px 72px;
  }
  /* The lines part at different places: many narrow columns, of which each cell takes its share. */
  .grid.lines-2 [role='row'] {
    grid-template: 24px 20px / var(--number-width) repeat(21, minmax(0, 1fr));
  }
  .grid.lines-3 [role='row'] {
    grid-template: 24px 20px 20px / var(--number-width) repeat(21, minmax(0, 1fr));
  }
  :is(.lines-2, .lines-3) :is(.latitude, .longitude, .position) {
    grid-area: 1 / 2 / auto / 23;
  }
  .lines-2 .latitude {
    grid-column-end: 12;
  }
  .lines-2 .longitude {
    grid-column-start: 12;
  }
  .lines-3 .longitude {
    grid-row: 2;
  }
  .lines-3 .position {
    grid-row: 1 / 3;
    white-space: normal;
  }
  :is(.lines-2, .lines-3) .name {
    grid-area: -2 / 1 / auto / 8;
  }
  :is(.lines-2, .lines-3) .bearing {
    grid-area: -2 / 8 / auto / 15;
  }
  :is(.lines-2, .lines-3) .distance {
    grid-area: -2 / 15 / auto / 23;
  }
  .head {
    position: sticky;
    inset-block-start: 0;
    z-index: 1;
    background: var(--panel);
    font-weight: 700;
  }
  .rows {
    position: relative;
  }
  .rows [role='row'] {
    position: absolute;
    inset-block-start: 0;
    inset-inline-start: 0;
    border-block-end: 1px solid var(--hairline);
  }
  [role='row'][aria-selected='true'] {
    background: var(--selected);
  }
  [role='columnheader'],
  [role='gridcell'] {
    padding: 0 4px;
    align-content: center;
    overflow: hidden;
    white-space: nowrap;
    text-overflow: ellipsis;
    text-align: end;
    font-variant-numeric: tabular-nums;
  }
  .name,
  .position {
    text-align: start;
  }
  /* Below the coordinate it must not pass for one. */
  :is(.lines-2, .lines-3) [role='gridcell']:is(.name, .bearing, .distance) {
    color: var(--ink-quiet);
  }
  [role='gridcell']:focus-visible {
    outline-offset: -2px;
  }
  [role='gridcell'] input {
    width: 100%;
    height: 20px;
    min-height: 0;
    padding: 0 4px;
  }
  .frame {
    position: relative;
  }
  .refusal {
    position: absolute;
    inset-inline: var(--space-2);
    z-index: 2;
    padding: var(--space-1) var(--space-2);
    color: var(--danger);
    background: var(--raised);
    border: 1px solid var(--danger);
    border-radius: var(--radius);
  }
`;
