import { css } from 'lit';

/** Hairlines between zones; figures of all zones under one another. */
export const comparisonTableStyles = css`
  :host {
    display: block;
  }
  table {
    width: 100%;
  }
  caption {
    text-align: start;
    padding-inline: var(--space-1);
  }
  th,
  td {
    padding: 1px var(--space-1);
    vertical-align: top;
  }
  thead th {
    font-weight: 400;
    color: var(--ink-quiet);
    white-space: nowrap;
  }
  thead th:not(:first-child),
  td.figure {
    text-align: end;
  }
  th[scope='row'] {
    width: 100%;
    font-weight: 400;
    text-align: start;
  }
  .who {
    display: flex;
    align-items: start;
    gap: var(--space-1);
  }
  .who comparison-set-sign {
    min-height: 18px;
  }
  .who bdi {
    min-width: 0;
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
  tr.union > * {
    border-block-start: 1px solid var(--hairline);
  }
  td p {
    margin-block-start: 2px;
  }
  table[aria-busy='true'] td.figure {
    color: var(--ink-quiet);
  }
`;
