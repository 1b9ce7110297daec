import { comparisonInputs, firstDrafts, isKnown, sameInputs } from '../state/comparison-inputs.ts';
import type { ComparisonInputs } from '../state/comparison-inputs.ts';
import { hasCell } from '../state/contested-cells.ts';
import { NO_COMPARISON, NO_RESULT } from '../state/no-comparison.ts';
import type { AppState, ComparisonState } from '../state/app-state.ts';
import type { WorkspaceId } from '../domain/identifiers.ts';
import type { Workspace } from '../domain/workspace.ts';
import { messages } from '../messages/catalogue.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { loadVersionMap } from './version-maps.ts';

/** Long enough to gather the edits of one gesture, too short to be noticed. */
const DELAY_MS = 50;

/**
 * Keep the comparison in step with the maps while Compare is chosen: a change of geometry, by identity, is sent to the
 * engine 50 ms later, and only the outcome of the latest request is taken. Versions that have not been read are read
 * first. A result whose maps were edited in another task is dropped, so that `done` always means the present maps.
 *
 * @returns a function that stops it, and a computation under way
 */
export function startComparing(app: Application): () => void {
  /** What the present status is about; null where nothing was asked. */
  let asked: readonly unknown[] | null = null;
  let generation = 0;
  let timer: ReturnType<typeof setTimeout> | null = null;
  /** How many requests the engine has not answered. */
  let unanswered = 0;
  let workspaceId: WorkspaceId | null = null;
  /** The workspace for which maps were looked for since Compare was chosen. */
  let offered: Workspace | null = null;

  const set = (change: Partial<ComparisonState>): void =>
    app.store.set((state) => ({ ...state, comparison: { ...state.comparison, ...change } }));

  const forget = (): void => {
    generation += 1;
    asked = null;
    if (timer !== null) clearTimeout(timer);
    timer = null;
  };

  /** A request counts while no later one was made and nobody cancelled it. */
  const stands = (mine: number): boolean => mine === generation && app.store.get().comparison.status === 'running';

  const compare = async (inputs: ComparisonInputs, mine: number): Promise<void> => {
    unanswered += 1;
    const outcome = await app.engine.compareMaps(inputs.request(), (progress) => {
      if (stands(mine)) set({ progress });
    });
    unanswered -= 1;
    if (!stands(mine)) return;
    switch (outcome.kind) {
      case 'done': {
        // A cell keeps its number, and so its key, while its place is contested by the same maps.
        const { activeCell } = app.store.get().comparison;
        const heir = hasCell(outcome.value, activeCell) ? activeCell : null;
        set({ status: 'done', progress: null, result: outcome.value, activeCell: heir });
        return;
      }
      case 'superseded':
        return;
      case 'cancelled':
        set({ ...NO_RESULT, status: 'cancelled' });
        return;
      case 'failed':
        set({ ...NO_RESULT, status: 'failed' });
        notify(app, 'error', messages.comparing.failedNotice(outcome.detail));
    }
  };

  const send = async (): Promise<void> => {
    timer = null;
    const mine = generation;
    const inputs = comparisonInputs(app.store.get());
    if (!inputs || !stands(mine)) return;
    if (inputs.unread.length === 0) {
      await compare(inputs, mine);
      return;
    }
    // Reading changes the state, which sends the comparison; here only a failure is left to be told.
    const read = await Promise.all(inputs.unread.map((versionId) => loadVersionMap(app, versionId)));
    if (read.includes(false) && stands(mine)) set({ ...NO_RESULT, status: 'failed' });
  };

  const stop = (): void => {
    forget();
    if (unanswered > 0) app.engine.cancelComparison();
  };

  const follow = (): void => {
    const state = app.store.get();
    const { task, workspace, comparison } = state;
    const sameWorkspace = workspaceId === null || workspaceId === workspace.id;
    workspaceId = workspace.id;
    const kept = keepKnown(state, sameWorkspace);
    if (kept) {
      set(kept);
      return;
    }
    if (task !== 'compare') offered = null;
    else if (comparison.maps.length === 0 && offered !== workspace) {
      offered = workspace;
      const maps = firstDrafts(state);
      if (maps.length > 0) {
        set({ ...NO_RESULT, maps });
        return;
      }
    }
    const inputs = comparisonInputs(state);
    const changed = !sameInputs(asked, inputs?.identity ?? null);
    if (!inputs || (changed && task !== 'compare')) {
      if (asked) stop();
      if (comparison.status !== 'idle' || comparison.result) set(NO_RESULT);
      return;
    }
    if (task !== 'compare' || (!changed && comparison.status !== 'idle')) return;
    forget();
    asked = inputs.identity;
    timer = setTimeout(() => void send(), DELAY_MS);
    set({ status: 'running', progress: null });
  };

  const unsubscribe = app.store.subscribe(follow);
  follow();
  return () => {
    unsubscribe();
    stop();
  };
}

/**
 * Drop the chosen maps of another workspace, or of a party or version that is no longer there. Null: nothing is to be
 * dropped.
 */
function keepKnown(state: AppState, sameWorkspace: boolean): Partial<ComparisonState> | null {
  const { maps } = state.comparison;
  if (maps.length === 0) return null;
  if (!sameWorkspace) return NO_COMPARISON;
  const kept = maps.filter((reference) => isKnown(state, reference));
  return kept.length === maps.length ? null : { ...NO_RESULT, maps: kept, filter: null };
}
