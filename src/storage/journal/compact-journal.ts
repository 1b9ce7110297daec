import type { JournalHandle } from './journal-handle.ts';
import type { EntryPlace } from './journal-index.ts';
import { readBytes } from './scan-journal.ts';

/**
 * Write a file anew, in place, with a heading and some of its entries, given in the order of the file. Entries move
 * towards the beginning, each is read whole before anything is written over it, and at any moment only what is being
 * written is torn. When this returns, what was cut off is gone and all is on the disk.
 */
export function compactJournal(
  handle: JournalHandle,
  heading: Uint8Array<ArrayBuffer>,
  kept: readonly EntryPlace[],
): void {
  let at = 0;
  let next = 0;
  const waiting = [heading];
  for (let bytes = waiting.shift(); bytes; bytes = waiting.shift()) {
    for (let place = kept[next]; place && (waiting.length === 0 || place.offsetBytes < at + bytes.byteLength);) {
      waiting.push(readBytes(handle, place.offsetBytes, place.lengthBytes));
      next += 1;
      place = kept[next];
    }
    if (handle.write(bytes, { at }) !== bytes.byteLength) {
      throw new DOMException('the journal took a part only', 'QuotaExceededError');
    }
    at += bytes.byteLength;
  }
  handle.truncate(at);
  handle.flush();
}
