import { css } from 'lit';

/** A line below the top bar that says something about the whole program, with what can be done about it. */
export const bannerStyles = css`
  section {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding: var(--space-1) var(--space-3);
    border-block-start: 1px solid var(--hairline);
    background: var(--raised);
    font-size: var(--text-small);
  }
  p {
    flex: 0 1 auto;
    overflow-wrap: anywhere;
  }
`;
