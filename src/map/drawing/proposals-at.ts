import { boundingBoxesMeet } from '../../geometry/bounding-box.ts';
import type { BoundingBox } from '../../geometry/coordinates.ts';
import type { LineType } from '../../geometry/line-type.ts';
import type { SceneProposal } from '../scene.ts';
import { toPosition, type Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';
import { nearestOnLine } from './nearest-on-line.ts';
import { boxOfRing, partAt } from './part-at.ts';

/** A proposal under the pointer, and which of its parts. */
export interface ProposalHit {
  readonly proposal: SceneProposal;
  readonly part: number;
}

/**
 * List the proposals under a pixel, the most specific first: those whose line is within a radius in pixels by
 * distance, then those that contain the place, the smallest (by the box of the part) first. Linear in the positions of
 * the proposals whose box is hit.
 */
export function proposalsAt(
  proposals: readonly SceneProposal[],
  viewport: Viewport,
  pixel: MapPixel,
  radiusPx: number,
  lineType: LineType,
): readonly ProposalHit[] {
  const position = toPosition(viewport, pixel);
  const onLine: { readonly hit: ProposalHit; readonly order: number }[] = [];
  const inside: { readonly hit: ProposalHit; readonly order: number }[] = [];
  for (const proposal of proposals) {
    const line = nearestPart(proposal, viewport, pixel, radiusPx, lineType);
    if (line) {
      onLine.push({ hit: { proposal, part: line.part }, order: line.distancePx });
      continue;
    }
    const part = partAt(proposal.geometry, position);
    if (part !== null) inside.push({ hit: { proposal, part }, order: sizeOfPart(proposal, part) });
  }
  const byOrder = (a: { readonly order: number }, b: { readonly order: number }): number => a.order - b.order;
  return [...onLine.toSorted(byOrder), ...inside.toSorted(byOrder)].map(({ hit }) => hit);
}

function nearestPart(
  proposal: SceneProposal,
  viewport: Viewport,
  pixel: MapPixel,
  radiusPx: number,
  lineType: LineType,
): { readonly part: number; readonly distancePx: number } | null {
  const [west, south] = toPosition(viewport, { x: pixel.x - radiusPx, y: pixel.y + radiusPx });
  const [east, north] = toPosition(viewport, { x: pixel.x + radiusPx, y: pixel.y - radiusPx });
  const around: BoundingBox = [west, south, east, north];
  let nearest: { part: number; distancePx: number } | null = null;
  proposal.geometry.forEach((polygon, part) => {
    for (const ring of polygon) {
      // A geodesic may bulge out of the box of its ends; the segments are sorted out one by one then.
      if (lineType !== 'geodesic' && !boundingBoxesMeet(boxOfRing(ring), around)) continue;
      const found = nearestOnLine(ring, viewport, pixel, nearest?.distancePx ?? radiusPx, lineType);
      if (found) nearest = { part, distancePx: found.distancePx };
    }
  });
  return nearest;
}

function sizeOfPart(proposal: SceneProposal, part: number): number {
  const shell = proposal.geometry[part]?.[0];
  if (!shell) return Infinity;
  const [west, south, east, north] = boxOfRing(shell);
  return (east - west) * (north - south);
}
