import { mapFingerprint } from '../domain/identity/fingerprint.ts';
import { payloadOf } from '../domain/identity/payload.ts';
import { sha256 } from '../domain/identity/sha256.ts';
import type { Sha256 } from '../domain/identifiers.ts';
import type { PayloadReference, Version, VersionRecord, VersionRemark } from '../domain/version.ts';
import type { KeptVersion } from './mappers/version-mapper.ts';
import type { VersionRequest } from './repository.ts';
import type { StoredPayload } from './schema.ts';

/** The parts of a version that do not depend on its number. */
export interface PreparedPayloads {
  readonly payloads: readonly StoredPayload[];
  readonly references: readonly PayloadReference[];
  readonly fingerprint: Sha256;
}

/** Make and hash the payloads of a version, in the order of the zone ids, so that the record is the same anywhere. */
export async function preparePayloads({ map, zoneNames }: VersionRequest): Promise<PreparedPayloads> {
  const payloads: StoredPayload[] = [];
  const references: PayloadReference[] = [];
  for (const [zoneId, delimitation] of Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1))) {
    const bytes = payloadOf(zoneId, delimitation);
    const hash = await sha256(bytes);
    payloads.push({ sha256: hash, bytes });
    // A zone can be called like a member that every object inherits.
    const zoneName = Object.hasOwn(zoneNames, zoneId) ? (zoneNames[zoneId] ?? zoneId) : zoneId;
    references.push({ zoneId, zoneName, sha256: hash, byteLength: bytes.byteLength });
  }
  return { payloads, references, fingerprint: await mapFingerprint(references) };
}

/** Make the record of a version with its number. */
export function makeRecord(
  request: VersionRequest,
  { references, fingerprint }: PreparedPayloads,
  number: number,
): VersionRecord {
  return {
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
}

/** List a version as it is known now: its record with the newest remark of each kind, which come oldest first. */
export function listedVersion({ id, record, areasM2 }: KeptVersion, remarks: readonly VersionRemark[]): Version {
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
        break;
    }
  }
  return { id, record, name, note, tabled, areasM2, ...(remarks.length > 0 ? { said: remarks } : {}) };
}
