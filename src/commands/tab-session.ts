import type { WorkspaceId } from '../domain/identifiers.ts';
import type { HeldLock, LockWay, TabLink } from '../storage/tab-link.ts';

/** A page that is being reloaded may have its lock for a moment longer. */
const PATIENCE_MS = 1500;

/** Which workspace this tab may edit. */
export interface TabSession extends Pick<TabLink, 'send' | 'listen'> {
  /** Ask for the right to edit a workspace, beside the open one. False where another tab has it. */
  claim(id: WorkspaceId): Promise<boolean>;
  /** Wait for that right until the signal ends it. */
  queue(id: WorkspaceId, signal: AbortSignal): Promise<boolean>;
  /** Take it from whoever has it. */
  seize(id: WorkspaceId): Promise<boolean>;
  /** The workspace is the open one now: the rights to all others are given up, but for the reserved ones. */
  settle(id: WorkspaceId): void;
  /** Keep the right to a workspace, also when another one is opened, until it is abandoned. */
  reserve(id: WorkspaceId): void;
  /** Give up the right to a workspace that was not opened after all; that to the open one stays. */
  abandon(id: WorkspaceId): void;
  /** Give up the right to the open workspace. */
  letGo(): void;
  /** Tell, right before something is written, whether this tab edits that workspace. */
  mayWrite(id: WorkspaceId): Promise<boolean>;
  /** Be told when another tab has taken the open workspace by force. */
  onLost(listener: () => void): void;
}

/** Follow which workspaces this tab may edit. Nothing is claimed yet. */
export function createTabSession(link: TabLink, patienceMs = PATIENCE_MS): TabSession {
  const held = new Map<WorkspaceId, HeldLock>();
  const reserved = new Set<WorkspaceId>();
  let open: WorkspaceId | null = null;
  let tellLost = (): void => undefined;

  const take = async (id: WorkspaceId, way: LockWay): Promise<boolean> => {
    const lock = await link.acquire(id, way, () => {
      if (held.get(id) !== lock) return;
      held.delete(id);
      if (id === open) tellLost();
    });
    if (lock) held.set(id, lock);
    return lock !== null;
  };
  const giveUp = (id: WorkspaceId): void => {
    held.get(id)?.release();
    held.delete(id);
  };

  return {
    claim: async (id) => held.has(id) || (await take(id, 'if-free')) || take(id, AbortSignal.timeout(patienceMs)),
    queue: async (id, signal) => held.has(id) || take(id, signal),
    seize: async (id) => held.has(id) || take(id, 'by-force'),
    settle: (id) => {
      open = id;
      for (const other of held.keys()) if (other !== id && !reserved.has(other)) giveUp(other);
    },
    reserve: (id) => void reserved.add(id),
    abandon: (id) => {
      reserved.delete(id);
      if (id !== open) giveUp(id);
    },
    letGo: () => {
      if (open !== null) giveUp(open);
    },
    mayWrite: async (id) => id === open && ((await held.get(id)?.isHeld()) ?? false),
    onLost: (listener) => {
      tellLost = listener;
    },
    send: (message) => link.send(message),
    listen: (listener) => link.listen(listener),
  };
}
