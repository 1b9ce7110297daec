import type { WorkspaceId } from '../../domain/identifiers.ts';
import { canonicalBytes } from '../../domain/identity/canonical-json.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import { MUTANT } from '../mutant.ts';
import { compactJournal } from './compact-journal.ts';
import { encodeEntry, type EntryKind, type JournalEntry } from './entry.ts';
import { createIndex, type EntryPlace, type GrowingIndex, type JournalIndex } from './journal-index.ts';
import type { JournalHandle, UseHandle } from './journal-handle.ts';
import { readBytes, readEntryAt, scanJournal } from './scan-journal.ts';

/** A save looks through so much of a journal that it does not know yet; what it then does not know is written twice. */
const READ_BY_SAVE_BYTES = 4_194_304;

/** The file is let go of after so much, so that a save of another tab does not wait for the whole of it. */
const READ_AT_ONCE_BYTES = 8_388_608;

/** So much of the beginning tells whether the file was written anew by another tab. */
const BEGINNING_BYTES = 256;

/** The journal as an append-only list of entries. All methods reject where the file refuses. */
export interface JournalFile {
  /** Append what is not in it yet, in this order, and wait until it is on the disk and read back. */
  append(entries: readonly JournalEntry[]): Promise<void>;
  /** Read what is new since the last time and give what the whole journal holds. */
  readIndex(onProgress?: (done: number, of: number) => void): Promise<JournalIndex>;
  /** Read an entry and verify it once more; null if it does not fit any longer. */
  readContent(place: EntryPlace): Promise<Uint8Array<ArrayBuffer> | null>;
  /**
   * Write the journal anew, in place, without what belongs to some workspaces. Whoever calls holds everything else in
   * the database: a crash in the middle tears single entries, which are found as damage and written again from there.
   * Rejects where, read back, something of them is still there.
   */
  forget(workspaceIds: ReadonlySet<WorkspaceId>): Promise<void>;
  /** Cut everything off, in place, and wait until that is on the disk. */
  erase(): Promise<void>;
}

/** Make a journal on a file; a new file gets its heading with the first call. */
export function createJournalFile(use: UseHandle): JournalFile {
  let known: GrowingIndex = createIndex();
  let readToBytes = 0;
  let beginning: Uint8Array = new Uint8Array();

  /** Another tab may have appended, or written the file anew: then everything is looked at again. */
  const noticeChange = (handle: JournalHandle): void => {
    const now = readBytes(handle, 0, Math.min(beginning.byteLength, handle.getSize()));
    const same = handle.getSize() >= readToBytes && beginning.every((byte, at) => now[at] === byte);
    if (same && now.byteLength === beginning.byteLength) return;
    known = createIndex();
    readToBytes = 0;
    beginning = new Uint8Array();
  };

  const readOn = async (handle: JournalHandle, atMostBytes: number): Promise<void> => {
    const untilBytes = readToBytes + atMostBytes;
    for await (const scanned of scanJournal(handle, readToBytes)) {
      known.add(scanned);
      readToBytes = endOf(scanned.kind === 'entry' ? scanned.entry : scanned);
      if (readToBytes >= untilBytes) break;
    }
    beginning = readBytes(handle, 0, Math.min(BEGINNING_BYTES, readToBytes));
  };

  const prepare = async (handle: JournalHandle): Promise<void> => {
    if (handle.getSize() === 0) await writeAtEnd(handle, [await makeHeading()]);
    noticeChange(handle);
  };

  return {
    append: (entries) =>
      use(async (handle) => {
        await prepare(handle);
        await readOn(handle, READ_BY_SAVE_BYTES);
        const missing = await withoutKnown(entries, known.index);
        if (missing.length === 0) return;
        const fromBytes = handle.getSize();
        await writeAtEnd(handle, missing);
        let found = 0;
        for await (const scanned of scanJournal(handle, fromBytes)) if (scanned.kind === 'entry') found += 1;
        if (MUTANT !== 'journal-not-read-back' && found !== missing.length)
          throw new DOMException('the journal reads back altered', 'NotReadableError');
        if (readToBytes === fromBytes) await readOn(handle, Number.POSITIVE_INFINITY);
      }),
    readIndex: async (onProgress) => {
      for (;;) {
        const sizeBytes = await use(async (handle) => {
          await prepare(handle);
          await readOn(handle, READ_AT_ONCE_BYTES);
          return handle.getSize();
        });
        onProgress?.(readToBytes, sizeBytes);
        if (readToBytes >= sizeBytes) return known.index;
      }
    },
    readContent: ({ offsetBytes, sha256: hash }) =>
      use(async (handle) => {
        const entry = await readEntryAt(handle, offsetBytes, handle.getSize());
        return entry && (MUTANT === 'repair-unverified' || entry.sha256 === hash) ? entry.content : null;
      }),
    forget: (workspaceIds) =>
      use(async (handle) => {
        await prepare(handle);
        await readOn(handle, Number.POSITIVE_INFINITY);
        // Damage goes too: it can be read by nobody, and may hold what is to be forgotten.
        compactJournal(handle, await encodeEntry(await makeHeading()), keptWithout(known.index, workspaceIds));
        noticeChange(handle);
        await readOn(handle, Number.POSITIVE_INFINITY);
        const { index } = known;
        const isClean = index.damage.length === 0 && entriesIn(index) === keptWithout(index, workspaceIds).length;
        if (MUTANT !== 'forgotten-not-read-back' && !isClean)
          throw new DOMException('the journal still holds what was removed', 'NotReadableError');
      }),
    erase: () =>
      use(async (handle) => {
        handle.truncate(0);
        handle.flush();
        noticeChange(handle);
        if (handle.getSize() !== 0) throw new DOMException('the journal is not empty', 'NotReadableError');
      }),
  };
}

async function makeHeading(): Promise<JournalEntry> {
  return { kind: 'heading', content: canonicalBytes({ format: 'delimit-journal/1', id: crypto.randomUUID() }) };
}

function endOf({ offsetBytes, lengthBytes }: Pick<EntryPlace, 'offsetBytes' | 'lengthBytes'>): number {
  return offsetBytes + lengthBytes;
}

/** Write entries behind everything and wait for the disk. What could not be written whole is taken away again. */
async function writeAtEnd(handle: JournalHandle, entries: readonly JournalEntry[]): Promise<void> {
  const encoded = await Promise.all(entries.map(encodeEntry));
  const fromBytes = handle.getSize();
  try {
    let at = fromBytes;
    for (const bytes of encoded) {
      if (handle.write(bytes, { at }) !== bytes.byteLength) {
        throw new DOMException('the journal took a part only', 'QuotaExceededError');
      }
      at += bytes.byteLength;
    }
    if (MUTANT !== 'journal-not-flushed') handle.flush();
  } catch (error) {
    handle.truncate(fromBytes);
    throw error;
  }
}

/** Leave out what the journal holds; of a workspace only how it was last counts. */
async function withoutKnown(entries: readonly JournalEntry[], index: JournalIndex): Promise<readonly JournalEntry[]> {
  const workspaceHashes = new Set([...index.workspaces.values()].map(({ sha256: hash }) => hash));
  const areaHashes = new Set([...index.areas.values()].map(({ sha256: hash }) => hash));
  const holds: Readonly<Record<EntryKind, (hash: string) => boolean>> = {
    heading: () => index.headingId !== null,
    payload: (hash) => index.payloads.has(hash),
    record: (hash) => index.records.has(hash),
    areas: (hash) => areaHashes.has(hash),
    remark: (hash) => index.remarks.has(hash),
    workspace: (hash) => workspaceHashes.has(hash),
    layer: (hash) => index.layers.has(hash),
  };
  const seen = new Set<string>();
  const missing: JournalEntry[] = [];
  for (const entry of entries) {
    const hash = await sha256(entry.content);
    if (seen.has(hash) || holds[entry.kind](hash)) continue;
    seen.add(hash);
    missing.push(entry);
  }
  return missing;
}

/** Count the entries of a journal, the heading left out. */
function entriesIn({ records, workspaces, payloads, layers, areas, remarks, unknown }: JournalIndex): number {
  const bySize = [records, workspaces, payloads, layers, areas, remarks].map(({ size }) => size);
  return bySize.reduce((sum, size) => sum + size, unknown.length);
}

/** Give the entries that stay when some workspaces are forgotten, in the order of the file. */
function keptWithout(index: JournalIndex, forgotten: ReadonlySet<WorkspaceId>): readonly EntryPlace[] {
  const living = ({ workspaceId }: { readonly workspaceId: WorkspaceId }): boolean => !forgotten.has(workspaceId);
  const records = [...index.records.values()].filter(living);
  const workspaces = [...index.workspaces.values()].filter(living);
  const versionIds = new Set(records.map(({ sha256: hash }) => hash));
  const payloadHashes = new Set(records.flatMap(({ payloads }) => payloads));
  const layerHashes = new Set(workspaces.flatMap(({ layers }) => layers));
  return [
    ...records,
    ...workspaces,
    ...[...index.payloads.values()].filter(({ sha256: hash }) => payloadHashes.has(hash)),
    ...[...index.layers.values()].filter(({ sha256: hash }) => layerHashes.has(hash)),
    ...[...index.areas].filter(([versionId]) => versionIds.has(versionId)).map(([, place]) => place),
    ...[...index.remarks.values()].filter(living),
    ...index.unknown,
  ].toSorted((one, other) => one.offsetBytes - other.offsetBytes);
}
