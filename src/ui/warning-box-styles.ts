import { css } from 'lit';

/** A section that asks for attention, in a panel. */
export const warningBoxStyles = css`
  :host {
    display: block;
  }
  section {
    border-inline-start: 3px solid var(--warning);
    background: var(--warning-paper);
    padding: var(--space-2) var(--space-3);
    font-size: var(--text-small);
  }
`;
