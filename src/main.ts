import '@awesome.me/webawesome/dist/styles/themes/default.css';
import './ui/fonts.css';
import './ui/print.css';
import type { Application } from './commands/application.ts';
import { quietTime } from './commands/quiet-time.ts';
import { startApplication } from './commands/start.ts';
import { messages } from './messages/catalogue.ts';
import { askBeforeLeaving } from './commands/leaving.ts';
import { createIndexedDbRepository, DATABASE_NAME } from './storage/indexed-db-repository.ts';
import { createJournal, JOURNAL_NAME } from './storage/journal/journal-client.ts';
import { createTabLink } from './storage/browser-tab-link.ts';
import { createMemoryRepository } from './storage/memory-repository.ts';
import { presenceMarker } from './storage/presence-marker.ts';
import { storageProtection } from './storage/protection.ts';
import { registerIcons } from './ui/icons.ts';
import { showInsecureNotice } from './ui/insecure-notice.ts';
import { createEngineClient } from './worker/engine-client.ts';
import { createSecondOpinionClient } from './worker/second-opinion-client.ts';
import { serviceWorkerAddress } from './worker/service-worker-address.ts';
import { deliverFile } from './ui/deliver-file.ts';
import { DelimitApp } from './ui/delimit-app.ts';
import { receiveLaunchedFiles, type LaunchQueue } from './ui/launched-files.ts';
import { trustedInBuild } from './ui/trusted-in-build.ts';
import { policyFactory, trustOnly } from './ui/trust-only.ts';

/** Wire the layers together and show the program. */
async function main(): Promise<void> {
  // Before anything becomes markup or a worker. The development server has no such policy: Vite's own page needs more.
  if (import.meta.env.PROD) trustOnly(trustedInBuild(), policyFactory());
  const place = document.querySelector('delimit-app');
  if (!(place instanceof DelimitApp)) throw new Error('The page has no place for the program.');
  if (!window.isSecureContext) {
    showInsecureNotice(messages.storage.insecureTitle, messages.storage.insecure(location.origin));
    return;
  }
  registerIcons();
  const dark = matchMedia('(prefers-color-scheme: dark)');
  const secondCopy = createJournal({ databaseName: DATABASE_NAME, journalName: JOURNAL_NAME });
  const kept = await createIndexedDbRepository({ secondCopy });
  const app = await startApplication({
    repository: kept.ok ? kept.value : createMemoryRepository(),
    storageFailure: kept.ok ? null : kept.error,
    engine: createEngineClient(),
    secondOpinion: createSecondOpinionClient(),
    now: () => new Date().toISOString(),
    deliverFile,
    printPage: () => window.print(),
    // In the place of this page, whose address names a workspace.
    startAnew: () => location.replace(new URL('.', document.baseURI)),
    requestedWorkspace: new URL(location.href).searchParams.get('workspace'),
    prefersDark: dark.matches,
    secondCopy: kept.ok ? secondCopy : null,
    quiet: quietTime,
    protection: storageProtection(),
    presence: presenceMarker(),
    copyPlaces: async () => (await import('./ui/copy-places.ts')).copyPlaces(),
    tabs: kept.ok ? createTabLink(DATABASE_NAME) : null,
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
  askBeforeLeaving(app, window);
  // What stands there is the notice that the program has not started.
  place.replaceChildren();
  place.app = app;
  receiveLaunchedFiles(app, (globalThis as { readonly launchQueue?: LaunchQueue }).launchQueue);
  // The development server has no build that could be kept.
  if (import.meta.env.PROD && 'serviceWorker' in navigator) void keepProgramWhenQuiet(app);
}

/** Everything that somebody waits for comes first; then the whole program is fetched once, for use without a network. */
async function keepProgramWhenQuiet(app: Application): Promise<void> {
  await quietTime(app);
  const { followProgramUpdates } = await import('./commands/program-update.ts');
  await followProgramUpdates(app, navigator.serviceWorker, serviceWorkerAddress(), () => location.reload());
}

void main();
