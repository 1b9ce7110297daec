/** What is used of the browser's container of service workers. */
export type Workers = Pick<ServiceWorkerContainer, 'register' | 'controller' | 'addEventListener'>;

/** What is told about builds of the program. */
export interface UpdateListener {
  /** A new version is here, whole, and waits; `start` has it take over, in every tab's next load. */
  readonly onWaiting: (start: () => void) => void;
  /** The new version was started from this tab: time to load it. */
  readonly onStarted: () => void;
  /** Another tab started it; this one still runs the old version, whose files are kept for it. */
  readonly onStartedElsewhere: () => void;
}

/**
 * Have the browser keep the program, and tell when it has another version of it. Does not reject: where the program
 * cannot be kept, it goes on needing its address.
 */
export async function keepProgram(workers: Workers, address: string, listener: UpdateListener): Promise<void> {
  let startedHere = false;
  let isControlled = workers.controller !== null;
  workers.addEventListener('controllerchange', () => {
    if (startedHere) listener.onStarted();
    else if (isControlled) listener.onStartedElsewhere();
    isControlled = true;
  });
  const offer = (worker: ServiceWorker): void => {
    // The first one of all replaces nothing.
    if (!workers.controller) return;
    listener.onWaiting(() => {
      startedHere = true;
      worker.postMessage('start-new-version');
    });
  };
  const follow = (worker: ServiceWorker | null): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed') offer(worker);
    });
  };
  try {
    const registration = await workers.register(address, { updateViaCache: 'none' });
    registration.addEventListener('updatefound', () => follow(registration.installing));
    if (registration.waiting) offer(registration.waiting);
    else follow(registration.installing);
  } catch {
    // A private window, a setting, a host that changes what it serves: the program runs all the same.
  }
}
