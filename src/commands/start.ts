import type { Version } from '../domain/version.ts';
import type { Workspace, WorkspaceSummary } from '../domain/workspace.ts';
import { loadGazetteer } from '../map/base-map/places.ts';
import { messages } from '../messages/catalogue.ts';
import type { AppState, Preferences } from '../state/app-state.ts';
import { emptyHistory } from '../state/history.ts';
import { NO_LINE_COMPARISON } from '../state/line-separation.ts';
import { NO_COMPARISON } from '../state/no-comparison.ts';
import { createStore } from '../state/store.ts';
import type { Repository, StorageFailure } from '../storage/repository.ts';
import type { EngineClient } from '../worker/engine-api.ts';
import type { SecondOpinionClient } from '../worker/second-opinion-api.ts';
import type { Application } from './application.ts';
import { describeStorageFailure, startAutosave } from './autosave.ts';
import { ASTANA_CAMERA, recallCamera } from './camera.ts';
import { startComparing, startFollowingDrag } from './comparing.ts';
import { startLeavingViews } from './comparison-view.ts';
import { startSeparatingLines } from './line-separation.ts';
import { notify } from './notify.ts';
import { openFirst, type Opened } from './open-first.ts';
import { readPreferences } from './preferences.ts';
import { startSecondOpinion } from './second-opinion.ts';
import { loadVersionMap } from './version-maps.ts';
import { offerEmptyStart } from './start-empty.ts';
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
  /** The workspace that the address names, or null. */
  readonly requestedWorkspace: string | null;
  readonly prefersDark: boolean;
}

/** Open the last or the requested workspace, or the built-in one, and begin to keep what is edited. */
export async function startApplication(surroundings: Surroundings): Promise<Application> {
  const { repository, now } = surroundings;
  const [listed, preferences, seen, last] = await Promise.all([
    repository.listWorkspaces(),
    repository.readSetting('preferences'),
    repository.readSetting('first-run-seen'),
    repository.readSetting('last-workspace'),
  ]);
  const workspaces = listed.ok ? listed.value : [];
  const { requestedWorkspace } = surroundings;
  const opened = await openFirst(repository, listed, [
    requestedWorkspace,
    last.ok && typeof last.value === 'string' ? last.value : null,
  ]);
  const versions = await repository.listVersions(opened.workspace.id);
  const store = createStore<AppState>(
    initialState({
      workspace: opened.workspace,
      workspaces,
      versions: versions.ok ? versions.value : [],
      preferences: readPreferences(preferences.ok ? preferences.value : null),
      showFirstRun: !(seen.ok && seen.value === true) && !opened.stored,
      prefersDark: surroundings.prefersDark,
    }),
  );
  const camera = await recallCamera({ repository }, opened.workspace.id);
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
  };
  app.autosave = startAutosave(app, opened.stored ? opened.workspace : null, opened.workspace);
  if (!opened.stored) void app.autosave.flush().then(() => refreshWorkspaceList(app));
  tellStorage(app, surroundings.storageFailure);
  tellOpening(app, opened, requestedWorkspace);
  if (!versions.ok) {
    notify(app, 'error', messages.workspaces.notListed(describeStorageFailure(versions.error)));
  }
  if (opened.stored) offerEmptyStart(app);
  startComparing(app);
  startFollowingDrag(app);
  startLeavingViews(app);
  startSecondOpinion(app);
  startSeparatingLines(app);
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
  readonly versions: readonly Version[];
  readonly preferences: Preferences;
  readonly showFirstRun: boolean;
  readonly prefersDark: boolean;
}): AppState {
  const { workspace, preferences } = given;
  const { theme } = preferences;
  return {
    workspace,
    history: emptyHistory(),
    workspaces: given.workspaces,
    versions: given.versions,
    versionMaps: {},
    task: 'draw',
    pointerMode: 'select',
    selection: selectionAtStart(workspace),
    hiddenParties: [],
    hiddenZones: [],
    comparison: NO_COMPARISON,
    lineComparison: NO_LINE_COMPARISON,
    secondOpinion: { kind: 'none' },
    viewedVersionId: null,
    saving: { kind: 'kept', at: null },
    notices: [],
    importing: null,
    measurement: null,
    hovered: null,
    hoveredCell: null,
    dragged: null,
    showFirstRun: given.showFirstRun,
    preferences,
    dialog: null,
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
