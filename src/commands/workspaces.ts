import { builtInWorkspace } from '../domain/built-in/astana-2017.ts';
import { emptyWorkspace } from '../domain/built-in/empty-workspace.ts';
import { nextPartyStyle } from '../domain/built-in/next-party-style.ts';
import type { WorkspaceId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import type { LineType } from '../domain/provenance.ts';
import type { Workspace } from '../domain/workspace.ts';
import { renameWorkspace } from '../edits/rename-workspace.ts';
import { setDrawingFor } from '../edits/set-drawing-for.ts';
import { messages } from '../messages/catalogue.ts';
import { emptyHistory } from '../state/history.ts';
import { NOTHING_OPEN } from '../state/nothing-open.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { ASTANA_CAMERA, recallCamera } from './camera.ts';
import { applyEditOrTell } from './edit.ts';
import { readAgain, stopEditing } from './elsewhere.ts';
import { loadHistory } from './kept-history.ts';
import { notify } from './notify.ts';
import { loadVersionMap } from './version-maps.ts';
import { zoomTo } from './view.ts';

const RECOVERABLE_DAYS = 30;

/** Write the open workspace with what is edited meanwhile. Returns false where it could not be written. */
export async function keepOpenWorkspace(app: Application): Promise<boolean> {
  let written: Workspace;
  do {
    written = app.store.get().workspace;
    await app.autosave?.flush();
  } while (app.store.get().workspace !== written);
  return app.store.get().saving.kind !== 'failed';
}

/**
 * Show a workspace: everything that belonged to the one before is left, after it was written. One that cannot be
 * written is not left without asking. Where another tab edits it, it can be looked at. Returns whether the workspace is
 * shown.
 */
async function show(
  app: Application,
  workspace: Workspace,
  stored: boolean,
  asked = false,
  claimed: boolean | null = null,
): Promise<boolean> {
  const { tab } = app;
  const isElsewhere = tab ? !(claimed ?? (await tab.claim(workspace.id))) : false;
  const [versions, history] = await Promise.all([
    app.repository.listVersions(workspace.id),
    stored ? loadHistory(app.repository, workspace.id) : emptyHistory(),
  ]);
  if (!(await keepOpenWorkspace(app)) && !asked) {
    notify(app, 'error', messages.workspaces.notKeptOnLeaving(app.store.get().workspace.name), {
      label: messages.workspaces.leaveAnyway(workspace.name),
      run: () => void show(app, workspace, stored, true),
    });
    tab?.abandon(workspace.id);
    return false;
  }
  if (stored) app.autosave?.opened(workspace);
  tab?.settle(workspace.id);
  const partyId = workspace.drawingFor ?? workspace.parties[0]?.id ?? null;
  app.store.set((state) => ({
    ...state,
    ...NOTHING_OPEN,
    workspace,
    history,
    versions: versions.ok ? versions.value : [],
    selection: { partyId, zoneId: workspace.zones[0]?.id ?? null, point: null },
    saving: state.saving.kind === 'nowhere' ? state.saving : NOTHING_OPEN.saving,
  }));
  if (isElsewhere) {
    stopEditing(app, 'open-there');
    // It may have been saved between the reading and now.
    void readAgain(app);
  }
  if (!versions.ok) {
    notify(app, 'error', messages.workspaces.notListed(describeStorageFailure(versions.error)));
  }
  if (!stored) await app.autosave?.flush();
  void app.repository.writeSetting('last-workspace', workspace.id, workspace.id);
  await refreshWorkspaceList(app);
  const camera = await recallCamera(app, workspace.id);
  if (app.store.get().workspace.id !== workspace.id) return true;
  if (camera) app.map?.moveTo(camera);
  else if (workspace.id === 'astana-2017') app.map?.moveTo(ASTANA_CAMERA);
  else if (Object.values(workspace.drafts).some((draft) => Object.keys(draft.map).length > 0)) zoomTo(app, {});
  for (const draft of Object.values(workspace.drafts)) {
    if (draft.basedOn !== null) void loadVersionMap(app, draft.basedOn);
  }
  return true;
}

/** Read the list of workspaces again. */
export async function refreshWorkspaceList(app: Application): Promise<void> {
  const listed = await app.repository.listWorkspaces();
  if (listed.ok) app.store.set((state) => ({ ...state, workspaces: listed.value }));
}

/** Open another workspace of this browser. */
export async function openWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  if (app.store.get().workspace.id !== id) await reopenWorkspace(app, id);
}

/** Open a workspace of this browser as it is on disk, though it may be the open one. */
export async function reopenWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  // Claimed before it is read: from then on nobody else writes it.
  const claimed = (await app.tab?.claim(id)) ?? null;
  const loaded = await app.repository.loadWorkspace(id);
  if (loaded.ok) {
    await show(app, loaded.value, true, false, claimed);
    return;
  }
  app.tab?.abandon(id);
  const name = app.store.get().workspaces.find((summary) => summary.id === id)?.name ?? id;
  notify(app, 'error', messages.workspaces.notOpened(name, describeStorageFailure(loaded.error)));
}

/** Make a workspace with other zones and parties and open it. */
export async function createWorkspace(
  app: Application,
  given: {
    readonly name: string;
    readonly zoneNames: readonly string[];
    readonly partyNames: readonly string[];
    readonly lineType: LineType;
  },
): Promise<void> {
  const parties: Party[] = [];
  for (const [index, name] of given.partyNames.entries()) {
    parties.push({ id: `party-${index + 1}`, name, formalName: null, ...nextPartyStyle(parties) });
  }
  const workspace = emptyWorkspace({
    id: crypto.randomUUID(),
    name: given.name,
    createdAt: app.now(),
    lineType: given.lineType,
    zones: given.zoneNames.map((name, index) => ({ id: `zone-${index + 1}`, name, formalName: null })),
    parties,
  });
  if (await show(app, workspace, false)) notify(app, 'success', messages.workspaces.created(given.name));
}

/** Rename the open workspace. */
export function renameOpenWorkspace(app: Application, name: string): void {
  applyEditOrTell(app, { verb: 'rename-workspace' }, (before) => renameWorkspace(before, name));
}

/**
 * Delete a workspace; it can be recovered for 30 days. The open one gives way to another, and is not deleted where
 * there is no other that can be opened. Refused where another tab has it open.
 */
export async function deleteWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  await keepOpenWorkspace(app);
  await refreshWorkspaceList(app);
  if (app.tab && !(await app.tab.claim(id))) return notify(app, 'error', messages.storage.elsewhere.notDeleted);
  const open = app.store.get().workspace.id === id;
  const next = open ? await firstReadable(app, id) : null;
  if (open && !next) return notify(app, 'error', messages.workspaces.manage.onlyOne);
  const outcome = await app.repository.deleteWorkspace(id, app.now());
  app.tab?.abandon(id);
  if (!outcome.ok) return notify(app, 'error', describeStorageFailure(outcome.error));
  if (next) await show(app, next, true, true);
  await refreshWorkspaceList(app);
  app.tab?.send({ kind: 'listed', workspaceId: id });
  notify(app, 'success', messages.workspaces.deleted(RECOVERABLE_DAYS), {
    label: messages.workspaces.recover,
    run: () => void recoverWorkspace(app, id),
  });
}

/**
 * Show another workspace than the one given, which is about to go or has gone: the one that was changed last, or with
 * `orNew` a new one where none can be read. What is on screen of it is not written. Returns whether another one is shown.
 */
export async function openInstead(app: Application, id: WorkspaceId, orNew: boolean): Promise<boolean> {
  await refreshWorkspaceList(app);
  const next = await firstReadable(app, id);
  if (next) return show(app, next, true, true);
  if (!orNew) return false;
  const builtIn = builtInWorkspace();
  const name = messages.workspaces.freshCopy(builtIn.name);
  return show(app, { ...builtIn, id: crypto.randomUUID(), name }, false, true);
}

/** Load the workspace that was changed last, other than the one given. */
async function firstReadable(app: Application, otherThan: WorkspaceId): Promise<Workspace | null> {
  for (const { id, deletedAt } of app.store.get().workspaces) {
    if (id === otherThan || deletedAt !== null) continue;
    const loaded = await app.repository.loadWorkspace(id);
    if (loaded.ok) return loaded.value;
  }
  return null;
}

/** Bring a deleted workspace back. */
export async function recoverWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  const outcome = await app.repository.recoverWorkspace(id);
  if (!outcome.ok) return notify(app, 'error', describeStorageFailure(outcome.error));
  await refreshWorkspaceList(app);
  app.tab?.send({ kind: 'listed', workspaceId: id });
  const name = app.store.get().workspaces.find((summary) => summary.id === id)?.name ?? id;
  notify(app, 'success', messages.workspaces.recovered(name));
}

/** Remove for good what was deleted more than 30 days ago. */
export async function purgeOldWorkspaces(app: Application): Promise<void> {
  const limit = new Date(Date.parse(app.now()) - RECOVERABLE_DAYS * 86_400_000).toISOString();
  const purged = await app.repository.purgeDeletedWorkspaces(limit);
  if (!purged.ok || purged.value === 0) return;
  await refreshWorkspaceList(app);
  app.tab?.send({ kind: 'listed', workspaceId: app.store.get().workspace.id });
}

/** Lock the drafts of all parties but one, or none. */
export function drawFor(app: Application, partyId: string | null): void {
  const label =
    partyId === null ? ({ verb: 'set-drawing-for' } as const) : ({ verb: 'set-drawing-for', partyId } as const);
  applyEditOrTell(app, label, (before) => setDrawingFor(before, partyId));
}
