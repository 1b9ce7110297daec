import type { TurningPointAddress } from '../../domain/delimitation.ts';
import type { Position } from '../../geometry/coordinates.ts';
import type { Place } from '../base-map/place.ts';
import type { MapTarget } from '../scene.ts';
import type { Run } from '../../geometry/trace-run.ts';
import type { Snap, SnapOwner } from './snapping/snap.ts';

/** What one drag draws: a stretch of the line freehand, or a whole boundary. */
export type DraggedShape = 'freehand' | 'rectangle' | 'circle';

/** What the pointer does on the map. */
export type DrawingMode =
  'select' | 'lasso' | DraggedShape | 'draw' | 'trace' | 'measure-distance' | 'measure-area' | 'sketch';

/** A finished gesture is offered to the application; a string is the sentence why it was not accepted. */
export type Answer = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** A place on the page, in CSS pixels from the top left of the map. */
export interface MapPixel {
  readonly x: number;
  readonly y: number;
}

/** A turning point is selected alone, added or taken out, or the end of a stretch from the first one selected. */
export type PointChoice = 'alone' | 'toggle' | 'stretch';

/** Where a point being dragged would come to lie; an inserted one after `address.point`. */
export interface DragPreview {
  readonly kind: 'move' | 'insert';
  readonly address: TurningPointAddress;
  readonly position: Position;
  readonly detached: boolean;
}

/**
 * What the drawing tool asks of the application. Positions are on the data grid. The tool never changes a boundary
 * itself: it shows what would be, and the application's edit decides.
 */
export interface DrawingSink {
  placePoint(position: Position): Answer;
  /** Double-click, a click on the first point. */
  finish(): Answer;
  /** A drag drew a stretch of the line, or the turning points of a whole boundary, not closed. */
  drawShape(shape: DraggedShape, positions: readonly Position[]): Answer;
  /** Asked on every pointer move while drawing: would this next point be accepted? */
  judgePoint(position: Position): Answer;
  /** Asked on every pointer move while dragging. */
  judgeMove(address: TurningPointAddress, position: Position, options: { readonly detached: boolean }): Answer;
  /** Told of every accepted place of a point being dragged, and of null when the drag ends, before it is offered. */
  previewDrag(preview: DragPreview | null): void;
  movePoint(address: TurningPointAddress, position: Position, options: { readonly detached: boolean }): Answer;
  /** Insert after `address.point`; a midpoint that was only clicked comes with the middle of the segment. */
  insertPoint(address: TurningPointAddress, position: Position): Answer;
  judgeInsert(address: TurningPointAddress, position: Position): Answer;
  /** Take a run of a line, point by point, into the boundary being drawn. */
  takeRun(run: Run, owner: SnapOwner): Answer;
  /** Put into words what a click would take, and which keys do what. */
  nameRun(run: Run, owner: SnapOwner, hasOtherWay: boolean): string;
  /** Tell what to click next where nothing is offered yet; `snap` is what lies under the pointer. */
  askForTrace(snap: Snap | null, started: boolean): string;
  /** Put what the pointer snapped to into words. */
  nameSnap(snap: Snap): string;
  /** The places of the base map; none until they are loaded. */
  places(): readonly Place[];
  deletePoint(address: TurningPointAddress): Answer;
  /** `choice` says how a turning point goes together with those selected; without it, it is selected alone. */
  select(target: MapTarget, choice?: PointChoice): void;
  /** Turning points were caught with a box or a lasso; `adds` keeps those selected before. */
  selectPoints(addresses: readonly TurningPointAddress[], adds: boolean): void;
  hover(target: MapTarget): void;
  /** `traceable` are the places of lines, at the pointer, that a trace can start from, one for each line, nearest first. */
  openMenu(target: MapTarget, at: MapPixel, position: Position, traceable: readonly Snap[]): void;
  /** A point of a temporary line or area, which the application keeps and shows in the scene. */
  placeSketchPoint(position: Position): Answer;
  /** Double-click: the temporary line or area is complete. */
  finishSketch(): Answer;
  /** A point of a measurement was placed; the tool keeps the line, the application shows the figure. */
  measure(positions: readonly Position[], done: boolean): void;
}
