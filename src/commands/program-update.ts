import { laterMessages } from '../messages/later-catalogue.ts';
import type { ProgramUpdate } from '../state/program-update.ts';
import { keepProgram, type Workers } from '../worker/program-updates.ts';
import type { Application } from './application.ts';
import { wouldLose } from './leaving.ts';
import { notify } from './notify.ts';
import { writingsEnded } from './writings.ts';

function setUpdate(app: Application, programUpdate: ProgramUpdate | null): void {
  app.store.set((state) => ({ ...state, programUpdate }));
}

/**
 * Have the browser keep the program for use without a network, and say when a newer version can be started.
 *
 * @param reload - loads the page again
 */
export async function followProgramUpdates(
  app: Application,
  workers: Workers,
  address: string,
  reload: () => void,
): Promise<void> {
  await keepProgram(workers, address, {
    onWaiting: (start) => setUpdate(app, { kind: 'waiting', start }),
    onStarted: reload,
    onStartedElsewhere: () => setUpdate(app, { kind: 'started-elsewhere', start: reload }),
  });
}

/** Start the newer version of the program, once everything drawn is on disk; if it cannot be written, say so and go on. */
export async function startNewVersion(app: Application): Promise<void> {
  const update = app.store.get().programUpdate;
  if (!update || update.kind === 'starting') return;
  setUpdate(app, { ...update, kind: 'starting' });
  await app.autosave?.flush();
  await writingsEnded(app);
  if (wouldLose(app)) {
    setUpdate(app, update);
    notify(app, 'warning', laterMessages.programUpdate.unwritten);
    return;
  }
  update.start();
}

/** Go on with this version; the newer one is offered again at the next start. */
export function postponeNewVersion(app: Application): void {
  setUpdate(app, null);
}
