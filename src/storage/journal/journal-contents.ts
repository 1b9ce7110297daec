import { canonicalBytes } from '../../domain/identity/canonical-json.ts';
import { isListOf, isPlain, isText, parseJsonBytes, type Plain } from '../../domain/identity/read-plain.ts';
import { sha256 } from '../../domain/identity/sha256.ts';
import { MUTANT } from '../mutant.ts';
import type { StoredPayload, StoredRemark, StoredVersion, StoredWorkspace } from '../schema.ts';
import type { JournalEntry } from './entry.ts';

/** What is to be in the journal. What it holds already is not written again. */
export interface Keepsakes {
  readonly payloads?: readonly StoredPayload[];
  readonly versions?: readonly StoredVersion[];
  readonly remarks?: readonly StoredRemark[];
  readonly workspaces?: readonly StoredWorkspace[];
}

/**
 * Give the entries for what is to be kept, so that what is pointed at comes before what points at it. Bytes are taken as
 * they are and must fit the hash that they are known by; what does not, is not written.
 */
export async function entriesOf({
  payloads = [],
  versions = [],
  remarks = [],
  workspaces = [],
}: Keepsakes): Promise<readonly JournalEntry[]> {
  const entries: JournalEntry[] = [];
  for (const workspace of workspaces) entries.push(...(await workspaceEntries(workspace)));
  for (const { sha256: hash, bytes } of payloads) {
    if (MUTANT === 'unfitting-journaled' || (await sha256(bytes)) === hash)
      entries.push({ kind: 'payload', content: bytes });
  }
  for (const { id, record, areasM2 } of versions) {
    if (MUTANT !== 'unfitting-journaled' && (await sha256(record)) !== id) continue;
    const areas = canonicalOrNull({ versionId: id, areasM2 });
    if (areas) entries.push({ kind: 'areas', content: areas });
    entries.push({ kind: 'record', content: record });
  }
  for (const remark of remarks) {
    const content = remarkContent(remark);
    if (content) entries.push({ kind: 'remark', content });
  }
  return entries;
}

/** Give the content that a remark has in the journal, by which it is known again; null if it is no plain data. */
export function remarkContent({ workspaceId, versionId, remark }: StoredRemark): Uint8Array<ArrayBuffer> | null {
  return canonicalOrNull({ workspaceId, versionId, remark });
}

/**
 * The entries of a workspace, its reference layers by their hashes; none if it is no plain data. When it was changed or
 * deleted is left out: that would make another entry of the same workspace.
 */
async function workspaceEntries(stored: StoredWorkspace): Promise<readonly JournalEntry[]> {
  const { changedAt: _changes_often, deletedAt: _comes_back, referenceLayers, ...frame } = stored;
  const layers = (referenceLayers ?? []).map(canonicalOrNull);
  if (!layers.every((layer) => layer !== null)) return [];
  const hashes = await Promise.all(layers.map(sha256));
  const content = canonicalOrNull({ ...frame, ...(referenceLayers ? { referenceLayers: hashes } : {}) });
  if (!content) return [];
  return [...layers.map((layer): JournalEntry => ({ kind: 'layer', content: layer })), { kind: 'workspace', content }];
}

/** What comes from the disk can be anything. */
function canonicalOrNull(value: unknown): Uint8Array<ArrayBuffer> | null {
  try {
    return canonicalBytes(value);
  } catch {
    return null;
  }
}

/** Read a remark back; null if it is none. */
export function readRemark(content: Uint8Array): StoredRemark | null {
  const value = parseJsonBytes(content);
  if (!isPlain(value) || !isText(value['workspaceId']) || !isText(value['versionId'])) return null;
  return { workspaceId: value['workspaceId'], versionId: value['versionId'], remark: value['remark'] };
}

/** Read the areas of a version back; none if the content holds none. */
export function readAreas(content: Uint8Array): StoredVersion['areasM2'] {
  const value = parseJsonBytes(content);
  const areas = isPlain(value) && isPlain(value['areasM2']) ? Object.entries(value['areasM2']) : [];
  return Object.fromEntries(areas.filter((entry): entry is [string, number] => Number.isFinite(entry[1])));
}

/** Read a workspace back, with the contents of its layers in their order. Whether it is whole, the mapper tells. */
export function readWorkspace(content: Uint8Array, layers: readonly Uint8Array[], changedAt: string): Plain | null {
  const value = parseJsonBytes(content);
  if (!isPlain(value)) return null;
  const hashes = value['referenceLayers'];
  const referenceLayers = isListOf(hashes, isText) ? { referenceLayers: layers.map(parseJsonBytes) } : {};
  return { ...value, ...referenceLayers, changedAt, deletedAt: null };
}
