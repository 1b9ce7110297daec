import { geodesicCircle, geodesicDistanceM } from '../../geometry/geodesic-circle.ts';
import type { Position } from '../../geometry/coordinates.ts';
import { toGrid } from '../../geometry/grid.ts';
import { toPosition } from '../viewport.ts';
import type { Answer, DraggedShape, MapPixel } from './drawing-port.ts';
import type { PointerSample } from './gestures.ts';
import { openMenuAt } from './open-menu-at.ts';
import type { SketchItem } from './sketch.ts';
import { thinPath } from './thin-path.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** A freehand line keeps what is this far from the line without it. */
export const FREEHAND_TOLERANCE_PX = 2;
/** A dragged circle is a polygon of so many sides: the middle of a side is 0.12 % of the radius inside the circle. */
export const CIRCLE_SIDES = 64;

/** Draw a line freehand, a rectangle or a circle with one drag. Two clicks do the same as a drag, and so does the keyboard. */
export class DrawByDragging implements ToolMode {
  private readonly context: ToolContext;
  private readonly shape: DraggedShape;
  private path: readonly MapPixel[] = [];
  /** Where the first of two clicks was; the map may move before the second. */
  private first: Position | null = null;
  private pointer: MapPixel | null = null;

  constructor(context: ToolContext, shape: DraggedShape) {
    this.context = context;
    this.shape = shape;
  }

  press({ pixel }: PointerSample): boolean {
    this.path = [pixel];
    return true;
  }

  drag({ pixel }: PointerSample): void {
    this.path = [...this.path, pixel];
    this.context.repaint();
  }

  drop(sample: PointerSample): void {
    const positions = this.positions([...this.path, sample.pixel]);
    this.cancelDrag();
    this.tell(this.context.sink.drawShape(this.shape, positions), sample);
  }

  cancelDrag(): void {
    this.path = [];
    this.first = null;
    this.context.repaint();
  }

  click(sample: PointerSample, count: number): void {
    this.path = [];
    if (count > 1) return;
    const at = toPosition(this.context.viewport(), sample.pixel);
    if (this.shape === 'freehand') return this.tell(this.context.sink.drawShape(this.shape, [toGrid(at)]), sample);
    const { first } = this;
    this.first = first ? null : at;
    if (first) this.tell(this.context.sink.drawShape(this.shape, this.between(first, at)), sample);
    this.context.repaint();
  }

  hover({ pixel }: PointerSample): void {
    this.pointer = pixel;
    this.context.repaint();
  }

  leave(): void {
    this.pointer = null;
    this.context.repaint();
  }

  refresh(): void {}

  reset(): void {
    this.cancelDrag();
    this.leave();
  }

  menu(sample: PointerSample | null): void {
    openMenuAt(this.context, sample);
  }

  cursor(): string {
    return 'crosshair';
  }

  sketch(): readonly SketchItem[] {
    const { pointer, first } = this;
    const viewport = this.context.viewport();
    const positions =
      this.path.length > 1
        ? this.positions(this.path)
        : first && pointer
          ? this.between(first, toPosition(viewport, pointer))
          : [];
    const colour = this.context.scene().unfinished?.style.colour ?? null;
    const closing = this.shape === 'freehand' ? [] : positions.slice(0, 1);
    const start: SketchItem[] = first ? [{ kind: 'handle', handle: 'placed-point', position: first, colour }] : [];
    return [{ kind: 'line', line: 'rubber', positions: [...positions, ...closing], colour }, ...start];
  }

  private positions(path: readonly MapPixel[]): readonly Position[] {
    const viewport = this.context.viewport();
    const [from, to] = [path[0], path.at(-1)];
    if (this.shape === 'freehand') {
      return thinPath(path, FREEHAND_TOLERANCE_PX).map((pixel) => toGrid(toPosition(viewport, pixel)));
    }
    return from && to ? this.between(toPosition(viewport, from), toPosition(viewport, to)) : [];
  }

  /** A rectangle between two corners along the meridians and parallels, or a circle round one place through the other. */
  private between(from: Position, to: Position): readonly Position[] {
    const corners: readonly Position[] =
      this.shape === 'circle'
        ? geodesicCircle(toGrid(from), geodesicDistanceM(toGrid(from), to), CIRCLE_SIDES)
        : [from, [to[0], from[1]], to, [from[0], to[1]]];
    return corners.map(toGrid);
  }

  private tell(answer: Answer, sample: PointerSample): void {
    if (!answer.accepted) this.context.say(answer.reason, sample.pixel, true);
    this.context.repaint();
  }
}
