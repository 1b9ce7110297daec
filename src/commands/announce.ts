import type { Application } from './application.ts';

/** Let a screen reader hear what happened, without showing it; a sighted user sees it on the map. */
export function announce(app: Application, text: string): void {
  app.store.set((state) => ({ ...state, announcement: { id: (state.announcement?.id ?? 0) + 1, text } }));
}
