import { css, html, LitElement } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const KEY_STEP_PX = 16;

/**
 * The edge between a side panel and the map: drag it, or move it with the arrow keys. Sends `resize-panel` with the wanted
 * width in CSS pixels.
 */
@customElement('panel-divider')
export class PanelDivider extends LitElement {
  @property() label = '';
  @property({ type: Number }) width = 300;
  @property({ type: Number }) minimum = 220;
  @property({ type: Number }) maximum = 560;
  /** The side of the window on which the panel stands, in reading direction. */
  @property() side: 'start' | 'end' = 'start';

  static override styles = css`
    :host {
      display: block;
      position: relative;
      width: 1px;
      background: var(--hairline);
      touch-action: none;
      z-index: 2;
    }
    [role='separator'] {
      position: absolute;
      inset-block: 0;
      inset-inline: -4px;
      cursor: col-resize;
    }
    [role='separator']:focus-visible {
      outline: 2px solid var(--accent);
    }
  `;

  private get outward(): number {
    const rightToLeft = getComputedStyle(this).direction === 'rtl';
    return (this.side === 'start') === rightToLeft ? -1 : 1;
  }

  private send(width: number): void {
    const detail = Math.round(Math.min(this.maximum, Math.max(this.minimum, width)));
    this.dispatchEvent(new CustomEvent<number>('resize-panel', { detail }));
  }

  private onDown(event: PointerEvent): void {
    const target = event.currentTarget;
    if (!(target instanceof HTMLElement) || event.button !== 0) return;
    target.setPointerCapture(event.pointerId);
    const from = event.clientX;
    const width = this.width;
    const move = (moved: PointerEvent): void => this.send(width + (moved.clientX - from) * this.outward);
    target.addEventListener('pointermove', move);
    target.addEventListener('lostpointercapture', () => target.removeEventListener('pointermove', move), {
      once: true,
    });
  }

  private onKey(event: KeyboardEvent): void {
    const step = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    this.send(this.width + step * KEY_STEP_PX * this.outward);
  }

  override render(): unknown {
    return html`<div
      role="separator"
      tabindex="0"
      aria-orientation="vertical"
      aria-label=${this.label}
      aria-valuenow=${this.width}
      aria-valuemin=${this.minimum}
      aria-valuemax=${this.maximum}
      title=${this.label}
      @pointerdown=${this.onDown}
      @keydown=${this.onKey}
    ></div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'panel-divider': PanelDivider;
  }
}
