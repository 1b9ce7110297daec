import type { JournalFile } from '../journal/journal-file.ts';
import { entriesOf } from '../journal/journal-contents.ts';
import type { JournalIndex } from '../journal/journal-index.ts';
import { MUTANT } from '../mutant.ts';
import type { Database } from '../open-database.ts';
import { readTogether } from '../read-together.ts';
import { forgetRemoved } from '../removed-workspaces.ts';
import type { StorageFailure } from '../repository.ts';
import type { StoredVersion } from '../schema.ts';
import { storageFailure } from '../storage-failure.ts';
import type { CheckUpProgress, CheckUpReport, JournalState, Restored } from './check-up-report.ts';
import { findProblems } from './find-problems.ts';
import { findRepairs, identityOf, isNothing } from './find-repairs.ts';
import { isWhole, lookThrough, type LookedThrough } from './look-through.ts';
import { restore } from './restore.ts';

const NOTHING: Restored = { versions: [], payloads: 0, remarks: 0, workspaces: [] };

/**
 * Read everything that is kept of versions, verify hashes and chain, put right from the journal what does not fit, and
 * write into the journal what it lacks. The journal is read first: whatever it holds by then was in the database before.
 * `goOn` throws where the check-up is to end; what was put right by then stays. Rejects where the database cannot be read.
 */
export async function checkUp(
  database: Database,
  journal: JournalFile,
  onProgress: (progress: CheckUpProgress) => void,
  goOn: () => void,
): Promise<CheckUpReport> {
  const startedMs = performance.now();
  const reading = {
    onStep: (done: number, of: number) => onProgress({ phase: 'database', done, of }),
    goOn,
  };
  const index = await readJournal(database, journal, onProgress, goOn);
  let found = await lookThrough(database, reading);
  let restored = NOTHING;
  if (!('code' in index)) {
    const repairs = await findRepairs(found, index);
    if (!isNothing(repairs)) {
      restored = await restore(database, journal, index, repairs, found);
      // What was put back is read back, as everything that is saved.
      if (MUTANT !== 'repair-not-read-back') found = await lookThrough(database, reading);
    }
  }
  return {
    versions: found.versions.size,
    payloads: found.payloadCount,
    remarks: found.remarks.length,
    journal:
      'code' in index ? { kind: 'not-kept', failure: index } : await writeMissing(database, journal, index, found),
    restored,
    problems: findProblems(found),
    durationMs: performance.now() - startedMs,
  };
}

async function readJournal(
  database: Database,
  journal: JournalFile,
  onProgress: (progress: CheckUpProgress) => void,
  goOn: () => void,
): Promise<JournalIndex | StorageFailure> {
  let ended = false;
  try {
    await forgetRemoved(database, journal);
    return await journal.readIndex((done, of) => {
      onProgress({ phase: 'journal', done, of });
      ended = true;
      goOn();
      ended = false;
    });
  } catch (error) {
    if (ended) throw error;
    return storageFailure(error);
  }
}

/** Write into the journal what it lacks of what fits its hashes: versions of before it was kept, or while it was not. */
async function writeMissing(
  database: Database,
  journal: JournalFile,
  index: JournalIndex,
  found: LookedThrough,
): Promise<JournalState> {
  const before = { versions: index.records.size, damagedPlaces: index.damage.length };
  let added = 0;
  try {
    for (const version of found.versions.values()) {
      const complete = version.record.payloads.every(({ sha256: hash }) => index.payloads.has(hash));
      if (!isWhole(version, found.payloads) || (complete && index.records.has(version.id))) continue;
      const [stored, ...payloads] = await readVersion(database, version.id, version.record.payloads);
      if (!stored) continue;
      await journal.append(
        await entriesOf({ versions: [stored], payloads: payloads.filter((one) => one !== undefined) }),
      );
      added += 1;
    }
    for (const { stored, fits } of found.remarks) {
      const identity = fits ? await identityOf(stored) : null;
      if (identity !== null && !index.remarks.has(identity))
        await journal.append(await entriesOf({ remarks: [stored] }));
    }
    const owners = new Set([...found.versions.values()].map(({ record }) => record.workspaceId));
    const workspaces = [...found.workspaces.values()].filter(({ id }) => owners.has(id));
    await journal.append(await entriesOf({ workspaces }));
  } catch (error) {
    return { kind: 'not-kept', failure: storageFailure(error) };
  }
  return { kind: 'compared', versions: before.versions + added, damagedPlaces: before.damagedPlaces, added };
}

function readVersion(
  database: Database,
  id: string,
  references: readonly { readonly sha256: string }[],
): Promise<
  readonly [
    StoredVersion | undefined,
    ...({ readonly sha256: string; readonly bytes: Uint8Array<ArrayBuffer> } | undefined)[],
  ]
> {
  return readTogether(database, ['versions', 'payloads'], (reading) =>
    Promise.all([
      reading.objectStore('versions').get(id),
      ...references.map(({ sha256: hash }) => reading.objectStore('payloads').get(hash)),
    ]),
  );
}
