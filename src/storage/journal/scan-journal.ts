import { contentLengthBytes, decodeEntry, FRAME_BYTES, HEAD_BYTES, MAGIC, type ReadEntry } from './entry.ts';

/** Bytes that can be read from anywhere: a file, or a list of bytes in a test. */
export interface ByteSource {
  getSize(): number;
  /** Read into a buffer from a place of the file on, in bytes; gives how many there were. */
  read(into: Uint8Array, options: { readonly at: number }): number;
}

/** What was found in the journal, in order: entries, and the stretches between them that are none. */
export type Scanned =
  | { readonly kind: 'entry'; readonly entry: ReadEntry }
  | { readonly kind: 'damage'; readonly offsetBytes: number; readonly lengthBytes: number };

/** How much is looked through at once for the beginning of the next entry. */
const SEARCHED_BYTES = 65_536;

/**
 * Read a journal from a place on, entry by entry, each verified against its hash. What is no whole entry is reported as
 * damage up to the next one that is, wherever that begins: nothing that follows a damage is lost with it.
 */
export async function* scanJournal(source: ByteSource, fromBytes = 0): AsyncGenerator<Scanned> {
  const sizeBytes = source.getSize();
  let at = fromBytes;
  let damagedFrom: number | null = null;
  while (at < sizeBytes) {
    const entry = await readEntryAt(source, at, sizeBytes);
    if (!entry) {
      damagedFrom ??= at;
      at = nextMagic(source, at + 1, sizeBytes);
      continue;
    }
    if (damagedFrom !== null) yield { kind: 'damage', offsetBytes: damagedFrom, lengthBytes: at - damagedFrom };
    damagedFrom = null;
    yield { kind: 'entry', entry };
    at += entry.lengthBytes;
  }
  if (damagedFrom !== null) yield { kind: 'damage', offsetBytes: damagedFrom, lengthBytes: sizeBytes - damagedFrom };
}

/** Read the entry that begins at a place and verify it; null if none does. */
export async function readEntryAt(source: ByteSource, at: number, sizeBytes: number): Promise<ReadEntry | null> {
  const head = readBytes(source, at, Math.min(HEAD_BYTES, sizeBytes - at));
  const contentBytes = contentLengthBytes(head);
  if (contentBytes === null || at + FRAME_BYTES + contentBytes > sizeBytes) return null;
  const bytes = readBytes(source, at, FRAME_BYTES + contentBytes);
  return bytes.byteLength === FRAME_BYTES + contentBytes ? decodeEntry(bytes, at) : null;
}

/** Read some bytes; fewer where the file ends. */
export function readBytes(source: ByteSource, at: number, lengthBytes: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(lengthBytes);
  return bytes.subarray(0, source.read(bytes, { at }));
}

/** Find where the magic stands next; the end of the file if it does not. */
function nextMagic(source: ByteSource, fromBytes: number, sizeBytes: number): number {
  for (let at = fromBytes; at < sizeBytes; at += SEARCHED_BYTES) {
    // With as much of what follows as the magic may reach into.
    const bytes = readBytes(source, at, Math.min(SEARCHED_BYTES + MAGIC.length - 1, sizeBytes - at));
    for (let found = bytes.indexOf(MAGIC[0] ?? 0); found !== -1; found = bytes.indexOf(MAGIC[0] ?? 0, found + 1)) {
      if (MAGIC.every((byte, offset) => bytes[found + offset] === byte)) return at + found;
    }
  }
  return sizeBytes;
}
