import type { Scene } from '../scene.ts';
import type { Viewport } from '../viewport.ts';
import type { DrawingSink, MapPixel } from './drawing-port.ts';
import type { GestureHandler } from './gestures.ts';
import type { SnapLine } from './snapping/snap.ts';
import type { SketchItem } from './sketch.ts';

/** What every mode of the drawing tool works with. */
export interface ToolContext {
  readonly sink: DrawingSink;
  scene(): Scene;
  /** The same object until the map moves or is resized. */
  viewport(): Viewport;
  /** Show a reason beside the pointer, or none. One that `stays` goes when the pointer goes elsewhere. */
  say(reason: string | null, at: MapPixel, stays?: boolean): void;
  /** Show what the pointer snapped to in words beside it, or nothing. */
  name(word: string | null, at: MapPixel): void;
  /** Give the lines of the base map that are drawn near a pixel. */
  baseMapLines(pixel: MapPixel, radiusPx: number): readonly SnapLine[];
  repaint(): void;
  /** Show enlarged what a finger covers at a pixel; null when it does no more. */
  magnify(at: MapPixel | null): void;
}

/** One way of using the pointer on the map. */
export interface ToolMode extends GestureHandler {
  /** What is to be shown over the map now, lowest first. */
  sketch(): readonly SketchItem[];
  /** The CSS cursor: it says what a click or a drag will do. */
  cursor(): string;
  /** The scene changed or the map moved under the pointer. */
  refresh(): void;
  /** The mode was left. */
  reset(): void;
}
