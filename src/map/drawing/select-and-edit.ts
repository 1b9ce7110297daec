import type { TurningPointAddress } from '../../domain/delimitation.ts';
import { samePosition, toGrid } from '../../geometry/grid.ts';
import type { MapTarget } from '../scene.ts';
import { isOnScreen, toPixel } from '../viewport.ts';
import { BoxDrag } from './box-drag.ts';
import type { LastChoice } from './click-cycle.ts';
import type { PointerSample } from './gestures.ts';
import { movedRuns, type MovedRun } from './group-drag.ts';
import { Handles, type HandleHit } from './handles.ts';
import { openMenuAt } from './open-menu-at.ts';
import { finishDrag, judgeDrag, sharedNeighbours, sketchDrag, type PointDrag } from './point-drag.ts';
import { segmentAt } from './segment-at.ts';
import type { SketchItem } from './sketch.ts';
import { snappedPlace } from './snapping/snapped-place.ts';
import { noTargetsOfDrag } from './snapping/no-targets.ts';
import { sketchSnap } from './snapping/sketch-snap.ts';
import { sameTarget, targetAt } from './target-at.ts';
import type { ToolContext, ToolMode } from './tool-mode.ts';
import { addressAt, indexOfAddress, maskOfAddresses } from './turning-points.ts';

const NOTHING: MapTarget = { kind: 'nothing' };

/** Select what lies under the pointer; drag turning points, insert them at midpoints, open the menu. */
export class SelectAndEdit implements ToolMode {
  private readonly context: ToolContext;
  private readonly handles = new Handles();
  private pointer: PointerSample | null = null;
  private hoveredHandle: HandleHit | null = null;
  private hoveredTarget: MapTarget = NOTHING;
  private grabbed: HandleHit | null = null;
  private pressed: PointerSample | null = null;
  private pointDrag: PointDrag | null = null;
  /** An accepted drag stays on screen until the map has drawn the boundary that came of it. */
  private settling: readonly SketchItem[] = [];
  private lastChoice: LastChoice | null = null;
  private readonly box: BoxDrag;

  constructor(context: ToolContext) {
    this.context = context;
    this.box = new BoxDrag(context);
  }

  press(sample: PointerSample): boolean {
    this.settling = [];
    this.pressed = sample;
    this.grabbed = this.handleAt(sample);
    return this.grabbed !== null || this.box.press(sample);
  }

  drag(sample: PointerSample): void {
    if (this.box.drag(sample)) return;
    this.pointDrag ??= this.beginDrag();
    if (!this.pointDrag) return;
    this.hoveredHandle = null;
    const { grip } = this.pointDrag;
    const pixel = { x: sample.pixel.x + grip.x, y: sample.pixel.y + grip.y };
    const { position, snap } = snappedPlace(this.context, sample, pixel, this.pointDrag.without);
    const answer = judgeDrag(this.context.sink, this.pointDrag, position);
    this.pointDrag = { ...this.pointDrag, position, snap, answer };
    if (answer.accepted) this.context.sink.previewDrag(this.pointDrag);
    this.context.say(answer.accepted ? null : answer.reason, sample.pixel);
    this.context.name(answer.accepted && snap ? this.context.sink.nameSnap(snap) : null, sample.pixel);
    if (sample.kind === 'touch') this.context.magnify(pixel);
    this.context.repaint();
  }

  drop(sample: PointerSample): void {
    const drag = this.pointDrag;
    this.endDrag();
    if (this.box.drop(this.handles.pointsOf(this.context.scene()))) return;
    if (!drag) return;
    if (drag.kind === 'insert' || !samePosition(drag.position, drag.origin)) this.offer(drag, sample);
    this.context.sink.previewDrag(null);
  }

  private offer(drag: PointDrag, sample: PointerSample): void {
    // Before the application hears of it: the scene that comes of it may be drawn within the call.
    this.settling = sketchDrag({ ...drag, answer: { accepted: true } });
    const answer = finishDrag(this.context.sink, drag);
    if (!answer.accepted) {
      this.settling = [];
      this.context.say(answer.reason, sample.pixel, true);
    }
    this.pointer = sample;
    this.refresh();
  }

  cancelDrag(): void {
    this.box.cancel();
    if (this.endDrag()) this.context.sink.previewDrag(null);
  }

  /** The map shows the boundary that came of the last drag. */
  settle(): void {
    if (this.settling.length === 0) return;
    this.settling = [];
    this.context.repaint();
  }

  hover(sample: PointerSample): void {
    this.pointer = sample;
    this.hoveredHandle = this.handleAt(sample);
    this.tellHover(this.targetAt(sample));
    this.context.repaint();
  }

  leave(): void {
    this.pointer = null;
    this.hoveredHandle = null;
    this.tellHover(NOTHING);
    this.context.repaint();
  }

  refresh(): void {
    this.hoveredHandle = this.pointer && this.pointer.kind !== 'touch' ? this.handleAt(this.pointer) : null;
    this.context.repaint();
  }

  reset(): void {
    this.cancelDrag();
    this.settling = [];
    this.lastChoice = null;
    this.leave();
  }

  click(sample: PointerSample, count: number): void {
    // The second click of a double-click means no more than the first.
    if (count > 1) return;
    const { sink } = this.context;
    const handle = this.handleAt(sample);
    if (handle?.kind === 'midpoint') {
      const target = this.targetOfHandle(handle);
      if (target?.kind !== 'segment') return;
      const answer = sink.insertPoint(target.address, target.position);
      if (!answer.accepted) this.context.say(answer.reason, sample.pixel, true);
      return;
    }
    const target = handle && this.targetOfHandle(handle);
    if (target) {
      if (sample.shiftKey) sink.select(target, 'stretch');
      else if (sample.controlKey) sink.select(target, 'toggle');
      else sink.select(target);
      return;
    }
    const aim = targetAt(this.context.scene(), this.context.viewport(), sample.pixel, this.lastChoice);
    this.lastChoice = aim.choice;
    sink.select(aim.target);
  }

  menu(sample: PointerSample | null): void {
    if (sample) return openMenuAt(this.context, sample, { target: this.targetAt(sample) });
    const viewport = this.context.viewport();
    const selected = this.selectedPoint();
    const at = selected && toPixel(viewport, selected.position);
    const byKey = { kind: 'mouse', shiftKey: false, altKey: false } as const;
    if (selected && at && isOnScreen(viewport, at)) {
      return openMenuAt(this.context, { ...byKey, pixel: at }, { target: selected, position: selected.position });
    }
    this.menu({ ...byKey, pixel: { x: viewport.widthPx / 2, y: viewport.heightPx / 2 } });
  }

  cursor(): string {
    if (this.pointDrag) return this.pointDrag.answer.accepted ? 'move' : 'not-allowed';
    if (this.hoveredHandle) return this.hoveredHandle.kind === 'midpoint' ? 'copy' : 'move';
    return this.hoveredTarget.kind === 'nothing' ? 'grab' : 'pointer';
  }

  sketch(): readonly SketchItem[] {
    const handles = this.handles.sketch(this.context.scene(), this.context.viewport(), this.hoveredHandle);
    const drag = this.pointDrag ? sketchDrag(this.pointDrag) : this.settling;
    const snapped = sketchSnap(this.pointDrag?.snap ?? null, this.context.viewport());
    const isLine = (item: SketchItem): boolean => item.kind === 'line';
    const shapes = drag.filter((item) => !isLine(item));
    return [...drag.filter(isLine), ...handles, ...shapes, ...snapped, ...this.box.sketch()];
  }

  private beginDrag(): PointDrag | null {
    const { grabbed, pressed } = this;
    const scene = this.context.scene();
    const points = this.handles.pointsOf(scene);
    if (!grabbed || !pressed || !points || !scene.editable) return null;
    const target = this.targetOfHandle(grabbed);
    if (target?.kind !== 'turning-point' && target?.kind !== 'segment') return null;
    const index = grabbed.kind === 'turning-point' ? grabbed.index : grabbed.midpoint.index;
    const before = points.positions[(grabbed.kind === 'turning-point' ? points.previous[index] : index) ?? index];
    const after = points.positions[points.next[index] ?? index];
    if (!before || !after) return null;
    const at = toPixel(this.context.viewport(), target.position);
    const detached = pressed.shiftKey;
    const together = grabbed.kind === 'turning-point' && !detached;
    const shared = together ? sharedNeighbours(scene.proposals, scene.editable.partyId, target.position) : [];
    const kind = grabbed.kind === 'turning-point' ? 'move' : 'insert';
    const dragged = { kind, address: target.address, origin: target.position, detached } as const;
    return {
      ...dragged,
      without: noTargetsOfDrag(scene, dragged),
      snap: null,
      grip: { x: at.x - pressed.pixel.x, y: at.y - pressed.pixel.y },
      neighbours: shared.length > 0 ? shared : [[before, after]],
      runs: grabbed.kind === 'turning-point' ? this.runsWith(target.address, detached) : [],
      colour: scene.editable.style.colour,
      position: target.position,
      answer: { accepted: true },
    };
  }

  /** What moves with one of several selected turning points; nothing where it moves alone. */
  private runsWith(address: TurningPointAddress, detached: boolean): readonly MovedRun[] {
    const { proposals, selectedPoint, furtherPoints = [] } = this.context.scene();
    const points = this.handles.pointsOf(this.context.scene());
    if (!points || !selectedPoint || furtherPoints.length === 0) return [];
    const mask = maskOfAddresses(points, [selectedPoint, ...furtherPoints]);
    const index = indexOfAddress(points, address);
    if (index === null || mask[index] !== 1) return [];
    const moving = points.positions.filter((_position, number) => mask[number] === 1);
    return movedRuns(proposals, address.partyId, detached ? address.zoneId : null, moving);
  }

  /** Tells whether there was a drag to end. */
  private endDrag(): boolean {
    const dragged = this.pointDrag !== null;
    this.pointDrag = null;
    this.grabbed = null;
    this.pressed = null;
    if (!dragged) return false;
    this.context.magnify(null);
    this.context.say(null, { x: 0, y: 0 });
    this.context.name(null, { x: 0, y: 0 });
    this.context.repaint();
    return true;
  }

  private handleAt(sample: PointerSample): HandleHit | null {
    return this.handles.at(this.context.scene(), this.context.viewport(), sample.pixel, sample.kind);
  }

  private targetOfHandle(handle: HandleHit): MapTarget | null {
    const points = this.handles.pointsOf(this.context.scene());
    const index = handle.kind === 'turning-point' ? handle.index : handle.midpoint.index;
    const address = points && addressAt(points, index);
    const position = points?.positions[index];
    if (!address || !position) return null;
    return handle.kind === 'turning-point'
      ? { kind: 'turning-point', address, position }
      : { kind: 'segment', address, position: toGrid(handle.midpoint.position) };
  }

  private targetAt(sample: PointerSample): MapTarget {
    const handle = this.handleAt(sample);
    const ofHandle = handle && this.targetOfHandle(handle);
    if (ofHandle) return ofHandle;
    const scene = this.context.scene();
    const segment = segmentAt(scene.editable, this.context.viewport(), sample.pixel, scene.lineType);
    return segment ?? targetAt(scene, this.context.viewport(), sample.pixel, this.lastChoice).target;
  }

  private selectedPoint(): Extract<MapTarget, { kind: 'turning-point' }> | null {
    const scene = this.context.scene();
    const points = this.handles.pointsOf(scene);
    const selected = scene.selectedPoint;
    const index = points && indexOfAddress(points, selected);
    const position = index === null ? undefined : points?.positions[index];
    return selected && position ? { kind: 'turning-point', address: selected, position } : null;
  }

  private tellHover(target: MapTarget): void {
    if (sameTarget(target, this.hoveredTarget)) return;
    this.hoveredTarget = target;
    this.context.sink.hover(target);
  }
}
