import { draftOf } from '../domain/workspace.ts';
import { metresPerPixel } from '../map/scale.ts';
import { messages } from '../messages/catalogue.ts';
import { formatLength } from '../messages/format.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';

/** The delimitations that were warned of, by application; each once while the page stands. */
const warned = new WeakMap<Application, Set<string>>();

/**
 * Say once, when a point was placed with the pointer, that a pixel of the map is wider than the accuracy that the
 * selected delimitation states. Without a statement there is nothing to compare with.
 */
export function warnOfCoarseScale(app: Application): void {
  const { workspace, selection } = app.store.get();
  const { partyId, zoneId } = selection;
  if (partyId === null || zoneId === null || !app.map) return;
  const accuracyM = draftOf(workspace, partyId).map[zoneId]?.provenance.statedAccuracyM ?? null;
  const { zoom, centre } = app.map.camera();
  const pixelM = metresPerPixel(zoom, centre[1]);
  if (accuracyM === null || pixelM <= accuracyM) return;
  const key = `${workspace.id}/${partyId}/${zoneId}`;
  const known = warned.get(app) ?? new Set();
  if (known.has(key)) return;
  warned.set(app, known.add(key));
  notify(app, 'information', messages.coordinates.accuracy.coarse(formatLength(pixelM), formatLength(accuracyM)));
}
