import { MUTANT } from './mutant.ts';
import type { HeldLock, LockWay, TabLink, TabMessage } from './tab-link.ts';

/** What is told about a workspace. */
const KINDS: ReadonlySet<unknown> = new Set<TabMessage['kind']>(['saved', 'asked', 'kept-back', 'listed', 'removed']);

/**
 * Connect the tabs that share a database, through the locks and a broadcast channel of the browser. Null where it has
 * none of them: every tab edits then.
 */
export function createTabLink(databaseName: string): TabLink | null {
  if (!('locks' in navigator) || !('BroadcastChannel' in globalThis)) return null;
  const channel = new BroadcastChannel(`${databaseName}/tabs`);
  return {
    acquire: (id, way, onLost) => acquire(`${databaseName}/workspace/${id}`, way, onLost),
    send: (message) => channel.postMessage(message),
    listen: (listener) => {
      const hear = ({ data }: MessageEvent<unknown>): void => {
        if (isTabMessage(data)) listener(data);
      };
      channel.addEventListener('message', hear);
      return () => channel.removeEventListener('message', hear);
    },
    close: () => channel.close(),
  };
}

/** Another tab may run another release of the program. */
function isTabMessage(data: unknown): data is TabMessage {
  if (typeof data !== 'object' || data === null || !('kind' in data)) return false;
  if (data.kind === 'emptied') return true;
  return KINDS.has(data.kind) && 'workspaceId' in data && typeof data.workspaceId === 'string';
}

function acquire(name: string, way: LockWay, onLost: () => void): Promise<HeldLock | null> {
  if (MUTANT === 'every-tab-edits') return Promise.resolve({ isHeld: async () => true, release: () => undefined });
  return new Promise((resolve) => {
    let isOurs = false;
    const options = way === 'if-free' ? { ifAvailable: true } : way === 'by-force' ? { steal: true } : { signal: way };
    const request = navigator.locks.request(name, options, (lock) => {
      if (!lock) return resolve(null);
      isOurs = true;
      return new Promise<void>((letGo) => {
        const release = (): void => {
          isOurs = false;
          letGo();
        };
        const isHeld = async (): Promise<boolean> => {
          if (MUTANT !== 'losses-unasked') await heardOfLosses();
          return isOurs;
        };
        resolve({ isHeld, release });
      });
    });
    // The waiting was ended, or another tab took the lock.
    request.catch(() => {
      resolve(null);
      if (isOurs) onLost();
      isOurs = false;
    });
  });
}

/** Wait for an answer of the browser: losses that happened before the question have been told before it. */
async function heardOfLosses(): Promise<void> {
  try {
    await navigator.locks.query();
  } catch {
    // A page that is going away gets no answer.
  }
}
