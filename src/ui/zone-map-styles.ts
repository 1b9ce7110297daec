import { css } from 'lit';

/** The map fills its place; what belongs to it floats over it. Several maps share the place below the tools. */
export const zoneMapStyles = css`
  :host {
    display: flex;
    flex-direction: column;
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: hidden;
    background: var(--panel);
  }
  .maps {
    position: absolute;
    inset: 0;
  }
  .maps.several {
    position: static;
    order: 1;
    flex: 1;
    min-height: 0;
    display: grid;
    grid-template-columns: repeat(var(--columns), minmax(0, 1fr));
    grid-auto-rows: minmax(0, 1fr);
    gap: 1px;
    border-block-start: 1px solid var(--hairline);
  }
  .free {
    place-self: center;
    padding: var(--space-4);
    text-align: center;
  }
  .pane {
    position: absolute;
    inset: 0;
  }
  .several > .pane {
    position: relative;
    inset: auto;
    overflow: hidden;
    background: var(--panel);
    outline: 1px solid var(--hairline);
  }
  .map {
    position: absolute;
    inset: 0;
  }
  .name {
    position: absolute;
    inset-block-start: var(--space-1);
    inset-inline-start: var(--space-1);
    z-index: 1;
    display: flex;
    align-items: center;
    gap: var(--space-1);
    max-width: calc(100% - 2 * var(--space-1));
    padding: 2px 8px;
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--raised) 92%, transparent);
    font-size: var(--text-small);
    font-weight: 700;
    pointer-events: none;
  }
  .name span {
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .top {
    position: relative;
    z-index: 1;
    display: flex;
    flex-wrap: wrap;
    align-items: flex-start;
    gap: var(--space-2);
    padding: var(--space-2);
    pointer-events: none;
  }
  .top > * {
    pointer-events: auto;
  }
  drawing-toolbar,
  comparison-legend {
    pointer-events: none;
  }
  comparison-view-controls,
  comparison-legend {
    max-width: 100%;
  }
  comparison-legend {
    flex-basis: 100%;
  }
  map-readout {
    position: absolute;
    inset-block-end: 0;
    inset-inline: 0;
    z-index: 1;
    pointer-events: none;
  }
  map-menu {
    z-index: 2;
  }
  /* Within reach of the thumb. */
  @media (max-width: 640px), (pointer: coarse) {
    drawing-toolbar {
      position: absolute;
      inset-inline-start: var(--space-2);
      inset-block-start: auto;
      inset-block-end: 52px;
      z-index: 2;
      max-width: calc(100% - 64px);
    }
    .top {
      position: static;
      z-index: 2;
    }
  }
  /* Between two panels the scale and the credits take several lines. */
  @media (min-width: 641px) and (max-width: 1100px) and (pointer: coarse) {
    drawing-toolbar {
      inset-block-end: 108px;
    }
  }
  .failure {
    position: absolute;
    inset: 0;
    display: grid;
    place-content: center;
    padding: var(--space-6);
    text-align: center;
  }
`;
