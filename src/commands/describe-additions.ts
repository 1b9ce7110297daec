import { nickname } from '../domain/identity/fingerprint-words.ts';
import type { Workspace } from '../domain/workspace.ts';
import { laterMessages } from '../messages/later-catalogue.ts';
import { formatDateTime } from '../messages/format.ts';
import type { BackupAdditions, Parting } from '../storage/backup/additions.ts';
import type { Backup } from '../storage/backup/workspace-parts.ts';
import { listVersions } from './write-backup.ts';

const words = laterMessages.backup.opening;

/** Say in sentences what opening a backup adds, in the order in which it matters. */
export function describeAdditions(backup: Backup, additions: BackupAdditions): readonly string[] {
  const { workspace, repairedCount, presentCount, payloads, inFrame, remarks, drafts } = additions;
  const names = (items: readonly { readonly name: string }[]): string => items.map(({ name }) => name).join(', ');
  const isNew = workspace === 'new';
  const say = (is: boolean, sentence: () => string): readonly string[] => (is ? [sentence()] : []);
  return [
    words.workspace[workspace](backup.frame.name),
    ...newVersions(backup, additions),
    ...say(presentCount > 0, () => words.present(presentCount)),
    ...say(repairedCount > 0, () => words.repaired(repairedCount)),
    ...say(payloads.length > 0 && presentCount > 0, () => words.payloads(payloads.length)),
    ...say(!isNew && inFrame.zones.length > 0, () => words.zones(names(inFrame.zones))),
    ...say(!isNew && inFrame.parties.length > 0, () => words.parties(names(inFrame.parties))),
    ...say(inFrame.layerNames.length > 0, () => words.layers(inFrame.layerNames.join(', '))),
    ...say(inFrame.cellRemarkCount > 0, () => words.cellRemarks(inFrame.cellRemarkCount)),
    ...say(remarks.length > 0, () => words.remarks(remarks.length)),
    ...say(!isNew && drafts.size > 0, () => words.draftsAdded(partyNames(backup.frame, [...drafts.keys()]))),
    ...say(backup.leftOut.length > 0, () => words.leftOut(listVersions(backup.frame, backup.leftOut))),
  ];
}

function newVersions({ frame }: Backup, { versions }: BackupAdditions): readonly string[] {
  const counts = new Map<string, number>();
  for (const { partyId } of versions) counts.set(partyId, (counts.get(partyId) ?? 0) + 1);
  return [...counts].map(([partyId, count]) => words.newVersions(partyNames(frame, [partyId]), count));
}

/** Name parties of a workspace; one that was removed has only its id. */
export function partyNames(frame: Pick<Workspace, 'parties'>, ids: readonly string[]): string {
  return ids.map((id) => frame.parties.find((party) => party.id === id)?.name ?? id).join(', ');
}

/** Name two versions that have one number. */
export function describeParting({ here, backup }: Parting): {
  readonly at: string;
  readonly here: string;
  readonly backup: string;
} {
  const { partyName, number } = backup.record;
  const name = ({ record }: Parting['here']): string =>
    words.partingVersion(record.name, formatDateTime(record.savedAt), nickname(record.mapFingerprint));
  return {
    at: words.parting(laterMessages.backup.version(number, partyName)),
    here: words.partingHere(name(here)),
    backup: words.partingBackup(name(backup)),
  };
}
