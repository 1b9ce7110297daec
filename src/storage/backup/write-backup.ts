import { EMPTY_DRAFT } from '../../domain/workspace.ts';
import { draftToStored } from '../mappers/draft-mapper.ts';
import { remarkFromStored } from '../mappers/remark-mapper.ts';
import type { StoredVersion } from '../schema.ts';
import { writeHashedText } from './hashed-text.ts';
import { sealText } from './sealed-text.ts';
import { verifyVersions, type Progress } from './verify-versions.ts';
import type { LeftOutVersion, WorkspaceParts } from './workspace-parts.ts';

/** A backup as it is to be handed over. */
export interface WrittenBackup {
  readonly text: string;
  readonly versionCount: number;
  /** What was damaged and is not in the file. */
  readonly leftOut: readonly LeftOutVersion[];
  /** How many remarks did not read and are not in the file. */
  readonly remarksLeftOut: number;
}

/**
 * Write a workspace as the text of a backup, encrypted if there is a passphrase. Records and payloads stand in it as the
 * very text that was hashed. Everything is verified first; a version that does not fit its hashes is left out and named,
 * in the file too, where it accounts for a parent that is missing.
 */
export async function writeBackup(
  parts: WorkspaceParts,
  { writtenAt, passphrase }: { readonly writtenAt: string; readonly passphrase: string | null },
  onProgress?: Progress,
): Promise<WrittenBackup> {
  const { frame, drafts, versions } = parts;
  const { sound, payloads, damaged } = await verifyVersions(parts, onProgress);
  const leftOut = damaged.map(({ version: { id, partyId, number } }) => ({ id, partyId, number }));
  const known = new Set(versions.map(({ id }) => id));
  const remarks = parts.remarks.filter((one) => remarkFromStored(one) !== null && known.has(one.versionId));
  const text = await writeHashedText({
    writtenAt,
    workspace: frame,
    drafts: frame.parties.map(({ id }) => draftToStored(frame.id, id, drafts[id] ?? EMPTY_DRAFT)),
    versions: sound.toSorted(byPartyAndNumber).map(({ id, record }) => ({ id, record: decode(record) })),
    payloads: payloads.map(({ sha256, bytes }) => ({ sha256, text: decode(bytes) })),
    remarks: remarks.map(({ versionId, remark }) => ({ versionId, remark })),
    leftOut,
  });
  return {
    text: passphrase === null ? text : await sealText(text, passphrase),
    versionCount: sound.length,
    leftOut,
    remarksLeftOut: parts.remarks.length - remarks.length,
  };
}

function byPartyAndNumber(a: StoredVersion, b: StoredVersion): number {
  if (a.partyId !== b.partyId) return a.partyId < b.partyId ? -1 : 1;
  return a.number - b.number;
}

/** What was verified is JSON in UTF-8, of which no byte is lost: a byte order mark would stay, too. */
function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
}
