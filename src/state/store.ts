/** Holds one immutable state and tells everybody who asked when it was replaced. */
export interface Store<State> {
  get(): State;
  /** Replace the state by what `update` makes of it; the same object means no change and nobody is told. */
  set(update: (state: State) => State): void;
  /** Be told, at once and in the order of subscription, after every change. Returns the way to stop. */
  subscribe(listener: () => void): () => void;
}

/**
 * Make a store. Listeners are called synchronously and read the state with `get`. One that changes the state itself
 * starts a round of its own: by the time the outer round goes on, everybody already knows the newest state.
 */
export function createStore<State>(initial: State): Store<State> {
  let state = initial;
  const subscriptions = new Set<{ readonly listener: () => void }>();
  return {
    get: () => state,
    set: (update) => {
      const next = update(state);
      if (Object.is(next, state)) return;
      state = next;
      // A set that is walked leaves out what is deleted meanwhile: a listener that left is not called any more.
      for (const subscription of subscriptions) subscription.listener();
    },
    subscribe: (listener) => {
      const subscription = { listener };
      subscriptions.add(subscription);
      return () => {
        subscriptions.delete(subscription);
      };
    },
  };
}
