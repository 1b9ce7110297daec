import type { Sha256, VersionId, WorkspaceId } from '../../domain/identifiers.ts';
import { isPlain, isText, parseJsonBytes } from '../../domain/identity/read-plain.ts';
import { readRecord } from '../../domain/identity/version-record.ts';
import type { EntryKind, ReadEntry } from './entry.ts';
import type { Scanned } from './scan-journal.ts';

/** Where an entry lies in the file, and what its content hashes to. */
export interface EntryPlace {
  readonly sha256: Sha256;
  readonly offsetBytes: number;
  readonly lengthBytes: number;
}

/** An entry that belongs to a workspace. */
export type OwnedPlace = EntryPlace & { readonly workspaceId: WorkspaceId };

/** A version in the journal: its record, and the payloads that this one points at. */
export type RecordPlace = OwnedPlace & { readonly payloads: readonly Sha256[] };

/** What the journal holds: of everything the place, of nothing the content. Doubled entries are in it once. */
export interface JournalIndex {
  readonly headingId: string | null;
  readonly payloads: ReadonlyMap<Sha256, EntryPlace>;
  readonly records: ReadonlyMap<VersionId, RecordPlace>;
  /** The areas of versions, by version; derived, and newest wins. */
  readonly areas: ReadonlyMap<VersionId, EntryPlace>;
  /** Oldest first, by the hash of their content. */
  readonly remarks: ReadonlyMap<Sha256, OwnedPlace & { readonly versionId: VersionId }>;
  /** How each workspace was last. */
  readonly workspaces: ReadonlyMap<WorkspaceId, OwnedPlace & { readonly layers: readonly Sha256[] }>;
  readonly layers: ReadonlyMap<Sha256, EntryPlace>;
  /** Entries of kinds that a later release writes. */
  readonly unknown: readonly EntryPlace[];
  readonly damage: readonly { readonly offsetBytes: number; readonly lengthBytes: number }[];
}

type Writable<Value> =
  Value extends ReadonlyMap<infer Key, infer Item>
    ? Map<Key, Item>
    : Value extends readonly (infer Item)[]
      ? Item[]
      : Value;

/** An index that grows with the file. */
export interface GrowingIndex {
  readonly index: JournalIndex;
  /** Take in what was scanned next. */
  add(scanned: Scanned): void;
}

/** Make an index of nothing. */
export function createIndex(): GrowingIndex {
  const index: { -readonly [Member in keyof JournalIndex]: Writable<JournalIndex[Member]> } = {
    headingId: null,
    payloads: new Map(),
    records: new Map(),
    areas: new Map(),
    remarks: new Map(),
    workspaces: new Map(),
    layers: new Map(),
    unknown: [],
    damage: [],
  };
  const readers: Readonly<Record<EntryKind, (place: EntryPlace, content: Uint8Array<ArrayBuffer>) => boolean>> = {
    heading: (_place, content) => {
      const id = memberOf(content, 'id');
      if (id === null) return false;
      index.headingId ??= id;
      return true;
    },
    payload: (place) => {
      index.payloads.set(place.sha256, place);
      return true;
    },
    layer: (place) => {
      index.layers.set(place.sha256, place);
      return true;
    },
    record: (place, content) => {
      const record = readRecord(content);
      if (!record.ok) return false;
      const { workspaceId, payloads } = record.value;
      index.records.set(place.sha256, { ...place, workspaceId, payloads: payloads.map(({ sha256 }) => sha256) });
      return true;
    },
    areas: (place, content) => {
      const versionId = memberOf(content, 'versionId');
      if (versionId === null) return false;
      index.areas.set(versionId, place);
      return true;
    },
    remark: (place, content) => {
      const workspaceId = memberOf(content, 'workspaceId');
      const versionId = memberOf(content, 'versionId');
      if (workspaceId === null || versionId === null) return false;
      if (!index.remarks.has(place.sha256)) index.remarks.set(place.sha256, { ...place, workspaceId, versionId });
      return true;
    },
    workspace: (place, content) => {
      const value = parseJsonBytes(content);
      if (!isPlain(value) || !isText(value['id'])) return false;
      const layers = Array.isArray(value['referenceLayers']) ? value['referenceLayers'].filter(isText) : [];
      index.workspaces.set(value['id'], { ...place, workspaceId: value['id'], layers });
      return true;
    },
  };
  return {
    index,
    add: (scanned) => {
      if (scanned.kind === 'damage') {
        index.damage.push({ offsetBytes: scanned.offsetBytes, lengthBytes: scanned.lengthBytes });
        return;
      }
      const { kind, content } = scanned.entry;
      const place = placeOf(scanned.entry);
      if (kind === null) index.unknown.push(place);
      else if (!readers[kind](place, content)) index.damage.push(place);
    },
  };
}

function placeOf({ sha256, offsetBytes, lengthBytes }: ReadEntry): EntryPlace {
  return { sha256, offsetBytes, lengthBytes };
}

function memberOf(content: Uint8Array, name: string): string | null {
  const value = parseJsonBytes(content);
  const member = isPlain(value) ? value[name] : null;
  return isText(member) ? member : null;
}
