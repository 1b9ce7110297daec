import { placeOnLine, runsBetween, type LinePlace, type Run } from '../../geometry/trace-run.ts';
import type { TracingPort } from '../map-view.ts';
import type { PointerSample } from './gestures.ts';
import { openMenuAt } from './open-menu-at.ts';
import type { SketchItem } from './sketch.ts';
import { sketchSnap } from './snapping/sketch-snap.ts';
import { traceableLines, traceableUnder, type LineSnap } from './snapping/traceable-lines.ts';
import type { Snap, SnapLine } from './snapping/snap.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** A place on a line that was chosen, or that lies under the pointer. */
interface Chosen extends LineSnap {
  readonly place: LinePlace;
}

/**
 * Take a run of a line into the boundary being drawn: a click says where it starts, a second one where it ends; the shorter
 * way is offered, and taken with a click on its end or by `take`. While only the start is chosen, what a click would offer
 * follows the pointer.
 */
export class TraceLine implements ToolMode, TracingPort {
  private readonly context: ToolContext;
  private pointer: PointerSample | null = null;
  private under: Chosen | null = null;
  private start: Chosen | null = null;
  private end: Chosen | null = null;
  private otherWay = false;
  /** The runs are asked for several times between two moves, and may be long. */
  private known: { readonly start: Chosen; readonly end: Chosen; readonly runs: readonly Run[] } | null = null;

  constructor(context: ToolContext) {
    this.context = context;
  }

  startAt(snap: Snap): void {
    this.forget();
    this.start = snap.line && chosenOf({ line: { positions: snap.line, owner: snap.owner }, snap });
    this.tell();
  }

  turn(): void {
    this.otherWay = !this.otherWay;
    this.tell();
  }

  take(): void {
    const { start, offered } = this;
    if (!start || !offered) return;
    const answer = this.context.sink.takeRun(offered, start.line.owner);
    if (answer.accepted) this.forget();
    else if (this.pointer) this.context.say(answer.reason, this.pointer.pixel, true);
    this.tell();
  }

  press(): boolean {
    return false;
  }

  drag(): void {}
  drop(): void {}
  cancelDrag(): void {}

  hover(sample: PointerSample): void {
    this.pointer = sample;
    this.under = this.chosenAt(sample);
    this.tell();
  }

  leave(): void {
    this.pointer = null;
    this.under = null;
    this.tell();
  }

  /** The line that is being traced may have gone, or be another one now. */
  refresh(): void {
    const { start } = this;
    const scene = this.context.scene();
    const isThere = (line: SnapLine): boolean =>
      line.owner.kind === 'base-map' || traceableLines(scene).some(({ positions }) => positions === line.positions);
    if (start && !isThere(start.line)) this.forget();
    if (this.pointer) this.under = this.chosenAt(this.pointer);
    this.tell();
  }

  reset(): void {
    this.forget();
    this.context.say(null, { x: 0, y: 0 });
    this.leave();
  }

  click(sample: PointerSample, count: number): void {
    this.pointer = sample;
    const chosen = this.chosenAt(sample);
    const isEnd = this.end && chosen?.place.position.join() === this.end.place.position.join();
    if (isEnd) return this.take();
    if (count > 1 || !chosen) return;
    if (this.start) this.end = chosen;
    else this.start = chosen;
    this.under = chosen;
    this.tell();
  }

  menu(sample: PointerSample | null): void {
    openMenuAt(this.context, sample);
  }

  cursor(): string {
    return this.under ? 'crosshair' : 'not-allowed';
  }

  sketch(): readonly SketchItem[] {
    const viewport = this.context.viewport();
    const { offered } = this;
    const shown = [this.start, this.end, this.end ? null : this.under];
    return [
      ...(offered ? [{ kind: 'line', line: 'offered', positions: offered.positions, colour: null } as const] : []),
      ...shown.flatMap((chosen) => sketchSnap(chosen?.snap ?? null, viewport)),
    ];
  }

  /** Up to the end that was chosen, or else to where the pointer is. */
  private get runs(): readonly Run[] {
    const { start, known } = this;
    const end = this.end ?? this.under;
    if (!start || !end || end.line.positions !== start.line.positions) return [];
    if (known?.start === start && known.end === end) return known.runs;
    const runs = runsBetween(start.line.positions, start.place, end.place, this.context.scene().lineType);
    this.known = { start, end, runs };
    return runs;
  }

  private get offered(): Run | null {
    const { runs } = this;
    return (this.otherWay ? runs[1] : undefined) ?? runs[0] ?? null;
  }

  private chosenAt(sample: PointerSample): Chosen | null {
    const found = traceableUnder(this.context, sample, this.start?.line);
    return found && chosenOf(found);
  }

  private forget(): void {
    this.start = null;
    this.end = null;
    this.otherWay = false;
  }

  private tell(): void {
    const { pointer, start, offered } = this;
    const { sink } = this.context;
    const word =
      start && offered
        ? sink.nameRun(offered, start.line.owner, this.runs.length > 1)
        : sink.askForTrace(this.under?.snap ?? null, start !== null);
    this.context.name(pointer ? word : null, pointer?.pixel ?? { x: 0, y: 0 });
    this.context.repaint();
  }
}

function chosenOf({ line, snap }: LineSnap): Chosen | null {
  const place = placeOnLine(line.positions, snap.position, snap.kind === 'edge' ? snap.ends : null);
  return place && { line, place, snap };
}
