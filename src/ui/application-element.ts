import { ContextConsumer } from '@lit/context';
import { LitElement, type PropertyValues } from 'lit';
import type { Application } from '../commands/application.ts';
import { nextTask } from '../commands/next-task.ts';
import type { AppState } from '../state/app-state.ts';
import { applicationContext } from './application-context.ts';

/**
 * An element that shows a part of the state. It renders again when the state was replaced; an element that is costly to
 * render names the members it reads in `watched`.
 */
export abstract class ApplicationElement extends LitElement {
  private readonly consumer = new ContextConsumer(this, { context: applicationContext, subscribe: true });
  private unsubscribe: (() => void) | null = null;
  private seen: AppState | null = null;

  /** Members of the state that this element reads; null for all. */
  protected readonly watched: readonly (keyof AppState)[] | null = null;

  protected get app(): Application {
    const app = this.consumer.value;
    if (!app) throw new Error(`<${this.localName}> stands outside <delimit-app>`);
    return app;
  }

  protected get state(): AppState {
    return this.app.store.get();
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.subscribeToStore();
    // What was replaced while it stood nowhere was not shown.
    if (this.hasUpdated) this.requestUpdate();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.unsubscribe?.();
    this.unsubscribe = null;
  }

  /**
   * The context may arrive after the first connection. An update may come after the last one: the change that it was to
   * show has taken the element away.
   */
  protected override shouldUpdate(_changed: PropertyValues): boolean {
    if (!this.isConnected) return false;
    if (this.consumer.value) this.subscribeToStore();
    return this.consumer.value !== undefined;
  }

  /** Whether there is so much to render that it is done in a task of its own, one task later than what else changed. */
  protected rendersLater(_state: AppState): boolean {
    return false;
  }

  protected override scheduleUpdate(): void | Promise<unknown> {
    const state = this.consumer.value?.store.get();
    if (!state || !this.rendersLater(state)) return super.scheduleUpdate();
    return nextTask().then(() => super.scheduleUpdate());
  }

  private subscribeToStore(): void {
    if (this.unsubscribe || !this.consumer.value) return;
    this.unsubscribe = this.consumer.value.store.subscribe(() => {
      const state = this.state;
      const before = this.seen;
      this.seen = state;
      if (before && looksSame(before, state, this.watched)) return;
      this.requestUpdate();
    });
  }
}

/**
 * Tell whether the watched members of two states are identical; by default all but the one that changes with every move
 * of a drag, which no element shows: it shows what comes of it.
 */
function looksSame(before: AppState, state: AppState, watched: readonly (keyof AppState)[] | null): boolean {
  if (watched) return watched.every((member) => before[member] === state[member]);
  const known = new Map<string, unknown>(Object.entries({ ...before, dragged: null }));
  return Object.entries({ ...state, dragged: null }).every(([member, value]) => known.get(member) === value);
}
