import { css } from 'lit';

/** How a clause of a difference looks in a list: what it says, and the button that shows it on the map. */
export const clauseStyles = css`
  .clause {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--space-2);
  }
  .clause button {
    flex: none;
    min-height: 24px;
    padding: 0 var(--space-2);
  }
`;
