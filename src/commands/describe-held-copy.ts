import { formatElapsed } from '../messages/elapsed.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import type { HeldCopy } from '../state/held-copy.ts';

const words = laterMessages.heldCopy;

/** Say in a few words what of the workspace lies outside this browser; `short` where room is scarce. */
export function describeCopyInBrief(copy: HeldCopy, now: string): { readonly text: string; readonly short: string } {
  const { sign } = words;
  const { place, status, handedOver } = copy;
  if (!place) {
    if (!handedOver) return { text: sign.none, short: sign.noneShort };
    const elapsed = formatElapsed(handedOver.at, now);
    return { text: sign.handedOver(elapsed), short: sign.handedOverShort(elapsed) };
  }
  switch (status.kind) {
    case 'unknown':
      return { text: sign.unknown(place.fileName), short: sign.unknownShort };
    case 'writing':
      return { text: sign.writing(place.fileName), short: sign.writingShort };
    case 'written': {
      const elapsed = formatElapsed(status.at, now);
      return { text: sign.written(place.fileName, elapsed), short: sign.writtenShort(elapsed) };
    }
    case 'paused':
      return { text: sign.paused, short: sign.pausedShort };
    case 'elsewhere':
      return { text: sign.elsewhere, short: sign.elsewhereShort };
    case 'kept-back':
    case 'failed':
      return { text: sign.stopped, short: sign.stoppedShort };
  }
}

/** Say in sentences what of the workspace lies outside this browser, and since when. */
export function describeCopy(copy: HeldCopy, versionCount: number, now: string): readonly string[] {
  const { place, handedOver, canHold, lastWrittenAt, status } = copy;
  const { status: told } = words;
  if (!place) {
    const since = handedOver && Math.max(0, versionCount - handedOver.versionCount);
    return [
      handedOver ? told.handedOver(formatElapsed(handedOver.at, now), since ?? 0) : told.none,
      ...(canHold ? [] : [told.noPicker]),
    ];
  }
  const sentence = describePlace(copy, words.place(place.fileName, place.folderName), now);
  const isPast = status.kind !== 'written' && lastWrittenAt !== null;
  return [sentence, ...(isPast ? [told.lastWritten(formatElapsed(lastWrittenAt, now))] : [])];
}

function describePlace({ status }: HeldCopy, place: string, now: string): string {
  switch (status.kind) {
    case 'unknown':
    case 'writing':
    case 'paused':
    case 'elsewhere':
      return words.status[status.kind](place);
    case 'written':
      return words.status.written(place, formatElapsed(status.at, now));
    case 'kept-back':
    case 'failed':
      return status.reason;
  }
}
