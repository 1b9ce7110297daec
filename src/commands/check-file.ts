import type { CheckedMap, FileCheck, FileCheckResult } from '../state/file-check.ts';
import type { Application } from './application.ts';
import { bytesOfFile, readGeoJsonBytes, type GivenFile } from './read-file.ts';
import { fullVersionName } from './full-version-name.ts';
import { lookThroughVersions } from './look-through-versions.ts';
import { mapsOfFile } from './maps-of-file.ts';
import { verdictOf, type ReadFile } from './map-verdict.ts';
import { matchMap } from './match-map.ts';
import { plainText } from './same-text.ts';

/** The check under way; a later one, or closing the panel, takes its place. */
const underWay = new WeakMap<Application, object>();

function change(app: Application, part: Partial<FileCheck>): void {
  app.store.set((state) => (state.checking ? { ...state, checking: { ...state.checking, ...part } } : state));
}

/** Begin, and give what tells whether this check is still the one that is wanted. */
function begin(app: Application, fileName: string): () => boolean {
  const mine = {};
  underWay.set(app, mine);
  const { id } = app.store.get().workspace;
  const session = {
    workspaceId: id,
    fileName,
    status: 'reading',
    failure: null,
    progress: null,
    result: null,
  } as const;
  app.store.set((state) => ({ ...state, checking: session, importing: null, showFirstRun: false }));
  return () => {
    const { checking, workspace } = app.store.get();
    return underWay.get(app) === mine && checking?.fileName === fileName && workspace.id === id;
  };
}

const fail = (app: Application, failure: string): void => change(app, { status: 'failed', failure });

/** Check a file that was chosen or dropped, see `checkBytes`. One that is too large is not even loaded. */
export async function checkFile(app: Application, file: GivenFile): Promise<void> {
  const stands = begin(app, file.name);
  const bytes = await bytesOfFile(file);
  if (!stands()) return;
  if (bytes.ok) await checkBytes(app, file.name, bytes.value);
  else fail(app, bytes.error);
}

/**
 * Tell of the bytes of a file, map by map, whether it is a stored version, and if not, where it differs. Nothing of the
 * workspace changes. Every version is read for it.
 */
export async function checkBytes(app: Application, fileName: string, bytes: Uint8Array): Promise<void> {
  const stands = begin(app, fileName);
  const reading = await readGeoJsonBytes(app, fileName, bytes);
  if (!reading || !stands()) return;
  if (!reading.ok) return fail(app, reading.error);
  change(app, { status: 'comparing' });
  const result = await compare(app, { reading: reading.value, text: plainText(bytes) }, stands);
  if (result) change(app, { status: 'done', progress: null, result });
}

async function compare(app: Application, file: ReadFile, stands: () => boolean): Promise<FileCheckResult | null> {
  const { features, sha256 } = file.reading;
  const looked = await lookThroughVersions(app, features, (done, of) => {
    if (!stands()) return false;
    change(app, { progress: { done, of } });
    return true;
  });
  if (!looked) return null;
  const maps: CheckedMap[] = [];
  for (const map of mapsOfFile(features)) {
    const match = matchMap(map, looked.seen);
    maps.push({ ...map, verdict: await verdictOf(app, file, match), mislabelled: match.mislabelled });
    if (!stands()) return null;
  }
  return {
    sha256,
    maps,
    lookedAt: looked.seen.length,
    unread: looked.unread.map((version) => fullVersionName(app.store.get(), version)),
    movedPositions: features.reduce((sum, { movedPositions }) => sum + movedPositions, 0),
    largestMoveM: features.reduce((largest, { largestMoveM }) => Math.max(largest, largestMoveM), 0),
  };
}

/** Stop looking at the file. */
export function closeFileCheck(app: Application): void {
  underWay.delete(app);
  app.engine.cancelReading();
  app.store.set((state) => ({ ...state, checking: null }));
}
