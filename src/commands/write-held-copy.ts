import { exportFileName } from '../exchange/file-name.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { PreparedCopy } from '../storage/backup/prepare-copy.ts';
import { isSameMark, type FileMark } from '../storage/held-copy/copy-place.ts';
import type { Application } from './application.ts';
import { describeStorageFailure } from './autosave.ts';
import { mayWrite } from './elsewhere.ts';
import { isOfOpenWorkspace, showCopyStatus, type CopyReason, type CopySession } from './held-copy-session.ts';
import { rememberCopy } from './held-copy-settings.ts';
import { describeCopyFault, tellBegun, tellFailure, tellKeptBack, tellLeftOut, tellPaused } from './tell-held-copy.ts';

const { failures } = laterMessages.heldCopy;

/** Somebody else may write the file while it is read, but not again and again. */
const ATTEMPTS = 3;

/**
 * Write the copy of a session, one at a time: what is asked for meanwhile is done once, after it, with what is kept by
 * then. Nobody waits for it.
 */
export function requestCopy(app: Application, session: CopySession, reason: CopyReason): void {
  session.wanted = session.wanted === 'saved' ? 'saved' : reason;
  if (!session.running) void writeWhileWanted(app, session);
}

async function writeWhileWanted(app: Application, session: CopySession): Promise<void> {
  session.running = true;
  try {
    while (session.wanted && !session.ending.signal.aborted) {
      const reason = session.wanted;
      session.wanted = null;
      await writeCopy(app, session, reason);
    }
  } finally {
    session.running = false;
  }
}

async function writeCopy(app: Application, session: CopySession, reason: CopyReason): Promise<void> {
  const { place } = session;
  if (!(await isWanted(app, session))) return;
  const permission = await place.permission();
  if (permission === 'prompt') return tellPaused(app, session);
  if (permission === 'denied') return tellFailure(app, session, 'denied', failures.denied(place.fileName));
  showCopyStatus(app, session, { kind: 'writing' });
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if ((await attemptCopy(app, session, reason)) !== 'again') return;
  }
  tellFailure(app, session, 'changed', failures.changed(session.place.fileName));
}

/** Ask whether this tab still may write the copy. What was begun before another workspace was opened is finished. */
async function isWanted(app: Application, session: CopySession): Promise<boolean> {
  if (session.ending.signal.aborted) return false;
  if (!isOfOpenWorkspace(app, session)) return true;
  if (app.store.get().elsewhere || !(await mayWrite(app, session.workspaceId))) return false;
  return !session.ending.signal.aborted;
}

async function attemptCopy(app: Application, session: CopySession, reason: CopyReason): Promise<'again' | 'ended'> {
  const { place, places, workspaceId } = session;
  const { fileName } = place;
  const end = (key: string, sentence: string): 'ended' => {
    tellFailure(app, session, key, sentence);
    return 'ended';
  };
  // The draft in the copy is to know its version, too.
  if (isOfOpenWorkspace(app, session)) await app.autosave?.flush();
  const writtenAt = app.now();
  const parts = await app.repository.readParts(workspaceId);
  if (!parts.ok) return end(parts.error.code, failures.notRead(fileName, describeStorageFailure(parts.error)));
  const there = await place.read();
  if (!there.ok) return end(there.error.code, describeCopyFault(fileName, there.error));
  const mark = there.value?.mark ?? null;
  const isKnown = session.known !== undefined && isSameMark(session.known, mark);
  const existing = isKnown ? null : (there.value?.file ?? null);
  const copy = { parts: parts.value, writtenAt, existing };
  const outcome = await places.prepare(copy, session.ending.signal);
  if (outcome.kind === 'cancelled') return 'ended';
  if (outcome.kind === 'failed') return end('broken', failures.broken(fileName, outcome.detail));
  const prepared = outcome.answer;
  if (prepared.kind !== 'ready') return keepBack(app, session, prepared);
  if (reason === 'first-look' && prepared.thereSince !== null) {
    await finish(app, session, mark, prepared.thereSince);
    return 'ended';
  }
  const written = await place.write(prepared.content, mark, () => isWanted(app, session));
  if (!written.ok && written.error.code === 'changed') return 'again';
  if (!written.ok && written.error.code === 'withdrawn') return 'ended';
  if (!written.ok) return end(written.error.code, describeCopyFault(fileName, written.error));
  await finish(app, session, written.value, writtenAt);
  tellLeftOut(app, session, prepared.leftOut);
  return 'ended';
}

/** What stands in the file holds everything that was saved before the time. */
async function finish(app: Application, session: CopySession, mark: FileMark, at: string): Promise<void> {
  if (session.lastWrittenAt === null) tellBegun(app, session);
  session.known = mark;
  session.lastWrittenAt = at;
  session.told = null;
  // A saving meanwhile asks for the next copy: until that stands, this one is not everything.
  if (session.wanted === null) showCopyStatus(app, session, { kind: 'written', at });
  if (!session.ending.signal.aborted) await rememberCopy(app, session);
}

function keepBack(
  app: Application,
  session: CopySession,
  prepared: Exclude<PreparedCopy, { kind: 'ready' }>,
): 'again' | 'ended' {
  if (prepared.kind === 'other-workspace' && takeOtherName(session)) return 'again';
  tellKeptBack(app, session, prepared);
  return 'ended';
}

/** In a folder two workspaces of one name get two files. Once this one has been written there, its name stays. */
function takeOtherName(session: CopySession): boolean {
  const other = session.lastWrittenAt === null ? session.place.named(otherName(session)) : null;
  if (!other || other.fileName === session.place.fileName) return false;
  session.place = other;
  session.known = undefined;
  return true;
}

function otherName({ place, workspaceId }: CopySession): string {
  const stem = place.fileName.replace(/\.delimit$/u, '').replace(`_${workspaceId.slice(0, 8)}`, '');
  return exportFileName({ workspace: stem, version: workspaceId.slice(0, 8), date: '', extension: 'delimit' });
}
