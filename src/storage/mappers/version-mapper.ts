import { isPlain, isText } from '../../domain/identity/read-plain.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import { readRecord, recordBytes } from '../../domain/identity/version-record.ts';
import type { Version, VersionRecord } from '../../domain/version.ts';
import { MUTANT } from '../mutant.ts';
import type { StoredVersion } from '../schema.ts';
import { UNKNOWN_TIME } from './time-mapper.ts';

/** Tell whether a value is bytes. */
export function isBytes(value: unknown): value is Uint8Array<ArrayBuffer> {
  return value instanceof Uint8Array;
}

/** What of a version is kept under its id. */
export type KeptVersion = Pick<Version, 'id' | 'record' | 'areasM2'>;

/** Give the stored form of a version. */
export async function versionToStored(record: VersionRecord, areasM2: Version['areasM2']): Promise<StoredVersion> {
  const bytes = recordBytes(record);
  const { workspaceId, partyId, number } = record;
  return { id: await sha256(bytes), workspaceId, partyId, number, record: bytes, areasM2 };
}

/**
 * Read a version and verify its record: the bytes against the id, the copies beside them against the bytes. Null if
 * anything does not fit. Areas are derived: one that is no number is left out.
 */
export async function versionFromStored(stored: unknown): Promise<KeptVersion | null> {
  if (!isPlain(stored)) return null;
  const { id, workspaceId, partyId, number, record: bytes, areasM2 } = stored;
  if (!isText(id) || !isBytes(bytes)) return null;
  if (MUTANT !== 'record-unverified' && (await sha256(bytes)) !== id) return null;
  const read = readRecord(bytes);
  if (!read.ok) return null;
  const record = read.value;
  if (record.workspaceId !== workspaceId || record.partyId !== partyId || record.number !== number) return null;
  return { id, record, areasM2: areasFromStored(areasM2) };
}

function areasFromStored(value: unknown): Version['areasM2'] {
  const isArea = (entry: [string, unknown]): entry is [string, number] => Number.isFinite(entry[1]);
  return Object.fromEntries(isPlain(value) ? Object.entries(value).filter(isArea) : []);
}

/**
 * Give what is left of a version that does not fit its hash, to list it as damaged: its record if that still reads as
 * one, else a stand-in made of the copies beside it, with nothing in it to draw.
 */
export function remainsOfVersion({ id, workspaceId, partyId, number, record, areasM2 }: StoredVersion): KeptVersion {
  const read = isBytes(record) ? readRecord(record) : null;
  if (read?.ok) return { id, record: read.value, areasM2: areasFromStored(areasM2) };
  const party = isText(partyId) ? partyId : '';
  return {
    id,
    areasM2: {},
    record: {
      format: 'delimit-version/1',
      workspaceId,
      partyId: party,
      partyName: party,
      number: Number.isSafeInteger(number) ? number : 0,
      parents: [],
      lineType: 'longitude-latitude',
      payloads: [],
      mapFingerprint: '',
      origin: { kind: 'own' },
      savedAt: UNKNOWN_TIME,
      name: '',
      note: '',
      signatures: [],
    },
  };
}

/** Name a stored version in a failure, from whatever is left of it. */
export function describeStored(stored: Readonly<Partial<Record<keyof StoredVersion, unknown>>>): string {
  return `version ${String(stored.number)} of ${String(stored.partyId)} (${String(stored.id)})`;
}
