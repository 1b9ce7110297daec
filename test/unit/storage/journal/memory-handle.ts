import type { JournalHandle, UseHandle } from '../../../../src/storage/journal/journal-handle.ts';

/** A file in memory that behaves as one in the origin-private file system. */
export interface MemoryHandle extends JournalHandle {
  bytes: Uint8Array<ArrayBuffer>;
  /** What was flushed last: what a power cut leaves. */
  onDisk: Uint8Array<ArrayBuffer>;
  /** So many bytes fit in all. */
  roomBytes: number;
}

/** Make a file with some bytes in it. */
export function memoryHandle(bytes: Uint8Array<ArrayBuffer> = new Uint8Array()): MemoryHandle {
  const handle: MemoryHandle = {
    bytes,
    onDisk: bytes,
    roomBytes: Number.POSITIVE_INFINITY,
    getSize: () => handle.bytes.byteLength,
    read: (into, { at }) => {
      const part = handle.bytes.subarray(at, at + into.byteLength);
      into.set(part);
      return part.byteLength;
    },
    write: (written, { at }) => {
      const sizeBytes = Math.max(handle.bytes.byteLength, at + written.byteLength);
      if (sizeBytes > handle.roomBytes) throw new DOMException('no room', 'QuotaExceededError');
      const next = new Uint8Array(sizeBytes);
      next.set(handle.bytes);
      next.set(written, at);
      handle.bytes = next;
      return written.byteLength;
    },
    truncate: (sizeBytes) => {
      handle.bytes = handle.bytes.slice(0, sizeBytes);
    },
    flush: () => {
      handle.onDisk = handle.bytes.slice();
    },
  };
  return handle;
}

/** The way to a file, one use after another. */
export function useOf(handle: JournalHandle): UseHandle {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const done = last.then(() => work(handle));
    last = done.catch(() => undefined);
    return done;
  };
}
