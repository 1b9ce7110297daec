import type { Application } from './application.ts';
import { changePreferences } from './view.ts';

/** Open the panel in which a file can be chosen to be held against the stored versions. */
export function startFileCheck(app: Application): void {
  app.engine.cancelReading();
  app.store.set((state) => ({
    ...state,
    importing: null,
    checking: {
      workspaceId: state.workspace.id,
      fileName: null,
      status: 'choosing',
      failure: null,
      progress: null,
      result: null,
    },
  }));
  if (!app.store.get().preferences.rightOpen) changePreferences(app, { rightOpen: true });
}
