import type { Position } from '../../../geometry/coordinates.ts';
import { toGrid } from '../../../geometry/grid.ts';
import { toPosition } from '../../viewport.ts';
import type { MapPixel } from '../drawing-port.ts';
import type { PointerSample } from '../gestures.ts';
import type { ToolContext } from '../tool-mode.ts';
import { findSnap } from './find-snap.ts';
import { nearestPlaceSnap } from './nearest-place-snap.ts';
import { proposalLines, referenceLines } from './snap-lines.ts';
import { ALL_TARGETS, type NoTargets, type Snap } from './snap.ts';

/** How near the pointer has to be to what it snaps to: a finger or a pen is blunter than a mouse. */
export const SNAP_RADIUS_PX = { mouse: 12, pen: 25, touch: 25 } as const;

/** The place the pointer means, on the data grid, and what it snapped to, if it did. */
export interface SnappedPlace {
  readonly position: Position;
  readonly snap: Snap | null;
}

/**
 * Give the place that the pointer means. With snapping on, and Alt not held, it is the nearest turning point of any
 * proposal on the map, else the nearest place on an edge of one, else the same of a reference layer, else a place of the
 * base map, and last a line of the base map, the last two where they are switched on. `pixel` is where the point would come
 * to lie, which is beside the pointer when a handle was taken hold of beside its middle.
 */
export function snappedPlace(
  context: ToolContext,
  sample: Pick<PointerSample, 'kind' | 'altKey'>,
  pixel: MapPixel,
  without: NoTargets = ALL_TARGETS,
): SnappedPlace {
  const snap = snapAt(context, sample, pixel, without);
  return { snap, position: snap?.position ?? toGrid(toPosition(context.viewport(), pixel)) };
}

function snapAt(
  context: ToolContext,
  { kind, altKey }: Pick<PointerSample, 'kind' | 'altKey'>,
  pixel: MapPixel,
  without: NoTargets,
): Snap | null {
  const scene = context.scene();
  const { snapping, lineType } = scene;
  if (!snapping || altKey) return null;
  const reach = { viewport: context.viewport(), pixel, radiusPx: SNAP_RADIUS_PX[kind], lineType };
  return (
    findSnap(proposalLines(scene.proposals), reach, without) ??
    findSnap(referenceLines(scene), reach, without) ??
    (snapping.places ? nearestPlaceSnap(context.sink.places(), reach) : null) ??
    (snapping.baseMap ? findSnap(context.baseMapLines(pixel, reach.radiusPx), reach, without) : null)
  );
}
