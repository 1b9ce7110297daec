import { laterMessages } from '../messages/later-catalogue.ts';
import { browserCopyPlaces } from '../storage/held-copy/browser-copy-places.ts';
import type { CopyPlaces } from '../storage/held-copy/copy-place.ts';

/** Give the places of this browser, with the name that its pickers show. */
export function copyPlaces(): CopyPlaces {
  return browserCopyPlaces(laterMessages.heldCopy.fileKind);
}
