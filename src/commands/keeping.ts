import type { WorkspaceId } from '../domain/identifiers.ts';
import { messages } from '../messages/catalogue.ts';
import type { Keeping } from '../state/keeping.ts';
import type { CheckUpReport } from '../storage/check-up/check-up-report.ts';
import type { SecondCopy } from '../storage/second-copy.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { changeKeeping } from './change-keeping.ts';
import { notify } from './notify.ts';
import type { QuietTime } from './quiet-time.ts';
import { openDialog } from './view.ts';

/**
 * Where the database holds nothing and the journal does, bring back what it holds before anybody is greeted as new. Null
 * where there is nothing to bring back.
 */
export async function recoverFirst(secondCopy: SecondCopy | null): Promise<CheckUpReport | null> {
  if (!secondCopy || !(await secondCopy.isThere())) return null;
  const outcome = await secondCopy.checkUp();
  return outcome.ok ? outcome.value : null;
}

/**
 * Follow how versions are kept, tell what came back before the start, and verify everything once the browser has nothing
 * else to do. `lost` says that both stores are empty although versions were once saved here.
 */
export async function startKeeping(
  app: Application,
  recovered: CheckUpReport | null,
  lost: boolean,
  quiet: QuietTime,
): Promise<void> {
  if (lost) {
    const open = { label: messages.keeping.openBackup, run: () => openDialog(app, 'open-backup') };
    notify(app, 'error', messages.keeping.everythingGone, open);
  }
  const { secondCopy } = app;
  if (!secondCopy) return;
  const follow = (): void => {
    const { state } = secondCopy;
    if (!state) return;
    changeKeeping(app, {
      secondCopy: state.ok ? { kind: 'kept' } : { kind: 'not-kept', reason: describeStorageFailure(state.error) },
    });
  };
  secondCopy.subscribe(follow);
  follow();
  const isProtected = (await app.protection?.read()) ?? null;
  if (isProtected) changeKeeping(app, { protection: 'granted' });
  if (recovered) {
    const { takeReport, tellReport } = await loadCheckUp();
    await takeReport(app, recovered);
    tellReport(app, recovered);
    return;
  }
  await quiet(app);
  await (await loadCheckUp()).runCheckUp(app, false);
}

/** Show how versions are kept, and verify everything. */
export function verifyEverything(app: Application): void {
  openDialog(app, 'keeping');
  void loadCheckUp().then(({ runCheckUp }) => runCheckUp(app, true));
}

/** No part of the first load: nothing is verified before the map is drawn. */
const loadCheckUp = () => import('./check-up.ts');

/** Write the copy outside this browser after something was saved. Nobody waits for it. */
export function copyOutside(app: Application, workspaceId: WorkspaceId): void {
  if (app.copyPlaces) void loadCopying().then(({ copyWhatWasSaved }) => copyWhatWasSaved(app, workspaceId));
}

/** Take up the copy outside this browser once the map is drawn. */
export async function startCopying(app: Application, quiet: QuietTime): Promise<void> {
  if (!app.copyPlaces) return;
  await quiet(app);
  await (await loadCopying()).followHeldCopy(app);
}

const loadCopying = () => import('./follow-held-copy.ts');

/** After a version was saved: tell other tabs, remember that there are some, and ask the browser, once, to protect them. */
export async function afterSaving(app: Application, workspaceId: WorkspaceId): Promise<void> {
  app.tab?.send({ kind: 'saved', workspaceId });
  app.presence?.set();
  copyOutside(app, workspaceId);
  const before = app.store.get().keeping?.protection ?? 'not-asked';
  if (before !== 'not-asked' || !app.protection) return;
  const answer = await app.protection.ask();
  const protection: Keeping['protection'] = answer === null ? 'unavailable' : answer ? 'granted' : 'refused';
  changeKeeping(app, { protection });
}
