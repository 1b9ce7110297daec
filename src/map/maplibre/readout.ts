import type { Camera, MapReadout } from '../map-view.ts';
import type { MapPixel } from '../drawing/drawing-port.ts';
import { metresPerPixel, scaleDenominator } from '../scale.ts';
import { toPosition, type Viewport } from '../viewport.ts';

/** Tells listeners where the pointer and the map are. */
export class Readout {
  private readonly listeners = new Set<(readout: MapReadout) => void>();
  private readonly camera: () => Camera;
  private readonly viewport: () => Viewport;
  private pointer: MapPixel | null = null;

  constructor(camera: () => Camera, viewport: () => Viewport) {
    this.camera = camera;
    this.viewport = viewport;
  }

  /** Listen; the present state is told at once. Returns a function that stops. */
  listen(listener: (readout: MapReadout) => void): () => void {
    this.listeners.add(listener);
    listener(this.read());
    return () => this.listeners.delete(listener);
  }

  pointerAt(pixel: MapPixel | null): void {
    this.pointer = pixel;
    this.tell();
  }

  /** The map moved: under a resting pointer lies another position. */
  tell(): void {
    const readout = this.read();
    for (const listener of this.listeners) listener(readout);
  }

  private read(): MapReadout {
    const camera = this.camera();
    const latitude = camera.centre[1];
    return {
      pointer: this.pointer && toPosition(this.viewport(), this.pointer),
      camera,
      scaleDenominator: scaleDenominator(camera.zoom, latitude),
      metresPerPixel: metresPerPixel(camera.zoom, latitude),
    };
  }
}
