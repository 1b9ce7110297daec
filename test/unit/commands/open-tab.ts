import type { Application } from '../../../src/commands/application.ts';
import { startApplication } from '../../../src/commands/start.ts';
import type { Repository } from '../../../src/storage/repository.ts';
import type { TabLink } from '../../../src/storage/tab-link.ts';
import { readingEngine } from './fake-application.ts';

/** Start the program as a tab does, without a page. */
export function openTab(
  repository: Repository,
  tabs: TabLink | null,
  requestedWorkspace: string | null = null,
): Promise<Application> {
  return startApplication({
    repository,
    storageFailure: null,
    engine: readingEngine,
    secondOpinion: { check: () => Promise.resolve({ kind: 'cancelled' }), cancel: () => undefined },
    now: () => '2017-07-05T10:00:00.000Z',
    deliverFile: () => undefined,
    printPage: () => undefined,
    requestedWorkspace,
    prefersDark: false,
    tabs,
  });
}
