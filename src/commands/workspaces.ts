import { emptyWorkspace } from '../domain/built-in/empty-workspace.ts';
import { nextPartyStyle } from '../domain/built-in/next-party-style.ts';
import type { WorkspaceId } from '../domain/identifiers.ts';
import type { Party } from '../domain/party.ts';
import { draftOf, type Workspace } from '../domain/workspace.ts';
import { discardBoundary } from '../edits/discard-boundary.ts';
import { renameWorkspace } from '../edits/rename-workspace.ts';
import { replaceDelimitations } from '../edits/replace-delimitations.ts';
import { setDrawingFor } from '../edits/set-drawing-for.ts';
import { loadIllustrativeProposals } from '../exchange/illustrative-proposals.ts';
import { messages } from '../messages/catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import { emptyHistory } from '../state/history.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { ASTANA_CAMERA, recallCamera } from './camera.ts';
import { applyEditOrTell } from './edit.ts';
import { notify } from './notify.ts';
import { loadVersionMap } from './version-maps.ts';
import { zoomTo } from './view.ts';

const RECOVERABLE_DAYS = 30;

/** Show a workspace: everything that belonged to the one before is left, after it was written. */
async function show(app: Application, workspace: Workspace, stored: boolean): Promise<void> {
  await app.autosave?.flush();
  const versions = await app.repository.listVersions(workspace.id);
  if (stored) app.autosave?.opened(workspace);
  const partyId = workspace.drawingFor ?? workspace.parties[0]?.id ?? null;
  app.store.set((state) => ({
    ...state,
    workspace,
    history: emptyHistory(),
    versions: versions.ok ? versions.value : [],
    versionMaps: {},
    pointerMode: 'select',
    selection: { partyId, zoneId: workspace.zones[0]?.id ?? null, point: null },
    hiddenParties: [],
    hiddenZones: [],
    comparison: { a: null, b: null, status: 'idle', progress: null, result: null, activeCell: null },
    viewedVersionId: null,
    importing: null,
    measurement: null,
    hovered: null,
    dialog: null,
    notices: [],
  }));
  if (!versions.ok) notify(app, 'error', describeStorageFailure(versions.error));
  void app.repository.writeSetting('last-workspace', workspace.id);
  if (!stored) await app.autosave?.flush();
  await refreshWorkspaceList(app);
  const camera = await recallCamera(app, workspace.id);
  if (camera) app.map?.moveTo(camera);
  else if (workspace.id === 'astana-2017') app.map?.moveTo(ASTANA_CAMERA);
  else if (Object.values(workspace.drafts).some((draft) => Object.keys(draft.map).length > 0)) zoomTo(app, {});
  for (const draft of Object.values(workspace.drafts)) {
    if (draft.basedOn !== null) void loadVersionMap(app, draft.basedOn);
  }
}

/** Read the list of workspaces again. */
export async function refreshWorkspaceList(app: Application): Promise<void> {
  const listed = await app.repository.listWorkspaces();
  if (listed.ok) app.store.set((state) => ({ ...state, workspaces: listed.value }));
}

/** Open another workspace of this browser. */
export async function openWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  if (app.store.get().workspace.id === id) return;
  await app.autosave?.flush();
  const loaded = await app.repository.loadWorkspace(id);
  if (loaded.ok) await show(app, loaded.value, true);
  else notify(app, 'error', describeStorageFailure(loaded.error));
}

/** Make a workspace with other zones and parties and open it. Names that are empty are left out. */
export async function createWorkspace(
  app: Application,
  given: {
    readonly name: string;
    readonly zoneNames: readonly string[];
    readonly partyNames: readonly string[];
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
    lineType: 'longitude-latitude',
    zones: given.zoneNames.map((name, index) => ({ id: `zone-${index + 1}`, name, formalName: null })),
    parties,
  });
  await show(app, workspace, false);
  notify(app, 'success', messages.workspaces.created(given.name));
}

/** Rename the open workspace. */
export function renameOpenWorkspace(app: Application, name: string): void {
  applyEditOrTell(app, { verb: 'rename-workspace' }, (before) => renameWorkspace(before, name));
}

/** Delete a workspace; it can be recovered for 30 days. The open one gives way to another. */
export async function deleteWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  await app.autosave?.flush();
  const others = app.store.get().workspaces.filter((summary) => summary.id !== id && summary.deletedAt === null);
  const outcome = await app.repository.deleteWorkspace(id, app.now());
  if (!outcome.ok) return notify(app, 'error', describeStorageFailure(outcome.error));
  if (app.store.get().workspace.id === id) {
    const next = others[0];
    const loaded = next ? await app.repository.loadWorkspace(next.id) : null;
    if (loaded?.ok) await show(app, loaded.value, true);
  }
  await refreshWorkspaceList(app);
  notify(app, 'success', messages.workspaces.deleted(RECOVERABLE_DAYS), {
    label: messages.workspaces.recover,
    run: () => void recoverWorkspace(app, id),
  });
}

/** Bring a deleted workspace back. */
export async function recoverWorkspace(app: Application, id: WorkspaceId): Promise<void> {
  const outcome = await app.repository.recoverWorkspace(id);
  if (!outcome.ok) return notify(app, 'error', describeStorageFailure(outcome.error));
  await refreshWorkspaceList(app);
}

/** Remove for good what was deleted more than 30 days ago. */
export async function purgeOldWorkspaces(app: Application): Promise<void> {
  const limit = new Date(Date.parse(app.now()) - RECOVERABLE_DAYS * 86_400_000).toISOString();
  await app.repository.purgeDeletedWorkspaces(limit);
}

/** Lock the drafts of all parties but one, or none. */
export function drawFor(app: Application, partyId: string | null): void {
  const label =
    partyId === null ? ({ verb: 'set-drawing-for' } as const) : ({ verb: 'set-drawing-for', partyId } as const);
  applyEditOrTell(app, label, (before) => setDrawingFor(before, partyId));
}

/** After a reload: say that the drafts are here, and offer to start empty (one step, undoable). */
export function offerEmptyStart(app: Application): void {
  const { workspace, workspaces } = app.store.get();
  const drawn = Object.values(workspace.drafts).some((draft) => draft.unfinished || Object.keys(draft.map).length > 0);
  if (!drawn) return;
  const changedAt = workspaces.find((summary) => summary.id === workspace.id)?.changedAt ?? workspace.createdAt;
  notify(app, 'information', messages.storage.draftRestored(formatDateTime(changedAt)), {
    label: messages.storage.startEmpty,
    run: () => startEmpty(app),
  });
}

/** Empty every draft that may be edited here, in one step. */
export function startEmpty(app: Application): void {
  applyEditOrTell(app, { verb: 'start-empty' }, (workspace) => {
    let next = workspace;
    for (const party of workspace.parties) {
      if (workspace.drawingFor !== null && workspace.drawingFor !== party.id) continue;
      const draft = draftOf(workspace, party.id);
      if (draft.unfinished) {
        const discarded = discardBoundary(next, party.id);
        if (!discarded.ok) return discarded;
        next = discarded.value;
      }
      const removals = Object.fromEntries(Object.keys(draft.map).map((zoneId) => [zoneId, null]));
      if (Object.keys(removals).length === 0) continue;
      const emptied = replaceDelimitations(next, party.id, removals);
      if (!emptied.ok) return emptied;
      next = emptied.value;
    }
    return { ok: true, value: next };
  });
  app.store.set((state) => ({ ...state, pointerMode: 'select', selection: { ...state.selection, point: null } }));
}

/**
 * Put the twelve illustrative proposals into the drafts of the parties and zones they name, in one step. A locked draft
 * and a zone that holds something already are left alone and named.
 */
export async function loadIllustrative(app: Application): Promise<void> {
  const proposals = await loadIllustrativeProposals(app.store.get().workspace);
  const { workspace } = app.store.get();
  let count = 0;
  const left: string[] = [];
  const done = applyEditOrTell(app, { verb: 'load-illustrative' }, (before) => {
    let next = before;
    for (const party of before.parties) {
      const offered = Object.entries(proposals[party.id] ?? {});
      if (before.drawingFor !== null && before.drawingFor !== party.id) {
        if (offered.length > 0) left.push(party.name);
        continue;
      }
      const free = offered.filter(([zoneId]) => !draftOf(before, party.id).map[zoneId]);
      if (free.length < offered.length) left.push(party.name);
      if (free.length === 0) continue;
      const outcome = replaceDelimitations(next, party.id, Object.fromEntries(free));
      if (!outcome.ok) return outcome;
      next = outcome.value;
      count += free.length;
    }
    return { ok: true, value: next };
  });
  if (!done) return;
  app.store.set((state) => ({ ...state, showFirstRun: false }));
  void app.repository.writeSetting('first-run-seen', true);
  if (workspace === app.store.get().workspace) notify(app, 'information', messages.workspaces.nothingIllustrative);
  else notify(app, 'success', messages.workspaces.illustrativeLoaded(count));
  if (left.length > 0 && count > 0) notify(app, 'information', messages.workspaces.illustrativeLeft(left.join(', ')));
  if (count > 0) zoomTo(app, {});
}
