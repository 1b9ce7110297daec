import type { MapPicture } from '../map-view.ts';
import type { MapPixel } from './drawing-port.ts';

const DIAMETER_PX = 132;
const ENLARGED = 2;
/** From the finger to the middle of the glass: it has to stand clear of the hand. */
const AWAY_PX = 116;

/** What a finger covers while it drags a turning point, enlarged in a round glass beside it. */
export class Magnifier {
  private readonly container: HTMLElement;
  private readonly takePicture: () => MapPicture | null;
  private readonly canvas = document.createElement('canvas');
  /** The map under the sketch; it does not move while a point is dragged, so it is copied once. */
  private ground: MapPicture | null = null;
  private at: MapPixel | null = null;

  constructor(container: HTMLElement, takePicture: () => MapPicture | null) {
    this.container = container;
    this.takePicture = takePicture;
    this.canvas.className = 'map-magnifier';
    this.canvas.setAttribute('aria-hidden', 'true');
    this.canvas.hidden = true;
    this.canvas.width = DIAMETER_PX * window.devicePixelRatio;
    this.canvas.height = this.canvas.width;
    container.append(this.canvas);
  }

  /** Look at a pixel of the map from the next painting on; null puts the glass away. */
  lookAt(at: MapPixel | null): void {
    if (at && !this.at) this.ground = this.takePicture();
    if (!at) this.ground = null;
    this.at = at;
    this.canvas.hidden = at === null;
  }

  /** Paint what is under the finger, with what was just painted over the map. */
  paint(sketch: HTMLCanvasElement): void {
    const context = this.canvas.getContext('2d');
    if (!this.at || !context) return;
    context.clearRect(0, 0, this.canvas.width, this.canvas.height);
    if (this.ground) this.enlarge(context, this.ground.image, this.ground.image.width / this.ground.widthPx);
    this.enlarge(context, sketch, window.devicePixelRatio);
    this.place(this.at);
  }

  remove(): void {
    this.canvas.remove();
  }

  private enlarge(context: CanvasRenderingContext2D, source: HTMLCanvasElement, ratio: number): void {
    if (!this.at) return;
    const side = (DIAMETER_PX / ENLARGED) * ratio;
    const { width } = this.canvas;
    context.drawImage(
      source,
      this.at.x * ratio - side / 2,
      this.at.y * ratio - side / 2,
      side,
      side,
      0,
      0,
      width,
      width,
    );
  }

  /** Above the finger; where there is no room, on the side that has more. */
  private place({ x, y }: MapPixel): void {
    const half = DIAMETER_PX / 2;
    const { clientWidth } = this.container;
    const fitsAbove = y - AWAY_PX - half >= 0;
    const aside = x > clientWidth / 2 ? -AWAY_PX : AWAY_PX;
    const left = fitsAbove ? Math.max(0, Math.min(x - half, clientWidth - DIAMETER_PX)) : x + aside - half;
    const top = fitsAbove ? y - AWAY_PX - half : Math.max(0, y - half);
    this.canvas.style.transform = `translate(${left}px, ${top}px)`;
  }
}
