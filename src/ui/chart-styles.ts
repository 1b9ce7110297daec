import { css } from 'lit';

/** What charts have in common: as wide as there is room, quiet figures and ticks. */
export const chartStyles = css`
  :host {
    display: block;
  }
  .plot {
    touch-action: pan-y;
  }
  svg {
    display: block;
    max-width: 100%;
    overflow: visible;
  }
  text {
    font-size: 11px;
    fill: var(--ink-quiet);
    font-variant-numeric: tabular-nums;
  }
  .tick {
    stroke: var(--hairline);
  }
`;
