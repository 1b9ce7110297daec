import type { DraggedShape, DrawingMode } from './drawing-port.ts';
import { DrawByDragging } from './draw-by-dragging.ts';
import { DrawBoundary } from './draw-boundary.ts';
import { DrawSketch, sketchTemporary } from './draw-sketch.ts';
import type { GestureHandler, PointerSample } from './gestures.ts';
import { Lasso } from './lasso.ts';
import { Measure } from './measure.ts';
import { SelectAndEdit } from './select-and-edit.ts';
import { TraceLine } from './trace-line.ts';
import { sketchUnfinished } from './sketch-unfinished.ts';
import type { SketchItem } from './sketch.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** The drawing tool: gives each gesture to the mode that is on, and says what to show over the map. */
export class DrawingTool implements GestureHandler {
  private readonly context: ToolContext;
  private readonly drawing: DrawBoundary;
  private readonly editing: SelectAndEdit;
  private readonly measuring: Measure;
  /** Tracing, while it is the mode that is on. */
  readonly tracing: TraceLine;
  private readonly sketching: DrawSketch;
  private readonly lasso: Lasso;
  private readonly shapes: Readonly<Record<DraggedShape, DrawByDragging>>;
  private mode: DrawingMode = 'select';
  /** The mode in which the pointer was pressed; a change of mode ends what the press began. */
  private pressedIn: DrawingMode = 'select';
  /** The first click may have ended drawing: the second one of the double-click is then nobody's. */
  private firstClickIn: DrawingMode = 'select';
  /** Where the pointer rests over the map: another mode means something else there. */
  private resting: PointerSample | null = null;

  constructor(context: ToolContext) {
    this.context = context;
    this.drawing = new DrawBoundary(context);
    this.editing = new SelectAndEdit(context);
    this.measuring = new Measure(context);
    this.tracing = new TraceLine(context);
    this.sketching = new DrawSketch(context);
    this.lasso = new Lasso(context);
    this.shapes = {
      freehand: new DrawByDragging(context, 'freehand'),
      rectangle: new DrawByDragging(context, 'rectangle'),
      circle: new DrawByDragging(context, 'circle'),
    };
  }

  setMode(mode: DrawingMode): void {
    if (mode === this.mode) return;
    const before = this.current();
    this.mode = mode;
    if (mode === 'measure-distance') this.measuring.choose('distance');
    if (mode === 'measure-area') this.measuring.choose('area');
    if (before !== this.current()) {
      before.reset();
      if (this.resting) this.current().hover(this.resting);
    }
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
    const { unfinished, offered, sketch } = this.context.scene();
    return [
      ...(offered ? [{ kind: 'line', line: 'offered', positions: offered, colour: null } as const] : []),
      ...(unfinished ? sketchUnfinished(unfinished) : []),
      ...(sketch ? sketchTemporary(sketch) : []),
      ...(this.current() === this.measuring ? [] : this.measuring.sketch()),
      ...this.current().sketch(),
    ];
  }

  press(sample: PointerSample): boolean {
    this.pressedIn = this.mode;
    return this.current().press(sample);
  }

  hover(sample: PointerSample): void {
    this.resting = sample;
    this.current().hover(sample);
  }

  leave(): void {
    this.resting = null;
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
    this.current().menu(sample ?? (this.current() === this.editing ? null : this.middle()));
  }

  /** Where the keyboard aims. */
  private middle(): PointerSample {
    const { widthPx, heightPx } = this.context.viewport();
    return { pixel: { x: widthPx / 2, y: heightPx / 2 }, kind: 'mouse', shiftKey: false, altKey: false };
  }

  private current(): ToolMode {
    switch (this.mode) {
      case 'select':
        return this.editing;
      case 'lasso':
        return this.lasso;
      case 'freehand':
      case 'rectangle':
      case 'circle':
        return this.shapes[this.mode];
      case 'draw':
        return this.drawing;
      case 'trace':
        return this.tracing;
      case 'measure-distance':
      case 'measure-area':
        return this.measuring;
      case 'sketch':
        return this.sketching;
    }
  }
}
