import type { MapColours } from '../map-colours.ts';
import type { MapPixel } from './drawing-port.ts';

/**
 * The cross-hair in the middle of the map, with which the keyboard aims. It is there while the map has the focus and
 * the keyboard was used last: it comes when the focus comes by key, and goes when the pointer moves or presses.
 */
export class CrossHair {
  private readonly surface: HTMLElement;
  private readonly changed: (shown: boolean) => void;
  private readonly stopping = new AbortController();
  private shown = false;
  private lastPointer: MapPixel | null = null;

  constructor(surface: HTMLElement, changed: (shown: boolean) => void) {
    this.surface = surface;
    this.changed = changed;
    const { signal } = this.stopping;
    surface.addEventListener('focus', () => surface.matches(':focus-visible') && this.set(true), { signal });
    surface.addEventListener('blur', () => this.set(false), { signal });
    surface.addEventListener('pointerdown', () => this.set(false), { signal, capture: true });
    surface.addEventListener('pointermove', (event) => this.pointerMoved(event), { signal, capture: true });
  }

  isShown(): boolean {
    return this.shown;
  }

  /** The keyboard aims from now on, if the map has the focus. */
  show(): void {
    const root = this.surface.getRootNode();
    const active = root instanceof ShadowRoot || root instanceof Document ? root.activeElement : null;
    this.set(active === this.surface);
  }

  remove(): void {
    this.stopping.abort();
  }

  /** Browsers tell of moves when the page moved under a resting pointer; these are none. */
  private pointerMoved({ clientX: x, clientY: y }: PointerEvent): void {
    const moved = this.lastPointer !== null && (this.lastPointer.x !== x || this.lastPointer.y !== y);
    this.lastPointer = { x, y };
    if (moved) this.set(false);
  }

  private set(shown: boolean): void {
    if (shown === this.shown) return;
    this.shown = shown;
    this.changed(shown);
  }
}

const INNER_PX = 6;
const OUTER_PX = 16;

/** Paint the cross-hair round a pixel: four arms with a casing, the place itself left free. */
export function paintCrossHair(context: CanvasRenderingContext2D, { x, y }: MapPixel, colours: MapColours): void {
  const [middleX, middleY] = [Math.round(x), Math.round(y)];
  context.beginPath();
  for (const [across, down] of [
    [1, 0],
    [-1, 0],
    [0, 1],
    [0, -1],
  ] as const) {
    context.moveTo(middleX + across * INNER_PX, middleY + down * INNER_PX);
    context.lineTo(middleX + across * OUTER_PX, middleY + down * OUTER_PX);
  }
  context.lineCap = 'round';
  context.strokeStyle = colours.casing;
  context.lineWidth = 5;
  context.stroke();
  context.strokeStyle = colours.ink;
  context.lineWidth = 2;
  context.stroke();
  context.lineCap = 'butt';
}
