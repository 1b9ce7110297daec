import { boxOutline, pointsWithin, sketchOutline } from './box-selection.ts';
import type { MapPixel } from './drawing-port.ts';
import type { PointerSample } from './gestures.ts';
import type { SketchItem } from './sketch.ts';
import type { ToolContext } from './tool-mode.ts';
import type { TurningPoints } from './turning-points.ts';

/** Shift and a drag beside every handle: a box that catches turning points; with Ctrl those selected before stay. */
export class BoxDrag {
  private readonly context: ToolContext;
  private from: PointerSample | null = null;
  private to: MapPixel | null = null;

  constructor(context: ToolContext) {
    this.context = context;
  }

  /** Tell whether a press begins a box. */
  press(sample: PointerSample): boolean {
    this.from = sample.shiftKey && this.context.scene().editable ? sample : null;
    return this.from !== null;
  }

  /** Tell whether the drag is one of a box. */
  drag({ pixel }: PointerSample): boolean {
    if (!this.from) return false;
    this.to = pixel;
    this.context.repaint();
    return true;
  }

  drop(points: TurningPoints | null): boolean {
    const { from, to } = this;
    this.cancel();
    if (!from || !to) return false;
    const caught = points ? pointsWithin(points, this.context.viewport(), boxOutline(from.pixel, to)) : [];
    this.context.sink.selectPoints(caught, from.controlKey === true);
    return true;
  }

  cancel(): void {
    this.from = null;
    this.to = null;
    this.context.repaint();
  }

  sketch(): readonly SketchItem[] {
    if (!this.from || !this.to) return [];
    return sketchOutline(this.context.viewport(), boxOutline(this.from.pixel, this.to));
  }
}
