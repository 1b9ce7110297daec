import type { Position } from '../../geometry/coordinates.ts';
import type { Answer } from './drawing-port.ts';
import { hitsFirstPoint } from './first-point-hit.ts';
import type { PointerSample } from './gestures.ts';
import { openMenuAt } from './open-menu-at.ts';
import type { SketchItem } from './sketch.ts';
import { snappedPlace } from './snapping/snapped-place.ts';
import { sketchSnap } from './snapping/sketch-snap.ts';
import type { Snap } from './snapping/snap.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** The pointer while drawing: where the next point would be, and whether it may. */
interface Aiming {
  readonly sample: PointerSample;
  readonly position: Position;
  readonly closes: boolean;
  readonly snap: Snap | null;
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
    const { answer, snap } = this.aiming;
    this.context.say(answer.accepted ? null : answer.reason, sample.pixel);
    this.context.name(answer.accepted && snap ? this.context.sink.nameSnap(snap) : null, sample.pixel);
    this.context.repaint();
  }

  leave(): void {
    this.aiming = null;
    this.context.say(null, { x: 0, y: 0 });
    this.context.name(null, { x: 0, y: 0 });
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
    openMenuAt(this.context, sample);
  }

  cursor(): string {
    if (this.aiming?.closes) return 'pointer';
    return this.aiming?.answer.accepted === false ? 'not-allowed' : 'crosshair';
  }

  sketch(): readonly SketchItem[] {
    const snapped = this.aiming ? sketchSnap(this.aiming.snap, this.context.viewport()) : [];
    return [...this.sketchNext(), ...snapped];
  }

  /** What the next point would make of the line. */
  private sketchNext(): readonly SketchItem[] {
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
    const closes = hitsFirstPoint(positions, viewport, sample);
    const { position, snap } = snappedPlace(this.context, sample, sample.pixel);
    const answer: Answer = closes ? { accepted: true } : this.context.sink.judgePoint(position);
    return { sample, position, closes, snap: closes ? null : snap, answer };
  }

  private tell(answer: Answer, sample: PointerSample): void {
    if (!answer.accepted) this.context.say(answer.reason, sample.pixel, true);
    this.context.repaint();
  }
}
