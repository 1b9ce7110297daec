import { css } from 'lit';

/** Neutral axes, one line, the tolerance across it. */
export const lineSeparationChartStyles = css`
  .plot {
    cursor: crosshair;
  }
  .ring {
    stroke: var(--field-border);
    stroke-dasharray: 2 3;
  }
  .line {
    fill: none;
    stroke: var(--accent);
    stroke-width: 1.5;
    stroke-linejoin: round;
  }
  line.tolerance {
    stroke: var(--warning);
    stroke-dasharray: 6 3;
  }
  text.tolerance {
    fill: var(--warning);
    paint-order: stroke;
    stroke: var(--panel);
    stroke-width: 3px;
  }
  line.place {
    stroke: var(--ink);
  }
  circle.place {
    fill: var(--ink);
    stroke: var(--panel);
  }
  .readout {
    min-height: 2.8em;
    overflow-wrap: anywhere;
  }
  label {
    display: inline-flex;
    align-items: center;
    gap: var(--space-1);
    min-height: 28px;
  }
`;
