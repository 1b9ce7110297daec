import { messages } from '../messages/catalogue.ts';
import type { SnappingChoice } from '../state/app-state.ts';
import type { Application } from './application.ts';
import { notify } from './notify.ts';
import { changePreferences } from './view.ts';

/** Choose what the pointer snaps to; it is remembered. */
export function chooseSnapping(app: Application, change: Partial<SnappingChoice>): void {
  changePreferences(app, { snapping: { ...app.store.get().preferences.snapping, ...change } });
}

/** Switch snapping on or off, and say which. */
export function toggleSnapping(app: Application): void {
  const on = !app.store.get().preferences.snapping.on;
  chooseSnapping(app, { on });
  notify(app, 'information', on ? messages.snapping.nowOn : messages.snapping.nowOff);
}
