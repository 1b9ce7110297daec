import { css, html, nothing } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mapName } from '../commands/comparison-names.ts';
import { isHidden } from '../commands/view-scenes.ts';
import { messages } from '../messages/catalogue.ts';
import { formatNumber } from '../messages/format.ts';
import { comparedMaps, viewedPair, type ChosenMap } from '../state/comparison-selectors.ts';
import { ApplicationElement } from './application-element.ts';
import { base } from './theme.ts';
import './party-sign.ts';

const words = messages.views;
const STEP = 0.02;
const LARGE_STEP = 0.1;

/**
 * The line between the map on the left and the one on the right: drag it, or move it with the arrow keys. Left and right
 * are those of the map, whichever way is read. Sends `swipe` with the wanted share of the width, 0 to 1.
 */
@customElement('comparison-swipe-handle')
export class ComparisonSwipeHandle extends ApplicationElement {
  protected override readonly watched = ['comparison', 'workspace', 'versions', 'hiddenParties'] as const;
  @property({ type: Number }) share = 0.5;

  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: absolute;
        inset: 0;
        overflow: hidden;
        pointer-events: none;
        direction: ltr;
      }
      [role='slider'] {
        position: absolute;
        top: 0;
        bottom: 0;
        width: 24px;
        margin-left: -12px;
        cursor: ew-resize;
        pointer-events: auto;
        touch-action: none;
        outline: none;
      }
      .line {
        position: absolute;
        top: 0;
        bottom: 0;
        left: 10px;
        width: 4px;
        background: var(--ink);
        border: 1px solid var(--paper);
        border-block: none;
      }
      .knob {
        position: absolute;
        top: 50%;
        left: -6px;
        display: grid;
        place-items: center;
        width: 36px;
        height: 36px;
        margin-top: -18px;
        border: 1px solid var(--paper);
        border-radius: 50%;
        background: var(--ink);
        color: var(--paper);
        box-shadow: var(--shadow);
      }
      [role='slider']:focus-visible .knob {
        outline: 3px solid var(--accent);
        outline-offset: 2px;
      }
      .name {
        position: absolute;
        bottom: 30%;
        display: flex;
        align-items: center;
        gap: var(--space-1);
        max-width: min(220px, 45%);
        padding: 3px 8px;
        border-radius: var(--radius);
        background: var(--raised);
        box-shadow: var(--shadow);
        font-size: var(--text-small);
        font-weight: 700;
      }
      .name span {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
    `,
  ];

  private send(share: number): void {
    const detail = Math.min(1, Math.max(0, share));
    this.dispatchEvent(new CustomEvent<number>('swipe', { detail }));
  }

  private onDown(event: PointerEvent): void {
    const target = event.currentTarget;
    if (!(target instanceof HTMLElement) || event.button !== 0) return;
    target.setPointerCapture(event.pointerId);
    const box = this.getBoundingClientRect();
    const grabbed = event.clientX - (box.left + this.share * box.width);
    const move = (moved: PointerEvent): void => this.send((moved.clientX - grabbed - box.left) / box.width);
    target.addEventListener('pointermove', move);
    target.addEventListener('lostpointercapture', () => target.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  private onKey(event: KeyboardEvent): void {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const to = this.shareAfter(event);
    if (to === null) return;
    event.preventDefault();
    this.send(to);
  }

  private shareAfter({ key, shiftKey }: KeyboardEvent): number | null {
    const step = shiftKey ? LARGE_STEP : STEP;
    switch (key) {
      case 'ArrowRight':
      case 'ArrowUp':
        return this.share + step;
      case 'ArrowLeft':
      case 'ArrowDown':
        return this.share - step;
      case 'PageUp':
        return this.share + LARGE_STEP;
      case 'PageDown':
        return this.share - LARGE_STEP;
      case 'Home':
        return 0;
      case 'End':
        return 1;
      default:
        return null;
    }
  }

  override render(): unknown {
    const maps = comparedMaps(this.state);
    const [left, right] = viewedPair(this.state).map((place) => maps[place]);
    if (!left || !right) return nothing;
    const percent = Math.round(this.share * 100);
    const text = (value: number): string => `${formatNumber(value)}\u00a0%`;
    return html`
      ${this.name(left, `right: calc(${100 - this.share * 100}% + 14px)`)}
      ${this.name(right, `left: calc(${this.share * 100}% + 14px)`)}
      <div
        role="slider"
        tabindex="0"
        aria-orientation="horizontal"
        aria-label=${words.swipe.handle}
        aria-valuemin="0"
        aria-valuemax="100"
        aria-valuenow=${percent}
        aria-valuetext=${words.swipe.value(mapName(left), text(percent), mapName(right), text(100 - percent))}
        title=${words.swipe.help}
        style="left: ${this.share * 100}%"
        @pointerdown=${this.onDown}
        @keydown=${this.onKey}
      >
        <div class="line"></div>
        <div class="knob"><wa-icon name="arrow-left-right"></wa-icon></div>
      </div>
    `;
  }

  private name(map: ChosenMap, place: string): unknown {
    const name = isHidden(this.state, map) ? words.hidden(mapName(map)) : mapName(map);
    return html`<div class="name" style=${place}>
      <party-sign .party=${map.party}></party-sign>
      <span><bdi>${name}</bdi></span>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'comparison-swipe-handle': ComparisonSwipeHandle;
  }
}
