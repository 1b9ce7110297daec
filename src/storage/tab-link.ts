import type { WorkspaceId } from '../domain/identifiers.ts';

/** What tabs of one browser tell each other. */
export type TabMessage =
  /**
   * Something was saved; the sender asks for the right to edit; the sender has it and cannot give it up now; the list of
   * workspaces is another one; the workspace was removed for good.
   */
  | { readonly kind: 'saved' | 'asked' | 'kept-back' | 'listed' | 'removed'; readonly workspaceId: WorkspaceId }
  /** Everything is being removed from this browser. */
  | { readonly kind: 'emptied' };

/** The right to edit a workspace, which one tab has at a time. */
export interface HeldLock {
  /**
   * Ask whether it is still there. A tab that slept while another one took it may write before it hears of that, so
   * this is asked before every writing.
   */
  isHeld(): Promise<boolean>;
  /** Give it up; a second time does nothing. */
  release(): void;
}

/** Only if it is free, when its turn comes (unless the signal ends the waiting), or taken from whoever has it. */
export type LockWay = 'if-free' | 'by-force' | AbortSignal;

/** Connects the tabs of one browser. */
export interface TabLink {
  /**
   * Ask for the right to edit a workspace; null if it was not had.
   *
   * @param onLost - called once if another tab takes it by force
   */
  acquire(id: WorkspaceId, way: LockWay, onLost: () => void): Promise<HeldLock | null>;
  /** Tell all other tabs. */
  send(message: TabMessage): void;
  /** Be told what other tabs send; the returned function ends it. */
  listen(listener: (message: TabMessage) => void): () => void;
  close(): void;
}
