import { css } from 'lit';

/** The look of the tools over the map. */
export const drawingToolbarStyles = css`
  :host {
    display: block;
  }
  [role='toolbar'] {
    display: inline-flex;
    flex-wrap: wrap;
    gap: 2px;
    padding: 3px;
    background: var(--raised);
    border-radius: var(--radius);
    box-shadow: var(--shadow);
    pointer-events: auto;
  }
  button {
    display: inline-flex;
    flex: none;
    align-items: center;
    gap: 6px;
    border-color: transparent;
    background: transparent;
    padding: 0 var(--space-2);
    min-width: 36px;
    justify-content: center;
    white-space: nowrap;
  }
  button.primary {
    background: var(--accent);
  }
  .for-fingers {
    display: none;
  }
  /* One row that can be pushed along: more would cover a small map. */
  @media (max-width: 640px), (pointer: coarse) {
    [role='toolbar'] {
      flex-wrap: nowrap;
      max-width: 100%;
      overflow-x: auto;
    }
    .for-fingers {
      display: inline-flex;
    }
  }
  @media (pointer: coarse) {
    button {
      min-width: 48px;
      min-height: 44px;
    }
  }
  button[disabled] {
    border-color: transparent;
  }
`;
