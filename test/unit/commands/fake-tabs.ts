import type { HeldLock, LockWay, TabLink, TabMessage } from '../../../src/storage/tab-link.ts';

interface Holder {
  readonly tab: TabLink;
  readonly lose: () => void;
}

/** A browser whose tabs know of each other, in memory. One that sleeps hears nothing, not even that it lost a lock. */
export interface FakeBrowser {
  newTab(): TabLink;
  sleep(tab: TabLink): void;
  /** What it missed is told, in order. */
  wake(tab: TabLink): void;
  /** All that was sent, oldest first. */
  readonly sent: readonly TabMessage[];
}

/** Locks as the browser gives them: one holder for each name, the others in a queue. */
export function fakeBrowser(): FakeBrowser {
  const holders = new Map<string, Holder>();
  const queues = new Map<string, (() => void)[]>();
  const listeners = new Map<TabLink, Set<(message: TabMessage) => void>>();
  const missed = new Map<TabLink, (() => void)[]>();
  const sent: TabMessage[] = [];

  const tell = (tab: TabLink, news: () => void): void => {
    const waiting = missed.get(tab);
    if (waiting) waiting.push(news);
    else queueMicrotask(news);
  };
  const grant = (tab: TabLink, id: string, onLost: () => void): HeldLock => {
    let isHeld = true;
    const holder: Holder = {
      tab,
      lose: () => {
        isHeld = false;
        tell(tab, onLost);
      },
    };
    holders.set(id, holder);
    return {
      isHeld: () => Promise.resolve(isHeld),
      release: () => {
        if (holders.get(id) !== holder) return;
        isHeld = false;
        holders.delete(id);
        queues.get(id)?.shift()?.();
      },
    };
  };
  const waitFor = (tab: TabLink, id: string, signal: AbortSignal, onLost: () => void): Promise<HeldLock | null> =>
    new Promise((resolve) => {
      const queue = queues.get(id) ?? [];
      queues.set(id, queue);
      const next = (): void => resolve(grant(tab, id, onLost));
      queue.push(next);
      const leave = (): void => {
        if (queue.includes(next)) queue.splice(queue.indexOf(next), 1);
        resolve(null);
      };
      if (signal.aborted) leave();
      signal.addEventListener('abort', leave);
    });

  return {
    sent,
    newTab: () => {
      const acquire = async (id: string, way: LockWay, onLost: () => void): Promise<HeldLock | null> => {
        const holder = holders.get(id);
        if (!holder) return grant(tab, id, onLost);
        if (way === 'if-free') return null;
        if (way !== 'by-force') return waitFor(tab, id, way, onLost);
        holder.lose();
        return grant(tab, id, onLost);
      };
      const tab: TabLink = {
        acquire,
        send: (message) => {
          sent.push(message);
          for (const [other, own] of listeners) {
            if (other !== tab) tell(other, () => own.forEach((listener) => listener(message)));
          }
        },
        listen: (listener) => {
          listeners.get(tab)?.add(listener);
          return () => listeners.get(tab)?.delete(listener);
        },
        close: () => undefined,
      };
      listeners.set(tab, new Set());
      return tab;
    },
    sleep: (tab) => void missed.set(tab, []),
    wake: (tab) => {
      const news = missed.get(tab) ?? [];
      missed.delete(tab);
      for (const one of news) one();
    },
  };
}
