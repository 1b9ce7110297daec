import type { Sha256 } from '../../domain/identifiers.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import { MUTANT } from '../mutant.ts';

/** What an entry of the journal holds. The numbers are on the disk: never changed, only added to. */
export const ENTRY_KINDS = { heading: 1, payload: 2, record: 3, areas: 4, remark: 5, workspace: 6, layer: 7 } as const;

export type EntryKind = keyof typeof ENTRY_KINDS;

/** What is to be written: the content is canonical JSON, and is what is hashed. */
export interface JournalEntry {
  readonly kind: EntryKind;
  readonly content: Uint8Array<ArrayBuffer>;
}

/** An entry that was read and whose content fits its hash. Of a kind that only a later release knows, `kind` is null. */
export interface ReadEntry {
  readonly kind: EntryKind | null;
  readonly content: Uint8Array<ArrayBuffer>;
  /** The SHA-256 of the content. */
  readonly sha256: Sha256;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
}

/**
 * Begins every entry. The content is JSON, in which a line break is always written as an escape: these bytes never stand
 * inside a content, so that after damage the next of them is the next entry.
 */
export const MAGIC = new Uint8Array([0x89, 0x44, 0x4c, 0x4a, 0x0d, 0x0a, 0x1a, 0x0a]);

const HASH_BYTES = 32;

/** Magic, kind, its complement (a flipped bit is seen), and the length of the content in four bytes, the largest first. */
export const HEAD_BYTES = MAGIC.length + 6;

/** What an entry takes beside its content. */
export const FRAME_BYTES = HEAD_BYTES + HASH_BYTES;

/** Give the bytes of an entry: head, content, and the SHA-256 of the content. */
export async function encodeEntry({ kind, content }: JournalEntry): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(FRAME_BYTES + content.byteLength);
  bytes.set(MAGIC);
  const code = ENTRY_KINDS[kind];
  bytes.set([code, code ^ 0xff], MAGIC.length);
  new DataView(bytes.buffer).setUint32(MAGIC.length + 2, content.byteLength);
  bytes.set(content, HEAD_BYTES);
  bytes.set(bytesOfHash(await sha256(content)), HEAD_BYTES + content.byteLength);
  return bytes;
}

/** Read the length of the content from a head, in bytes; null if this is no head. */
export function contentLengthBytes(head: Uint8Array): number | null {
  if (head.byteLength < HEAD_BYTES || MAGIC.some((byte, at) => head[at] !== byte)) return null;
  const [code = 0, complement = 0] = head.subarray(MAGIC.length);
  if ((code ^ 0xff) !== complement) return null;
  return new DataView(head.buffer, head.byteOffset, head.byteLength).getUint32(MAGIC.length + 2);
}

/** Read the whole bytes of an entry; null if the content does not fit its hash. The head was looked at already. */
export async function decodeEntry(bytes: Uint8Array, offsetBytes: number): Promise<ReadEntry | null> {
  const content = bytes.slice(HEAD_BYTES, -HASH_BYTES);
  const hash = await sha256(content);
  const kept = bytes.subarray(bytes.byteLength - HASH_BYTES);
  const fits = bytesOfHash(hash).every((byte, at) => kept[at] === byte);
  if (MUTANT !== 'entry-unverified' && !fits) return null;
  const code = bytes[MAGIC.length];
  const kinds = Object.entries(ENTRY_KINDS) as [EntryKind, number][];
  const kind = kinds.find(([, known]) => known === code)?.[0] ?? null;
  return { kind, content, sha256: hash, offsetBytes, lengthBytes: bytes.byteLength };
}

function bytesOfHash(hash: Sha256): Uint8Array {
  return Uint8Array.from({ length: HASH_BYTES }, (_, at) => Number.parseInt(hash.slice(2 * at, 2 * at + 2), 16));
}
