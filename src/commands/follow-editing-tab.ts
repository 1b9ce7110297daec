import { sameData } from '../domain/same-data.ts';
import { success, type Result } from '../domain/result.ts';
import type { Workspace } from '../domain/workspace.ts';
import { emptyHistory } from '../state/history.ts';
import type { StorageFailure } from '../storage/repository.ts';
import type { Application } from './application.ts';
import { leaveWhatIsGone } from './edit.ts';
import { loadHistory } from './kept-history.ts';
import { loadVersionMap } from './version-maps.ts';

/** Readings under way, and whether something was saved since they began. */
const readings = new WeakMap<Application, { again: boolean }>();

/**
 * Show what another tab has saved. However many savings are told while it is read, it is read once more. What was drawn
 * here and could not be written any more stays on screen.
 */
export async function followSave(app: Application): Promise<void> {
  const underWay = readings.get(app);
  if (underWay) {
    underWay.again = true;
    return;
  }
  const reading = { again: true };
  readings.set(app, reading);
  try {
    while (reading.again && app.store.get().elsewhere?.unwritten === false) {
      reading.again = false;
      await readFromDisk(app, false);
    }
  } finally {
    readings.delete(app);
  }
}

/**
 * Put the open workspace, which another tab edits, into the state as it is on disk; what is looked at stays. With
 * `forEditing` its history comes along, and what is taken to be on disk are the very objects that were read.
 */
export async function readFromDisk(app: Application, forEditing: boolean): Promise<Result<null, StorageFailure>> {
  const { id } = app.store.get().workspace;
  const loaded = await app.repository.loadWorkspace(id);
  const [versions, history] = await Promise.all([
    app.repository.listVersions(id),
    forEditing ? loadHistory(app.repository, id) : emptyHistory(),
  ]);
  if (!loaded.ok) return loaded;
  const before = app.store.get();
  // Another one was opened, or this tab edits by now: what was read is out of date.
  if (before.workspace.id !== id || !before.elsewhere) return success(null);
  const workspace = forEditing ? loaded.value : withKnownDrafts(loaded.value, before.workspace);
  app.autosave?.opened(workspace);
  app.store.set((state) => ({
    ...state,
    workspace,
    history,
    versions: versions.ok ? versions.value : state.versions,
    saving: { kind: 'kept', at: null },
  }));
  leaveWhatIsGone(app, before.workspace);
  for (const { basedOn } of Object.values(workspace.drafts)) {
    if (basedOn !== null) void loadVersionMap(app, basedOn);
  }
  return success(null);
}

/** What did not change stays the same object, so that the map and the comparison see what is new. */
function withKnownDrafts(read: Workspace, known: Workspace): Workspace {
  const drafts = Object.entries(read.drafts).map(([partyId, draft]) => {
    const before = known.drafts[partyId];
    return [partyId, before && sameData(before, draft) ? before : draft] as const;
  });
  return { ...read, drafts: Object.fromEntries(drafts) };
}
