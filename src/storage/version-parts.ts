import { mapFingerprint, recordId } from '../domain/identity/fingerprint.ts';
import { payloadOf } from '../domain/identity/payload.ts';
import { sha256 } from '../domain/identity/sha256.ts';
import type { Sha256, VersionId } from '../domain/identifiers.ts';
import type { PayloadReference, Version, VersionRecord, VersionRemark } from '../domain/version.ts';
import type { VersionRequest } from './repository.ts';
import type { StoredPayload, StoredVersion } from './schema.ts';

/** The parts of a version that do not depend on its number. */
export interface PreparedPayloads {
  readonly payloads: readonly StoredPayload[];
  readonly references: readonly PayloadReference[];
  readonly fingerprint: Sha256;
}

/** Make and hash the payloads of a version. Zones in the order of their ids, so that the record is the same anywhere. */
export async function preparePayloads(request: VersionRequest): Promise<PreparedPayloads> {
  const zones = Object.entries(request.map).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const made = await Promise.all(
    zones.map(async ([zoneId, delimitation]) => {
      const bytes = new Uint8Array(payloadOf(zoneId, delimitation));
      return { zoneId, sha256: await sha256(bytes), bytes };
    }),
  );
  const references = made.map(({ zoneId, sha256: hash, bytes }) => ({
    zoneId,
    sha256: hash,
    byteLength: bytes.byteLength,
  }));
  return {
    payloads: made.map(({ sha256: hash, bytes }) => ({ sha256: hash, bytes })),
    references,
    fingerprint: await mapFingerprint(references),
  };
}

/** Make the record of a version with a number, and its id. */
export async function makeRecord(
  request: VersionRequest,
  { references, fingerprint }: PreparedPayloads,
  number: number,
): Promise<{ readonly id: VersionId; readonly record: VersionRecord }> {
  const record: VersionRecord = {
    format: 'delimit-version/1',
    workspaceId: request.workspaceId,
    partyId: request.partyId,
    partyName: request.partyName,
    number,
    parents: request.parents,
    lineType: request.lineType,
    payloads: references,
    mapFingerprint: fingerprint,
    origin: request.origin,
    savedAt: request.savedAt,
    name: request.name,
    note: request.note,
    signatures: [],
  };
  return { id: await recordId(record), record };
}

/** List a version as it is known now: its record with the newest remark of each kind. */
export function listedVersion({ id, record, areasM2 }: StoredVersion, remarks: readonly VersionRemark[]): Version {
  let { name, note } = record;
  let tabled: Version['tabled'] = null;
  for (const remark of remarks) {
    switch (remark.kind) {
      case 'name':
        name = remark.name;
        break;
      case 'note':
        note = remark.note;
        break;
      case 'tabled':
        tabled = { to: remark.to, tabledAt: remark.tabledAt };
    }
  }
  return { id, record, name, note, tabled, areasM2 };
}

/** Order versions by party and number. */
export function inOrder(versions: readonly Version[]): readonly Version[] {
  return versions.toSorted((a, b) =>
    a.record.partyId === b.record.partyId
      ? a.record.number - b.record.number
      : a.record.partyId < b.record.partyId
        ? -1
        : 1,
  );
}
