import type { WorkspaceId } from '../domain/identifiers.ts';
import type { TabSession } from './tab-session.ts';

/**
 * Ask the tab that edits a workspace to write everything and let go of it: `ours` when it has, `kept-back` when it could
 * not write, `silent` when it did not answer before `patience` ended.
 */
export async function askForTurn(
  tab: TabSession,
  id: WorkspaceId,
  patience: AbortSignal,
): Promise<'ours' | 'kept-back' | 'silent'> {
  const waiting = new AbortController();
  let isKeptBack = false;
  const stopListening = tab.listen((message) => {
    if (message.kind !== 'kept-back' || message.workspaceId !== id) return;
    isKeptBack = true;
    waiting.abort();
  });
  const turn = tab.queue(id, AbortSignal.any([patience, waiting.signal]));
  tab.send({ kind: 'asked', workspaceId: id });
  const isOurs = await turn;
  stopListening();
  return isOurs ? 'ours' : isKeptBack ? 'kept-back' : 'silent';
}
