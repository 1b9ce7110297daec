import { CrossHair, paintCrossHair } from '../drawing/cross-hair.ts';
import type { DrawingTool } from '../drawing/drawing-tool.ts';
import type { PointerSample } from '../drawing/gestures.ts';
import type { MapColours } from '../map-colours.ts';
import type { CrossHairPort } from '../map-view.ts';
import type { Viewport } from '../viewport.ts';
import type { Readout } from './readout.ts';

interface Parts {
  readonly canvas: HTMLElement;
  readonly tool: DrawingTool;
  readonly readout: Readout;
  readonly viewport: () => Viewport;
  /** Told how far right the keyboard aims, as of a pointer. */
  readonly aimsAt: (x: number) => void;
  readonly repaint: () => void;
}

/** The keyboard as a pointer in the middle of the map: what it aims at is hovered, and follows when the map moves. */
export class KeyboardAim implements CrossHairPort {
  private readonly parts: Parts;
  private readonly crossHair: CrossHair;

  constructor(parts: Parts) {
    this.parts = parts;
    this.crossHair = new CrossHair(parts.canvas, () => this.follow());
  }

  isShown(): boolean {
    return this.crossHair.isShown();
  }

  show(): void {
    this.crossHair.show();
  }

  act(): void {
    this.parts.tool.click(this.middle(), 1);
  }

  openMenu(): void {
    this.parts.tool.menu(null);
  }

  /** The map moved under the cross-hair. */
  mapMoved(): void {
    if (this.isShown()) this.follow();
  }

  paint(context: CanvasRenderingContext2D, colours: MapColours): void {
    if (this.isShown()) paintCrossHair(context, this.middle().pixel, colours);
  }

  remove(): void {
    this.crossHair.remove();
  }

  private follow(): void {
    const { tool, readout, repaint } = this.parts;
    const sample = this.isShown() ? this.middle() : null;
    if (sample) tool.hover(sample);
    else tool.leave();
    readout.pointerAt(sample?.pixel ?? null);
    repaint();
  }

  private middle(): PointerSample {
    const { widthPx, heightPx } = this.parts.viewport();
    this.parts.aimsAt(widthPx / 2);
    return { pixel: { x: widthPx / 2, y: heightPx / 2 }, kind: 'mouse', shiftKey: false, altKey: false };
  }
}
