import type { DrawingMode } from './drawing-port.ts';
import { DrawBoundary } from './draw-boundary.ts';
import type { GestureHandler, PointerSample } from './gestures.ts';
import { Measure } from './measure.ts';
import { SelectAndEdit } from './select-and-edit.ts';
import { sketchUnfinished } from './sketch-unfinished.ts';
import type { SketchItem } from './sketch.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** The drawing tool: gives each gesture to the mode that is on, and says what to show over the map. */
export class DrawingTool implements GestureHandler {
  private readonly context: ToolContext;
  private readonly drawing: DrawBoundary;
  private readonly editing: SelectAndEdit;
  private readonly measuring: Measure;
  private mode: DrawingMode = 'select';
  /** The mode in which the pointer was pressed; a change of mode ends what the press began. */
  private pressedIn: DrawingMode = 'select';
  /** The first click may have ended drawing: the second one of the double-click is then nobody's. */
  private firstClickIn: DrawingMode = 'select';

  constructor(context: ToolContext) {
    this.context = context;
    this.drawing = new DrawBoundary(context);
    this.editing = new SelectAndEdit(context);
    this.measuring = new Measure(context);
  }

  setMode(mode: DrawingMode): void {
    if (mode === this.mode) return;
    const before = this.current();
    this.mode = mode;
    if (mode === 'measure-distance') this.measuring.choose('distance');
    if (mode === 'measure-area') this.measuring.choose('area');
    if (before !== this.current()) before.reset();
    this.context.repaint();
  }

  clearMeasurement(): void {
    this.measuring.clear();
  }

  endMeasurement(): void {
    this.measuring.end();
  }

  /** The scene changed or the map moved. */
  refresh(): void {
    this.current().refresh();
  }

  /** The map has drawn the scene that came of the last drag. */
  settle(): void {
    this.editing.settle();
  }

  cursor(): string {
    return this.current().cursor();
  }

  sketch(): readonly SketchItem[] {
    const { unfinished } = this.context.scene();
    return [
      ...(unfinished ? sketchUnfinished(unfinished) : []),
      ...(this.current() === this.measuring ? [] : this.measuring.sketch()),
      ...this.current().sketch(),
    ];
  }

  press(sample: PointerSample): boolean {
    this.pressedIn = this.mode;
    return this.current().press(sample);
  }

  hover(sample: PointerSample): void {
    this.current().hover(sample);
  }

  leave(): void {
    this.current().leave();
  }

  drag(sample: PointerSample): void {
    if (this.mode === this.pressedIn) this.current().drag(sample);
  }

  drop(sample: PointerSample): void {
    if (this.mode === this.pressedIn) this.current().drop(sample);
  }

  cancelDrag(): void {
    this.current().cancelDrag();
  }

  click(sample: PointerSample, count: number): void {
    if (count === 1) this.firstClickIn = this.mode;
    if (this.mode === this.firstClickIn) this.current().click(sample, count);
  }

  menu(sample: PointerSample | null): void {
    this.current().menu(sample);
  }

  private current(): ToolMode {
    switch (this.mode) {
      case 'select':
        return this.editing;
      case 'draw':
        return this.drawing;
      case 'measure-distance':
      case 'measure-area':
        return this.measuring;
    }
  }
}
