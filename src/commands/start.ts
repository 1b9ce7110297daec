import type { Version } from '../domain/version.ts';
import type { Workspace, WorkspaceSummary } from '../domain/workspace.ts';
import { loadGazetteer } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import { NOTHING_OPEN } from '../state/nothing-open.ts';
import type { AppState, Preferences } from '../state/app-state.ts';
import { emptyHistory, type History } from '../state/history.ts';
import { createStore } from '../state/store.ts';
import type { PresenceMarker } from '../storage/presence-marker.ts';
import type { StorageProtection } from '../storage/protection.ts';
import type { Repository, StorageFailure } from '../storage/repository.ts';
import type { TabLink } from '../storage/tab-link.ts';
import type { EngineClient } from '../worker/engine-api.ts';
import type { SecondOpinionClient } from '../worker/second-opinion-api.ts';
import type { Application } from './application.ts';
import { describeStorageFailure, startAutosave } from './autosave.ts';
import { ASTANA_CAMERA, recallCamera } from './camera.ts';
import { startListening, stopEditing } from './elsewhere.ts';
import { startComparing, startFollowingDrag } from './comparing.ts';
import { startLeavingViews } from './comparison-view.ts';
import { recoverFirst, startCopying, startKeeping } from './keeping.ts';
import { startSeparatingLines } from './line-separation.ts';
import { loadHistory } from './kept-history.ts';
import { notify } from './notify.ts';
import { openFirst, type Opened } from './open-first.ts';
import { readPreferences } from './preferences.ts';
import { startSecondOpinion } from './second-opinion.ts';
import { startFindingInDraft } from './draft-findings.ts';
import { startFollowingHeavyEdit } from './follow-heavy-edit.ts';
import { startFollowingZoneTool } from './follow-zone-tool.ts';
import type { QuietTime } from './quiet-time.ts';
import { loadVersionMap } from './version-maps.ts';
import { offerEmptyStart } from './start-empty.ts';
import { createTabSession } from './tab-session.ts';
import { purgeOldWorkspaces, refreshWorkspaceList } from './workspaces.ts';

/** What the page gives the program to start with. */
export interface Surroundings {
  readonly repository: Repository;
  /** Why the browser keeps nothing, or null if it keeps data. */
  readonly storageFailure: StorageFailure | null;
  readonly engine: EngineClient;
  readonly secondOpinion: SecondOpinionClient;
  readonly now: () => string;
  readonly deliverFile: Application['deliverFile'];
  readonly printPage: Application['printPage'];
  readonly startAnew?: () => void;
  /** The workspace that the address names, or null. */
  readonly requestedWorkspace: string | null;
  readonly prefersDark: boolean;
  readonly secondCopy?: Application['secondCopy'];
  readonly protection?: StorageProtection;
  readonly copyPlaces?: Application['copyPlaces'];
  readonly presence?: PresenceMarker;
  /** What the check-up of the start waits for; absent where nothing has to be waited for. */
  readonly quiet?: QuietTime;
  /** The other tabs of this browser; absent or null where they cannot be heard of. */
  readonly tabs?: TabLink | null;
}

/** Open the last or the requested workspace, or the built-in one, and begin to keep what is edited. */
export async function startApplication(surroundings: Surroundings): Promise<Application> {
  const { repository, now } = surroundings;
  const [found, preferences, seen, last] = await Promise.all([
    repository.listWorkspaces(),
    repository.readSetting('preferences'),
    repository.readSetting('first-run-seen'),
    repository.readSetting('last-workspace'),
  ]);
  const isEmpty = found.ok && found.value.length === 0;
  const recovered = isEmpty ? await recoverFirst(surroundings.secondCopy ?? null) : null;
  const listed = recovered ? await repository.listWorkspaces() : found;
  const lost = listed.ok && listed.value.length === 0 && surroundings.presence?.isSet() === true;
  const workspaces = listed.ok ? listed.value : [];
  const { requestedWorkspace } = surroundings;
  const tab = surroundings.tabs ? createTabSession(surroundings.tabs) : null;
  const claims = new Map<string, boolean>();
  const claiming: Pick<Repository, 'loadWorkspace'> = {
    // Claimed before it is read: from then on nobody else writes it.
    loadWorkspace: async (id) => {
      if (tab) claims.set(id, await tab.claim(id));
      return repository.loadWorkspace(id);
    },
  };
  const opened = await openFirst(claiming, listed, [
    requestedWorkspace,
    last.ok && typeof last.value === 'string' ? last.value : null,
  ]);
  const { id } = opened.workspace;
  const isElsewhere = tab !== null && !(claims.get(id) ?? (await tab.claim(id)));
  tab?.settle(id);
  const [versions, history, camera] = await Promise.all([
    repository.listVersions(id),
    opened.stored ? loadHistory(repository, id) : emptyHistory(),
    recallCamera({ repository }, id),
  ]);
  const store = createStore<AppState>(
    initialState({
      workspace: opened.workspace,
      workspaces,
      history,
      versions: versions.ok ? versions.value : [],
      preferences: readPreferences(preferences.ok ? preferences.value : null),
      showFirstRun: !(seen.ok && seen.value === true) && !opened.stored && !lost,
      prefersDark: surroundings.prefersDark,
    }),
  );
  const app: Application = {
    store,
    repository,
    engine: surroundings.engine,
    secondOpinion: surroundings.secondOpinion,
    now,
    deliverFile: surroundings.deliverFile,
    printPage: surroundings.printPage,
    map: null,
    gazetteer: null,
    camera: camera ?? ASTANA_CAMERA,
    autosave: null,
    secondCopy: surroundings.secondCopy ?? null,
    ...(surroundings.protection ? { protection: surroundings.protection } : {}),
    ...(surroundings.copyPlaces ? { copyPlaces: surroundings.copyPlaces } : {}),
    ...(surroundings.presence ? { presence: surroundings.presence } : {}),
    ...(surroundings.startAnew ? { startAnew: surroundings.startAnew } : {}),
    tab,
  };
  if (isElsewhere) stopEditing(app, 'open-there');
  app.autosave = startAutosave(app, opened.stored || isElsewhere ? opened.workspace : null, opened.workspace);
  startListening(app);
  if (!opened.stored && !isElsewhere) void app.autosave.flush().then(() => refreshWorkspaceList(app));
  tellStorage(app, surroundings.storageFailure);
  tellOpening(app, opened, requestedWorkspace);
  if (!versions.ok) {
    notify(app, 'error', messages.workspaces.notListed(describeStorageFailure(versions.error)));
  }
  if (opened.stored && !isElsewhere) offerEmptyStart(app);
  startComparing(app);
  startFollowingDrag(app);
  startLeavingViews(app);
  startSecondOpinion(app);
  startSeparatingLines(app);
  startFollowingHeavyEdit(app);
  startFollowingZoneTool(app);
  startFindingInDraft(app);
  const quiet = surroundings.quiet ?? (() => Promise.resolve());
  void startKeeping(app, recovered, lost, quiet);
  void startCopying(app, quiet);
  void loadBaseVersions(app);
  void purgeOldWorkspaces(app);
  void loadPlaceNames(app);
  return app;
}

/** Without place names, contested areas are named by their coordinates. */
async function loadPlaceNames(app: Application): Promise<void> {
  try {
    app.gazetteer = await loadGazetteer(new URL('basemap/', document.baseURI).href);
    // What is named already is named again, now by place.
    app.store.set((state) => ({ ...state, comparison: { ...state.comparison } }));
  } catch {
    app.gazetteer = null;
  }
}

function initialState(given: {
  readonly workspace: Workspace;
  readonly workspaces: readonly WorkspaceSummary[];
  readonly history: History;
  readonly versions: readonly Version[];
  readonly preferences: Preferences;
  readonly showFirstRun: boolean;
  readonly prefersDark: boolean;
}): AppState {
  const { workspace, preferences } = given;
  const { theme } = preferences;
  return {
    ...NOTHING_OPEN,
    workspace,
    history: given.history,
    workspaces: given.workspaces,
    versions: given.versions,
    task: 'draw',
    selection: selectionAtStart(workspace),
    showFirstRun: given.showFirstRun,
    preferences,
    theme: theme === 'system' ? (given.prefersDark ? 'dark' : 'light') : theme,
  };
}

/** Start where a line was left unfinished; otherwise at the first zone of whoever draws here. */
function selectionAtStart(workspace: Workspace): AppState['selection'] {
  const waiting = workspace.parties.find((party) => workspace.drafts[party.id]?.unfinished);
  const partyId = waiting?.id ?? workspace.drawingFor ?? workspace.parties[0]?.id ?? null;
  const unfinished = waiting ? workspace.drafts[waiting.id]?.unfinished : null;
  return { partyId, zoneId: unfinished?.zoneId ?? workspace.zones[0]?.id ?? null, point: null };
}

function tellStorage(app: Application, failure: StorageFailure | null): void {
  if (!failure) return;
  const text = messages.storage.nowhere(describeStorageFailure(failure));
  app.store.set((state) => ({ ...state, saving: { kind: 'nowhere', text } }));
  notify(app, 'error', text);
}

/** Say which workspace could not be opened, or is not here, and which one this is. */
function tellOpening(app: Application, { failures }: Opened, requested: string | null): void {
  const { workspace } = app.store.get();
  for (const { name, failure } of failures) {
    const text = messages.workspaces.openedInstead(name, describeStorageFailure(failure), workspace.name);
    notify(app, 'error', text);
  }
  const missing = requested !== null && requested !== workspace.id && failures.length === 0;
  if (missing) notify(app, 'warning', messages.workspaces.requestedMissing(workspace.name));
}

/** The matrix tells "v4" from "v4 + changes" by the boundaries of the versions that the drafts are based on. */
async function loadBaseVersions(app: Application): Promise<void> {
  const { drafts } = app.store.get().workspace;
  for (const draft of Object.values(drafts)) {
    if (draft.basedOn !== null) await loadVersionMap(app, draft.basedOn);
  }
}
