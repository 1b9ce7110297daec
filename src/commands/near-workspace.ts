import type { ZoneMap } from '../domain/delimitation.ts';
import { referenceLayersOf } from '../domain/workspace.ts';
import { boundingBoxOf, boundingBoxOfPositions, unionBoundingBox } from '../geometry/bounding-box.ts';
import type { BoundingBox, Position } from '../geometry/coordinates.ts';
import type { AppState } from '../state/app-state.ts';
import type { Application } from './application.ts';

type Content = Pick<AppState, 'workspace' | 'versionMaps'>;

/** The maps of the workspace that are at hand: every draft, and the versions that were opened. */
function mapsAtHand({ workspace, versionMaps }: Content): readonly ZoneMap[] {
  return [...Object.values(workspace.drafts).map(({ map }) => map), ...Object.values(versionMaps)];
}

/** What a map of the size of a screen shows, in degrees: tiles of 512 pixels, twice as wide and high as a small window. */
function viewBox({ camera }: Application): BoundingBox | null {
  const { centre, zoom } = camera;
  const halfWidth = (360 * 2) / 2 ** zoom;
  const halfHeight = halfWidth * 0.75 * Math.cos((centre[1] * Math.PI) / 180);
  // A view of half the world says nothing of where the negotiation is.
  if (halfWidth > 20) return null;
  return [centre[0] - halfWidth, centre[1] - halfHeight, centre[0] + halfWidth, centre[1] + halfHeight];
}

/** Tell where the boundaries and reference layers of the workspace lie; without any, where the map looks; null for nowhere. */
export function nearWorkspace(app: Application): BoundingBox | null {
  const state = app.store.get();
  let box: BoundingBox | null = null;
  for (const map of mapsAtHand(state)) {
    for (const { geometry } of Object.values(map)) box = unionBoundingBox(box, boundingBoxOf(geometry));
  }
  for (const { lines } of referenceLayersOf(state.workspace)) {
    for (const line of lines) box = unionBoundingBox(box, boundingBoxOfPositions(line));
  }
  return box ?? viewBox(app);
}

/** List the turning points of the maps that are at hand, longitude and latitude in turn. Linear. */
export function pointsOfWorkspace(state: Content): Float64Array<ArrayBuffer> {
  const rings = mapsAtHand(state).flatMap((map) => Object.values(map).flatMap(({ geometry }) => geometry.flat()));
  const points = new Float64Array(rings.reduce((sum, ring) => sum + 2 * ring.length, 0));
  let at = 0;
  const add = ([longitude, latitude]: Position): void => {
    points[at] = longitude;
    points[at + 1] = latitude;
    at += 2;
  };
  for (const ring of rings) for (const position of ring) add(position);
  return points;
}
