import { messages } from '../messages/catalogue.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { CheckUpStatus } from '../state/keeping.ts';
import { hasRestored, type CheckUpProgress, type CheckUpReport } from '../storage/check-up/check-up-report.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { changeKeeping } from './change-keeping.ts';
import { describeCheckUp, describeRestored } from './describe-check-up.ts';
import { notify } from './notify.ts';
import { markDamaged } from './version-maps.ts';
import { openDialog } from './view.ts';
import { refreshWorkspaceList } from './workspaces.ts';

const words = laterMessages.checkUp;

/** The check-up under way, to be ended by its user. */
const underWay = new WeakMap<Application, AbortController>();

/** End the check-up under way. */
export function cancelCheckUp(app: Application): void {
  underWay.get(app)?.abort();
}

/**
 * Verify everything that is kept of versions, and put right what can be. One that nobody asked for says something only if
 * something was wrong, and gives way to one of another tab.
 */
export async function runCheckUp(app: Application, asked: boolean): Promise<void> {
  const { secondCopy } = app;
  if (underWay.has(app)) return;
  if (!secondCopy) return showCheckUp(app, { kind: 'ended', text: words.nothingKept });
  const ending = new AbortController();
  underWay.set(app, ending);
  showCheckUp(app, { kind: 'running', share: 0 });
  const outcome = await secondCopy.checkUp({
    unlessBusy: true,
    signal: ending.signal,
    onProgress: (progress) => showCheckUp(app, { kind: 'running', share: shareOf(progress) }),
  });
  underWay.delete(app);
  if (!outcome.ok) {
    const text = words.failed(describeStorageFailure(outcome.error));
    return showCheckUp(app, { kind: 'ended', text });
  }
  if (outcome.value === null) {
    const { busy, cancelled } = words;
    return showCheckUp(
      app,
      asked || ending.signal.aborted
        ? { kind: 'ended', text: ending.signal.aborted ? cancelled : busy }
        : { kind: 'none' },
    );
  }
  await takeReport(app, outcome.value);
  if (!asked) tellReport(app, outcome.value);
}

/** Show what a check-up found, and read again what it brought back. */
export async function takeReport(app: Application, report: CheckUpReport): Promise<void> {
  if (hasRestored(report)) {
    const { id } = app.store.get().workspace;
    const versions = await app.repository.listVersions(id);
    if (versions.ok && app.store.get().workspace.id === id) {
      app.store.set((state) => ({ ...state, versions: versions.value }));
    }
    await refreshWorkspaceList(app);
    app.tab?.send({ kind: 'listed', workspaceId: id });
  }
  showCheckUp(app, describeCheckUp(app, report));
  const damaged = new Set(report.problems.flatMap((one) => (one.kind === 'damaged' ? (one.versionId ?? []) : [])));
  if (damaged.size > 0) markDamaged(app, damaged);
  if (report.versions > 0) app.presence?.set();
}

/** Say what came back and how much did not, without taking the focus. */
export function tellReport(app: Application, report: CheckUpReport): void {
  const details = { label: messages.keeping.details, run: () => openDialog(app, 'keeping') };
  const back = describeRestored(report);
  if (back.length > 0) notify(app, 'warning', back.join(' '), details);
  const { problems } = report;
  if (problems.length > 0) notify(app, 'error', words.problems(problems.length), details);
}

function showCheckUp(app: Application, checkUp: CheckUpStatus): void {
  changeKeeping(app, { checkUp });
}

/** The journal is read first, and is as large as the database. */
function shareOf({ phase, done, of }: CheckUpProgress): number {
  const share = of === 0 ? 1 : done / of;
  return phase === 'journal' ? share / 2 : (1 + share) / 2;
}
