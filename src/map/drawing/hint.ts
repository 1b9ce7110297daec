import type { MapPixel } from './drawing-port.ts';

/** A reason that stays goes when the pointer is this far from where it was said. */
const STAYS_WITHIN_PX = 16;

/** A line of text beside the pointer: why something is not accepted, or what the pointer snapped to. It never takes the pointer or the focus. */
export class Hint {
  private readonly element: HTMLElement;
  private stayingAt: MapPixel | null = null;

  constructor(container: HTMLElement, className = 'map-hint') {
    this.element = document.createElement('div');
    this.element.className = className;
    this.element.setAttribute('role', 'status');
    this.element.hidden = true;
    container.append(this.element);
  }

  /** Show a reason near a pixel, or hide it; one that stays is not hidden by the next small move. */
  say(reason: string | null, at: MapPixel, stays: boolean): void {
    if (reason === null) {
      if (this.stayingAt && Math.hypot(this.stayingAt.x - at.x, this.stayingAt.y - at.y) < STAYS_WITHIN_PX) return;
      this.stayingAt = null;
      this.element.hidden = true;
      return;
    }
    this.stayingAt = stays ? at : null;
    if (this.element.textContent !== reason) this.element.textContent = reason;
    this.element.hidden = false;
    this.place(at);
  }

  /** The pointer moved: a reason that stayed goes with distance. */
  pointerMoved(to: MapPixel): void {
    if (this.stayingAt) this.say(null, to, false);
  }

  remove(): void {
    this.element.remove();
  }

  /** Right of and below the pointer, or on the other side where the map ends. */
  private place({ x, y }: MapPixel): void {
    const container = this.element.parentElement;
    if (!container) return;
    const { offsetWidth, offsetHeight } = this.element;
    const left = x + 16 + offsetWidth > container.clientWidth ? x - 16 - offsetWidth : x + 16;
    const top = y + 16 + offsetHeight > container.clientHeight ? y - 16 - offsetHeight : y + 16;
    this.element.style.transform = `translate(${Math.max(4, left)}px, ${Math.max(4, top)}px)`;
  }
}
