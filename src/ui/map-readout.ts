import { css, html, nothing } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { openDialog, zoomTo } from '../commands/view.ts';
import type { MapReadout as Readout } from '../map/map-view.ts';
import { baseMapCredits } from '../map/base-map/attribution.ts';
import { niceScaleBar, SELECTED_STROKE_PX } from '../map/scale.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDecimalPosition, formatLength, formatScale, formatSexagesimalPosition } from '../messages/format.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';

/** Scale, coordinates under the pointer, zoom buttons. */
@customElement('map-readout')
export class MapReadoutBar extends ApplicationElement {
  protected override readonly watched = ['task', 'preferences'] as const;
  @query('.scale') private readonly scale!: HTMLElement | null;
  @property({ attribute: false }) readout: Readout | null = null;

  static override styles = [
    base,
    css`
      :host {
        display: block;
      }
      .bar {
        display: flex;
        align-items: flex-end;
        justify-content: space-between;
        gap: var(--space-2);
        padding: var(--space-2);
      }
      .plate {
        background: var(--raised);
        border-radius: var(--radius);
        padding: 2px 6px;
        font-size: var(--text-small);
      }
      .scale {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        flex-wrap: wrap;
      }
      .barline {
        border: 2px solid var(--ink);
        border-block-start: none;
        height: 7px;
      }
      .credits {
        margin-inline-start: auto;
        font-size: 11px;
        color: var(--ink-quiet);
      }
      .zoom {
        display: flex;
        flex-direction: column;
        pointer-events: auto;
        box-shadow: var(--shadow);
        border-radius: var(--radius);
      }
      .zoom button {
        width: 32px;
        padding: 0;
        border-color: var(--hairline);
      }
      /* A finger has no place before it touches. */
      @media (max-width: 640px), (pointer: coarse) {
        .ground,
        .pointer {
          display: none;
        }
      }
    `,
  ];

  /** How high the scale and the credits stand over the map, in CSS pixels; the buttons are narrow. */
  get plateHeightPx(): number {
    return this.scale?.offsetHeight ?? 0;
  }

  override render(): unknown {
    const { readout, app } = this;
    if (!readout) return nothing;
    const bar = niceScaleBar(readout.metresPerPixel, 110);
    const length = formatLength(bar.lengthM);
    const { pointer } = readout;
    const button = (label: string, icon: string, run: () => void): unknown =>
      html`<button aria-label=${label} title=${label} @click=${run}><wa-icon name=${icon}></wa-icon></button>`;
    return html`
      <div class="bar">
        <div class="plate scale">
          <span
            class="barline"
            role="img"
            aria-label=${messages.map.scaleBar(length)}
            style=${styleMap({ width: `${bar.widthPx}px` })}
          ></span>
          <span class="figure">${length}</span>
          <span class="figure" title=${messages.map.scale}>${formatScale(readout.scaleDenominator)}</span>
          <span class="figure ground quiet" title=${messages.coordinates.onTheGroundHint}
            >${messages.coordinates.onTheGround(
              formatLength(readout.metresPerPixel),
              formatLength(readout.metresPerPixel * SELECTED_STROKE_PX),
            )}</span
          >
          ${
            pointer
              ? html`<span class="figure pointer">${formatDecimalPosition(pointer[0], pointer[1])}</span>
                  <span class="figure pointer quiet">${formatSexagesimalPosition(pointer[0], pointer[1])}</span>`
              : nothing
          }
        </div>
        <p class="plate credits">
          ${baseMapCredits.map(({ name, licence }) => messages.baseMap.credit(name, licence)).join(' · ')}
        </p>
        <div class="zoom">
          ${button(messages.map.goTo, 'search', () => openDialog(app, 'go-to'))}
          ${button(messages.map.zoomToAll, 'maximize', () => zoomTo(app, {}))}
          ${button(messages.map.zoomIn, 'plus', () => app.map?.zoomBy(1))}
          ${button(messages.map.zoomOut, 'minus', () => app.map?.zoomBy(-1))}
        </div>
      </div>
    `;
  }
}
