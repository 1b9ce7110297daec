import { sha256 } from '../../domain/identity/sha256.ts';
import { remarkContent } from '../journal/journal-contents.ts';
import type { EntryPlace, JournalIndex, RecordPlace } from '../journal/journal-index.ts';
import { MUTANT } from '../mutant.ts';
import type { StoredRemark } from '../schema.ts';
import type { LookedThrough } from './look-through.ts';
import { placeRemarks, type PlacedRemark } from './place-remarks.ts';

/** What the journal can put right in the database: where it lies, and where it goes. */
export interface Repairs {
  readonly payloads: readonly EntryPlace[];
  readonly versions: readonly RecordPlace[];
  readonly remarks: readonly { readonly place: EntryPlace; readonly key: number | null }[];
  readonly workspaces: readonly (EntryPlace & { readonly workspaceId: string; readonly layers: readonly string[] })[];
}

/**
 * Compare what the journal holds with what was found whole in the database. Only what is missing there or does not fit
 * its hash is named: nothing good is ever written over.
 */
export async function findRepairs(found: LookedThrough, index: JournalIndex): Promise<Repairs> {
  const versions = [...index.records]
    .filter(([id]) => MUTANT === 'sound-repaired' || !found.versions.get(id)?.recordFits)
    .map(([, place]) => place);
  const wanted = new Set([
    ...versions.flatMap(({ payloads }) => payloads),
    ...[...found.versions.values()].flatMap(({ record }) => record.payloads.map(({ sha256: hash }) => hash)),
  ]);
  const payloads = [...wanted]
    .filter((hash) => !found.payloads.has(hash))
    .flatMap((hash) => index.payloads.get(hash) ?? []);
  const workspaceIds = new Set([...index.records.values()].map(({ workspaceId }) => workspaceId));
  return {
    payloads,
    versions,
    remarks: await findRemarks(found, index),
    workspaces: [...index.workspaces.values()].filter(
      ({ workspaceId }) => workspaceIds.has(workspaceId) && !found.workspaces.has(workspaceId),
    ),
  };
}

/** Tell whether there is nothing to put right. */
export function isNothing({ payloads, versions, remarks, workspaces }: Repairs): boolean {
  return [payloads, versions, remarks, workspaces].every(({ length }) => length === 0);
}

/** Give what a remark is known by in both places; null where it is no plain data. */
export async function identityOf(remark: StoredRemark): Promise<string | null> {
  const content = remarkContent(remark);
  return content && sha256(content);
}

async function findRemarks(found: LookedThrough, index: JournalIndex): Promise<Repairs['remarks']> {
  const byVersion = new Map<string, string[]>();
  for (const [identity, { versionId }] of index.remarks) {
    const inOrder = byVersion.get(versionId) ?? [];
    byVersion.set(versionId, inOrder);
    inOrder.push(identity);
  }
  const tables = new Map<string, PlacedRemark[]>();
  for (const { key, stored, fits } of found.remarks) {
    const table = tables.get(stored.versionId) ?? [];
    tables.set(stored.versionId, table);
    table.push({ key, identity: fits ? await identityOf(stored) : null });
  }
  const taken = found.remarks.map(({ key }) => key);
  const repairs: { place: EntryPlace; key: number | null }[] = [];
  for (const [versionId, inOrder] of byVersion) {
    for (const { identity, key } of placeRemarks(inOrder, tables.get(versionId) ?? [], taken)) {
      const place = index.remarks.get(identity);
      if (place) repairs.push({ place, key });
      if (key !== null) taken.push(key);
    }
  }
  return repairs;
}
