import { toPixel, type Viewport } from '../../viewport.ts';
import type { SketchItem } from '../sketch.ts';
import type { Snap } from './snap.ts';

/** Show what the pointer snapped to by its shape: a square for a point, a bar across the line for an edge. */
export function sketchSnap(snap: Snap | null, viewport: Viewport): readonly SketchItem[] {
  if (!snap) return [];
  const { position } = snap;
  if (snap.kind === 'point') return [{ kind: 'handle', handle: 'snapped-to-point', position, colour: null }];
  const [from, to] = snap.ends.map((end) => toPixel(viewport, end));
  const turn = from && to ? Math.atan2(to.y - from.y, to.x - from.x) : 0;
  return [{ kind: 'handle', handle: 'snapped-to-edge', position, colour: null, turn }];
}
