import type { WorkspaceId } from '../domain/identifiers.ts';
import { messages } from '../messages/catalogue.ts';
import type { Elsewhere } from '../state/elsewhere.ts';
import { MUTANT } from '../storage/mutant.ts';
import type { TabMessage } from '../storage/tab-link.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';

/** Refuse what edits while another tab edits the open workspace: say so, and offer to take over. True if refused. */
export function refuseElsewhere(app: Application): boolean {
  if (!app.store.get().elsewhere) return false;
  tellElsewhere(app);
  return true;
}

function tellElsewhere(app: Application): void {
  const { refused, takeOver } = messages.storage.elsewhere;
  notify(app, 'warning', refused, {
    label: takeOver,
    run: () => void import('./take-over.ts').then((later) => later.takeOver(app)),
  });
}

/** From now on this tab only shows the workspace. What is being drawn waits in the draft. */
export function stopEditing(app: Application, how: Elsewhere['how']): void {
  app.store.set((state) => ({
    ...state,
    elsewhere: { how, at: app.now(), asking: 'no', unwritten: how === 'taken-away' && state.saving.kind !== 'kept' },
    pointerMode: state.pointerMode.startsWith('measure') ? state.pointerMode : 'select',
    zoneTool: null,
    stretchOffer: null,
    dragged: null,
  }));
}

/**
 * Ask, right before something is written, whether this tab still edits the workspace. One that slept while another tab
 * took it hears of that here.
 */
export async function mayWrite(app: Application, id: WorkspaceId): Promise<boolean> {
  if (MUTANT === 'written-unasked' || !app.tab || (await app.tab.mayWrite(id))) return true;
  leaveToOther(app, id);
  return false;
}

/** Another tab has taken a workspace without an answer from here: if it is the open one, it is only shown from now on. */
export function leaveToOther(app: Application, id: WorkspaceId): void {
  const { workspace, elsewhere } = app.store.get();
  if (workspace.id === id && !elsewhere) stopEditing(app, 'taken-away');
}

/** Show what another tab has saved meanwhile. */
export async function readAgain(app: Application): Promise<void> {
  await (await import('./follow-editing-tab.ts')).followSave(app);
}

async function hear(app: Application, message: TabMessage): Promise<void> {
  if (message.kind === 'emptied') return (await import('./leave-everything.ts')).leaveEverything(app, null);
  const { kind, workspaceId } = message;
  const { workspace, elsewhere } = app.store.get();
  if (kind === 'listed') return (await import('./workspaces.ts')).refreshWorkspaceList(app);
  if (kind === 'removed') return (await import('./leave-removed.ts')).leaveRemoved(app, workspaceId);
  if (workspaceId !== workspace.id) return;
  if (elsewhere && kind === 'saved') await readAgain(app);
  if (!elsewhere && kind === 'asked') await (await import('./hand-over.ts')).handOver(app, workspaceId);
}

/** Hear what other tabs say, and whether one has taken the open workspace. */
export function startListening(app: Application): void {
  const { tab } = app;
  if (!tab) return;
  tab.onLost(() => stopEditing(app, 'taken-away'));
  tab.listen((message) => void hear(app, message));
  // It may have been saved between the reading and the listening.
  if (app.store.get().elsewhere) void readAgain(app);
}
