import type { TurningPointAddress } from '../../domain/delimitation.ts';
import type { LineType } from '../../geometry/line-type.ts';
import type { Scene, SceneEditable } from '../scene.ts';
import type { Viewport } from '../viewport.ts';
import type { MapPixel } from './drawing-port.ts';
import type { PointerKind } from './gestures.ts';
import { midpointAt, midpointsInView, type Midpoint } from './midpoints.ts';
import { nearestTurningPoint } from './nearest-turning-point.ts';
import type { SketchItem } from './sketch.ts';
import { thinHandles } from './thin-handles.ts';
import { indexOfAddress, maskOfAddresses, turningPointsOf, type TurningPoints } from './turning-points.ts';

/** A handle under the pointer. */
export type HandleHit =
  | { readonly kind: 'turning-point'; readonly index: number }
  | { readonly kind: 'midpoint'; readonly midpoint: Midpoint };

/** How near the pointer has to be to a handle: a finger or a pen is blunter than a mouse. */
const RADIUS_PX = { mouse: 8, pen: 20, touch: 20 } as const;

const NO_POINTS: readonly TurningPointAddress[] = [];

/**
 * The handles of the delimitation that can be edited. Turning points are listed once for each geometry, thinned once
 * for each zoom, midpoints found once for each place of the map.
 */
export class Handles {
  private editable: SceneEditable | null = null;
  private list: TurningPoints | null = null;
  private shown: { readonly worldSizePx: number; readonly mask: Uint8Array } | null = null;
  private chosen: {
    readonly points: TurningPoints;
    readonly addresses: readonly TurningPointAddress[];
    readonly mask: Uint8Array;
  } | null = null;
  private inView: { readonly viewport: Viewport; readonly midpoints: readonly Midpoint[] } | null = null;

  /** Give the turning points of the scene, or null where nothing can be edited. */
  pointsOf(scene: Scene): TurningPoints | null {
    if (scene.editable !== this.editable) {
      const sameGeometry = this.list !== null && scene.editable?.geometry === this.editable?.geometry;
      this.editable = scene.editable;
      if (!sameGeometry || !isSameZone(scene.editable, this.list)) {
        this.list = scene.editable && turningPointsOf(scene.editable);
        this.shown = null;
        this.inView = null;
      }
    }
    return this.list;
  }

  /** Find the handle under a pixel: a turning point before a midpoint, hidden turning points included. */
  at(scene: Scene, viewport: Viewport, pixel: MapPixel, kind: PointerKind): HandleHit | null {
    const points = this.pointsOf(scene);
    if (!points) return null;
    const index = nearestTurningPoint(points, viewport, pixel, RADIUS_PX[kind]);
    if (index !== null) return { kind: 'turning-point', index };
    const midpoint = midpointAt(this.midpoints(points, viewport, scene.lineType), pixel, RADIUS_PX[kind]);
    return midpoint && { kind: 'midpoint', midpoint };
  }

  /** Show the handles on screen; the hovered and the selected one always, others as far as there is room. */
  sketch(scene: Scene, viewport: Viewport, hovered: HandleHit | null): readonly SketchItem[] {
    const points = this.pointsOf(scene);
    if (!points || !scene.editable) return [];
    const { colour } = scene.editable.style;
    const items: SketchItem[] = this.midpoints(points, viewport, scene.lineType).map(({ position }) => ({
      kind: 'handle',
      handle: 'midpoint',
      position,
      colour,
    }));
    const mask = this.mask(points, viewport);
    const selected = indexOfAddress(points, scene.selectedPoint);
    const halfWidth = (viewport.widthPx / 2 + 20) / viewport.worldSizePx;
    const halfHeight = (viewport.heightPx / 2 + 20) / viewport.worldSizePx;
    const add = (
      index: number | null,
      handle: 'turning-point' | 'turning-point-hovered' | 'turning-point-selected',
    ) => {
      const position = index === null ? undefined : points.positions[index];
      if (position) items.push({ kind: 'handle', handle, position, colour });
    };
    const further = this.furtherSelected(points, scene.furtherPoints ?? NO_POINTS);
    for (let index = 0; index < points.count; index += 1) {
      if (mask[index] === 0) continue;
      if (Math.abs((points.mercatorX[index] ?? 0) - viewport.centreX) > halfWidth) continue;
      if (Math.abs((points.mercatorY[index] ?? 0) - viewport.centreY) > halfHeight) continue;
      add(index, further[index] === 1 ? 'turning-point-selected' : 'turning-point');
    }
    if (hovered?.kind === 'turning-point') add(hovered.index, 'turning-point-hovered');
    if (hovered?.kind === 'midpoint') {
      items.push({ kind: 'handle', handle: 'midpoint-hovered', position: hovered.midpoint.position, colour });
    }
    add(selected, 'turning-point-selected');
    return items;
  }

  /** Marks the turning points selected together with the last one, by number: made once for each selection. */
  private furtherSelected(points: TurningPoints, addresses: readonly TurningPointAddress[]): Uint8Array {
    if (this.chosen?.points !== points || this.chosen.addresses !== addresses) {
      this.chosen = { points, addresses, mask: maskOfAddresses(points, addresses) };
    }
    return this.chosen.mask;
  }

  private mask(points: TurningPoints, viewport: Viewport): Uint8Array {
    if (this.shown?.worldSizePx !== viewport.worldSizePx) {
      this.shown = { worldSizePx: viewport.worldSizePx, mask: thinHandles(points, viewport.worldSizePx) };
    }
    return this.shown.mask;
  }

  private midpoints(points: TurningPoints, viewport: Viewport, lineType: LineType): readonly Midpoint[] {
    if (this.inView?.viewport !== viewport) {
      this.inView = { viewport, midpoints: midpointsInView(points, viewport, lineType) };
    }
    return this.inView.midpoints;
  }
}

function isSameZone(editable: SceneEditable | null, points: TurningPoints | null): boolean {
  return points?.partyId === editable?.partyId && points?.zoneId === editable?.zoneId;
}
