import { draftOf } from '../domain/workspace.ts';
import type { Application } from './application.ts';

/** Leave tracing: back to the boundary that is being drawn, where there is one. */
export function stopTracing(app: Application): void {
  app.store.set((state) => {
    const { partyId, zoneId } = state.selection;
    const unfinished = partyId === null ? null : draftOf(state.workspace, partyId).unfinished;
    const drawing = unfinished !== null && unfinished.zoneId === zoneId;
    return { ...state, pointerMode: drawing ? 'draw' : 'select' };
  });
}
