import type { PartyId, VersionId } from '../../domain/identifiers.ts';
import { readRecord } from '../../domain/identity/version-record.ts';
import { success, type Result } from '../../domain/result.ts';
import { sameData } from '../../domain/same-data.ts';
import type { VersionRecord } from '../../domain/version.ts';
import type { Draft } from '../../domain/workspace.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import { MUTANT } from '../mutant.ts';
import type { StoredHead, StoredPayload, StoredRemark, StoredVersion } from '../schema.ts';
import { faulty, type BackupFault } from './backup-fault.ts';
import type { KeptHere } from './kept-here.ts';
import { draftsAfter, frameAfter, isUntouched, addedToFrame } from './merged-workspace.ts';
import type { Backup } from './workspace-parts.ts';

/** Two different versions of one party that have the same number: here the histories of two machines part. */
export interface Parting {
  readonly here: { readonly id: VersionId; readonly record: VersionRecord };
  readonly backup: { readonly id: VersionId; readonly record: VersionRecord };
}

/** What opening a backup adds. Nothing that is kept here is changed by it, but for what is damaged and is repaired. */
export interface BackupAdditions {
  readonly workspace: 'new' | 'untouched' | 'existing' | 'deleted' | 'damaged';
  readonly frame: WorkspaceFrame;
  readonly changesFrame: boolean;
  readonly inFrame: ReturnType<typeof addedToFrame>;
  /** New versions, and those whose bytes here do not fit their ids. */
  readonly versions: readonly StoredVersion[];
  readonly repairedCount: number;
  /** How many versions of the backup are here already. */
  readonly presentCount: number;
  readonly partings: readonly Parting[];
  readonly payloads: readonly StoredPayload[];
  readonly drafts: ReadonlyMap<PartyId, Draft>;
  /** The drafts of the backup that are not the ones here, which stay. */
  readonly differingDrafts: ReadonlyMap<PartyId, Draft>;
  readonly remarks: readonly StoredRemark[];
  readonly heads: readonly StoredHead[];
}

/**
 * Tell what of a verified backup is to be added to what is kept here.
 *
 * Where histories part both versions are kept under their ids; the number stands for both. The head of a party moves only
 * to a greater number. Of what was said about a version, that which holds here goes on to hold unless the backup only
 * continues it.
 *
 * Refused: a version that comes from one that is neither in the file nor here, nor said to be left out (`parent-missing`),
 * and a workspace that is here with another line type (`line-type`).
 */
export function additionsOf(here: KeptHere, backup: Backup): Result<BackupAdditions, BackupFault> {
  const own = here.frame;
  if (own !== null && own !== 'damaged' && own.lineType !== backup.frame.lineType) return faulty('line-type');
  const records = new Map(backup.versions.map(({ id, record }) => [id, readRecord(record)]));
  const leftOut = new Set(backup.leftOut.map(({ id }) => id));
  const partings: Parting[] = [];
  for (const [id, read] of records) {
    if (!read.ok) return faulty('record', id);
    const record = read.value;
    const lost = record.parents.find(
      (parent) => !records.has(parent) && !leftOut.has(parent) && !here.parents.has(parent),
    );
    if (MUTANT !== 'backup-parents-unasked' && lost !== undefined) return faulty('parent-missing', lost, record);
    const other = here.records.has(id) ? undefined : otherOfNumber(here, record);
    if (other) partings.push({ here: other, backup: { id, record } });
  }
  const versions = backup.versions.filter(({ id }) => !here.records.has(id) || here.altered.has(id));
  const frame = frameAfter(here, backup);
  const { added, differing } = draftsAfter(here, backup);
  return success({
    workspace: own === null ? 'new' : own === 'damaged' ? 'damaged' : standing(here),
    frame,
    changesFrame: !sameData(own, frame),
    inFrame: addedToFrame(here, backup),
    versions,
    repairedCount: versions.filter(({ id }) => here.altered.has(id)).length,
    presentCount: backup.versions.length - versions.length,
    partings,
    payloads: backup.payloads.filter(({ sha256 }) => !here.payloads.has(sha256)),
    drafts: added,
    differingDrafts: differing,
    remarks: remarksToAdd(here, backup),
    heads: headsToMove(here, versions),
  });
}

function standing(here: KeptHere): BackupAdditions['workspace'] {
  if (here.deletedAt !== null) return 'deleted';
  return isUntouched(here) ? 'untouched' : 'existing';
}

function otherOfNumber(here: KeptHere, { partyId, number }: VersionRecord): Parting['here'] | undefined {
  for (const [id, record] of here.records) {
    if (record?.partyId === partyId && record.number === number) return { id, record };
  }
  return undefined;
}

function headsToMove({ newest }: KeptHere, versions: readonly StoredVersion[]): readonly StoredHead[] {
  const heads = new Map<PartyId, StoredHead>();
  for (const { id, workspaceId, partyId, number } of versions) {
    const before = Math.max(newest.get(partyId) ?? 0, heads.get(partyId)?.number ?? 0);
    if (number > before) heads.set(partyId, { workspaceId, partyId, versionId: id, number });
  }
  return [...heads.values()];
}

/**
 * The newest remark of a kind holds. If the backup only goes on from what was said here, the rest of it is added. If both
 * went on, what is only in the backup is added, and what holds here is said once more. What is added stays in the order in
 * which it was said.
 */
function remarksToAdd(here: KeptHere, backup: Backup): readonly StoredRemark[] {
  const own = byVersionAndKind(here.remarks);
  const kept = new Set([...here.records.keys(), ...backup.versions.map(({ id }) => id)]);
  const added = new Set<StoredRemark>();
  const again: StoredRemark[] = [];
  for (const [key, theirs] of byVersionAndKind(backup.remarks.filter(({ versionId }) => kept.has(versionId)))) {
    const said = own.get(key) ?? [];
    const goesOn = said.every((one, index) => isSame(one, theirs[index]));
    const fresh = goesOn
      ? theirs.slice(said.length)
      : theirs.filter((one) => !said.some((other) => isSame(one, other)));
    const last = said.at(-1);
    for (const one of fresh) added.add(one);
    if (fresh.length > 0 && last && !goesOn) again.push(last);
  }
  return [...backup.remarks.filter((one) => added.has(one)), ...again];
}

function byVersionAndKind(remarks: readonly StoredRemark[]): ReadonlyMap<string, readonly StoredRemark[]> {
  const groups = new Map<string, StoredRemark[]>();
  for (const one of remarks) {
    const { remark } = one;
    const kind = typeof remark === 'object' && remark !== null && 'kind' in remark ? remark.kind : null;
    const key = JSON.stringify([one.versionId, kind]);
    groups.set(key, [...(groups.get(key) ?? []), one]);
  }
  return groups;
}

function isSame(one: StoredRemark, other: StoredRemark | undefined): boolean {
  return other !== undefined && sameData(one.remark, other.remark);
}

/** Tell whether there is nothing to add. */
export function isNothing(additions: BackupAdditions): boolean {
  const { versions, payloads, drafts, remarks, heads, changesFrame, workspace } = additions;
  const lists = [versions, payloads, remarks, heads];
  return lists.every((list) => list.length === 0) && drafts.size === 0 && !changesFrame && workspace !== 'deleted';
}
