import { svg, type SVGTemplateResult } from 'lit';
import type { PartyPattern } from '../domain/party.ts';

/** Draw a sample of a party's pattern in a 20 by 20 box, in the colour `currentColor`. */
export function patternSample(pattern: PartyPattern): SVGTemplateResult {
  switch (pattern) {
    case 'solid':
      return svg`<rect width="20" height="20" fill="currentColor" />`;
    case 'dashed':
      return svg`<path d="M-2 12 L12 -2 M8 22 L22 8 M-2 22 L22 -2" stroke="currentColor" stroke-width="2.5" stroke-dasharray="6 3" />`;
    case 'dotted':
      return svg`${[4, 10, 16].map((x) => [4, 10, 16].map((y) => svg`<circle cx=${x} cy=${y} r="1.8" fill="currentColor" />`))}`;
    case 'long-dash-dot':
      return svg`<path d="M0 5 H20 M0 15 H20" stroke="currentColor" stroke-width="2" stroke-dasharray="9 2 2 2" />`;
    case 'short-dash':
      return svg`<path d="M8 -2 L22 12 M-2 8 L12 22 M-2 -2 L22 22" stroke="currentColor" stroke-width="2" stroke-dasharray="2 2" />`;
    case 'cross-hatch':
      return svg`<path d="M0 20 L20 0 M0 0 L20 20 M0 10 L10 0 M10 20 L20 10 M10 0 L20 10 M0 10 L10 20" stroke="currentColor" stroke-width="1.5" />`;
    case 'vertical':
      return svg`<path d="M4 0 V20 M10 0 V20 M16 0 V20" stroke="currentColor" stroke-width="2" />`;
    case 'checks':
      return svg`<path d="M0 0 H10 V10 H0 Z M10 10 H20 V20 H10 Z" fill="currentColor" />`;
  }
}
