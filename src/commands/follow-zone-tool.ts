import { draftOf, isLocked, type Workspace } from '../domain/workspace.ts';
import { mapGeometries } from '../state/map-geometries.ts';
import type { Application } from './application.ts';
import { cancelZoneTool } from './zone-tools.ts';
import { zoneToolOutcome } from './zone-tool-edits.ts';

/** Long enough to gather the strokes of a number being typed, too short to be noticed. */
const DELAY_MS = 60;

/**
 * Measure what the zone tool in use would change, in the engine, whenever that changes; the latest request wins. The tool
 * is put away when another zone or task is chosen, or the draft is locked; without a tool nothing is sketched.
 *
 * @returns a function that stops it
 */
export function startFollowingZoneTool(app: Application): () => void {
  let asked: Workspace | null = null;
  let timer: ReturnType<typeof setTimeout> | null = null;

  const measure = async (after: Workspace): Promise<void> => {
    const { workspace, zoneTool } = app.store.get();
    if (!zoneTool || asked !== after) return;
    const { partyId } = zoneTool;
    const outcome = await app.engine.measureEffect({
      before: mapGeometries(draftOf(workspace, partyId).map),
      after: mapGeometries(draftOf(after, partyId).map),
      lineType: workspace.lineType,
    });
    if (asked !== after || outcome.kind !== 'done') return;
    app.store.set((state) =>
      state.zoneTool
        ? { ...state, zoneTool: { ...state.zoneTool, effect: { of: after, value: outcome.value } } }
        : state,
    );
  };

  const follow = (): void => {
    const state = app.store.get();
    const { zoneTool, selection, task } = state;
    if (!zoneTool) {
      asked = null;
      if (state.pointerMode === 'sketch') app.store.set((current) => ({ ...current, pointerMode: 'select' }));
      return;
    }
    const isElsewhere = zoneTool.partyId !== selection.partyId || zoneTool.zoneId !== selection.zoneId;
    if (isElsewhere || task !== 'draw' || isLocked(state.workspace, zoneTool.partyId)) {
      cancelZoneTool(app);
      return;
    }
    const outcome = zoneToolOutcome(state);
    const after = outcome?.ok ? outcome.value : null;
    if (after === asked) return;
    asked = after;
    if (timer !== null) clearTimeout(timer);
    timer = after && setTimeout(() => void measure(after), DELAY_MS);
  };

  const unsubscribe = app.store.subscribe(follow);
  return () => {
    unsubscribe();
    if (timer !== null) clearTimeout(timer);
  };
}
