import type { Position } from '../../geometry/coordinates.ts';
import { toGrid } from '../../geometry/grid.ts';
import { toPosition } from '../viewport.ts';
import type { PointerSample } from './gestures.ts';
import { openMenuAt } from './open-menu-at.ts';
import type { SketchItem } from './sketch.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';

/** Measure a distance or an area: clicks add points, a double-click or Enter ends, the next click begins anew. */
export class Measure implements ToolMode {
  private readonly context: ToolContext;
  private kind: 'distance' | 'area' = 'distance';
  private positions: readonly Position[] = [];
  private done = false;
  private pointer: PointerSample | null = null;

  constructor(context: ToolContext) {
    this.context = context;
  }

  /** Choose what is measured; a measurement of the other kind goes. */
  choose(kind: 'distance' | 'area'): void {
    if (kind !== this.kind) this.clear();
    this.kind = kind;
  }

  clear(): void {
    this.positions = [];
    this.done = false;
    this.context.repaint();
  }

  /** End the measurement at the last point. */
  end(): void {
    if (this.done || this.positions.length === 0) return;
    this.done = true;
    this.context.sink.measure(this.positions, true);
    this.context.repaint();
  }

  press(): boolean {
    return false;
  }

  drag(): void {}
  drop(): void {}
  cancelDrag(): void {}

  hover(sample: PointerSample): void {
    this.pointer = sample;
    this.context.repaint();
  }

  leave(): void {
    this.pointer = null;
    this.context.repaint();
  }

  refresh(): void {}

  reset(): void {
    this.pointer = null;
  }

  click(sample: PointerSample, count: number): void {
    if (count > 1) return this.end();
    if (this.done) this.clear();
    this.positions = [...this.positions, this.positionAt(sample)];
    this.context.sink.measure(this.positions, false);
    this.context.repaint();
  }

  menu(sample: PointerSample | null): void {
    openMenuAt(this.context, sample);
  }

  cursor(): string {
    return 'crosshair';
  }

  sketch(): readonly SketchItem[] {
    const first = this.positions[0];
    if (!first) return [];
    const measured: readonly Position[] =
      this.pointer && !this.done ? [...this.positions, this.positionAt(this.pointer)] : this.positions;
    const points = this.positions.map((position): SketchItem => ({
      kind: 'handle',
      handle: 'measured-point',
      position,
      colour: null,
    }));
    if (this.kind === 'distance')
      return [{ kind: 'line', line: 'measurement', positions: measured, colour: null }, ...points];
    return [
      { kind: 'area', positions: measured },
      { kind: 'line', line: 'measurement', positions: [...measured, first], colour: null },
      ...points,
    ];
  }

  private positionAt(sample: PointerSample): Position {
    return toGrid(toPosition(this.context.viewport(), sample.pixel));
  }
}
