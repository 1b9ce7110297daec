import { describe, expect, it } from 'vitest';
import { createStore } from '../../../src/state/store.ts';

describe('the store', () => {
  it('gives what it holds and tells listeners at once, in the order of subscription', () => {
    const store = createStore({ count: 0 });
    const heard: string[] = [];
    store.subscribe(() => heard.push(`first ${store.get().count}`));
    store.subscribe(() => heard.push(`second ${store.get().count}`));
    store.set((state) => ({ count: state.count + 1 }));
    expect(store.get()).toEqual({ count: 1 });
    expect(heard).toEqual(['first 1', 'second 1']);
  });

  it('tells nobody when the state stays the same object', () => {
    const store = createStore({ count: 0 });
    let calls = 0;
    store.subscribe(() => (calls += 1));
    store.set((state) => state);
    expect(calls).toBe(0);
    store.set((state) => ({ ...state }));
    expect(calls).toBe(1);
  });

  it('stops telling a listener that left, also one that another listener took away in the same round', () => {
    const store = createStore(0);
    const heard: string[] = [];
    let leave = (): void => {};
    store.subscribe(() => {
      heard.push('stays');
      leave();
    });
    leave = store.subscribe(() => heard.push('leaves'));
    store.set((state) => state + 1);
    store.set((state) => state + 1);
    expect(heard).toEqual(['stays', 'stays']);
  });

  it('counts the same function subscribed twice as two subscriptions', () => {
    const store = createStore(0);
    let calls = 0;
    const listener = (): void => {
      calls += 1;
    };
    const leave = store.subscribe(listener);
    store.subscribe(listener);
    store.set((state) => state + 1);
    leave();
    leave();
    store.set((state) => state + 1);
    expect(calls).toBe(3);
  });

  it('lets a listener change the state; everybody reads the newest one', () => {
    const store = createStore(0);
    const read: number[] = [];
    store.subscribe(() => {
      if (store.get() === 1) store.set(() => 2);
    });
    store.subscribe(() => read.push(store.get()));
    store.set(() => 1);
    expect(read).toEqual([2, 2]);
  });
});
