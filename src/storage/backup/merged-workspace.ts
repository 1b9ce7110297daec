import { builtInWorkspace } from '../../domain/built-in/astana-2017.ts';
import { nextPartyStyle } from '../../domain/built-in/next-party-style.ts';
import type { PartyId } from '../../domain/identifiers.ts';
import type { Party } from '../../domain/party.ts';
import { sameData } from '../../domain/same-data.ts';
import { EMPTY_DRAFT, type Draft } from '../../domain/workspace.ts';
import { guardSigns } from '../../edits/party-signs.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import type { KeptHere } from './kept-here.ts';
import type { Backup } from './workspace-parts.ts';

/** The frame of a workspace after a backup was opened. */
export function frameAfter(here: KeptHere, backup: Backup): WorkspaceFrame {
  const { frame } = here;
  if (frame === null || frame === 'damaged' || isUntouched(here)) return backup.frame;
  const theirs = backup.frame;
  const layers = united(frame.referenceLayers ?? [], theirs.referenceLayers ?? []);
  return {
    ...frame,
    zones: united(frame.zones, theirs.zones),
    parties: partiesAfter(frame.parties, theirs.parties),
    received: [...new Set([...frame.received, ...theirs.received])],
    cellRemarks: united(frame.cellRemarks, theirs.cellRemarks),
    ...(layers.length > 0 ? { referenceLayers: layers } : {}),
  };
}

/** Whether a workspace is as the program made it: then nobody has put anything into it. */
export function isUntouched({ frame, drafts, records }: KeptHere): boolean {
  if (frame === null || frame === 'damaged' || records.size > 0) return false;
  const { drafts: _all_empty, ...builtIn } = builtInWorkspace();
  return sameData(frame, builtIn) && [...drafts.values()].every((draft) => sameData(draft, EMPTY_DRAFT));
}

/** What is here stays as it is and where it is; what is only in the backup follows. */
function united<Item extends { readonly id: string }>(here: readonly Item[], backup: readonly Item[]): readonly Item[] {
  return [...here, ...onlyIn(backup, here)];
}

/** Give what of one list is not in another, by id. */
export function onlyIn<Item extends { readonly id: string }>(
  list: readonly Item[],
  other: readonly { readonly id: string }[],
): readonly Item[] {
  const there = new Set(other.map(({ id }) => id));
  return list.filter(({ id }) => !there.has(id));
}

/** A party whose letter is taken here gets the next free signs: letters tell parties apart where colour cannot. */
function partiesAfter(here: readonly Party[], backup: readonly Party[]): readonly Party[] {
  let parties = here;
  for (const party of onlyIn(backup, here)) {
    const signs = guardSigns(party, parties) ? nextPartyStyle(parties) : {};
    parties = [...parties, { ...party, ...signs }];
  }
  return parties;
}

/** The drafts of a backup, sorted by what becomes of them. */
export interface DraftsAfter {
  /** Where there is no draft here, an empty one, or a damaged one: the backup's is put there. */
  readonly added: ReadonlyMap<PartyId, Draft>;
  /** Where there is another one here, which stays. */
  readonly differing: ReadonlyMap<PartyId, Draft>;
}

/** Sort the drafts of a backup by what becomes of them. A draft that is here is never replaced. */
export function draftsAfter(here: KeptHere, backup: Backup): DraftsAfter {
  const added = new Map<PartyId, Draft>();
  const differing = new Map<PartyId, Draft>();
  for (const [partyId, draft] of Object.entries(backup.drafts)) {
    const own = here.drafts.get(partyId);
    if (own && sameData(own, draft)) continue;
    if (!own || sameData(own, EMPTY_DRAFT)) added.set(partyId, draft);
    else if (!sameData(draft, EMPTY_DRAFT)) differing.set(partyId, draft);
  }
  return { added, differing };
}

/** What of a frame is only in the backup, for telling. */
export function addedToFrame(
  { frame }: KeptHere,
  backup: Backup,
): Pick<WorkspaceFrame, 'zones' | 'parties'> & {
  readonly layerNames: readonly string[];
  readonly cellRemarkCount: number;
} {
  const own = frame === 'damaged' ? null : frame;
  const theirs = backup.frame;
  return {
    zones: onlyIn(theirs.zones, own?.zones ?? []),
    parties: onlyIn(theirs.parties, own?.parties ?? []),
    layerNames: onlyIn(theirs.referenceLayers ?? [], own?.referenceLayers ?? []).map(({ name }) => name),
    cellRemarkCount: onlyIn(theirs.cellRemarks, own?.cellRemarks ?? []).length,
  };
}
