import type { WorkspaceId } from '../domain/identifiers.ts';
import type { CopyStatus, HeldCopy } from '../state/held-copy.ts';
import type { CopyPlace, CopyPlaces, FileMark } from '../storage/held-copy/copy-place.ts';
import type { Application } from './application.ts';
import { changeKeeping } from './change-keeping.ts';

/** Why a copy is asked for: something was saved, or nobody has looked at the file yet. */
export type CopyReason = 'saved' | 'first-look';

/** The writing of one workspace into one file, from the choice of the file, or the start, until another one takes its place. */
export interface CopySession {
  readonly workspaceId: WorkspaceId;
  readonly places: CopyPlaces;
  place: CopyPlace;
  /** Ends what is under way: nothing is written into the file after that. */
  readonly ending: AbortController;
  /** The mark of the file when it held nothing that is not here; undefined before it was read. */
  known: FileMark | undefined;
  wanted: CopyReason | null;
  running: boolean;
  /** What was told last, so that it is told once and not with every saving. */
  told: string | null;
  /** The ids of the damaged versions that were named. */
  toldLeftOut: string;
  lastWrittenAt: string | null;
}

const sessions = new WeakMap<Application, CopySession>();

/** The session of the open workspace; null while there is no file. */
export function copySessionOf(app: Application): CopySession | null {
  return sessions.get(app) ?? null;
}

/** Begin to keep the copy of a workspace in a file, or none. What another file was being given goes on. */
export function setCopySession(app: Application, session: CopySession | null): void {
  if (session) sessions.set(app, session);
  else sessions.delete(app);
}

/** Make the session of a file that nobody has read yet. */
export function newCopySession(
  given: Pick<CopySession, 'workspaceId' | 'places' | 'place' | 'lastWrittenAt'>,
): CopySession {
  return {
    ...given,
    ending: new AbortController(),
    known: undefined,
    wanted: null,
    running: false,
    told: null,
    toldLeftOut: '',
  };
}

/** Tell whether the workspace of a session is the open one. */
export function isOfOpenWorkspace(app: Application, { workspaceId }: CopySession): boolean {
  return app.store.get().workspace.id === workspaceId;
}

/** Show how the copy of the open workspace stands. */
export function changeCopy(app: Application, change: Partial<HeldCopy>): void {
  const before = app.store.get().keeping?.copy;
  if (before) changeKeeping(app, { copy: { ...before, ...change } });
}

/** Show how the copy of a session stands, if it is the one that is looked at. */
export function showCopyStatus(app: Application, session: CopySession, status: CopyStatus): void {
  if (copySessionOf(app) !== session || !isOfOpenWorkspace(app, session)) return;
  const { fileName, folderName } = session.place;
  changeCopy(app, { place: { fileName, folderName }, status, lastWrittenAt: session.lastWrittenAt });
}
