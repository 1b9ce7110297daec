import { css } from 'lit';

/** The look of one version in a timeline: its lines at the start, its picture at the end, text round it. */
export const versionEntryStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .content {
    display: flow-root;
    padding-block: var(--space-3);
    border-block-end: 1px solid var(--hairline);
  }
  :host([viewed]) .content {
    box-shadow: inset 3px 0 var(--accent);
    padding-inline-start: var(--space-2);
  }
  .content > * + *:not(version-picture) {
    margin-block-start: 2px;
  }
  version-picture {
    float: inline-end;
    margin: 0 0 var(--space-2) var(--space-2);
  }
  .whole {
    clear: both;
  }
  .marks {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
  }
  .mark {
    border: 1px solid var(--hairline);
    border-radius: var(--radius);
    padding: 0 6px;
    font-size: 12px;
    overflow-wrap: anywhere;
  }
  .changes {
    padding-block: var(--space-1);
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    padding-block-start: var(--space-1);
  }
  .actions button {
    padding-block: var(--space-1);
  }
  version-difference {
    padding-block: var(--space-2);
  }
  q {
    quotes: '“' '”';
  }
`;
