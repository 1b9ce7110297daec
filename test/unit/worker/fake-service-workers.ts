import type { Workers } from '../../../src/worker/program-updates.ts';

/** A service worker of which the test says how far it has come. */
export class FakeServiceWorker extends EventTarget {
  state: ServiceWorkerState = 'installing';
  readonly told: unknown[] = [];

  postMessage(message: unknown): void {
    this.told.push(message);
  }

  becomes(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

/** The browser's container of service workers, of which the test says what happens. */
export class FakeServiceWorkers extends EventTarget {
  controller: FakeServiceWorker | null = null;
  refuses = false;
  readonly registration = Object.assign(new EventTarget(), {
    waiting: null as FakeServiceWorker | null,
    installing: null as FakeServiceWorker | null,
  });
  readonly registered: unknown[][] = [];

  async register(...given: unknown[]): Promise<unknown> {
    this.registered.push(given);
    if (this.refuses) throw new TypeError('Service workers are off.');
    return this.registration;
  }

  /** A new build is found while the page is open. */
  finds(worker: FakeServiceWorker): void {
    this.registration.installing = worker;
    this.registration.dispatchEvent(new Event('updatefound'));
  }

  /** A worker takes this page over. */
  isControlledBy(worker: FakeServiceWorker): void {
    this.controller = worker;
    this.dispatchEvent(new Event('controllerchange'));
  }

  asWorkers(): Workers {
    return this as unknown as Workers;
  }
}
