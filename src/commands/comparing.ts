import { sameReference } from '../state/comparison-inputs.ts';
import { contestedCell, contestedCells } from '../state/contested-cells.ts';
import { mirrorComparison } from '../state/mirror-comparison.ts';
import type { Side } from '../analysis/comparison.ts';
import type { MapReference } from '../domain/version.ts';
import { boundingBoxOf } from '../geometry/bounding-box.ts';
import type { BoundingBox, MultiPolygonCoordinates } from '../geometry/coordinates.ts';
import type { ComparisonState } from '../state/app-state.ts';
import type { Application } from './application.ts';

export { startComparing } from './follow-comparison.ts';

/** A cell of a few metres would fill the window with nothing that tells where it is. */
const CLOSEST_ZOOM = 14;

function setComparison(app: Application, change: Partial<ComparisonState>): void {
  app.store.set((state) => ({ ...state, comparison: { ...state.comparison, ...change } }));
}

/** Choose one of the two compared maps, or none. The comparison starts by itself when both are chosen. */
export function chooseMap(app: Application, side: Side, reference: MapReference | null): void {
  const { comparison } = app.store.get();
  if (sameReference(comparison[side], reference)) return;
  setComparison(app, { [side]: reference, status: 'idle', progress: null, result: null, activeCell: null });
}

/** Exchange the first and the second map; figures, cells and the cell looked at change sides with them. */
export function swapSides(app: Application): void {
  const { a, b, result, activeCell } = app.store.get().comparison;
  if (!a && !b) return;
  const looked = contestedCell(result, activeCell);
  const mirrored = result && mirrorComparison(result);
  const { cells, slivers } = contestedCells(mirrored);
  const key = looked && [...cells, ...slivers].find((cell) => cell.polygon === looked.polygon)?.key;
  setComparison(app, { a: b, b: a, status: 'idle', progress: null, result: mirrored, activeCell: key ?? null });
}

/** Stop a comparison that is being computed. Its figures are not shown, because they are not of the present maps. */
export function cancelComparison(app: Application): void {
  if (app.store.get().comparison.status !== 'running') return;
  setComparison(app, { status: 'cancelled', progress: null, result: null, activeCell: null });
  app.engine.cancelComparison();
}

/** Compute the comparison again, after it was cancelled or has failed. */
export function compareAgain(app: Application): void {
  const { status } = app.store.get().comparison;
  if (status === 'cancelled' || status === 'failed') setComparison(app, { status: 'idle' });
}

/** Look at a contested cell: mark it and move the map there. Null looks at none; an unknown key changes nothing. */
export function selectContestedCell(app: Application, key: string | null): void {
  if (key === null) {
    setComparison(app, { activeCell: null });
    return;
  }
  const cell = contestedCell(app.store.get().comparison.result, key);
  if (!cell) return;
  setComparison(app, { activeCell: key });
  flyTo(app, [cell.polygon]);
}

/**
 * Go on to the next contested cell by size, or back to the one before, round the ends. Slivers follow one another only
 * when one of them is looked at.
 */
export function stepContestedCell(app: Application, step: 1 | -1): void {
  const { task, comparison } = app.store.get();
  if (task !== 'compare') return;
  const { cells, slivers } = contestedCells(comparison.result);
  const list = slivers.some((cell) => cell.key === comparison.activeCell) ? slivers : cells;
  const from = list.findIndex((cell) => cell.key === comparison.activeCell);
  const to = from < 0 && step < 0 ? list.length - 1 : (from + step + list.length) % list.length;
  const cell = list[to];
  if (cell) selectContestedCell(app, cell.key);
}

/** Move the map to a place that the two maps put in different zones, by its place in the result. */
export function showConflict(app: Application, index: number): void {
  const conflict = app.store.get().comparison.result?.conflicts[index];
  if (!conflict) return;
  flyTo(app, conflict.geometry);
  app.map?.flag(conflict.pole);
}

function flyTo(app: Application, geometry: MultiPolygonCoordinates): void {
  const box = boundingBoxOf(geometry);
  if (box) app.map?.fit(padded(box), { animate: true, maximumZoom: CLOSEST_ZOOM });
}

/** Widen a box by half its size on every side, so that what surrounds a cell is seen too. */
function padded([west, south, east, north]: BoundingBox): BoundingBox {
  const width = (east - west) / 2;
  const height = (north - south) / 2;
  return [
    Math.max(-180, west - width),
    Math.max(-90, south - height),
    Math.min(180, east + width),
    Math.min(90, north + height),
  ];
}
