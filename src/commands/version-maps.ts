import type { VersionId } from '../domain/identifiers.ts';
import { messages } from '../messages/catalogue.ts';
import { versionOf } from '../state/selectors.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { notify } from './notify.ts';

/** Readings under way, so that two views that want the same version read it once. */
const reading = new WeakMap<Application, Map<VersionId, Promise<boolean>>>();

/**
 * Bring the boundaries of a version into the state, where they are not there yet. The repository verifies their
 * hashes. A version that cannot be read is told in a notice and gives false; asking again tries again.
 */
export function loadVersionMap(app: Application, versionId: VersionId): Promise<boolean> {
  if (app.store.get().versionMaps[versionId]) return Promise.resolve(true);
  const mine = reading.get(app) ?? new Map<VersionId, Promise<boolean>>();
  reading.set(app, mine);
  let attempt = mine.get(versionId);
  if (!attempt) {
    attempt = read(app, versionId).finally(() => mine.delete(versionId));
    mine.set(versionId, attempt);
  }
  return attempt;
}

/** List versions as damaged, and show none of them. */
export function markDamaged(app: Application, ids: ReadonlySet<VersionId>): void {
  app.store.set((state) => ({
    ...state,
    versions: state.versions.map((version) => (ids.has(version.id) ? { ...version, damaged: true } : version)),
  }));
}

async function read(app: Application, versionId: VersionId): Promise<boolean> {
  const opened = await app.repository.openVersion(versionId);
  if (!opened.ok) {
    const record = versionOf(app.store.get(), versionId)?.record;
    const name = record ? messages.comparing.versionOf(record.partyName, record.number) : versionId;
    if (opened.error.code === 'damaged') markDamaged(app, new Set([versionId]));
    notify(app, 'error', messages.comparing.versionNotRead(name, describeStorageFailure(opened.error)));
    return false;
  }
  const { map } = opened.value;
  app.store.set((state) => ({ ...state, versionMaps: { ...state.versionMaps, [versionId]: map } }));
  return true;
}
