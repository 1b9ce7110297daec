import type { Application } from './application.ts';
import { isWriting } from './writings.ts';

/**
 * Tell whether something would be lost if the page was left now: a draft or a version that is not on disk. What is still
 * to be written is begun here, so that it may be through before the question is answered.
 */
export function wouldLose(app: Application): boolean {
  const { saving, history } = app.store.get();
  if (saving.kind === 'saving' || saving.kind === 'failed') {
    void app.autosave?.flush();
    return true;
  }
  return isWriting(app) || (saving.kind === 'nowhere' && history.done.length > 0);
}

/** Have the browser ask before the page is left while something is not on disk. */
export function askBeforeLeaving(app: Application, page: EventTarget): void {
  page.addEventListener('beforeunload', (event) => {
    if (wouldLose(app)) event.preventDefault();
  });
}
