import type { Camera } from '../map/map-view.ts';
import type { Application } from './application.ts';

/** The four zones of the built-in case, with room around them. */
export const ASTANA_CAMERA: Camera = { centre: [36.75, 34.3], zoom: 6.6 };

const WRITE_AFTER_MS = 600;
/** What the map library takes at most. */
const MAXIMUM_ZOOM = 24;
const timers = new WeakMap<Application, ReturnType<typeof setTimeout>>();

const settingOf = (workspaceId: string): string => `camera/${workspaceId}`;

/** Remember where the map looks, so that a reload finds the same view. */
export function rememberCamera(app: Application, camera: Camera): void {
  app.camera = camera;
  const waiting = timers.get(app);
  if (waiting !== undefined) clearTimeout(waiting);
  const { id } = app.store.get().workspace;
  timers.set(
    app,
    setTimeout(() => void app.repository.writeSetting(settingOf(id), camera, id), WRITE_AFTER_MS),
  );
}

/** Read where the map looked in a workspace; null if it was never open or the setting does not read as a camera. */
export async function recallCamera(app: Pick<Application, 'repository'>, workspaceId: string): Promise<Camera | null> {
  const stored = await app.repository.readSetting(settingOf(workspaceId));
  return stored.ok ? readCamera(stored.value) : null;
}

function readCamera(value: unknown): Camera | null {
  if (typeof value !== 'object' || value === null || !('centre' in value) || !('zoom' in value)) return null;
  const { centre, zoom } = value;
  if (!Array.isArray(centre) || typeof zoom !== 'number' || !(zoom >= 0 && zoom <= MAXIMUM_ZOOM)) return null;
  const [longitude, latitude] = centre as unknown[];
  if (typeof longitude !== 'number' || typeof latitude !== 'number') return null;
  return Math.abs(longitude) <= 180 && Math.abs(latitude) <= 85 ? { centre: [longitude, latitude], zoom } : null;
}
