import type { Notice } from '../state/app-state.ts';
import type { Application } from './application.ts';

/** More would push the map away; the oldest goes first. */
const MAXIMUM_NOTICES = 4;

let lastId = 0;

/** Say something without taking the focus. The same sentence is not shown twice at once. */
export function notify(app: Application, tone: Notice['tone'], text: string, ...actions: Notice['actions']): void {
  lastId += 1;
  const notice: Notice = { id: lastId, tone, text, actions };
  app.store.set((state) => ({
    ...state,
    notices: [...state.notices.filter((other) => other.text !== text), notice].slice(-MAXIMUM_NOTICES),
  }));
}

/** Take a notice away. */
export function dismissNotice(app: Application, id: number): void {
  app.store.set((state) => ({ ...state, notices: state.notices.filter((notice) => notice.id !== id) }));
}
