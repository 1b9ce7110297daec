import type { WorkspaceId } from '../domain/identifiers.ts';
import { sameData } from '../domain/same-data.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { cacheNames, eraseCaches } from '../storage/erase/erase-caches.ts';
import type { Inventory } from '../storage/erase/inventory.ts';
import type { Leftover } from '../storage/erase/leftover.ts';
import { MUTANT } from '../storage/mutant.ts';
import type { Application } from './application.ts';
import { askForTurn } from './ask-for-turn.ts';
import { describeStorageFailure, startAutosave } from './autosave.ts';
import { describeInventory, describeRemoval } from './describe-removal.ts';
import { leaveEverything } from './leave-everything.ts';
import { keepOpenWorkspace, openInstead, refreshWorkspaceList } from './workspaces.ts';
import { writingsEnded } from './writings.ts';

const words = laterMessages.removing;

/** A tab that is awake has written its latest changes by then. */
const PATIENCE_MS = 5000;

/** How long each tab that edits something is waited for. */
type Patience = () => AbortSignal;

const aWhile: Patience = () => AbortSignal.timeout(PATIENCE_MS);

/** What would be removed, as it was listed: only that is removed. */
export interface Listed {
  readonly inventory: Inventory;
  readonly lines: readonly string[];
}

/** Why nothing was removed. */
export interface Obstacle {
  readonly obstacle: string;
}

/** List what is kept of a workspace, or with null of everything. What is being edited here is written first. */
export async function listForRemoval(app: Application, id: WorkspaceId | null): Promise<Listed | Obstacle> {
  await writingsEnded(app);
  await keepOpenWorkspace(app);
  const inventory = await app.repository.takeInventory(id);
  if (!inventory.ok) return { obstacle: words.obstacles.notListed(describeStorageFailure(inventory.error)) };
  const journal = (await app.secondCopy?.isThere()) ?? false;
  const beside =
    id === null
      ? { journal, marker: app.presence?.isSet() ?? false, caches: (await cacheNames()).length }
      : { journal: journal && inventory.value.versions > 0, marker: false, caches: 0 };
  const kind = id === null ? 'everything' : 'workspace';
  return { inventory: inventory.value, lines: describeInventory(inventory.value, beside, kind) };
}

/**
 * Remove a workspace from this browser for good: the database, the journal, its settings; look whether it is gone, and
 * show what came of it. If it is open, it gives way to another. Refused, with nothing removed: the only workspace, one
 * that another tab edits and does not hand over, and where something is there that was not listed. Gives the obstacle.
 */
export async function removeWorkspaceForGood(
  app: Application,
  id: WorkspaceId,
  listed: Listed,
  patience: Patience = aWhile,
): Promise<Obstacle | null> {
  await refreshWorkspaceList(app);
  const { workspaces } = app.store.get();
  const others = workspaces.filter((one) => one.id !== id);
  if (!others.some(({ deletedAt }) => deletedAt === null)) return { obstacle: words.obstacles.onlyOne };
  const names = listed.inventory.workspaces;
  const refused = (await claimAll(app, names, patience)) ?? (await findChange(app, id, listed));
  if (refused) return giveBack(app, names, refused);
  if (app.store.get().workspace.id === id && !(await openInstead(app, id, false))) {
    return giveBack(app, names, { obstacle: words.obstacles.onlyOne });
  }
  const left = await app.repository.removeWorkspace(id);
  giveBack(app, names, null);
  if (!left.ok) return { obstacle: words.obstacles.failed(describeStorageFailure(left.error)) };
  app.tab?.send({ kind: 'removed', workspaceId: id });
  await refreshWorkspaceList(app);
  const removal = describeRemoval(listed.lines, left.value, names[0]?.name ?? id);
  app.store.set((state) => ({ ...state, removal, dialog: { name: 'removed', subject: null } }));
  return null;
}

/**
 * Remove everything from this browser: every table and the database, the journal, the marker, the caches. Other tabs are
 * told, and close what they show. Refused like the removal of one workspace. Gives the obstacle.
 */
export async function removeEverything(
  app: Application,
  listed: Listed,
  patience: Patience = aWhile,
): Promise<Obstacle | null> {
  const names = listed.inventory.workspaces;
  const refused = (await claimAll(app, names, patience)) ?? (await findChange(app, null, listed));
  if (refused) return giveBack(app, names, refused);
  app.autosave?.stop();
  app.tab?.send({ kind: 'emptied' });
  const outcome = await app.repository.removeEverything();
  if (!outcome.ok) {
    app.autosave &&= startAutosave(app, app.store.get().workspace);
    return giveBack(app, names, { obstacle: words.obstacles.failed(describeStorageFailure(outcome.error)) });
  }
  const left: Leftover[] = [...outcome.value];
  app.presence?.clear();
  if (app.presence?.isSet()) left.push({ where: 'marker' });
  const caches = await eraseCaches();
  if (caches.left > 0) left.push({ where: 'caches', count: caches.left });
  leaveEverything(app, describeRemoval(listed.lines, left, null));
  giveBack(app, names, null);
  return null;
}

/** Get the right to edit all of them, from tabs that hand them over; the obstacle if one does not. */
async function claimAll(
  app: Application,
  workspaces: Inventory['workspaces'],
  patience: Patience,
): Promise<Obstacle | null> {
  const { tab } = app;
  if (!tab) return null;
  for (const { id, name } of workspaces) {
    tab.reserve(id);
    const answer = (await tab.claim(id)) ? 'ours' : await askForTurn(tab, id, patience());
    if (answer === 'kept-back') return { obstacle: words.obstacles.keptBack(name) };
    if (answer === 'silent') return { obstacle: words.obstacles.inUse(name) };
  }
  return null;
}

/** What another tab handed over, or made meanwhile, is to be seen before it is removed. */
async function findChange(app: Application, id: WorkspaceId | null, { inventory }: Listed): Promise<Obstacle | null> {
  if (MUTANT === 'unlisted-removed') return null;
  const now = await app.repository.takeInventory(id);
  if (!now.ok) return { obstacle: words.obstacles.failed(describeStorageFailure(now.error)) };
  return sameData(counted(now.value), counted(inventory)) ? null : { obstacle: words.obstacles.changed };
}

/** Where the map looks is remembered at any time, and is nothing that anybody would miss. */
function counted({ settings: _changes_often, ...inventory }: Inventory): unknown {
  return inventory;
}

function giveBack(app: Application, workspaces: Inventory['workspaces'], obstacle: Obstacle | null): Obstacle | null {
  const { workspace, elsewhere } = app.store.get();
  for (const { id } of workspaces) app.tab?.abandon(id);
  // What was only looked at here is only looked at again.
  if (elsewhere && workspaces.some(({ id }) => id === workspace.id)) app.tab?.letGo();
  return obstacle;
}
