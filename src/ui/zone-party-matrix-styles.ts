import { css } from 'lit';

/** The look of the table of zones and parties. */
export const matrixStyles = css`
  :host {
    display: block;
  }
  .scroll {
    overflow-x: auto;
  }
  /* Fixed widths: nothing moves when a figure changes. */
  table {
    width: 100%;
    min-width: calc(96px + var(--parties) * var(--column, 82px));
    table-layout: fixed;
  }
  thead th:first-child {
    width: 112px;
  }
  th,
  td {
    border-block-end: 1px solid var(--hairline);
    padding: var(--space-1);
    vertical-align: middle;
  }
  thead th {
    text-align: center;
    font-weight: 400;
  }
  tbody th {
    padding-inline-start: var(--space-2);
    font-weight: 400;
  }
  .name {
    display: -webkit-box;
    -webkit-line-clamp: 2;
    -webkit-box-orient: vertical;
    overflow: hidden;
    overflow-wrap: anywhere;
    line-height: 1.25;
  }
  .head {
    display: flex;
    flex-direction: column;
    align-items: center;
    gap: 2px;
  }
  .rowhead {
    display: flex;
    align-items: center;
    gap: 2px;
  }
  button.eye {
    border: none;
    background: transparent;
    min-height: 24px;
    width: 24px;
    padding: 0;
    flex: none;
  }
  button.zoom {
    border: none;
    background: transparent;
    text-align: inherit;
    padding: 2px 0;
    min-height: 24px;
    min-width: 0;
    flex: 1;
  }
  button.cell {
    display: flex;
    flex-direction: column;
    align-items: flex-end;
    justify-content: center;
    width: 100%;
    min-height: 44px;
    padding: 2px 4px;
    border-color: transparent;
    background: transparent;
    line-height: 1.25;
    white-space: nowrap;
  }
  button.cell:hover,
  button.cell[data-hovered] {
    background: var(--hover);
  }
  button.cell[aria-pressed='true'] {
    background: var(--selected);
    border-color: var(--accent);
  }
  @media (max-width: 1100px) {
    table {
      --column: 62px;
      font-size: 12px;
    }
    thead th:first-child {
      width: 110px;
    }
    .name {
      -webkit-line-clamp: 3;
    }
    button.eye {
      width: 20px;
    }
    button.cell {
      min-width: 0;
      padding: 2px;
      font-size: 11.5px;
    }
    tbody th {
      padding-inline-start: 2px;
    }
  }
  .state {
    /* On a narrow column it takes a second line rather than lie over the next column. */
    white-space: normal;
    text-align: end;
    font-size: 12px;
    color: var(--ink-quiet);
  }
  [data-off] {
    opacity: 0.55;
  }
  td[data-off],
  th[data-off] {
    opacity: 1;
  }
`;
