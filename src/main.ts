import '@awesome.me/webawesome/dist/styles/themes/default.css';
import './ui/fonts.css';
import './ui/print.css';
import { startApplication } from './commands/start.ts';
import { messages } from './messages/catalogue.ts';
import { createIndexedDbRepository } from './storage/indexed-db-repository.ts';
import { createMemoryRepository } from './storage/memory-repository.ts';
import { registerIcons } from './ui/icons.ts';
import { showInsecureNotice } from './ui/insecure-notice.ts';
import { createEngineClient } from './worker/engine-client.ts';
import { createSecondOpinionClient } from './worker/second-opinion-client.ts';
import { deliverFile } from './ui/deliver-file.ts';
import { DelimitApp } from './ui/delimit-app.ts';

/** Wire the layers together and show the program. */
async function main(): Promise<void> {
  const place = document.querySelector('delimit-app');
  if (!(place instanceof DelimitApp)) throw new Error('The page has no place for the program.');
  if (!window.isSecureContext) {
    showInsecureNotice(messages.storage.insecureTitle, messages.storage.insecure(location.origin));
    return;
  }
  registerIcons();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const kept = await createIndexedDbRepository();
  const app = await startApplication({
    repository: kept.ok ? kept.value : createMemoryRepository(),
    storageFailure: kept.ok ? null : kept.error,
    engine: createEngineClient(),
    secondOpinion: createSecondOpinionClient(),
    now: () => new Date().toISOString(),
    deliverFile,
    printPage: () => window.print(),
    requestedWorkspace: new URL(location.href).searchParams.get('workspace'),
    prefersDark: dark.matches,
  });
  const followTheme = (): void => {
    const { preferences, theme } = app.store.get();
    const wanted = preferences.theme === 'system' ? (dark.matches ? 'dark' : 'light') : preferences.theme;
    if (wanted !== theme) app.store.set((state) => ({ ...state, theme: wanted }));
  };
  dark.addEventListener('change', followTheme);
  app.store.subscribe(followTheme);
  app.store.subscribe(() => {
    const { id } = app.store.get().workspace;
    const address = new URL(location.href);
    if (address.searchParams.get('workspace') === id) return;
    address.searchParams.set('workspace', id);
    history.replaceState(null, '', address);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'hidden') void app.autosave?.flush();
  });
  // What stands there is the notice that the program has not started.
  place.replaceChildren();
  place.app = app;
}

void main();
