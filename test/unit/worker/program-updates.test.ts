import { describe, expect, it } from 'vitest';
import { keepProgram } from '../../../src/worker/program-updates.ts';
import { FakeServiceWorker, FakeServiceWorkers } from './fake-service-workers.ts';

interface Following {
  readonly workers: FakeServiceWorkers;
  readonly heard: string[];
  /** Starts the version that was offered last. */
  start: () => void;
}

/** A page that keeps the program; `running` controls it from the start, as on a second visit. */
async function following(prepare: (workers: FakeServiceWorkers) => void = () => undefined): Promise<Following> {
  const workers = new FakeServiceWorkers();
  prepare(workers);
  const one: Following = { workers, heard: [], start: () => undefined };
  await keepProgram(workers.asWorkers(), 'https://example.org/service-worker.js', {
    onWaiting: (start) => {
      one.heard.push('waiting');
      one.start = start;
    },
    onStarted: () => one.heard.push('started'),
    onStartedElsewhere: () => one.heard.push('started elsewhere'),
  });
  return one;
}

const secondVisit = (workers: FakeServiceWorkers): void => {
  workers.controller = new FakeServiceWorker();
};

describe('keeping the program', () => {
  it('registers its address, past what the browser keeps of it', async () => {
    const { workers } = await following();
    expect(workers.registered).toEqual([['https://example.org/service-worker.js', { updateViaCache: 'none' }]]);
  });

  it('tells nothing on the first visit, when the first worker of all is installed and takes the page over', async () => {
    const first = new FakeServiceWorker();
    const { workers, heard } = await following((one) => {
      one.registration.installing = first;
    });
    first.becomes('installed');
    first.becomes('activated');
    workers.isControlledBy(first);
    expect(heard).toEqual([]);
  });

  it('tells of a version that comes after the first visit, in the same page', async () => {
    const { workers, heard } = await following();
    workers.isControlledBy(new FakeServiceWorker());
    const next = new FakeServiceWorker();
    workers.finds(next);
    next.becomes('installed');
    expect(heard).toEqual(['waiting']);
  });

  it('goes on without it where service workers are refused', async () => {
    const { heard } = await following((workers) => {
      workers.refuses = true;
    });
    expect(heard).toEqual([]);
  });
});

describe('a new version', () => {
  it('is none while nothing is found', async () => {
    expect((await following(secondVisit)).heard).toEqual([]);
  });

  it('is told once it is here whole, not while it is fetched', async () => {
    const { workers, heard } = await following(secondVisit);
    const next = new FakeServiceWorker();
    workers.finds(next);
    expect(heard).toEqual([]);
    next.becomes('installed');
    expect(heard).toEqual(['waiting']);
  });

  it('is told at the start if it was waiting, or was being fetched', async () => {
    const waiting = await following((workers) => {
      secondVisit(workers);
      workers.registration.waiting = new FakeServiceWorker();
    });
    expect(waiting.heard).toEqual(['waiting']);
    const next = new FakeServiceWorker();
    const fetching = await following((workers) => {
      secondVisit(workers);
      workers.registration.installing = next;
    });
    next.becomes('installed');
    expect(fetching.heard).toEqual(['waiting']);
  });

  it('of which a file is not what the build wrote down is not told of', async () => {
    const { workers, heard } = await following(secondVisit);
    const next = new FakeServiceWorker();
    workers.finds(next);
    next.becomes('redundant');
    expect(heard).toEqual([]);
  });

  it('takes over only when it is started, and then the page is loaded', async () => {
    const one = await following(secondVisit);
    const next = new FakeServiceWorker();
    one.workers.finds(next);
    next.becomes('installed');
    expect(next.told).toEqual([]);
    one.start();
    expect(next.told).toEqual(['start-new-version']);
    expect(one.heard).toEqual(['waiting']);
    one.workers.isControlledBy(next);
    expect(one.heard).toEqual(['waiting', 'started']);
  });

  it('that another tab started does not load this page', async () => {
    const { workers, heard } = await following(secondVisit);
    workers.isControlledBy(new FakeServiceWorker());
    expect(heard).toEqual(['started elsewhere']);
  });
});
