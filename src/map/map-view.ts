import type { BoundingBox, Position } from '../geometry/coordinates.ts';
import type { DrawingMode, DrawingSink, MapPixel } from './drawing/drawing-port.ts';
import type { Snap } from './drawing/snapping/snap.ts';
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

/** The cross-hair in the middle of the map, with which the keyboard aims. */
export interface CrossHairPort {
  /** Whether the keyboard aims: the map has the focus, and the pointer was not used since. */
  isShown(): boolean;
  /** Let the keyboard aim, if the map has the focus. */
  show(): void;
  /** Do at the cross-hair what a click does there. */
  act(): void;
  /** Open the menu of the selected turning point if it is on screen, else of what lies under the cross-hair. */
  openMenu(): void;
}

/** A run of a line that is being chosen, while the pointer traces. */
export interface TracingPort {
  /** Let it start at a place of a line, as a click there does; what was chosen before is forgotten. */
  startAt(snap: Snap): void;
  /** Offer the other way round. */
  turn(): void;
  /** Take what is offered; nothing happens where nothing is. */
  take(): void;
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
  fit(box: BoundingBox, options?: FitOptions): void;
  /** Mark a place (a found place, a finding) without moving the map; the mark goes with the next click on the map. */
  flag(position: Position | null): void;
  zoomBy(steps: number): void;
  readonly tracing: TracingPort;
  readonly crossHair: CrossHairPort;
  /** Move the map by CSS pixels, at once: what lies so far right and down comes into the middle. */
  panBy(rightPx: number, downPx: number): void;
  /** Move the map so that a position is on screen; it stays where it is if it is there already. */
  reveal(position: Position): void;
  /** End the measurement at its last point, as a double-click does. */
  endMeasurement(): void;
  /** Clear a measurement. */
  clearMeasurement(): void;
  /** Give the pixel at which a position is shown, from the top left of the map; it may lie outside. */
  project(position: Position): MapPixel;
  /** Give the position under a pixel, from the top left of the map; not on the data grid. */
  unproject(pixel: MapPixel): Position;
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

/** How a box is shown. */
export interface FitOptions {
  readonly animate?: boolean;
  readonly maximumZoom?: number;
  /** In the middle of the map, under the cross-hair, whatever covers its edges. */
  readonly underCrossHair?: boolean;
}

/** How far from its edges a map is covered by what floats over it, in CSS pixels. */
export interface CoveredEdges {
  readonly topPx: number;
  readonly bottomPx: number;
}

/** What a map needs to start. */
export interface MapViewOptions {
  readonly container: HTMLElement;
  /** What the container is a part of, where it does not always fill it: pictures are as large as this. */
  readonly frame?: HTMLElement;
  readonly camera: Camera;
  /** What is to be shown as a whole is shown between what covers the map. */
  readonly covered?: () => CoveredEdges;
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
