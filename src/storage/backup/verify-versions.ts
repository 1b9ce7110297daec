import type { Sha256, ZoneId } from '../../domain/identifiers.ts';
import { mapFingerprint } from '../../domain/identity/fingerprint.ts';
import { readPayload } from '../../domain/identity/payload.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import { readRecord } from '../../domain/identity/version-record.ts';
import type { VersionRecord } from '../../domain/version.ts';
import type { LineType } from '../../geometry/line-type.ts';
import { areaOfM2 } from '../../geometry/measure/by-line-type.ts';
import { isBytes } from '../mappers/version-mapper.ts';
import { MUTANT } from '../mutant.ts';
import type { StoredPayload, StoredVersion } from '../schema.ts';
import { faulty, type BackupFault, type BackupFaultCode } from './backup-fault.ts';
import type { WorkspaceParts } from './workspace-parts.ts';

/** Told after every payload and every version. */
export type Progress = (done: number, of: number) => void;

/** The versions of a workspace, those that fit their hashes apart from those that do not. */
export interface VerifiedVersions {
  /** With their areas, measured anew: what is derived is not taken from anywhere. */
  readonly sound: readonly StoredVersion[];
  /** The payloads that fit their hashes and that sound versions point at. */
  readonly payloads: readonly StoredPayload[];
  readonly damaged: readonly { readonly version: StoredVersion; readonly fault: BackupFault }[];
}

interface SoundPayload {
  readonly payload: StoredPayload;
  readonly zoneId: ZoneId;
  readonly areaM2: number;
}

/**
 * Verify versions with their payloads: every hash and length, that each payload is a boundary of the zone that the record
 * says, the fingerprint of the map, and that the record belongs to this workspace. Parents are not looked at.
 */
export async function verifyVersions(
  { frame, versions, payloads }: Pick<WorkspaceParts, 'frame' | 'versions' | 'payloads'>,
  onProgress: Progress = () => undefined,
): Promise<VerifiedVersions> {
  const of = payloads.length + versions.length;
  let done = 0;
  const step = (): void => onProgress((done += 1), of);
  const found = new Map<Sha256, SoundPayload | BackupFaultCode>();
  for (const payload of payloads) {
    found.set(payload.sha256, await verifyPayload(payload, frame.lineType));
    step();
  }
  const sound: StoredVersion[] = [];
  const damaged: VerifiedVersions['damaged'][number][] = [];
  const used = new Map<Sha256, StoredPayload>();
  for (const version of versions) {
    const verified = await verifyVersion(version, frame.id, found);
    if (verified.ok) {
      const { record, parts } = verified;
      const areasM2 = Object.fromEntries(parts.map(({ zoneId, areaM2 }) => [zoneId, areaM2]));
      const { workspaceId, partyId, number } = record;
      sound.push({ id: version.id, workspaceId, partyId, number, record: version.record, areasM2 });
      for (const { payload } of parts) used.set(payload.sha256, payload);
    } else damaged.push({ version, fault: verified.error });
    step();
  }
  return { sound, payloads: [...used.values()], damaged };
}

async function verifyPayload(payload: StoredPayload, lineType: LineType): Promise<SoundPayload | BackupFaultCode> {
  if (!isBytes(payload.bytes)) return 'payload-hash';
  const fits = (await sha256(payload.bytes)) === payload.sha256;
  if (MUTANT !== 'backup-payload-unverified' && !fits) return 'payload-hash';
  const read = readPayload(payload.bytes);
  if (!read.ok) return 'payload';
  const { zoneId, delimitation } = read.value;
  return { payload, zoneId, areaM2: areaOfM2(delimitation.geometry, lineType) };
}

type Verified =
  | { readonly ok: true; readonly record: VersionRecord; readonly parts: readonly SoundPayload[] }
  | { readonly ok: false; readonly error: BackupFault };

async function verifyVersion(
  { id, record: bytes }: StoredVersion,
  workspaceId: string,
  found: ReadonlyMap<Sha256, SoundPayload | BackupFaultCode>,
): Promise<Verified> {
  const read = isBytes(bytes) ? readRecord(bytes) : null;
  if (!read?.ok) return faulty('record', read ? `${id}: ${read.error}` : id);
  const record = read.value;
  const fits = (await sha256(bytes)) === id;
  if (MUTANT !== 'backup-record-unverified' && !fits) return faulty('record-hash', id, record);
  if (record.workspaceId !== workspaceId) return faulty('foreign', record.workspaceId, record);
  if ((await mapFingerprint(record.payloads)) !== record.mapFingerprint) return faulty('fingerprint', id, record);
  const parts: SoundPayload[] = [];
  for (const { zoneId, sha256: hash, byteLength } of record.payloads) {
    const part = found.get(hash);
    if (part === undefined) return faulty('payload-missing', hash, record);
    if (typeof part === 'string') return faulty(part, hash, record);
    if (part.payload.bytes.byteLength !== byteLength) return faulty('payload-hash', hash, record);
    if (part.zoneId !== zoneId) return faulty('payload', hash, record);
    parts.push(part);
  }
  return { ok: true, record, parts };
}
