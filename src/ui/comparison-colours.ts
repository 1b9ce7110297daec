import { css, svg, unsafeCSS, type SVGTemplateResult } from 'lit';
import { mapColours } from '../map/map-colours.ts';

const light = mapColours('light');
const dark = mapColours('dark');

/** What belongs to several maps has a tone of its own, of no party; the same as on the map. */
export const comparisonColours = css`
  :host {
    --agreed: light-dark(${unsafeCSS(light.agreed)}, ${unsafeCSS(dark.agreed)});
    --several: light-dark(${unsafeCSS(light.ink)}, ${unsafeCSS(dark.ink)});
    --count: light-dark(${unsafeCSS(light.count)}, ${unsafeCSS(dark.count)});
    --conflict: light-dark(${unsafeCSS(light.ink)}, ${unsafeCSS(dark.ink)});
  }
`;

/** Draw a sample of the agreed tone, in a box of 20 by 20. */
export function agreedSample(): SVGTemplateResult {
  return svg`<rect width="20" height="20" fill="var(--agreed)" fill-opacity="0.6" />`;
}

/** Draw a sample of the hatch for what several maps but not all include, in a box of 20 by 20. */
export function severalSample(): SVGTemplateResult {
  return svg`<path d="M-2 8 L12 22 M-2 -2 L22 22 M8 -2 L22 12" stroke="var(--several)" stroke-opacity="0.6" fill="none" />`;
}

/** Draw a sample of the hatch for places that are in two zones, in a box of 20 by 20. */
export function conflictSample(): SVGTemplateResult {
  return svg`<path d="M0 20 L20 0 M0 0 L20 20" stroke="var(--conflict)" stroke-width="2" fill="none" />`;
}
