import type { Remote } from 'comlink';
import { wrap } from 'comlink';
import type { WorkOutcome } from './engine-api.ts';
import type { EngineWorker } from './spawn-engine.ts';

/** How long a worker may go on with work that nobody waits for before it is replaced. The overlay cannot be asked to stop. */
const PATIENCE_MS = 300;

/** Something to do on the worker, with the way to tell how it ended. It may be started again on a fresh worker. */
interface Task<Api> {
  readonly start: (api: Remote<Api>) => Promise<() => void>;
  readonly end: (outcome: Exclude<WorkOutcome<never>, { kind: 'done' }>) => void;
}

/** A running worker and the tasks that it has not answered. */
interface Connection<Api> {
  readonly worker: EngineWorker;
  readonly api: Remote<Api>;
  readonly unanswered: Set<Task<Api>>;
}

function describe(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * One kind of work on a worker of its own, started when it is first needed. Only the latest task counts: an older one
 * ends as superseded at once, and a worker that is still at it 300 ms later is terminated and replaced. A worker that
 * breaks down fails the present task; the next task gets a fresh one.
 */
export class WorkLane<Api> {
  private connection: Connection<Api> | null = null;
  private current: Task<Api> | null = null;
  private impatience: ReturnType<typeof setTimeout> | null = null;

  constructor(private readonly spawn: () => EngineWorker) {}

  /** Run work, taking the place of any before it. Never rejects. */
  run<Value>(work: (api: Remote<Api>) => Promise<Value>): Promise<WorkOutcome<Value>> {
    this.supersede();
    return new Promise((resolve) => {
      const task: Task<Api> = {
        start: async (api) => {
          const value = await work(api);
          return () => resolve({ kind: 'done', value });
        },
        end: resolve,
      };
      this.current = task;
      this.start(task);
    });
  }

  /** End the present task as superseded, because its answer is not needed any more. */
  supersede(): void {
    this.endCurrent({ kind: 'superseded' });
    this.watch();
  }

  /** End the present task as cancelled and stop its worker. */
  cancel(): void {
    this.endCurrent({ kind: 'cancelled' });
    this.disconnect();
  }

  private start(task: Task<Api>): void {
    const connection = this.connect();
    if (connection === null) return;
    connection.unanswered.add(task);
    const answered = (end: () => void): void => {
      if (connection !== this.connection) return;
      connection.unanswered.delete(task);
      this.watch();
      if (task !== this.current) return;
      this.current = null;
      end();
    };
    task
      .start(connection.api)
      .then(answered, (error: unknown) => answered(() => task.end({ kind: 'failed', detail: describe(error) })));
  }

  private connect(): Connection<Api> | null {
    if (this.connection !== null) return this.connection;
    try {
      const worker = this.spawn();
      const connection: Connection<Api> = { worker, api: wrap<Api>(worker), unanswered: new Set() };
      const fail = (event: Event): void => {
        if (connection !== this.connection) return;
        this.disconnect();
        const message = 'message' in event ? String(event.message) : '';
        this.endCurrent({ kind: 'failed', detail: message === '' ? `worker ${event.type}` : message });
      };
      worker.addEventListener('error', fail);
      worker.addEventListener('messageerror', fail);
      this.connection = connection;
      return connection;
    } catch (error) {
      this.endCurrent({ kind: 'failed', detail: describe(error) });
      return null;
    }
  }

  /** Have patience with a worker that is busy with superseded tasks, but not for ever. */
  private watch(): void {
    const outdated = [...(this.connection?.unanswered ?? [])].some((task) => task !== this.current);
    if (!outdated) this.stopWatching();
    else this.impatience ??= setTimeout(() => this.replace(), PATIENCE_MS);
  }

  private stopWatching(): void {
    if (this.impatience !== null) clearTimeout(this.impatience);
    this.impatience = null;
  }

  private replace(): void {
    this.disconnect();
    if (this.current !== null) this.start(this.current);
  }

  private disconnect(): void {
    this.stopWatching();
    this.connection?.worker.terminate();
    this.connection = null;
  }

  private endCurrent(outcome: Parameters<Task<Api>['end']>[0]): void {
    const task = this.current;
    this.current = null;
    task?.end(outcome);
  }
}
