import { pointsWithin, sketchOutline } from './box-selection.ts';
import type { MapPixel } from './drawing-port.ts';
import type { PointerSample } from './gestures.ts';
import { openMenuAt } from './open-menu-at.ts';
import { Handles } from './handles.ts';
import type { SketchItem } from './sketch.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** Catch turning points of the editable delimitation with a line drawn round them; Shift keeps those selected before. */
export class Lasso implements ToolMode {
  private readonly context: ToolContext;
  private readonly handles = new Handles();
  private outline: readonly MapPixel[] = [];
  private adds = false;

  constructor(context: ToolContext) {
    this.context = context;
  }

  press({ pixel, shiftKey }: PointerSample): boolean {
    this.outline = [pixel];
    this.adds = shiftKey;
    return true;
  }

  drag({ pixel }: PointerSample): void {
    this.outline = [...this.outline, pixel];
    this.context.repaint();
  }

  drop(): void {
    const points = this.handles.pointsOf(this.context.scene());
    const { outline } = this;
    this.cancelDrag();
    if (!points || outline.length < 3) return;
    const caught = pointsWithin(points, this.context.viewport(), outline);
    this.context.sink.selectPoints(caught, this.adds);
  }

  cancelDrag(): void {
    this.outline = [];
    this.context.repaint();
  }

  hover(): void {}
  leave(): void {}
  click(): void {}
  refresh(): void {}

  reset(): void {
    this.cancelDrag();
  }

  menu(sample: PointerSample | null): void {
    openMenuAt(this.context, sample);
  }

  cursor(): string {
    return 'crosshair';
  }

  sketch(): readonly SketchItem[] {
    const viewport = this.context.viewport();
    const handles = this.handles.sketch(this.context.scene(), viewport, null);
    return [...handles, ...sketchOutline(viewport, this.outline)];
  }
}
