import type { TurningPointAddress } from '../domain/delimitation.ts';
import { draftOf } from '../domain/workspace.ts';
import type { Application } from './application.ts';

/** A point nearer to the edge of the map than this is not well seen. */
const MARGIN_PX = 24;

/** Select a turning point; the map moves only if the point is not on it, and keeps its scale. */
export function showPoint(app: Application, address: TurningPointAddress): void {
  app.store.set((state) => ({ ...state, selection: { ...state.selection, point: address, further: [] } }));
  const { map } = app;
  const { workspace } = app.store.get();
  const position = draftOf(workspace, address.partyId).map[address.zoneId]?.geometry[address.part]?.[address.ring]?.[
    address.point
  ];
  if (!map || !position) return;
  const camera = map.camera();
  // The centre of the camera lies in the middle of the map, so twice its pixel is the size.
  const middle = map.project(camera.centre);
  const { x, y } = map.project(position);
  const isSeen = Math.abs(x - middle.x) < middle.x - MARGIN_PX && Math.abs(y - middle.y) < middle.y - MARGIN_PX;
  if (!isSeen) map.moveTo({ centre: position, zoom: camera.zoom });
}
