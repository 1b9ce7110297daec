import type { Delimitation } from '../../domain/delimitation.ts';
import { readPayload } from '../../domain/identity/payload.ts';
import { readRecord } from '../../domain/identity/version-record.ts';
import type { VersionRecord } from '../../domain/version.ts';
import { createDraftJournal } from '../draft-journal.ts';
import { readAreas, readRemark, readWorkspace } from '../journal/journal-contents.ts';
import type { JournalFile } from '../journal/journal-file.ts';
import type { EntryPlace, JournalIndex } from '../journal/journal-index.ts';
import { hashOfRemark, remarkFromStored } from '../mappers/remark-mapper.ts';
import { frameFromStored } from '../mappers/workspace-mapper.ts';
import type { WorkspaceFrame } from '../merged-frame.ts';
import type { Database } from '../open-database.ts';
import { readTogether } from '../read-together.ts';
import { removedWorkspaces } from '../removed-workspaces.ts';
import type { StoredPayload, StoredRemark, StoredVersion, StoredWorkspace } from '../schema.ts';
import { writeStrictly } from '../write-strictly.ts';
import type { Restored } from './check-up-report.ts';
import type { Repairs } from './find-repairs.ts';
import type { LookedThrough } from './look-through.ts';

const TABLES: (
  'settings' | 'workspaces' | 'drafts' | 'draftChanges' | 'payloads' | 'versions' | 'remarks' | 'heads'
)[] = ['settings', 'workspaces', 'drafts', 'draftChanges', 'payloads', 'versions', 'remarks', 'heads'];

/** What was read from the journal, verified, in the form in which it is stored. */
interface Recovered {
  readonly payloads: readonly StoredPayload[];
  readonly versions: readonly { readonly stored: StoredVersion; readonly record: VersionRecord }[];
  readonly remarks: readonly { readonly stored: StoredRemark; readonly key: number | null }[];
  readonly workspaces: readonly { readonly stored: StoredWorkspace; readonly frame: WorkspaceFrame }[];
}

/**
 * Put what the journal holds into the database, in one strict transaction: payloads and records under their hashes,
 * remarks in their order, the frames of workspaces, and for each of their parties without a draft its newest version as
 * the draft. Heads move forwards only.
 */
export async function restore(
  database: Database,
  journal: Pick<JournalFile, 'readContent'>,
  index: JournalIndex,
  repairs: Repairs,
  found: LookedThrough,
): Promise<Restored> {
  const recovered = await readRecovered(journal, index, repairs);
  const { payloads } = recovered;
  const drafts = await draftsFor(database, recovered, found);
  const restored = await writeStrictly(database, TABLES, async (transaction) => {
    // One that was removed while the journal was read stays removed.
    const removed = await removedWorkspaces(transaction.objectStore('settings'));
    const living = ({ stored }: { readonly stored: { readonly workspaceId: string } }): boolean =>
      !removed.has(stored.workspaceId);
    const versions = recovered.versions.filter(living);
    const remarks = recovered.remarks.filter(living);
    const workspaces = recovered.workspaces.filter(({ frame }) => !removed.has(frame.id));
    for (const payload of payloads) await transaction.objectStore('payloads').put(payload);
    for (const { stored } of versions) {
      await transaction.objectStore('versions').put(stored);
      const heads = transaction.objectStore('heads');
      const head = await heads.get([stored.workspaceId, stored.partyId]);
      if (Number.isSafeInteger(head?.number) && (head?.number ?? 0) >= stored.number) continue;
      const { workspaceId, partyId, number } = stored;
      await heads.put({ workspaceId, partyId, versionId: stored.id, number });
    }
    for (const { stored, key } of remarks) {
      await transaction.objectStore('remarks').put(stored, key ?? undefined);
    }
    const tables = { whole: transaction.objectStore('drafts'), changes: transaction.objectStore('draftChanges') };
    const writer = createDraftJournal();
    for (const { stored } of workspaces) await transaction.objectStore('workspaces').put(stored);
    for (const { workspaceId, partyId, map, basedOn } of drafts) {
      if (removed.has(workspaceId)) continue;
      if ((await tables.whole.getKey([workspaceId, partyId])) !== undefined) continue;
      const draft = { map, unfinished: null, basedOn };
      await writer.write(tables, workspaceId, partyId, { draft, previous: null });
    }
    return { versions, remarks, workspaces };
  });
  return {
    versions: restored.versions.map(({ stored: { id }, record: { workspaceId, partyName, number } }) => ({
      versionId: id,
      workspaceId,
      partyName,
      number,
    })),
    payloads: payloads.length,
    remarks: restored.remarks.length,
    workspaces: restored.workspaces.map(({ frame }) => frame.name),
  };
}

async function readRecovered(
  journal: Pick<JournalFile, 'readContent'>,
  index: JournalIndex,
  repairs: Repairs,
): Promise<Recovered> {
  const contentOf = async (place: EntryPlace | undefined): Promise<Uint8Array<ArrayBuffer> | null> =>
    place ? journal.readContent(place) : null;
  const payloads: StoredPayload[] = [];
  for (const place of repairs.payloads) {
    const bytes = await contentOf(place);
    if (bytes && readPayload(bytes).ok) payloads.push({ sha256: place.sha256, bytes });
  }
  const versions: Recovered['versions'][number][] = [];
  for (const place of repairs.versions) {
    const bytes = await contentOf(place);
    const read = bytes && readRecord(bytes);
    if (!bytes || !read?.ok) continue;
    const { workspaceId, partyId, number } = read.value;
    const areas = await contentOf(index.areas.get(place.sha256));
    const areasM2 = areas ? readAreas(areas) : {};
    const stored = { id: place.sha256, workspaceId, partyId, number, record: bytes, areasM2 };
    versions.push({ stored, record: read.value });
  }
  const remarks: Recovered['remarks'][number][] = [];
  for (const { place, key } of repairs.remarks) {
    const content = await contentOf(place);
    const stored = content && readRemark(content);
    const remark = stored && remarkFromStored(stored);
    if (!stored || remark === null) continue;
    const hash = remark === 'unknown-kind' ? {} : { sha256: await hashOfRemark(remark) };
    remarks.push({ stored: { ...stored, ...hash }, key });
  }
  const workspaces: Recovered['workspaces'][number][] = [];
  for (const place of repairs.workspaces) {
    const content = await contentOf(place);
    const layers: Uint8Array[] = [];
    for (const hash of place.layers) {
      const layer = await contentOf(index.layers.get(hash));
      if (layer) layers.push(layer);
    }
    const newest = versions.map(({ record }) => record).filter(({ workspaceId }) => workspaceId === place.workspaceId);
    const changedAt =
      newest
        .map(({ savedAt }) => savedAt)
        .toSorted()
        .at(-1) ?? new Date().toISOString();
    const stored = content && readWorkspace(content, layers, changedAt);
    const frame = stored && frameFromStored(stored);
    if (stored && frame) workspaces.push({ stored: stored as unknown as StoredWorkspace, frame });
  }
  return { payloads, versions, remarks, workspaces };
}

interface RecoveredDraft {
  readonly workspaceId: string;
  readonly partyId: string;
  readonly map: Readonly<Record<string, Delimitation>>;
  readonly basedOn: string | null;
}

/** Make a draft for every party of the recovered workspaces: its newest version that is shown and whole, or nothing. */
async function draftsFor(
  database: Database,
  recovered: Recovered,
  found: LookedThrough,
): Promise<readonly RecoveredDraft[]> {
  const candidates = [
    ...recovered.versions.map(({ stored: { id }, record }) => ({ id, record })),
    ...[...found.versions.values()].filter(({ recordFits }) => recordFits),
  ];
  const byHash = new Map(recovered.payloads.map(({ sha256, bytes }) => [sha256, bytes]));
  const mapOf = async (record: VersionRecord): Promise<RecoveredDraft['map'] | null> => {
    const delimitations: [string, Delimitation][] = [];
    for (const { sha256: hash, zoneId } of record.payloads) {
      const bytes =
        byHash.get(hash) ?? (found.payloads.has(hash) ? (await readPayloadOf(database, hash))?.bytes : undefined);
      const read = bytes ? readPayload(bytes) : null;
      if (!read?.ok) return null;
      delimitations.push([zoneId, read.value.delimitation]);
    }
    return Object.fromEntries(delimitations);
  };
  const drafts: RecoveredDraft[] = [];
  for (const { frame } of recovered.workspaces) {
    for (const party of frame.parties) {
      const own = candidates
        .filter(({ record }) => record.workspaceId === frame.id && record.partyId === party.id)
        .filter(({ id, record }) => record.origin.kind === 'own' || frame.received.includes(id))
        .toSorted((one, other) => other.record.number - one.record.number);
      let draft: RecoveredDraft = { workspaceId: frame.id, partyId: party.id, map: {}, basedOn: null };
      for (const { id, record } of own) {
        const map = await mapOf(record);
        if (!map) continue;
        draft = { ...draft, map, basedOn: id };
        break;
      }
      drafts.push(draft);
    }
  }
  return drafts;
}

function readPayloadOf(database: Database, hash: string): Promise<StoredPayload | undefined> {
  return readTogether(database, ['payloads'], (reading) => reading.objectStore('payloads').get(hash));
}
