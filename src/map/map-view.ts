import type { BoundingBox, Position } from '../geometry/coordinates.ts';
import type { DrawingMode, DrawingSink, MapPixel } from './drawing/drawing-port.ts';
import type { Scene } from './scene.ts';

/** Where the map looks: kept over a reload. North is always up. */
export interface Camera {
  readonly centre: Position;
  readonly zoom: number;
}

/** What the frame round the map shows as the map moves. */
export interface MapReadout {
  /** The position under the pointer, or null when it has left the map. */
  readonly pointer: Position | null;
  readonly camera: Camera;
  /** The denominator n of the scale 1:n on this screen at the middle of the map (CSS pixel = 1/96 inch). */
  readonly scaleDenominator: number;
  readonly metresPerPixel: number;
}

/** A copy of what a map shows. */
export interface MapPicture {
  readonly image: HTMLCanvasElement;
  /** The size of the map in CSS pixels; the image has more pixels. */
  readonly widthPx: number;
  readonly heightPx: number;
}

/** A map in the page. Everything that is drawn is given as a scene; nothing is read back from it. */
export interface MapView {
  /** Show a scene; only what changed by identity is redrawn. */
  show(scene: Scene): void;
  /**
   * Draw a second scene over the part of the map from a share of its width (0 to 1) to its right edge; it moves with the
   * map, and a click there means what it shows. Null takes it away. Returns false where the browser cannot.
   */
  showFrom(share: number, scene: Scene | null): boolean;
  setMode(mode: DrawingMode): void;
  setTheme(theme: 'light' | 'dark'): void;
  camera(): Camera;
  moveTo(camera: Camera): void;
  /** Show a box with room around it, without or with a short movement (the default). */
  fit(box: BoundingBox, options?: { readonly animate?: boolean; readonly maximumZoom?: number }): void;
  /** Mark a place (a found place, a finding) without moving the map; the mark goes with the next click on the map. */
  flag(position: Position | null): void;
  zoomBy(steps: number): void;
  /** End the measurement at its last point, as a double-click does. */
  endMeasurement(): void;
  /** Clear a measurement. */
  clearMeasurement(): void;
  /** Give the pixel at which a position is shown, from the top left of the map; it may lie outside. */
  project(position: Position): MapPixel;
  resize(): void;
  focus(): void;
  /** Resolves when the map has drawn everything it has. */
  idle(): Promise<void>;
  /** Copy what is on screen now, without what follows the pointer; null where there is nothing to copy. */
  snapshot(pixelRatio: number): MapPicture | null;
  /**
   * Draw another scene, in its own theme, as it would look here now, without touching what is on screen. Null where the
   * browser cannot.
   */
  picture(scene: Scene, pixelRatio: number): Promise<MapPicture | null>;
  onReadout(listener: (readout: MapReadout) => void): () => void;
  destroy(): void;
}

/** What a map needs to start. */
export interface MapViewOptions {
  readonly container: HTMLElement;
  /** What the container is a part of, where it does not always fill it: pictures are as large as this. */
  readonly frame?: HTMLElement;
  readonly camera: Camera;
  readonly theme: 'light' | 'dark';
  readonly baseUrl: string;
  readonly sink: DrawingSink;
  /** The accessible name of the map. */
  readonly label: string;
  /** Said when the browser cannot draw the map (no WebGL 2, or it was taken away); the rest of the program goes on. */
  readonly onFailure: (detail: string) => void;
  /** Said when a map that could not be drawn any more is drawn again. */
  readonly onRecovery?: () => void;
}
