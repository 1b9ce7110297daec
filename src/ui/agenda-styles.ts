import { css } from 'lit';

/** Rows of one or two lines between hairlines; what is looked at unfolds under its row. */
export const agendaStyles = css`
  :host {
    display: block;
  }
  h2 {
    margin-block-end: var(--space-1);
  }
  li {
    border-block-end: 1px solid var(--hairline);
    content-visibility: auto;
    contain-intrinsic-block-size: auto 46px;
  }
  li button {
    display: grid;
    grid-template-columns: 40px minmax(0, 1fr) auto;
    align-items: center;
    gap: 0 var(--space-2);
    width: 100%;
    min-height: 44px;
    padding: var(--space-1) var(--space-2);
    text-align: start;
    border-color: transparent;
    border-radius: 0;
    background: transparent;
  }
  li button:focus-visible {
    outline-offset: -2px;
  }
  li button[data-lit] {
    background: var(--hover);
  }
  li button[aria-current] {
    background: var(--selected);
    border-color: var(--accent);
  }
  comparison-set-sign {
    flex-wrap: wrap;
  }
  .where {
    display: block;
    color: var(--ink-quiet);
  }
  .mark {
    color: var(--ink-quiet);
  }
  details {
    margin-block-start: var(--space-3);
  }
  summary {
    cursor: pointer;
    font-size: var(--text-small);
    min-height: 24px;
  }
  .note {
    padding-block: var(--space-1);
  }
`;
