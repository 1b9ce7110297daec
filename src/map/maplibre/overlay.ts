/**
 * A canvas over the map for what follows the pointer: it is painted at once, in the same frame as the map, without the
 * way through the worker of the map library, and without drawing the map anew when only the pointer moved.
 */
export class Overlay {
  private readonly canvas = document.createElement('canvas');
  private readonly paint: (context: CanvasRenderingContext2D) => void;
  private frame: number | null = null;

  constructor(container: HTMLElement, paint: (context: CanvasRenderingContext2D) => void) {
    this.paint = paint;
    this.canvas.className = 'map-overlay';
    this.canvas.setAttribute('aria-hidden', 'true');
    container.append(this.canvas);
  }

  /** Paint in the next frame. */
  request(): void {
    this.frame ??= requestAnimationFrame(() => this.paintNow());
  }

  /** Paint at once; called while the map draws itself, so that both move together. */
  paintNow(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.frame = null;
    const { clientWidth, clientHeight } = this.canvas;
    const ratio = window.devicePixelRatio;
    const width = Math.round(clientWidth * ratio);
    const height = Math.round(clientHeight * ratio);
    if (this.canvas.width !== width || this.canvas.height !== height) {
      this.canvas.width = width;
      this.canvas.height = height;
    }
    const context = this.canvas.getContext('2d');
    if (!context) return;
    context.setTransform(1, 0, 0, 1, 0, 0);
    // In two parts: Chromium 156 was seen to drop a clearing of the whole canvas after which nothing is painted, so that
    // a mark stayed on screen after it was gone.
    context.clearRect(0, 0, width, height - 1);
    context.clearRect(0, height - 1, width, 1);
    context.setTransform(ratio, 0, 0, ratio, 0, 0);
    this.paint(context);
  }

  remove(): void {
    if (this.frame !== null) cancelAnimationFrame(this.frame);
    this.canvas.remove();
  }
}
