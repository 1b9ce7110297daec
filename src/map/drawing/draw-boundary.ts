import { toGrid } from '../../geometry/grid.ts';
import type { Position } from '../../geometry/coordinates.ts';
import { toPosition } from '../viewport.ts';
import type { Answer } from './drawing-port.ts';
import { hitsFirstPoint } from './first-point-hit.ts';
import type { PointerSample } from './gestures.ts';
import type { SketchItem } from './sketch.ts';
import { targetAt } from './target-at.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** The pointer while drawing: where the next point would be, and whether it may. */
interface Aiming {
  readonly sample: PointerSample;
  readonly position: Position;
  readonly closes: boolean;
  readonly answer: Answer;
}

/** Place turning points one by one. Dragging pans the map; a click places; a double-click or the first point finishes. */
export class DrawBoundary implements ToolMode {
  private readonly context: ToolContext;
  private aiming: Aiming | null = null;
  /** Whether the first click of a double-click placed a point; only then the second one finishes. */
  private placed = false;

  constructor(context: ToolContext) {
    this.context = context;
  }

  press(): boolean {
    return false;
  }

  drag(): void {}
  drop(): void {}
  cancelDrag(): void {}

  hover(sample: PointerSample): void {
    this.aiming = this.aim(sample);
    this.context.say(this.aiming.answer.accepted ? null : this.aiming.answer.reason, sample.pixel);
    this.context.repaint();
  }

  leave(): void {
    this.aiming = null;
    this.context.say(null, { x: 0, y: 0 });
    this.context.repaint();
  }

  refresh(): void {
    if (this.aiming) this.hover(this.aiming.sample);
  }

  reset(): void {
    this.placed = false;
    this.leave();
  }

  click(sample: PointerSample, count: number): void {
    const { sink } = this.context;
    if (count > 2) return;
    if (count === 2) {
      if (!this.placed) return;
      this.placed = false;
      this.tell(sink.finish(), sample);
      return;
    }
    const { closes, position } = this.aim(sample);
    const answer = closes ? sink.finish() : sink.placePoint(position);
    this.placed = !closes && answer.accepted;
    this.tell(answer, sample);
  }

  menu(sample: PointerSample | null): void {
    if (!sample) return;
    const viewport = this.context.viewport();
    const { target } = targetAt(this.context.scene(), viewport, sample.pixel, null);
    this.context.sink.openMenu(target, sample.pixel, toGrid(toPosition(viewport, sample.pixel)));
  }

  cursor(): string {
    if (this.aiming?.closes) return 'pointer';
    return this.aiming?.answer.accepted === false ? 'not-allowed' : 'crosshair';
  }

  sketch(): readonly SketchItem[] {
    const unfinished = this.context.scene().unfinished;
    if (!unfinished || !this.aiming) return [];
    const { positions, style } = unfinished;
    const { position, closes, answer } = this.aiming;
    const first = positions[0];
    const last = positions.at(-1);
    if (!first || !last) return [];
    if (closes) {
      return [
        { kind: 'line', line: 'rubber', positions: [last, first], colour: style.colour },
        { kind: 'handle', handle: 'turning-point-hovered', position: first, colour: style.colour },
      ];
    }
    if (!answer.accepted) {
      return [
        { kind: 'line', line: 'refused', positions: [last, position], colour: style.colour },
        { kind: 'handle', handle: 'refused', position, colour: style.colour },
      ];
    }
    const rubber: SketchItem = { kind: 'line', line: 'rubber', positions: [last, position], colour: style.colour };
    if (positions.length < 2) return [rubber];
    return [{ kind: 'line', line: 'closing', positions: [position, first], colour: style.colour }, rubber];
  }

  private aim(sample: PointerSample): Aiming {
    const viewport = this.context.viewport();
    const positions = this.context.scene().unfinished?.positions ?? [];
    const position = toGrid(toPosition(viewport, sample.pixel));
    const closes = hitsFirstPoint(positions, viewport, sample.pixel);
    const answer: Answer = closes ? { accepted: true } : this.context.sink.judgePoint(position);
    return { sample, position, closes, answer };
  }

  private tell(answer: Answer, sample: PointerSample): void {
    if (!answer.accepted) this.context.say(answer.reason, sample.pixel, true);
    this.context.repaint();
  }
}
