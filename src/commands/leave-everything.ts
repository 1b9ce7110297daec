import { builtInWorkspace } from '../domain/built-in/astana-2017.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { emptyHistory } from '../state/history.ts';
import { NOTHING_OPEN } from '../state/nothing-open.ts';
import type { RemovalReport } from '../state/removal.ts';
import type { Application } from './application.ts';

const words = laterMessages.removing;

/**
 * Close everything that is shown and write nothing more: everything was removed from this browser. What stays is the
 * report, and the way to start anew; null where another tab did it.
 */
export function leaveEverything(app: Application, report: RemovalReport | null): void {
  const { workspace: left, removal } = app.store.get();
  if (removal?.everything) return;
  app.autosave?.stop();
  app.autosave = null;
  app.repository.close();
  app.secondCopy?.close();
  const workspace = builtInWorkspace();
  app.store.set((state) => ({
    ...state,
    ...NOTHING_OPEN,
    workspace,
    history: emptyHistory(),
    workspaces: [],
    versions: [],
    selection: { partyId: null, zoneId: null, point: null },
    removal: report ?? DONE_ELSEWHERE,
    dialog: { name: 'removed', subject: null },
  }));
  app.tab?.settle(workspace.id);
  app.tab?.abandon(left.id);
  app.tab?.letGo();
}

const DONE_ELSEWHERE: RemovalReport = {
  everything: true,
  title: words.done.elsewhere,
  removed: [],
  verdict: words.verdict.elsewhere,
  left: [],
  beyond: '',
};

/** Load the program anew, where everything was removed; otherwise only the report goes. */
export function leaveReport(app: Application): void {
  const { removal } = app.store.get();
  app.store.set((state) => ({ ...state, removal: null, dialog: null }));
  if (removal?.everything) app.startAnew?.();
}
