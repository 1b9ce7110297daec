import type { Position } from '../../geometry/coordinates.ts';
import type { SceneSketch } from '../scene.ts';
import type { Answer } from './drawing-port.ts';
import type { PointerSample } from './gestures.ts';
import { openMenuAt } from './open-menu-at.ts';
import type { SketchItem } from './sketch.ts';
import type { Snap } from './snapping/snap.ts';
import { sketchSnap } from './snapping/sketch-snap.ts';
import { snappedPlace } from './snapping/snapped-place.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/**
 * Draw a temporary line or area for a tool: clicks place points, dragging pans the map, a double-click completes, the next
 * click begins anew. The points are the application's and come back with the scene.
 */
export class DrawSketch implements ToolMode {
  private readonly context: ToolContext;
  private pointer: PointerSample | null = null;
  private snap: Snap | null = null;

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
    this.pointer = sample;
    this.snap = snappedPlace(this.context, sample, sample.pixel).snap;
    this.context.name(this.snap && this.context.sink.nameSnap(this.snap), sample.pixel);
    this.context.repaint();
  }

  leave(): void {
    this.pointer = null;
    this.snap = null;
    this.context.name(null, { x: 0, y: 0 });
    this.context.repaint();
  }

  refresh(): void {}

  reset(): void {
    this.leave();
  }

  click(sample: PointerSample, count: number): void {
    const { sink } = this.context;
    if (count > 2) return;
    const answer: Answer = count === 2 ? sink.finishSketch() : sink.placeSketchPoint(this.positionAt(sample));
    if (!answer.accepted) this.context.say(answer.reason, sample.pixel, true);
    this.context.repaint();
  }

  menu(sample: PointerSample | null): void {
    openMenuAt(this.context, sample);
  }

  cursor(): string {
    return 'crosshair';
  }

  sketch(): readonly SketchItem[] {
    return [...this.rubber(), ...sketchSnap(this.snap, this.context.viewport())];
  }

  private rubber(): readonly SketchItem[] {
    const { sketch } = this.context.scene();
    const last = sketch?.positions.at(-1);
    const first = sketch?.positions[0];
    if (!sketch || sketch.done || !last || !first || !this.pointer) return [];
    const position = this.positionAt(this.pointer);
    const rubber: SketchItem = { kind: 'line', line: 'rubber', positions: [last, position], colour: null };
    if (sketch.kind === 'line' || sketch.positions.length < 2) return [rubber];
    return [{ kind: 'line', line: 'closing', positions: [position, first], colour: null }, rubber];
  }

  private positionAt(sample: PointerSample): Position {
    return snappedPlace(this.context, sample, sample.pixel).position;
  }
}

/** Show a temporary line or area in the neutral ink: it is nobody's boundary. */
export function sketchTemporary({ kind, positions, done }: SceneSketch): readonly SketchItem[] {
  const first = positions[0];
  if (!first) return [];
  const closed = kind === 'area' && done ? [...positions, first] : positions;
  return [
    ...(kind === 'area' ? [{ kind: 'area', positions } as const] : []),
    { kind: 'line', line: 'measurement', positions: closed, colour: null },
    ...positions.map((position): SketchItem => ({ kind: 'handle', handle: 'measured-point', position, colour: null })),
  ];
}
