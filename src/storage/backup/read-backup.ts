import { isListOf, isPlain, isText, type Plain } from '../../domain/identity/read-plain.ts';
import { readRecord } from '../../domain/identity/version-record.ts';
import type { VersionRecord } from '../../domain/version.ts';
import type { Draft } from '../../domain/workspace.ts';
import { success, type Result } from '../../domain/result.ts';
import { draftInStoredForm } from '../../edits/draft-in-stored-form.ts';
import { draftFromStored } from '../mappers/draft-mapper.ts';
import { hashOfRemark, remarkFromStored } from '../mappers/remark-mapper.ts';
import { isTime } from '../mappers/time-mapper.ts';
import { frameFromStored } from '../mappers/workspace-mapper.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import type { StoredRemark, StoredVersion } from '../schema.ts';
import { faulty, type BackupFault } from './backup-fault.ts';
import { MAXIMUM_BYTES, readHashedText } from './hashed-text.ts';
import { isSealed, openSealedText } from './sealed-text.ts';
import { verifyVersions, type Progress } from './verify-versions.ts';
import type { Backup, LeftOutVersion } from './workspace-parts.ts';

/**
 * Read a backup and verify all of it: the hash over everything, every record and payload, the drafts, remarks and frame,
 * that each version has a greater number than the one of its party that it comes from, and that nothing stands twice.
 * The first thing that does not fit is named and nothing is given out. A parent that is not in the file is for the caller
 * to look for.
 */
export async function readBackup(
  bytes: Uint8Array,
  passphrase: string | null,
  onProgress?: Progress,
): Promise<Result<Backup, BackupFault>> {
  if (bytes.byteLength > MAXIMUM_BYTES) return faulty('too-large');
  const file = await readHashedText(bytes);
  if (!file.ok) return file;
  if (!isSealed(file.value)) return readContent(file.value, onProgress);
  const opened = await openSealedText(file.value, passphrase);
  if (!opened.ok) return opened;
  const inside = await readHashedText(opened.value);
  return inside.ok ? readContent(inside.value, onProgress) : inside;
}

interface Entries {
  readonly versions: readonly { readonly id: string; readonly record: string }[];
  readonly payloads: readonly { readonly sha256: string; readonly text: string }[];
}

async function readContent(file: Plain, onProgress?: Progress): Promise<Result<Backup, BackupFault>> {
  const { writtenAt } = file;
  const frame = frameFromStored(file['workspace']);
  if (!frame || !isTime(writtenAt) || hasTwice(frame.parties) || hasTwice(frame.zones)) return faulty('workspace');
  const drafts = readDrafts(file['drafts'], frame);
  if (!drafts.ok) return drafts;
  const leftOut = file['leftOut'];
  if (!isListOf(leftOut, isLeftOut)) return faulty('left-out');
  const entries = readEntries(file);
  if (!entries.ok) return entries;
  const parts = {
    frame,
    versions: entries.value.versions.map(({ id, record }) => versionOf(id, record, frame)),
    payloads: entries.value.payloads.map(({ sha256, text }) => ({ sha256, bytes: encode(text) })),
  };
  const { sound, payloads, damaged } = await verifyVersions(parts, onProgress);
  const [first] = damaged;
  if (first) return { ok: false, error: first.fault };
  if (payloads.length < parts.payloads.length) return faulty('payload');
  const wrong = wrongNumber(sound);
  if (wrong) return faulty('number', null, wrong);
  const known = new Set([...sound, ...leftOut].map(({ id }) => id));
  const remarks = await readRemarks(file['remarks'], frame.id, known);
  if (!remarks) return faulty('remark');
  return success({ writtenAt, frame, drafts: drafts.value, versions: sound, payloads, remarks, leftOut });
}

function hasTwice(items: readonly { readonly id: string }[]): boolean {
  return new Set(items.map(({ id }) => id)).size < items.length;
}

function readDrafts(value: unknown, frame: WorkspaceFrame): Result<Readonly<Record<string, Draft>>, BackupFault> {
  if (!Array.isArray(value)) return faulty('draft');
  const drafts = new Map<string, Draft>();
  for (const one of value) {
    const kept = draftFromStored(one);
    const draft = kept && draftInStoredForm(kept);
    const partyId: unknown = isPlain(one) && one['workspaceId'] === frame.id ? one['partyId'] : null;
    if (!draft || !isText(partyId) || drafts.has(partyId)) return faulty('draft', isText(partyId) ? partyId : null);
    drafts.set(partyId, draft);
  }
  // As in a workspace: every party has one and nobody else has.
  const without = frame.parties.find(({ id }) => !drafts.has(id));
  if (without || drafts.size > frame.parties.length) return faulty('draft', without?.name ?? null);
  return success(Object.fromEntries(drafts));
}

function isLeftOut(value: unknown): value is LeftOutVersion {
  return isPlain(value) && isText(value['id']) && isText(value['partyId']) && Number.isSafeInteger(value['number']);
}

function readEntries({ versions, payloads }: Plain): Result<Entries, BackupFault> {
  const isVersion = (one: unknown): one is Entries['versions'][number] =>
    isPlain(one) && isText(one['id']) && isText(one['record']);
  const isPayload = (one: unknown): one is Entries['payloads'][number] =>
    isPlain(one) && isText(one['sha256']) && isText(one['text']);
  if (!isListOf(versions, isVersion)) return faulty('record');
  if (!isListOf(payloads, isPayload)) return faulty('payload');
  if (hasTwice(versions)) return faulty('doubled');
  if (new Set(payloads.map(({ sha256 }) => sha256)).size < payloads.length) return faulty('doubled');
  return success({ versions, payloads });
}

function encode(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(new TextEncoder().encode(text));
}

/** The copies beside a record are taken from the record when it is verified. */
function versionOf(id: string, record: string, { id: workspaceId }: WorkspaceFrame): StoredVersion {
  return { id, workspaceId, partyId: '', number: 0, record: encode(record), areasM2: {} };
}

/** Find a version that does not count up from a parent of its own party. */
function wrongNumber(versions: readonly StoredVersion[]): VersionRecord | null {
  const byId = new Map(versions.map((version) => [version.id, version]));
  for (const version of versions) {
    const read = readRecord(version.record);
    if (!read.ok) continue;
    const parents = read.value.parents.map((id) => byId.get(id));
    if (parents.some((parent) => parent?.partyId === version.partyId && parent.number >= version.number)) {
      return read.value;
    }
  }
  return null;
}

async function readRemarks(
  value: unknown,
  workspaceId: string,
  known: ReadonlySet<string>,
): Promise<readonly StoredRemark[] | null> {
  if (!Array.isArray(value)) return null;
  const remarks: StoredRemark[] = [];
  for (const one of value) {
    if (!isPlain(one) || !isText(one['versionId']) || !known.has(one['versionId'])) return null;
    const stored = { workspaceId, versionId: one['versionId'], remark: one['remark'] };
    if (remarkFromStored(stored) === null) return null;
    remarks.push({ ...stored, sha256: await hashOfRemark(stored.remark) });
  }
  return remarks;
}
