import { css } from 'lit';

/** Hairlines between zones; figures of all zones under one another. */
export const comparisonTableStyles = css`
  :host {
    display: block;
  }
  .scroll {
    overflow-x: auto;
  }
  table {
    width: 100%;
    table-layout: fixed;
  }
  caption {
    text-align: start;
    padding-inline: var(--space-1);
  }
  th,
  td {
    padding: 2px var(--space-1);
    vertical-align: top;
  }
  thead th,
  td.figure {
    text-align: end;
  }
  thead th {
    font-weight: 400;
    color: var(--ink-quiet);
    vertical-align: bottom;
  }
  .head {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    gap: 2px;
  }
  .name {
    display: -webkit-box;
    -webkit-line-clamp: 3;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.25;
  }
  tbody {
    border-block-start: 1px solid var(--hairline);
  }
  tbody tr:first-child > * {
    padding-block-start: var(--space-2);
  }
  tbody tr:last-child > * {
    padding-block-end: var(--space-2);
  }
  tbody.total {
    border-block-start: 2px solid var(--field-border);
  }
  .title {
    display: flex;
    justify-content: space-between;
    align-items: baseline;
    gap: var(--space-2);
  }
  .share {
    font-weight: 400;
  }
  td p {
    margin-block-start: 2px;
  }
  table[aria-busy='true'] td.figure,
  table[aria-busy='true'] .share {
    color: var(--ink-quiet);
  }
`;
