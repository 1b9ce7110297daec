import type { Scene } from '../../scene.ts';
import { toPixel } from '../../viewport.ts';
import type { PointerSample } from '../gestures.ts';
import type { ToolContext } from '../tool-mode.ts';
import { findSnap, type SnapReach } from './find-snap.ts';
import { proposalLines, referenceLines } from './snap-lines.ts';
import { SNAP_RADIUS_PX } from './snapped-place.ts';
import { ALL_TARGETS, type Snap, type SnapLine } from './snap.ts';

/** A place of a line, and which of the lines it is of. */
export interface LineSnap {
  readonly line: SnapLine;
  readonly snap: Snap;
}

/** More lines than these at one place are told apart by zooming in. */
const MOST_UNDER_POINTER = 5;

/** List the lines of a scene that a run can be taken of, those of proposals first. */
export function traceableLines(scene: Scene): readonly SnapLine[] {
  return [...proposalLines(scene.proposals), ...referenceLines(scene)].filter(({ positions }) => positions.length > 1);
}

/**
 * Find the place under the pointer of a line that a run can be taken of, one of the base map only where the pointer snaps to
 * them; or null. `only` is the line that is meant already.
 */
export function traceableUnder(
  context: ToolContext,
  { pixel, kind }: Pick<PointerSample, 'pixel' | 'kind'>,
  only: SnapLine | null = null,
): LineSnap | null {
  const reach = reachOf(context, { pixel, kind });
  if (only) return placeUnder([only], reach);
  return placeUnder(traceableLines(context.scene()), reach) ?? baseMapPlaceUnder(context, reach);
}

/**
 * List the places under the pointer of every line that a run can be taken of, one for each line and at most five: turning
 * points before edges, the nearest first.
 */
export function allTraceableUnder(
  context: ToolContext,
  sample: Pick<PointerSample, 'pixel' | 'kind'>,
): readonly Snap[] {
  const reach = reachOf(context, sample);
  const distancePx = ({ position }: Snap): number => {
    const at = toPixel(reach.viewport, position);
    return Math.hypot(at.x - reach.pixel.x, at.y - reach.pixel.y);
  };
  const found = traceableLines(context.scene())
    .flatMap((line) => findSnap([line], reach, ALL_TARGETS) ?? [])
    .map((snap) => ({ snap, rank: snap.kind === 'point' ? 0 : 1, distancePx: distancePx(snap) }))
    .toSorted((one, other) => one.rank - other.rank || one.distancePx - other.distancePx)
    .map(({ snap }) => snap);
  if (found.length > 0) return found.slice(0, MOST_UNDER_POINTER);
  const ofBaseMap = baseMapPlaceUnder(context, reach);
  return ofBaseMap ? [ofBaseMap.snap] : [];
}

function reachOf(context: ToolContext, { pixel, kind }: Pick<PointerSample, 'pixel' | 'kind'>): SnapReach {
  const { lineType } = context.scene();
  return { viewport: context.viewport(), pixel, radiusPx: SNAP_RADIUS_PX[kind], lineType };
}

/** The base map is nobody's line: it is meant only where the pointer snaps to it. */
function baseMapPlaceUnder(context: ToolContext, reach: SnapReach): LineSnap | null {
  if (!context.scene().snapping?.baseMap) return null;
  return placeUnder(context.baseMapLines(reach.pixel, reach.radiusPx), reach);
}

/** Find the place of a line under the pointer, a turning point before an edge, and which of the lines it is of; or null. */
function placeUnder(lines: readonly SnapLine[], reach: SnapReach): LineSnap | null {
  const snap = findSnap(lines, reach, ALL_TARGETS);
  const line = lines.find(({ positions }) => positions === snap?.line);
  return snap && line ? { line, snap } : null;
}
