import type { TurningPointAddress } from '../../domain/delimitation.ts';
import type { Position } from '../../geometry/coordinates.ts';
import type { MapTarget } from '../scene.ts';

/** What the pointer does on the map. */
export type DrawingMode = 'select' | 'draw' | 'measure-distance' | 'measure-area';

/** A finished gesture is offered to the application; a string is the sentence why it was not accepted. */
export type Answer = { readonly accepted: true } | { readonly accepted: false; readonly reason: string };

/** A place on the page, in CSS pixels from the top left of the map. */
export interface MapPixel {
  readonly x: number;
  readonly y: number;
}

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
  deletePoint(address: TurningPointAddress): Answer;
  select(target: MapTarget): void;
  hover(target: MapTarget): void;
  openMenu(target: MapTarget, at: MapPixel, position: Position): void;
  /** A point of a measurement was placed; the tool keeps the line, the application shows the figure. */
  measure(positions: readonly Position[], done: boolean): void;
}
